// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/layout.h"
#include "workbench/panel.h"

class QDockWidget;

namespace tilsyn::workbench {

class DockTitle;
class PanelFrame;

/// A panel's place in the window. The place stays; the panel in it is made anew when the language changes and after a
/// lock.
struct Place {
    PanelSpec spec;
    PanelFrame* frame = nullptr;
    QDockWidget* dock = nullptr; ///< null in the centre
    DockTitle* title = nullptr;  ///< null in the centre
    Panel* panel = nullptr;      ///< null while the window is locked
    bool kept = false;           ///< the panel stayed for its call when the others went
    DockSpot spot = DockSpot::left;
    bool closed = false; ///< put away by the person
    QRect floating;      ///< where its own window was
    bool wanted = false; ///< by the situation
    bool shown = false;  ///< wanted, not put away, and in front
};

} // namespace tilsyn::workbench
