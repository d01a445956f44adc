// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/shown.h"
#include "panels/unanswered/internal/unanswered_panel.h"

namespace tilsyn::panels {

QList<workbench::PanelSpec> unansweredPanels() {
    workbench::PanelSpec spec;
    spec.id = QStringLiteral("unanswered");
    spec.title = [] { return UnansweredPanel::tr("Unanswered"); };
    spec.icon = QStringLiteral("call-missed");
    spec.area = workbench::Area::right;
    spec.order = 5;
    spec.roles = {domain::Role::screenNurse, domain::Role::teamLead};
    // Comes up by itself with the first one, and leaves the screen to a running call and to the form.
    spec.wanted = [](const workspace::Snapshot& snapshot, const workbench::SelectionState& selection) {
        if (liveRoom(snapshot) != nullptr || showsOutcome(snapshot, selection)) return false;
        return !workspace::reminders(snapshot, snapshot.day ? snapshot.day->asOf : Instant{}).empty();
    };
    spec.create = [](workbench::PanelContext& context, QWidget* parent) -> workbench::Panel* {
        return new UnansweredPanel(context, parent);
    };
    return {spec};
}

} // namespace tilsyn::panels
