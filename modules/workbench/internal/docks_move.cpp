// SPDX-License-Identifier: GPL-3.0-or-later
// How a person moves through the docks and moves them: every way by key and by menu, none by dragging alone.
#include "workbench/dock_title.h"
#include "workbench/internal/docks.h"
#include "workbench/internal/field.h"
#include "workbench/internal/guide_page.h"
#include "workbench/internal/panel_frame.h"
#include "workbench/tokens.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QScreen>

#include <algorithm>

namespace tilsyn::workbench {
namespace {

Qt::DockWidgetArea areaOf(DockSpot spot) {
    return spot == DockSpot::right ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
}

QList<QRect> screens() {
    QList<QRect> rooms;
    for (const auto* screen : QGuiApplication::screens()) rooms << screen->availableGeometry();
    return rooms;
}

} // namespace

void Docks::makeDock(Place& place) {
    place.dock = new QDockWidget(field_);
    place.dock->setObjectName(QStringLiteral("dock.") + place.spec.id);
    place.dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    place.title = new DockTitle(place.dock);
    place.dock->setTitleBarWidget(place.title);
    place.dock->setWidget(place.frame);
    place.dock->hide();
    field_->addDockWidget(areaOf(place.spot), place.dock);
    place.dock->installEventFilter(this);
    const auto id = place.spec.id;
    connect(place.title, &DockTitle::helpWanted, this, [this, id] { openGuide(*find(id)); });
    connect(place.title, &DockTitle::menuWanted, this, [this, id](const QPoint& at) { Q_EMIT menuWanted(id, at); });
    connect(place.title, &DockTitle::tabChosen, this, [this](const QString& tab) {
        if (auto* chosen = find(tab)) open(*chosen);
    });
    connect(place.dock, &QDockWidget::topLevelChanged, this, [this, id] { dragged(*find(id)); });
    connect(place.dock, &QDockWidget::dockLocationChanged, this, [this, id] { dragged(*find(id)); });
}

/// Somebody has moved a dock with the mouse.
void Docks::dragged(Place& place) {
    if (moving_ || !place.dock->isVisible()) return;
    const auto before = place.spot;
    if (place.dock->isFloating()) {
        place.spot = DockSpot::floating;
        place.frame->setMinimumWidth(Tokens::of(field_).px(260));
        place.frame->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        const bool right = field_->dockWidgetArea(place.dock) == Qt::RightDockWidgetArea;
        place.spot = right ? DockSpot::right : DockSpot::left;
        front_[right ? 1 : 0] = place.spec.id;
    }
    if (place.spot != before) Q_EMIT rearranged();
}

bool Docks::eventFilter(QObject* watched, QEvent* event) {
    const bool closing = event->type() == QEvent::Close;
    const bool moved = event->type() == QEvent::Move || event->type() == QEvent::Resize;
    if (!closing && !moved) return false;
    auto* dock = qobject_cast<QDockWidget*>(watched);
    auto* place = dock != nullptr ? placeOf(dock) : nullptr;
    if (place == nullptr) return false;
    if (moved && dock->isFloating() && dock->isVisible()) place->floating = dock->geometry();
    // The window manager's way of putting a floating dock away.
    if (closing) {
        close(*place);
        event->ignore();
        return true;
    }
    return false;
}

void Docks::moveTo(Place& place, DockSpot spot) {
    if (place.dock == nullptr) return;
    moving_ = true;
    place.dock->hide();
    place.spot = spot;
    place.closed = false;
    if (spot == DockSpot::floating) {
        const auto& t = Tokens::of(field_);
        place.frame->setMinimumWidth(t.px(260));
        place.frame->setMaximumWidth(QWIDGETSIZE_MAX);
        const auto whole = field_->window()->geometry();
        QRect at = place.floating;
        if (at.isEmpty()) at = QRect(whole.center() - QPoint(t.px(210), t.px(240)), QSize(t.px(420), t.px(480)));
        place.dock->setFloating(true);
        place.dock->setGeometry(placedOn(at, screens()));
        place.floating = place.dock->geometry();
    } else {
        place.dock->setFloating(false);
        field_->addDockWidget(areaOf(spot), place.dock);
        front_[spot == DockSpot::left ? 0 : 1] = place.spec.id;
    }
    place.dock->hide(); // until it is arranged
    place.shown = false;
    moving_ = false;
    Q_EMIT rearranged();
    if (place.shown) enter(place);
}

void Docks::toCorner(Place& place, Qt::Corner corner) {
    if (place.dock == nullptr || !place.dock->isFloating()) return;
    const auto room = place.dock->screen()->availableGeometry();
    const auto size = place.dock->size();
    const bool right = corner == Qt::TopRightCorner || corner == Qt::BottomRightCorner;
    const bool low = corner == Qt::BottomLeftCorner || corner == Qt::BottomRightCorner;
    place.dock->move(right ? room.right() - size.width() + 1 : room.left(),
                     low ? room.bottom() - size.height() + 1 : room.top());
    place.floating = place.dock->geometry();
    Q_EMIT rearranged();
}

void Docks::close(Place& place) {
    if (place.dock == nullptr || place.closed) return;
    place.closed = true;
    Q_EMIT rearranged();
    if (auto* now = centre(); now != nullptr && focused_ == &place) enter(*now);
}

void Docks::open(Place& place) {
    if (!place.wanted || place.panel == nullptr) return;
    if (place.dock != nullptr) {
        place.closed = false;
        if (place.spot != DockSpot::floating) front_[place.spot == DockSpot::left ? 0 : 1] = place.spec.id;
        Q_EMIT rearranged();
    }
    enter(place);
}

/// Where the panel wants to begin, or at the first thing in it that can take keys now.
void Docks::enter(Place& place) {
    if (place.panel == nullptr) return;
    if (place.dock != nullptr && place.dock->isFloating())
        place.dock->activateWindow();
    else if (!field_->window()->isActiveWindow())
        field_->window()->activateWindow();
    if (place.frame->guide() != nullptr && !place.panel->isVisibleTo(place.frame))
        return place.frame->guide()->setFocus(Qt::OtherFocusReason);
    auto* panel = place.panel;
    const auto* begin = panel->focusProxy();
    if (begin != nullptr && begin->isEnabled() && begin->isVisibleTo(panel))
        return panel->setFocus(Qt::OtherFocusReason);
    for (auto* child : panel->findChildren<QWidget*>())
        if (child->focusPolicy() & Qt::TabFocus && child->isVisibleTo(panel) && child->isEnabled())
            return child->setFocus(Qt::OtherFocusReason);
    panel->setFocus(Qt::OtherFocusReason);
}

std::vector<Place*> Docks::reading() const {
    std::vector<Place*> order;
    const auto take = [&](auto&& fits) {
        for (const auto& place : places_)
            if (place->shown && fits(*place)) order.push_back(place.get());
    };
    take([](const Place& p) { return p.dock != nullptr && p.spot == DockSpot::left; });
    take([](const Place& p) { return p.dock == nullptr; });
    take([](const Place& p) { return p.dock != nullptr && p.spot == DockSpot::right; });
    take([](const Place& p) { return p.dock != nullptr && p.spot == DockSpot::floating; });
    return order;
}

void Docks::cycle(int step) {
    const auto order = reading();
    if (order.empty()) return;
    int at = 0;
    if (step != 0) {
        const auto found = std::ranges::find(order, focused_);
        const int from = found == order.end() ? 0 : static_cast<int>(found - order.begin());
        const int count = static_cast<int>(order.size());
        at = ((from + step) % count + count) % count;
    }
    enter(*order[static_cast<std::size_t>(at)]);
}

void Docks::cycleTabs(int step) {
    if (focused_ == nullptr || focused_->dock == nullptr || focused_->spot == DockSpot::floating) return;
    const auto all = side(focused_->spot);
    const auto found = std::ranges::find(all, focused_);
    if (all.size() < 2 || found == all.end()) return;
    const auto count = static_cast<int>(all.size());
    const int at = (static_cast<int>(found - all.begin()) + step + count) % count;
    open(*all[static_cast<std::size_t>(at)]);
}

void Docks::cycleWindows() {
    std::vector<Place*> windows{nullptr}; // the main window
    for (const auto& place : places_)
        if (place->shown && place->dock != nullptr && place->dock->isFloating()) windows.push_back(place.get());
    if (windows.size() < 2) return;
    auto* now = focused_ != nullptr && focused_->dock != nullptr && focused_->dock->isFloating() ? focused_ : nullptr;
    const auto at = static_cast<std::size_t>(std::ranges::find(windows, now) - windows.begin());
    auto* next = windows[(at + 1) % windows.size()];
    if (next != nullptr) return enter(*next);
    for (auto* place : reading())
        if (place->dock == nullptr || !place->dock->isFloating()) return enter(*place);
}

void Docks::followFocus(QWidget* now) {
    auto* place = placeOf(now);
    if (place == nullptr || place == focused_) return;
    if (focused_ != nullptr && focused_->title != nullptr) focused_->title->setFocused(false);
    focused_ = place;
    if (place->title != nullptr) place->title->setFocused(true);
    Q_EMIT focusMoved();
}

void Docks::openGuide(Place& place) {
    if (place.panel == nullptr || !place.shown) return;
    if (place.frame->guide() != nullptr) return place.frame->closeGuide();
    place.frame->openGuide(tr("Quick guide: %1").arg(place.spec.title()));
    resize(field_->window()->width());
}

Layout Docks::layout() const {
    Layout layout;
    for (const auto& place : places_)
        if (place->dock != nullptr) layout.docks.append({place->spec.id, place->spot, place->closed, place->floating});
    layout.front[QStringLiteral("left")] = front_[0];
    layout.front[QStringLiteral("right")] = front_[1];
    return layout;
}

/// A panel that the layout does not know stands where its makers wanted it, after those that it knows.
void Docks::setLayout(const Layout& layout) {
    moving_ = true;
    std::ranges::stable_sort(places_, [](const auto& a, const auto& b) { return a->spec.order < b->spec.order; });
    const auto rank = [&](const std::unique_ptr<Place>& place) {
        for (qsizetype i = 0; i < layout.docks.size(); ++i)
            if (layout.docks[i].id == place->spec.id) return i;
        return layout.docks.size();
    };
    if (!layout.docks.isEmpty())
        std::ranges::stable_sort(places_, [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    front_ = {layout.front.value(QStringLiteral("left")), layout.front.value(QStringLiteral("right"))};
    for (auto& place : places_) {
        if (place->dock == nullptr) continue;
        DockPlace known;
        known.spot = place->spec.area == Area::right ? DockSpot::right : DockSpot::left;
        for (const auto& each : layout.docks)
            if (each.id == place->spec.id) known = each;
        place->dock->hide();
        place->shown = false;
        place->spot = known.spot;
        place->closed = known.closed;
        place->floating = known.floating;
        if (known.spot == DockSpot::floating) {
            place->frame->setMinimumWidth(Tokens::of(field_).px(260));
            place->frame->setMaximumWidth(QWIDGETSIZE_MAX);
            place->dock->setFloating(true);
            if (!known.floating.isEmpty()) place->dock->setGeometry(placedOn(known.floating, screens()));
            place->dock->hide();
        } else {
            place->dock->setFloating(false);
            field_->addDockWidget(areaOf(known.spot), place->dock);
            place->dock->hide();
        }
    }
    settled_ = false; // what is wanted now is no news
    moving_ = false;
}

} // namespace tilsyn::workbench
