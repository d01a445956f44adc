// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/main_window.h"

#include "workbench/bar.h"
#include "workbench/internal/action_list.h"
#include "workbench/internal/current_stack.h"
#include "workbench/internal/docks.h"
#include "workbench/internal/field.h"
#include "workbench/internal/guide_page.h"
#include "workbench/internal/view_state.h"
#include "workbench/key_line.h"
#include "workbench/leave_question.h"
#include "workbench/lock_view.h"
#include "workbench/palette.h"
#include "workbench/patient_banner.h"
#include "workbench/reminder_watch.h"
#include "workbench/strip.h"
#include "workbench/taken_over_strip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tilsyn::workbench {
namespace {

bool roleFits(const PanelSpec& spec, const domain::Principal& user) {
    return spec.roles.empty() ||
           std::ranges::any_of(spec.roles, [&](domain::Role role) { return user.roles.contains(role); });
}

} // namespace

MainWindow::MainWindow(PanelContext& context, const QList<PanelSpec>& panels, const WindowFacts& facts)
    : context_(context), facts_(facts), snapshot_(context.workspace.snapshot()) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Tilsyn"));
    addActions();
    buildTop();
    buildMiddle();
    auto sorted = panels;
    std::ranges::stable_sort(sorted, {}, &PanelSpec::order);
    for (const auto& spec : sorted)
        if (roleFits(spec, snapshot_->user)) docks_->add(spec);
    addPanelActions();
    palette_ = new CommandPalette(this);
    loadArrangement();
    docks_->fill();
    retitle();
    connect(&context_.selection, &Selection::changed, this, [this] {
        if (locked_) return;
        showBanner();
        arrange();
    });
    connect(qApp, &QApplication::focusChanged, docks_, [this](QWidget*, QWidget* now) { docks_->followFocus(now); });
    subscription_ = context_.workspace.subscribe([this](const workspace::SnapshotPtr& s) { setSnapshot(s); });
    docks_->cycle(0);
}

MainWindow::~MainWindow() {
    subscription_.reset();
    keepDesktop();
    // Panels use the selection until they are gone; nobody listens to the focus meanwhile.
    disconnect(qApp, nullptr, this, nullptr);
    disconnect(qApp, nullptr, docks_, nullptr);
    disconnect(&context_.selection, nullptr, this, nullptr);
    dropPanels();
}

void MainWindow::buildTop() {
    bar_ = new Bar(facts_.userName, facts_.userTitle, BarActions{menu_, allActions_, lock_}, this);
    reminders_ = new ReminderWatch(context_.clock, context_.sounder, this);
    connect(reminders_, &ReminderWatch::dueChanged, bar_, &Bar::setDue);
    top_ = new QWidget(this);
    auto* layout = new QVBoxLayout(top_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    practice_ = new Strip(Strip::Kind::ink, QStringLiteral("documentinfo"), top_);
    offline_ = new Strip(Strip::Kind::ink, QStringLiteral("network-disconnect"), top_);
    trouble_ = new Strip(Strip::Kind::amber, QStringLiteral("dialog-warning"), top_);
    said_ = new Strip(Strip::Kind::ink, QStringLiteral("documentinfo"), top_);
    leave_ = new LeaveQuestion(top_);
    connect(leave_, &LeaveQuestion::confirmed, this, &MainWindow::close);
    tryNow_ = offline_->addButton();
    troubleMore_ = trouble_->addButton();
    saidOk_ = said_->addButton();
    takenOver_ = new TakenOverStrip(top_);
    for (QWidget* part :
         std::initializer_list<QWidget*>{bar_, practice_, offline_, trouble_, said_, takenOver_, leave_})
        layout->addWidget(part);
    addDevices(layout);
    setMenuWidget(top_);
    connect(tryNow_, &QPushButton::clicked, this, &MainWindow::tryLine);
    connect(troubleMore_, &QPushButton::clicked, this, &MainWindow::showRejections);
    connect(saidOk_, &QPushButton::clicked, this, [this] {
        notice_.clear();
        showStrips();
        docks_->cycle(0);
    });
}

void MainWindow::buildMiddle() {
    pages_ = new CurrentStack(this);
    desk_ = new QWidget(pages_);
    field_ = new Field;
    auto* middle = new QWidget(field_);
    auto* middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    banner_ = new PatientBanner(context_.zone, context_.clock, middle);
    centre_ = new CurrentStack(middle);
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
    keyLine_ = new KeyLine(context_.clock, context_.zone, desk_);
    auto* rows = new QVBoxLayout(desk_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(field_, 1);
    rows->addWidget(keyLine_);
    lockView_ = new LockView({facts_.userName, facts_.regionName}, context_.clock, context_.zone, pages_);
    connect(lockView_, &LockView::commandGiven, this,
            [this](const domain::LiveCommand& command) { context_.workspace.perform(command); });
    pages_->addWidget(desk_);
    pages_->addWidget(lockView_);
    setCentralWidget(pages_);

    docks_ = new Docks(field_, centre_, context_, this);
    connect(docks_, &Docks::focusMoved, this, [this] {
        showKeys();
        updateActions();
    });
    connect(docks_, &Docks::keysChanged, this, &MainWindow::showKeys);
    connect(docks_, &Docks::rearranged, this, [this] {
        arrange();
        keepDesktop();
    });
    connect(docks_, &Docks::menuWanted, this, &MainWindow::showDockMenu);
}

void MainWindow::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    reminders_->setSnapshot(snapshot);
    if (const bool live = inCall(); std::exchange(live_, live) != live) Q_EMIT callChanged(live);
    if (locked_) {
        const auto veiled = std::make_shared<workspace::Snapshot>(workspace::withoutPatients(*snapshot));
        lockView_->setSnapshot(*veiled);
        return docks_->followCall(veiled, live_);
    }
    devicesKey_->setEnabled(!live_); // the call's own bar has the key then
    bar_->setSnapshot(*snapshot);
    docks_->setSnapshot(snapshot);
    showStrips();
    leave_->follow(live_);
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

void MainWindow::arrange() {
    if (locked_ || remaking_) return;
    const bool changed = docks_->arrange(*snapshot_, context_.selection.state());
    held_ = holdKeys(*this, docks_->places(), held_);
    updateActions();
    const auto* focused = docks_->focused();
    if (!changed || (focused != nullptr && focused->shown)) return;
    auto* centre = docks_->centre();
    if (centre != nullptr && context_.selection.state().open)
        docks_->enter(*centre);
    else
        docks_->cycle(0);
}

void MainWindow::showBanner() {
    const auto& selected = context_.selection.state();
    const auto* patient =
        selected.open && selected.patient ? workspace::findPatient(*snapshot_, *selected.patient) : nullptr;
    banner_->setPatient(patient);
    banner_->setFolded(inCall() || wrappingUp());
}

/// The panel's own keys, then those that are always there.
void MainWindow::showKeys() {
    const auto* focused = docks_->focused();
    auto actions = focused != nullptr && focused->panel != nullptr ? focused->panel->keyActions() : QList<QAction*>();
    actions << nextPanel_ << allActions_ << help_;
    keyLine_->setActions(actions);
}

void MainWindow::showGuide() {
    auto* place = docks_->focused();
    if (place == nullptr || !place->shown) place = docks_->centre();
    if (place != nullptr) docks_->openGuide(*place);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (!locked_) docks_->resize(width());
}

void MainWindow::changeEvent(QEvent* event) {
    // Several translators come and go in one change of language, and a menu may still be open: once, soon.
    if (event->type() == QEvent::LanguageChange && docks_ != nullptr)
        QMetaObject::invokeMethod(this, &MainWindow::remake, Qt::QueuedConnection);
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    event->ignore(); // the composition ends the program when everything has been given back
    // A locked desk cannot ask; its call is ended by the key that stands beside it.
    if (locked_ && inCall()) return;
    if (leave_->holds(inCall())) return;
    keepDesktop();
    Q_EMIT closing();
}

} // namespace tilsyn::workbench
