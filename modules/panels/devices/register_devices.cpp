// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/shown.h"
#include "panels/devices/internal/devices_panel.h"

namespace tilsyn::panels {

QList<workbench::PanelSpec> devicesPanels() {
    workbench::PanelSpec spec;
    spec.id = QStringLiteral("devices");
    spec.title = [] { return DevicesPanel::tr("Devices"); };
    spec.icon = QStringLiteral("audio-headset");
    spec.area = workbench::Area::centre;
    spec.order = -10; // before whatever the situation would show, because she asked for it
    spec.roles = {domain::Role::screenNurse, domain::Role::teamLead};
    // A call has the camera and the centre; its own bar changes devices then.
    spec.wanted = [](const workspace::Snapshot& snapshot, const workbench::SelectionState& selection) {
        return selection.asked == QStringLiteral("devices") && liveRoom(snapshot) == nullptr;
    };
    spec.create = [](workbench::PanelContext& context, QWidget* parent) -> workbench::Panel* {
        return new DevicesPanel(context, parent);
    };
    return {spec};
}

} // namespace tilsyn::panels
