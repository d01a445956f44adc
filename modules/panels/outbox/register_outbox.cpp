// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/shown.h"
#include "panels/outbox/internal/conflict_panel.h"
#include "panels/outbox/internal/outbox_panel.h"

namespace tilsyn::panels {

QList<workbench::PanelSpec> outboxPanels() {
    workbench::PanelSpec list;
    list.id = QStringLiteral("outbox");
    list.title = [] { return OutboxPanel::tr("Not sent yet"); };
    list.icon = QStringLiteral("state-sync");
    list.area = workbench::Area::right;
    list.order = 40;
    list.roles = {domain::Role::screenNurse, domain::Role::teamLead};
    list.wanted = [](const workspace::Snapshot& snapshot, const workbench::SelectionState& selection) {
        return !showsPicture(snapshot) && !showsOutcome(snapshot, selection) && outboxMatters(snapshot);
    };
    list.create = [](workbench::PanelContext& context, QWidget* parent) -> workbench::Panel* {
        return new OutboxPanel(context, parent);
    };

    workbench::PanelSpec conflict;
    conflict.id = QStringLiteral("conflict");
    conflict.title = [] { return ConflictPanel::tr("Two versions"); };
    conflict.icon = QStringLiteral("dialog-warning");
    conflict.area = workbench::Area::centre;
    conflict.order = 4;
    conflict.roles = list.roles;
    conflict.wanted = [](const workspace::Snapshot& snapshot, const workbench::SelectionState& selection) {
        return conflictOf(snapshot, selection) != nullptr;
    };
    conflict.create = [](workbench::PanelContext& context, QWidget* parent) -> workbench::Panel* {
        return new ConflictPanel(context, parent);
    };
    return {list, conflict};
}

} // namespace tilsyn::panels
