// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/action_list.h"

#include "workbench/paint/paint.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace tilsyn::workbench {
namespace {

struct Actions {
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

QString plainText(const QAction& action) {
    return action.text().remove(QLatin1Char('&')).simplified();
}

bool listed(const QAction& action) {
    const auto wish = action.property("listed");
    return !action.isSeparator() && action.menu<QMenu*>() == nullptr && !plainText(action).isEmpty() &&
           (!wish.isValid() || wish.toBool());
}

/// A tool tip that says more than the text says why.
QString whyNot(const QAction& action) {
    if (action.isEnabled()) return {};
    const auto tip = action.toolTip();
    return tip.isEmpty() || tip == plainText(action) ? Actions::tr("Not possible now") : tip;
}

void take(QList<ActionEntry>& list, const ActionEntry& entry) {
    const auto same = std::ranges::find_if(list, [&](const ActionEntry& each) {
        return each.text == entry.text && (each.keys.isEmpty() || entry.keys.isEmpty() || each.keys == entry.keys);
    });
    if (same == list.end()) {
        list.append(entry);
        return;
    }
    // The same thing on two buttons: the one that can be done now, with the key of whichever has one.
    const auto keys = same->keys.isEmpty() ? entry.keys : same->keys;
    if (!same->why.isEmpty() && entry.why.isEmpty()) *same = entry;
    same->keys = keys;
}

void takePanel(QList<ActionEntry>& list, const Place& place) {
    if (place.panel == nullptr) return;
    const auto group = place.spec.title();
    const auto away = Actions::tr("“%1” is not on screen now").arg(group);
    for (auto* action : place.panel->findChildren<QAction*>()) {
        if (!listed(*action)) continue;
        const auto why = place.wanted ? whyNot(*action) : away;
        take(list, {action, plainText(*action), group, paint::keyText(action->shortcut()), why});
    }
}

} // namespace

QList<ActionEntry> allActions(const QWidget& window, const QString& windowGroup, const Places& places,
                              const Place* first) {
    QList<ActionEntry> list;
    if (first != nullptr) takePanel(list, *first);
    for (const auto& place : places)
        if (place.get() != first && place->wanted) takePanel(list, *place);
    for (auto* action : window.actions())
        if (listed(*action) && action->parent() == &window)
            take(list, {action, plainText(*action), windowGroup, paint::keyText(action->shortcut()), whyNot(*action)});
    for (const auto& place : places)
        if (place.get() != first && !place->wanted) takePanel(list, *place);
    return list;
}

QSet<QAction*> holdKeys(QWidget& window, const Places& places, const QSet<QAction*>& heldBefore) {
    QSet<QAction*> held;
    for (const auto& place : places) {
        if (!place->wanted || place->panel == nullptr || place->panel->isVisible()) continue;
        for (auto* action : place->panel->findChildren<QAction*>()) {
            if (action->shortcut().isEmpty() || action->shortcutContext() != Qt::ApplicationShortcut) continue;
            const auto owners = action->associatedObjects();
            const bool there = std::ranges::any_of(owners, [&](QObject* owner) {
                const auto* widget = qobject_cast<QWidget*>(owner);
                if (widget == nullptr || widget == &window) return false;
                return widget == place->panel ||
                       (place->panel->isAncestorOf(widget) && widget->isVisibleTo(place->panel));
            });
            if (there) held.insert(action);
        }
    }
    for (auto* action : heldBefore)
        if (!held.contains(action)) window.removeAction(action);
    for (auto* action : held)
        if (!heldBefore.contains(action)) window.addAction(action);
    return held;
}

} // namespace tilsyn::workbench
