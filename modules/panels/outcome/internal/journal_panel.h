// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"
#include "panels/outcome/internal/outcome_paper.h"
#include "workbench/panel.h"

#include <memory>

class QVBoxLayout;

namespace tilsyn::panels {

/// The text for the record as it will be copied, and what completing sends.
class JournalPanel final : public workbench::Panel {
    Q_OBJECT

public:
    JournalPanel(workbench::PanelContext& context, std::shared_ptr<OutcomePaper> paper, QWidget* parent);

    void setSnapshot(const workspace::SnapshotPtr& snapshot) override;
    QString meta() const override { return tr("copied when done"); }
    QString guide() const override;
    QSize sizeHint() const override;

private:
    void refresh();

    std::shared_ptr<OutcomePaper> paper_;
    bool offline_ = false;
    QVBoxLayout* text_ = nullptr;
    QVBoxLayout* sends_ = nullptr;
    Text* note_ = nullptr;
};

} // namespace tilsyn::panels
