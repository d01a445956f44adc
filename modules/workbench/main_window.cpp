// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/main_window.h"

#include "workbench/bar.h"
#include "workbench/dock_title.h"
#include "workbench/internal/field.h"
#include "workbench/internal/popover.h"
#include "workbench/key_line.h"
#include "workbench/leave_question.h"
#include "workbench/patient_banner.h"
#include "workbench/reminder_watch.h"
#include "workbench/strip.h"
#include "workbench/taken_over_strip.h"
#include "workbench/tokens.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tilsyn::workbench {
namespace {

bool roleFits(const PanelSpec& spec, const domain::Principal& user) {
    return spec.roles.empty() ||
           std::ranges::any_of(spec.roles, [&](domain::Role role) { return user.roles.contains(role); });
}

/// Asks for the room that the visible panel needs: a hidden form must not widen the window.
class CentreStack final : public QStackedWidget {
public:
    explicit CentreStack(QWidget* parent) : QStackedWidget(parent) {
        layout()->setSizeConstraint(QLayout::SetNoConstraint);
    }
    QSize minimumSizeHint() const override { return currentWidget() ? currentWidget()->minimumSizeHint() : QSize(); }
    QSize sizeHint() const override { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }
};

} // namespace

MainWindow::MainWindow(PanelContext& context, const QList<PanelSpec>& panels, const WindowFacts& facts)
    : context_(context), facts_(facts), snapshot_(context.workspace.snapshot()) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Tilsyn"));
    addKeys();
    auto* menu = new QMenu(this);
    menu->addActions({refresh_, devicesKey_, help_, about_});
    menu->addSeparator();
    menu->addAction(quit_);
    bar_ = new Bar(facts_.userName, facts_.userTitle, menu, this);
    reminders_ = new ReminderWatch(context_.clock, context_.sounder, this);
    connect(reminders_, &ReminderWatch::dueChanged, bar_, &Bar::setDue);

    auto* top = new QWidget(this);
    auto* topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(0, 0, 0, 0);
    topLayout->setSpacing(0);
    practice_ = new Strip(Strip::Kind::ink, QStringLiteral("documentinfo"), top);
    offline_ = new Strip(Strip::Kind::ink, QStringLiteral("network-disconnect"), top);
    trouble_ = new Strip(Strip::Kind::amber, QStringLiteral("dialog-warning"), top);
    leave_ = new LeaveQuestion(top);
    connect(leave_, &LeaveQuestion::confirmed, this, &MainWindow::close);
    tryNow_ = offline_->addButton();
    troubleMore_ = trouble_->addButton();
    takenOver_ = new TakenOverStrip(top);
    for (QWidget* part : std::initializer_list<QWidget*>{bar_, practice_, offline_, trouble_, takenOver_, leave_})
        topLayout->addWidget(part);
    addDevices(topLayout);
    setMenuWidget(top);
    connect(tryNow_, &QPushButton::clicked, this, [this] { context_.workspace.refresh(); });
    connect(troubleMore_, &QPushButton::clicked, this, &MainWindow::showRejections);

    field_ = new Field;
    auto* middle = new QWidget(field_);
    auto* middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    banner_ = new PatientBanner(context_.zone, context_.clock, middle);
    centre_ = new CentreStack(middle);
    centre_->setAutoFillBackground(true);
    middleLayout->addWidget(banner_);
    middleLayout->addWidget(centre_, 1);
    field_->setCentralWidget(middle);
    connect(banner_, &PatientBanner::numberWanted, this, [this] {
        const auto& patient = context_.selection.state().patient;
        if (!patient) return;
        QPointer<PatientBanner> banner(banner_);
        context_.workspace.revealNumber(*patient, [banner](const Status& logged) {
            if (banner && logged) banner->showNumber();
        });
    });

    keyLine_ = new KeyLine(context_.clock, context_.zone, this);
    auto* below = new QWidget(this);
    auto* rows = new QVBoxLayout(below);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(field_, 1);
    rows->addWidget(keyLine_);
    setCentralWidget(below);

    auto sorted = panels;
    std::ranges::stable_sort(sorted, {}, &PanelSpec::order);
    places_.reserve(static_cast<std::size_t>(sorted.size()));
    for (const auto& spec : sorted)
        if (roleFits(spec, snapshot_->user)) addPanel(spec);
    retitle();
    connect(&context_.selection, &Selection::changed, this, [this] {
        showBanner();
        arrange();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { followFocus(now); });
    subscription_ = context_.workspace.subscribe([this](const workspace::SnapshotPtr& s) { setSnapshot(s); });
    cycle(0);
}

MainWindow::~MainWindow() {
    subscription_.reset();
    // Panels use the selection until they are gone; nobody listens to the focus meanwhile.
    disconnect(qApp, nullptr, this, nullptr);
    disconnect(&context_.selection, nullptr, this, nullptr);
}

void MainWindow::addPanel(const PanelSpec& spec) {
    auto* panel = spec.create(context_, this);
    panel->setObjectName(spec.id);
    panel->setAutoFillBackground(true);
    panel->setBackgroundRole(QPalette::Base);
    Place place{spec, panel, nullptr, nullptr};
    if (spec.area == Area::centre) {
        centre_->addWidget(panel);
    } else {
        place.dock = new QDockWidget(field_);
        place.dock->setObjectName(QStringLiteral("dock.") + spec.id);
        place.dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
        place.title = new DockTitle(place.dock);
        place.dock->setTitleBarWidget(place.title);
        place.dock->setWidget(panel);
        place.dock->hide();
        field_->addDockWidget(spec.area == Area::left ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea, place.dock);
        connect(panel, &Panel::metaChanged, this, &MainWindow::retitle);
        connect(place.title, &DockTitle::helpWanted, this, [this, panel] {
            panel->setFocus();
            showGuide();
        });
    }
    connect(panel, &Panel::keyActionsChanged, this, [this, panel] {
        if (focused_ != nullptr && focused_->panel == panel) showKeys();
    });
    places_.push_back(place);
}

void MainWindow::addKeys() {
    const auto add = [this](const QKeySequence& key, auto&& handler) {
        auto* action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::ApplicationShortcut); // floating docks keep their keys
        connect(action, &QAction::triggered, this, handler);
        addAction(action);
        return action;
    };
    refresh_ = add(QKeySequence(Qt::CTRL | Qt::Key_R), [this] { context_.workspace.refresh(); });
    help_ = add(QKeySequence(Qt::Key_F1), [this] { showGuide(); });
    about_ = new QAction(this);
    connect(about_, &QAction::triggered, this, &MainWindow::showAbout);
    devicesKey_ = add(QKeySequence(Qt::ALT | Qt::Key_E), [this] { askForDevices(); });
    quit_ = add(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    nextPanel_ = add(QKeySequence(Qt::Key_F6), [this] { cycle(1); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { cycle(-1); });
    add(QKeySequence(Qt::Key_Escape), [this] {
        if (leave_->takeBack()) return;
        if (!context_.selection.state().asked.isEmpty()) {
            context_.selection.ask({});
            return cycle(0);
        }
        if (!context_.selection.state().open || inCall()) return; // an outcome being written stays as a draft
        context_.selection.close();
        cycle(0);
    });
}

void MainWindow::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    devicesKey_->setEnabled(!inCall()); // the call's own bar has the key then
    bar_->setSnapshot(*snapshot);
    reminders_->setSnapshot(snapshot);
    for (auto& place : places_) place.panel->setSnapshot(snapshot);
    showStrips();
    leave_->follow(inCall());
    showBanner();
    arrange();
}

bool MainWindow::inCall() const {
    using domain::RoomPhase;
    return snapshot_->room && snapshot_->room->phase != RoomPhase::ended && snapshot_->room->phase != RoomPhase::failed;
}

bool MainWindow::wrappingUp() const {
    const auto& selected = context_.selection.state();
    if (!selected.open || !selected.visit) return false;
    const auto* visit = workspace::findVisit(*snapshot_, *selected.visit);
    return visit != nullptr && std::holds_alternative<domain::WrapUp>(workspace::stageOf(*snapshot_, *visit));
}

/// Decides what is on screen: side docks that are wanted, and of the centre the first that is.
void MainWindow::arrange() {
    bool changed = false;
    bool centreFound = false;
    bool focusLost = focused_ == nullptr;
    Place* centreNow = nullptr;
    for (auto& place : places_) {
        bool wanted = !place.spec.wanted || place.spec.wanted(*snapshot_, context_.selection.state());
        if (place.spec.area == Area::centre) {
            wanted = wanted && !centreFound;
            centreFound = centreFound || wanted;
            if (wanted) centreNow = &place;
        }
        if (wanted == place.wanted) continue;
        changed = true;
        place.wanted = wanted;
        if (!wanted && focused_ == &place) focusLost = true;
        if (place.dock != nullptr && !wanted) place.dock->hide();
    }
    // Widths before visibility: a dock that appears at its old width would push the window past the screen.
    if (changed) sizeDocks();
    for (auto& place : places_)
        if (place.dock != nullptr && place.wanted) place.dock->show();
    if (centreNow != nullptr && centre_->currentWidget() != centreNow->panel)
        centre_->setCurrentWidget(centreNow->panel);
    if (changed) centre_->updateGeometry();
    sizeDocks();
    if (!changed) return;
    if (focusLost && centreNow != nullptr && context_.selection.state().open) {
        enter(centreNow->panel);
    } else if (focusLost) {
        cycle(0);
    }
}

void MainWindow::sizeDocks() {
    const auto& t = Tokens::of(this);
    const int right = t.px(width() >= t.px(1400) ? 360 : 320);
    QList<QDockWidget*> docks;
    QList<int> widths;
    for (const auto& place : places_) {
        if (place.dock == nullptr || !place.wanted) continue;
        // The width belongs to the situation, not to the contents of the moment; the panel at the left knows which of
        // its forms it shows in it.
        const int wish = place.spec.area == Area::left ? place.panel->sizeHint().width() : right;
        place.panel->setFixedWidth(wish);
        docks << place.dock;
        widths << wish;
    }
    if (!docks.isEmpty()) field_->resizeDocks(docks, widths, Qt::Horizontal);
    field_->update();
}

void MainWindow::showBanner() {
    const auto& selected = context_.selection.state();
    const auto* patient =
        selected.open && selected.patient ? workspace::findPatient(*snapshot_, *selected.patient) : nullptr;
    banner_->setPatient(patient);
    banner_->setFolded(inCall() || wrappingUp());
}

void MainWindow::followFocus(QWidget* now) {
    auto* place = placeOf(now);
    if (place == nullptr || place == focused_) return;
    if (focused_ != nullptr && focused_->title != nullptr) focused_->title->setFocused(false);
    focused_ = place;
    if (place->title != nullptr) place->title->setFocused(true);
    showKeys();
}

/// The panel's own keys, then those that are always there.
void MainWindow::showKeys() {
    auto actions = focused_->panel->keyActions();
    actions << nextPanel_ << help_;
    keyLine_->setActions(actions);
}

MainWindow::Place* MainWindow::placeOf(QWidget* widget) {
    for (auto& place : places_)
        if (widget != nullptr && (place.panel == widget || place.panel->isAncestorOf(widget))) return &place;
    return nullptr;
}

/// Moves the focus by `step` panels in reading order; 0 gives it to the first.
void MainWindow::cycle(int step) {
    std::vector<Place*> order;
    for (const auto area : {Area::left, Area::centre, Area::right})
        for (auto& place : places_)
            if (place.spec.area == area && place.wanted) order.push_back(&place);
    if (order.empty()) return;
    int at = 0;
    if (step != 0) {
        const auto found = std::ranges::find(order, focused_);
        const int from = found == order.end() ? 0 : static_cast<int>(found - order.begin());
        const int count = static_cast<int>(order.size());
        at = ((from + step) % count + count) % count;
    }
    enter(order[static_cast<std::size_t>(at)]->panel);
}

/// Where the panel wants to begin, or at the first thing in it that can take keys now.
void MainWindow::enter(Panel* panel) {
    const auto* begin = panel->focusProxy();
    if (begin != nullptr && begin->isEnabled() && begin->isVisibleTo(panel))
        return panel->setFocus(Qt::OtherFocusReason);
    for (auto* child : panel->findChildren<QWidget*>())
        if (child->focusPolicy() & Qt::TabFocus && child->isVisibleTo(panel) && child->isEnabled())
            return child->setFocus(Qt::OtherFocusReason);
    panel->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showGuide() {
    auto* place = focused_ != nullptr ? focused_ : (places_.empty() ? nullptr : &places_.front());
    if (place == nullptr) return;
    Popover::show(place->spec.title(), place->panel->guide().split(QLatin1Char('\n'), Qt::SkipEmptyParts),
                  place->panel);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    sizeDocks();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retitle();
        showStrips();
        if (focused_ != nullptr) showKeys();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    event->ignore(); // the composition ends the program when everything has been given back
    if (leave_->holds(inCall())) return;
    Q_EMIT closing();
}

} // namespace tilsyn::workbench
