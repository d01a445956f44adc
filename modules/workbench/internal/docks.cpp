// SPDX-License-Identifier: GPL-3.0-or-later
// Which docks there are and which of them are seen. Where they can be put stands in docks_move.cpp.
#include "workbench/internal/docks.h"

#include "workbench/dock_title.h"
#include "workbench/internal/field.h"
#include "workbench/internal/guide_page.h"
#include "workbench/internal/panel_frame.h"
#include "workbench/tokens.h"

#include <QDockWidget>
#include <QStackedWidget>

#include <algorithm>

namespace tilsyn::workbench {

Docks::Docks(Field* field, QStackedWidget* centre, PanelContext& context, QObject* parent)
    : QObject(parent), field_(field), centre_(centre), context_(context) {}

void Docks::add(const PanelSpec& spec) {
    auto place = std::make_unique<Place>();
    place->spec = spec;
    place->spot = spec.area == Area::right ? DockSpot::right : DockSpot::left;
    place->frame = new PanelFrame;
    place->frame->setObjectName(spec.id + QStringLiteral(".frame"));
    connect(place->frame, &PanelFrame::guideClosed, this, [this] { resize(field_->window()->width()); });
    if (spec.area == Area::centre) {
        centre_->addWidget(place->frame);
    } else {
        makeDock(*place);
    }
    places_.push_back(std::move(place));
}

void Docks::fill() {
    for (auto& place : places_) {
        if (place->panel != nullptr) continue;
        auto* panel = place->spec.create(context_, place->frame);
        panel->setObjectName(place->spec.id);
        panel->setAutoFillBackground(true);
        panel->setBackgroundRole(QPalette::Base);
        place->panel = panel;
        place->frame->setPanel(panel);
        connect(panel, &Panel::metaChanged, this, &Docks::retitle);
        connect(panel, &Panel::keyActionsChanged, this, [this, panel] {
            if (focused_ != nullptr && focused_->panel == panel) Q_EMIT keysChanged();
        });
    }
}

void Docks::empty(Keep keep) {
    for (auto& place : places_) {
        place->kept = keep == Keep::theCall && place->spec.keepsCall && place->panel != nullptr;
        if (place->kept) continue;
        place->frame->closeGuide();
        delete std::exchange(place->panel, nullptr);
    }
}

void Docks::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    for (auto& place : places_)
        if (place->panel != nullptr) place->panel->setSnapshot(snapshot);
}

void Docks::followCall(const workspace::SnapshotPtr& veiled, bool live) {
    for (auto& place : places_) {
        if (!place->kept) continue;
        place->panel->setSnapshot(veiled);
        if (live) continue;
        place->kept = false;
        delete std::exchange(place->panel, nullptr);
    }
}

/// In its workspace and wanted by the situation.
bool Docks::arrange(const workspace::Snapshot& snapshot, const SelectionState& selection) {
    bool changed = false;
    Place* centreNow = nullptr;
    std::vector<Place*> arrived;
    for (auto& each : places_) {
        auto& place = *each;
        bool wanted = place.spec.workspaces.contains(workspace_) &&
                      (!place.spec.wanted || place.spec.wanted(snapshot, selection));
        if (place.spec.area == Area::centre) {
            wanted = wanted && centreNow == nullptr;
            if (wanted) centreNow = &place;
        }
        if (wanted != place.wanted) {
            changed = true;
            place.wanted = wanted;
            if (wanted) arrived.push_back(&place);
        }
    }
    chooseFronts(arrived);
    for (auto& each : places_) {
        auto& place = *each;
        const bool seen =
            place.dock == nullptr
                ? place.wanted
                : place.wanted && !place.closed && (place.spot == DockSpot::floating || frontOf(place.spot) == &place);
        if (seen != place.shown) changed = true;
        place.shown = seen;
        if (!seen && place.dock != nullptr) place.dock->hide();
    }
    // Widths before visibility: a dock that appears at its old width would push the window past the screen.
    if (changed) resize(field_->window()->width());
    for (auto& place : places_)
        if (place->dock != nullptr && place->shown) show(*place);
    if (centreNow != nullptr && centre_->currentWidget() != centreNow->frame)
        centre_->setCurrentWidget(centreNow->frame);
    if (changed) centre_->updateGeometry();
    resize(field_->window()->width());
    if (changed) showTabs();
    settled_ = true;
    return changed;
}

/// Those of a side that could be seen, in order.
std::vector<Place*> Docks::side(DockSpot spot) const {
    std::vector<Place*> found;
    for (const auto& place : places_)
        if (place->dock != nullptr && place->spot == spot && place->wanted && !place->closed)
            found.push_back(place.get());
    return found;
}

Place* Docks::frontOf(DockSpot spot) const {
    if (spot == DockSpot::floating) return nullptr;
    const auto all = side(spot);
    const auto& id = front_[spot == DockSpot::left ? 0 : 1];
    const auto found = std::ranges::find_if(all, [&](const Place* place) { return place->spec.id == id; });
    return found != all.end() ? *found : all.empty() ? nullptr : all.front();
}

/// What the situation brings comes to the front of its side if it goes before what is there, and never over the panel
/// in which somebody works.
void Docks::chooseFronts(const std::vector<Place*>& arrived) {
    for (const auto spot : {DockSpot::left, DockSpot::right}) {
        auto& id = front_[spot == DockSpot::left ? 0 : 1];
        const auto all = side(spot);
        const auto* now = frontOf(spot);
        for (const auto* place : all) {
            const bool news = settled_ && std::ranges::find(arrived, place) != arrived.end();
            if (!news || now == focused_ || place->spec.order >= now->spec.order) continue;
            now = place;
            id = place->spec.id;
        }
    }
}

void Docks::show(Place& place) {
    if (place.spot == DockSpot::floating && !place.dock->isFloating()) {
        moving_ = true;
        place.dock->setFloating(true);
        moving_ = false;
    }
    place.dock->show();
}

void Docks::showTabs() {
    for (auto& each : places_) {
        auto& place = *each;
        if (place.title == nullptr || !place.shown) continue;
        QList<DockTitle::Tab> tabs;
        if (place.spot != DockSpot::floating)
            for (const auto* beside : side(place.spot))
                tabs.append({beside->spec.id, beside->spec.title(), beside == &place});
        place.title->setTabs(tabs.size() > 1 ? tabs : QList<DockTitle::Tab>());
    }
}

void Docks::retitle() {
    for (const auto& place : places_) {
        if (place->title == nullptr) continue;
        const auto title = place->spec.title();
        place->title->setTexts(title, place->panel != nullptr ? place->panel->meta() : QString());
        place->dock->setWindowTitle(title);
    }
    showTabs();
}

void Docks::hideWindows() {
    for (auto& place : places_)
        if (place->dock != nullptr && place->spot == DockSpot::floating) place->dock->hide();
}

/// The width belongs to the situation, not to the contents of the moment; a panel that begins at the left knows which
/// of its forms it shows in it.
int Docks::widthOf(const Place& place) const {
    const auto& t = Tokens::of(field_);
    const int room = field_->window()->width();
    int wish = t.px(room >= t.px(1400) ? 360 : 320);
    if (place.spec.area == Area::left && place.panel != nullptr) wish = place.panel->sizeHint().width();
    if (place.frame->guide() != nullptr) wish = std::max(wish, place.frame->guideWidth());
    if (place.title != nullptr) wish = std::max(wish, place.title->tabs() > 1 ? t.px(272) : 0);
    return wish;
}

void Docks::resize(int width) {
    QList<QDockWidget*> docks;
    QList<int> widths;
    int taken = 0;
    for (const auto spot : {DockSpot::right, DockSpot::left}) {
        for (auto& each : places_) {
            auto& place = *each;
            if (place.dock == nullptr || !place.shown || place.spot != spot || place.dock->isFloating()) continue;
            int wish = widthOf(place);
            // The widest list gives way before the centre has less than it needs.
            const auto& t = Tokens::of(field_);
            const int rest = width - taken - centre_->minimumSizeHint().width() - t.px(4 * Tokens::gap);
            if (wish > rest) wish = std::max(std::min(wish, t.px(320)), rest);
            place.frame->setFixedWidth(wish);
            taken += wish;
            docks << place.dock;
            widths << wish;
        }
    }
    if (!docks.isEmpty()) field_->resizeDocks(docks, widths, Qt::Horizontal);
    field_->update();
}

Place* Docks::find(const QString& id) const {
    for (const auto& place : places_)
        if (place->spec.id == id) return place.get();
    return nullptr;
}

Place* Docks::placeOf(const QWidget* widget) const {
    if (widget == nullptr) return nullptr;
    for (const auto& place : places_) {
        const QWidget* whole = place->dock != nullptr ? static_cast<const QWidget*>(place->dock) : place->frame;
        if (whole == widget || whole->isAncestorOf(widget)) return place.get();
    }
    return nullptr;
}

Place* Docks::centre() const {
    for (const auto& place : places_)
        if (place->dock == nullptr && place->wanted) return place.get();
    return nullptr;
}

} // namespace tilsyn::workbench
