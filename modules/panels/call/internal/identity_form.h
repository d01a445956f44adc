// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome.h"
#include "panels/common/controls.h"

#include <optional>

class QCheckBox;
class QComboBox;

namespace tilsyn::panels {

/// At first contact: how it was made sure whom she talks to, and that the patient was told how a video visit works.
/// Asked once, never in the way: the call goes on whether it is filled in or not.
class IdentityForm final : public QWidget {
    Q_OBJECT

public:
    explicit IdentityForm(QWidget* parent = nullptr);
    QAction* action() const { return confirm_; }

Q_SIGNALS:
    void confirmed(domain::IdentityMethod method, bool informed);

private:
    QComboBox* method_;
    QCheckBox* informed_;
    QAction* confirm_;
};

} // namespace tilsyn::panels
