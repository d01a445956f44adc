// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/action_search.h"
#include "workbench/internal/place.h"

#include <QSet>

#include <memory>
#include <vector>

class QWidget;

namespace tilsyn::workbench {

using Places = std::vector<std::unique_ptr<Place>>;

/// Every action of the panel with the focus, of the window, and of the other panels, each once. A panel keeps one out
/// by the property "listed" = false.
QList<ActionEntry> allActions(const QWidget& window, const QString& windowGroup, const Places& places,
                              const Place* first);

/// Keys of a panel that is wanted but lies behind another, is put away, or shows its guide go on working: the window
/// holds their actions meanwhile. What the panel itself has hidden stays without a key. Gives the actions held.
QSet<QAction*> holdKeys(QWidget& window, const Places& places, const QSet<QAction*>& heldBefore);

} // namespace tilsyn::workbench
