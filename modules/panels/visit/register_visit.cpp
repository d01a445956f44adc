// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/shown.h"
#include "panels/visit/internal/desk_panel.h"
#include "panels/visit/internal/visit_panel.h"

namespace tilsyn::panels {

QList<workbench::PanelSpec> visitPanels() {
    workbench::PanelSpec card;
    card.id = QStringLiteral("visit");
    card.title = [] { return VisitPanel::tr("Visit"); };
    card.icon = QStringLiteral("user-identity");
    card.area = workbench::Area::centre;
    card.order = 10;
    card.roles = {domain::Role::screenNurse, domain::Role::teamLead};
    card.wanted = [](const workspace::Snapshot& snapshot, const workbench::SelectionState& selection) {
        return openVisit(snapshot, selection) != nullptr && !showsPicture(snapshot) &&
               !showsOutcome(snapshot, selection);
    };
    card.create = [](workbench::PanelContext& context, QWidget* parent) -> workbench::Panel* {
        return new VisitPanel(context, parent);
    };

    workbench::PanelSpec desk;
    desk.id = QStringLiteral("desk");
    desk.title = [] { return DeskPanel::tr("Desk"); };
    desk.icon = QStringLiteral("user-home");
    desk.area = workbench::Area::centre;
    desk.order = 100;
    desk.roles = card.roles;
    desk.create = [](workbench::PanelContext& context, QWidget* parent) -> workbench::Panel* {
        return new DeskPanel(context, parent);
    };
    return {card, desk};
}

} // namespace tilsyn::panels
