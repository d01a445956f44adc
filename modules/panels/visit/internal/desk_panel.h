// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"
#include "workbench/panel.h"

namespace tilsyn::panels {

/// The centre while nobody is open: one sentence and the keys that go on.
class DeskPanel final : public workbench::Panel {
    Q_OBJECT

public:
    DeskPanel(workbench::PanelContext& context, QWidget* parent);

    void setSnapshot(const workspace::SnapshotPtr& snapshot) override;
    QString guide() const override;

private:
    Text* sentence_;
    QWidget* keys_;
};

} // namespace tilsyn::panels
