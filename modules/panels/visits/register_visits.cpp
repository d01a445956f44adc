// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visits/internal/visits_panel.h"

namespace tilsyn::panels {

QList<workbench::PanelSpec> visitsPanels() {
    workbench::PanelSpec spec;
    spec.id = QStringLiteral("visits");
    spec.title = [] { return VisitsPanel::tr("Visits"); };
    spec.icon = QStringLiteral("view-calendar-day");
    spec.area = workbench::Area::left;
    spec.order = 0;
    spec.roles = {domain::Role::screenNurse, domain::Role::teamLead};
    spec.create = [](workbench::PanelContext& context, QWidget* parent) -> workbench::Panel* {
        return new VisitsPanel(context, parent);
    };
    return {spec};
}

} // namespace tilsyn::panels
