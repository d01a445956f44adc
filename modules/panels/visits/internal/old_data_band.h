// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"

#include <QWidget>

namespace tilsyn::panels {

/// Says above a list that it is old: hatched, in words, and how old it is. Nothing while the list is fresh.
class OldDataBand final : public QWidget {
    Q_OBJECT

public:
    explicit OldDataBand(QWidget* parent = nullptr);
    /// "From 07:12, 1 h 30 min old"; empty hides it.
    void say(const QString& age);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Text* word_;
    Text* age_;
};

} // namespace tilsyn::panels
