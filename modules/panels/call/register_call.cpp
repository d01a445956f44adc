// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/call_panel.h"
#include "panels/call/internal/picture_panel.h"
#include "panels/common/shown.h"

namespace tilsyn::panels {

QList<workbench::PanelSpec> callPanels() {
    workbench::PanelSpec picture;
    picture.id = QStringLiteral("picture");
    picture.title = [] { return PicturePanel::tr("Picture"); };
    picture.icon = QStringLiteral("camera-on");
    picture.area = workbench::Area::centre;
    picture.order = 0;
    picture.roles = {domain::Role::screenNurse, domain::Role::teamLead};
    picture.wanted = [](const workspace::Snapshot& snapshot, const workbench::SelectionState&) {
        return showsPicture(snapshot);
    };
    picture.keepsCall = true;
    picture.create = [](workbench::PanelContext& context, QWidget* parent) -> workbench::Panel* {
        return new PicturePanel(context, parent);
    };

    workbench::PanelSpec side;
    side.id = QStringLiteral("call");
    side.title = [] { return CallPanel::tr("Call", "title of the panel"); };
    side.icon = QStringLiteral("call-start");
    side.area = workbench::Area::right;
    side.order = 0;
    side.roles = picture.roles;
    side.wanted = [](const workspace::Snapshot& snapshot, const workbench::SelectionState& selection) {
        return liveRoom(snapshot) != nullptr ||
               (openVisit(snapshot, selection) != nullptr && !showsOutcome(snapshot, selection));
    };
    side.create = [](workbench::PanelContext& context, QWidget* parent) -> workbench::Panel* {
        return new CallPanel(context, parent);
    };
    return {picture, side};
}

} // namespace tilsyn::panels
