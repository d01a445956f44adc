// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visits/internal/visits_panel.h"

#include "panels/common/shown.h"
#include "panels/visits/internal/day_foot.h"
#include "panels/visits/internal/old_data_band.h"
#include "panels/visits/internal/visit_delegate.h"
#include "workbench/paint/paint.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tilsyn::panels {

using workbench::Tokens;

namespace {

/// A list in which typing does nothing: letters are for later and must not move the cursor by accident.
class QuietList final : public QListView {
public:
    using QListView::QListView;
    void keyboardSearch(const QString&) override {}

protected:
    void paintEvent(QPaintEvent* event) override {
        QListView::paintEvent(event);
        if (!hasFocus() || (model() != nullptr && model()->rowCount() > 0)) return;
        // No row could show where the keys go.
        QPainter painter(viewport());
        workbench::paint::focusRing(painter, Tokens::of(this), viewport()->rect());
    }
};

/// Without a line: what to do in place of F2, with the number to dial.
QString phoneInstead(const workspace::Snapshot& snapshot, const domain::Visit& visit) {
    if (snapshot.connection.link != workspace::Link::offline) return {};
    const auto* patient = workspace::findPatient(snapshot, visit.patient);
    if (patient == nullptr || patient->phones.empty())
        return VisitsPanel::tr("Without a line F2 cannot ring. No phone number is known for this visit.");
    return VisitsPanel::tr("Without a line F2 cannot ring. By phone: %1")
        .arg(QString::fromStdString(patient->phones.front().number));
}

} // namespace

VisitsPanel::VisitsPanel(workbench::PanelContext& context, QWidget* parent)
    : Panel(parent), context_(context), model_(nullptr) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildTop();
    buildList();
    buildFoot();
    addActions();
    connect(&context_.selection, &workbench::Selection::changed, this, &VisitsPanel::refresh);
    tick_.setSingleShot(true);
    connect(&tick_, &QTimer::timeout, this, &VisitsPanel::refresh);
    setFocusProxy(view_);
}

void VisitsPanel::buildTop() {
    const auto& t = Tokens::of(this);
    auto* outer = static_cast<QVBoxLayout*>(layout());
    bar_ = new QWidget(this);
    auto* bar = new QHBoxLayout(bar_);
    bar->setContentsMargins(t.px(10), t.px(6), t.px(10), t.px(6));
    filters_ = new Segments(bar_);
    filters_->setAccessibleName(tr("Whose visits"));
    filters_->setChoices({tr("Mine"), tr("Team"), tr("All")});
    bar->addWidget(filters_);
    bar->addStretch();
    outer->addWidget(bar_);
    connect(filters_, &Segments::chosen, this, [this](int index) {
        filter_ = static_cast<VisitFilter>(index);
        refresh();
    });

    strip_ = new Box(Box::Ground::bar, this);
    strip_->setFixedHeight(t.px(Tokens::strip));
    auto* strip = new QHBoxLayout(strip_);
    strip->setContentsMargins(t.px(12), 0, t.px(10), 0);
    auto* person = new IconWord(strip_);
    person->show(QStringLiteral("user-identity"), QStringLiteral(" "));
    person->setFixedWidth(t.px(18));
    strip->addWidget(person);
    stripCount_ = new Text(Type::body, true, false, strip_);
    stripWho_ = new Text(Type::body, false, false, strip_);
    strip->addWidget(stripCount_);
    strip->addWidget(stripWho_);
    strip->addStretch();
    stripAdmit_ = new Keycap(QKeySequence(Qt::Key_F4), strip_);
    strip->addWidget(stripAdmit_);
    toWaiting_ = globalAction(this, QStringLiteral("go-next"), tr("Go there"), QKeySequence(Qt::SHIFT | Qt::Key_F3),
                              [this] { goToWaiting(); });
    stripGo_ = new ActionButton(toWaiting_, ButtonKind::standard, strip_);
    stripGo_->setCompact(true);
    strip->addWidget(stripGo_);
    stripKey_ = new Keycap(QKeySequence(Qt::SHIFT | Qt::Key_F3), strip_);
    strip->addWidget(stripKey_);
    strip_->hide();
    outer->addWidget(strip_);

    outer->addWidget(new Line(this));
}

void VisitsPanel::buildList() {
    const auto& t = Tokens::of(this);
    auto* outer = static_cast<QVBoxLayout*>(layout());
    old_ = new OldDataBand(this);
    outer->addWidget(old_);
    emptyBox_ = new QWidget(this);
    auto* around = new QHBoxLayout(emptyBox_);
    around->setContentsMargins(t.px(12), t.px(16), t.px(12), t.px(16));
    empty_ = new Text(Type::body, false, false, emptyBox_);
    empty_->setWordWrap(true);
    around->addWidget(empty_);
    emptyBox_->hide();
    outer->addWidget(emptyBox_);
    view_ = new QuietList(this);
    view_->setModel(&model_);
    view_->setItemDelegate(new VisitDelegate(model_, view_));
    view_->setFrameShape(QFrame::NoFrame);
    view_->setResizeMode(QListView::Adjust); // rows with long texts are higher, and which do depends on the width
    view_->setMouseTracking(true);
    view_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setAccessibleName(tr("Today's video visits"));
    outer->addWidget(view_, 1);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &VisitsPanel::onCurrentChanged);
    connect(view_, &QListView::doubleClicked, this, &VisitsPanel::openCurrent);
}

void VisitsPanel::buildFoot() {
    const auto& t = Tokens::of(this);
    auto* outer = static_cast<QVBoxLayout*>(layout());
    reason_ = new Text(Type::meta, false, true, this);
    reason_->setWordWrap(true);
    reason_->setContentsMargins(t.px(12), t.px(6), t.px(10), t.px(6));
    reason_->hide();
    outer->addWidget(reason_);
    outer->addWidget(new Line(this));
    auto* foot = new QWidget(this);
    auto* rows = new QVBoxLayout(foot);
    rows->setContentsMargins(t.px(12), t.px(8), t.px(10), t.px(8));
    rows->setSpacing(t.px(2));
    progress_ = new Text(Type::body, true, false, foot);
    names_ = new Text(Type::meta, false, true, foot);
    names_->setWordWrap(true);
    rejected_ = new Text(Type::meta, false, true, foot);
    rejected_->setWordWrap(true);
    day_ = new DayFoot(context_, foot);
    rows->addWidget(progress_);
    rows->addWidget(day_);
    rows->addWidget(names_);
    rows->addWidget(rejected_);
    outer->addWidget(foot);
}

void VisitsPanel::addActions() {
    call_ = globalAction(this, QStringLiteral("call-start"), tr("Call"), QKeySequence(Qt::Key_F2), [this] { call(); });
    next_ =
        globalAction(this, QStringLiteral("go-next"), tr("Next visit"), QKeySequence(Qt::Key_F3), [this] { next(); });
    extend_ = globalAction(this, QStringLiteral("chronometer"), tr("10 minutes more"),
                           QKeySequence(Qt::CTRL | Qt::Key_E), [this] { extend(); });
    // Esc is the window's key; this action shows it in the key line and can be clicked there.
    close_ = new QAction(tr("Close the patient"), this);
    close_->setShortcut(QKeySequence(Qt::Key_Escape));
    connect(close_, &QAction::triggered, this, [this] {
        context_.selection.close();
        view_->setFocus(Qt::ShortcutFocusReason);
    });
    open_ = new QAction(tr("Open"), this);
    open_->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    open_->setShortcutContext(Qt::WidgetShortcut);
    view_->addAction(open_);
    connect(open_, &QAction::triggered, this, &VisitsPanel::openCurrent);
}

QList<QAction*> VisitsPanel::keyActions() const {
    return QList<QAction*>{open_, call_, next_, close_} + day_->keyActions();
}

QString VisitsPanel::meta() const {
    // Beside a call there is no room for more than the number.
    const bool narrow = sizeHint().width() < Tokens::of(this).px(200);
    return narrow ? QString::number(model_.list().rows.size()) : model_.list().meta;
}

QString VisitsPanel::guide() const {
    return tr("Today's video visits, by time. A bold time has no outcome yet.") + QLatin1Char('\n') +
           tr("Arrow keys choose a visit, Enter opens the patient, F2 calls, F3 goes to the next one.") +
           QLatin1Char('\n') +
           tr("≈ is when a visit will come by what is known now. Ctrl+E gives it ten minutes more, Ctrl+D tells those "
              "who will wait, Ctrl+Shift+B begins and ends a break.") +
           QLatin1Char('\n') + tr("Shift+F3 goes to the visit in whose waiting room somebody waits.") +
           QLatin1Char('\n') + tr("While a patient is open the list shows no other name. Esc closes the patient.");
}

QVariantMap VisitsPanel::viewState() const {
    return {{QStringLiteral("filter"), filters_->current()}};
}

void VisitsPanel::setViewState(const QVariantMap& state) {
    filters_->setCurrent(state.value(QStringLiteral("filter")).toInt());
}

QSize VisitsPanel::sizeHint() const {
    const auto& t = Tokens::of(this);
    if (!snapshot_) return {t.px(600), t.px(400)};
    const bool telling = !snapshot_->delayLines.empty();
    if (!telling && (showsPicture(*snapshot_) || showsOutcome(*snapshot_, context_.selection.state())))
        return {t.px(140), t.px(400)};
    const bool brief = context_.selection.state().open || showsPicture(*snapshot_);
    // Where the screen has room the list takes its share of it: purposes are for reading, not for wrapping.
    return {brief ? t.px(272) : std::max(t.px(600), window()->width() * 42 / 100), t.px(400)};
}

void VisitsPanel::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    refresh();
}

void VisitsPanel::refresh() {
    if (!snapshot_) return;
    const auto before = shownMeta_;
    const auto hint = sizeHint();
    // Whatever Qt makes the current row meanwhile (it does when the list gets the focus), nobody has chosen it.
    following_ = true;
    model_.show(visitList(*snapshot_, context_.selection.state(), filter_, context_.clock.now(), context_.zone));
    const auto& list = model_.list();
    const bool narrow = hint.width() < Tokens::of(this).px(200);
    bar_->setVisible(!narrow);
    filters_->setChoices({tr("Mine %1").arg(list.mine), tr("Team %1").arg(list.team), tr("All %1").arg(list.all)});
    // Beside a call a quiet mark is enough, and of the call's own room the panel of the call says the rest.
    strip_->setVisible(list.waiting && !(narrow && list.waiting->inRoom));
    if (list.waiting) {
        stripCount_->setText(list.waiting->count);
        stripWho_->say(narrow || list.brief ? QString() : list.waiting->who);
        stripAdmit_->setVisible(list.waiting->inRoom);
        const bool wide = hint.width() >= Tokens::of(this).px(400);
        stripGo_->setVisible(list.waiting->canGo && wide);
        stripKey_->setVisible(list.waiting->canGo && !wide);
    }
    toWaiting_->setEnabled(list.waiting && list.waiting->canGo);
    old_->say(list.old);
    empty_->say(list.emptyText);
    emptyBox_->setVisible(!list.emptyText.isEmpty());
    progress_->say(narrow ? QString() : list.progress);
    names_->say(list.brief ? tr("Names are hidden while a patient is open") : QString());
    rejected_->say(narrow ? QString() : list.rejected);
    rejected_->setToolTip(list.rejectedDetail);
    day_->show(*snapshot_, list.figures, narrow);
    following_ = false;
    view_->doItemsLayout(); // the heights of rows depend on columns that have changed
    showSelection();
    updateActions();
    updateGeometry();
    waitForNext();
    shownMeta_ = meta();
    if (before != shownMeta_) Q_EMIT metaChanged();
}

void VisitsPanel::showSelection() {
    const auto* room = liveRoom(*snapshot_);
    const auto& state = context_.selection.state();
    if (room == nullptr && !state.visit) return pointFirst();
    const int row = model_.rowOf(room != nullptr ? room->visit : *state.visit);
    if (row == view_->currentIndex().row()) return;
    following_ = true;
    view_->setCurrentIndex(row >= 0 ? model_.index(row) : QModelIndex());
    following_ = false;
}

void VisitsPanel::pointFirst() {
    if (model_.rowCount() == 0) return;
    const auto* next = nextVisit(*snapshot_, nullptr);
    int row = next != nullptr ? std::max(0, model_.rowOf(next->id)) : 0;
    while (row + 1 < model_.rowCount() && !model_.at(row)->pause.isEmpty()) ++row;
    view_->setCurrentIndex(model_.index(row));
}

void VisitsPanel::onCurrentChanged(const QModelIndex& index) {
    const auto* row = model_.at(index.row());
    if (following_ || row == nullptr || !row->pause.isEmpty() || !snapshot_) return;
    if (liveRoom(*snapshot_) != nullptr) return; // one patient at a time: the call keeps the selection
    context_.selection.point(row->visit, row->patient);
}

const domain::Visit* VisitsPanel::target() const {
    if (!snapshot_) return nullptr;
    if (const auto* room = liveRoom(*snapshot_)) return workspace::findVisit(*snapshot_, room->visit);
    const auto& state = context_.selection.state();
    return state.visit ? workspace::findVisit(*snapshot_, *state.visit) : nullptr;
}

void VisitsPanel::updateActions() {
    const auto* visit = target();
    const bool live = liveRoom(*snapshot_) != nullptr;
    const bool writing = showsOutcome(*snapshot_, context_.selection.state());
    const auto* row = visit != nullptr ? model_.at(model_.rowOf(visit->id)) : nullptr;
    const auto command = visit != nullptr ? callCommand(*snapshot_, *visit) : std::nullopt;
    const auto obstacle = !live && row != nullptr ? row->obstacle : QString();
    call_->setEnabled(command.has_value());
    call_->setToolTip(obstacle);
    // Said only where it surprises: that a finished visit is finished stands in its row already.
    const bool surprising = row != nullptr && row->shape == StateShape::problem;
    const auto without = command && !live ? phoneInstead(*snapshot_, *visit) : QString();
    reason_->say(surprising ? tr("F2 is off: %1").arg(obstacle) : without);
    extend_->setEnabled(visit != nullptr && visit->owner == snapshot_->user.staff &&
                        domain::isOpen(workspace::stageOf(*snapshot_, *visit)) &&
                        !std::holds_alternative<domain::WrapUp>(workspace::stageOf(*snapshot_, *visit)));
    open_->setEnabled(visit != nullptr && !live);
    close_->setEnabled(context_.selection.state().open && !live);
    // While an outcome is written F3 belongs to the form: complete, then next.
    next_->setEnabled(!live && !writing && nextVisit(*snapshot_, visit) != nullptr);
}

void VisitsPanel::openCurrent() {
    const auto* row = model_.at(view_->currentIndex().row());
    if (row != nullptr && row->pause.isEmpty() && snapshot_ && liveRoom(*snapshot_) == nullptr)
        context_.selection.open(row->visit, row->patient);
}

void VisitsPanel::call() {
    const auto* visit = target();
    if (visit == nullptr) return;
    const auto command = callCommand(*snapshot_, *visit);
    if (!command) return;
    const auto* patient = workspace::findPatient(*snapshot_, visit->patient);
    const auto id = visit->id;
    day_->endBreak(); // who calls is back
    context_.selection.open(id, patient != nullptr ? patient->id : visit->patient);
    context_.workspace.perform(*command);
}

void VisitsPanel::extend() {
    if (const auto* visit = target()) context_.workspace.perform(domain::ExtendVisit{visit->id});
}

void VisitsPanel::waitForNext() {
    const auto& list = model_.list();
    const bool seconds = list.waiting || (list.figures && !list.figures->breakRunning.empty());
    const auto now = context_.clock.now();
    const auto minute = std::chrono::floor<std::chrono::minutes>(now) + std::chrono::minutes(1);
    const auto wait = seconds ? std::chrono::seconds(1) : minute - now;
    tick_.start(std::max(Duration{50}, context_.clock.realWait(wait)));
}

/// Opens the visit in which somebody has waited longest; she has seen it then, even if it was open already.
void VisitsPanel::goToWaiting() {
    const auto& waiting = model_.list().waiting;
    const auto* visit = waiting ? workspace::findVisit(*snapshot_, waiting->visit) : nullptr;
    if (visit == nullptr || !waiting->canGo) return;
    const auto* patient = workspace::findPatient(*snapshot_, visit->patient);
    const auto id = visit->id;
    context_.selection.open(id, patient != nullptr ? patient->id : visit->patient);
    context_.selection.acknowledge(id);
}

void VisitsPanel::next() {
    const auto* visit = nextVisit(*snapshot_, target());
    if (visit == nullptr) return;
    const auto* patient = workspace::findPatient(*snapshot_, visit->patient);
    context_.selection.open(visit->id, patient != nullptr ? patient->id : visit->patient);
}

} // namespace tilsyn::panels
