// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/unanswered/internal/unanswered_panel.h"

#include "base/random.h"
#include "panels/common/promise_words.h"
#include "panels/common/shown.h"
#include "panels/common/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tilsyn::panels {

using workbench::Tokens;

namespace {

domain::CommandId newId() {
    return domain::CommandId(newUuid());
}

} // namespace

UnansweredPanel::UnansweredPanel(workbench::PanelContext& context, QWidget* parent)
    : Panel(parent), context_(context), alarm_(context.clock) {
    const auto& t = Tokens::of(this);
    addActions();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    empty_ = new Text(Type::body, false, true, this);
    empty_->setWordWrap(true);
    empty_->setContentsMargins(t.px(12), t.px(16), t.px(12), t.px(16));
    outer->addWidget(empty_);
    view_ = new QListView(this);
    view_->setModel(&rows_);
    view_->setItemDelegate(new UnansweredDelegate(rows_, view_));
    view_->setFrameShape(QFrame::NoFrame);
    view_->setMouseTracking(true);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setAccessibleName(tr("Unanswered calls and promises"));
    view_->installEventFilter(this);
    outer->addWidget(view_);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        const auto* row = rows_.at(index.row());
        if (row == nullptr || row->visit == chosen_) return;
        chosen_ = row->visit;
        ordering_ = false;
        refresh();
    });
    connect(view_, &QListView::doubleClicked, this, &UnansweredPanel::open);
    buildCard(outer);
    setFocusProxy(view_);
    connect(&context_.selection, &workbench::Selection::changed, this, &UnansweredPanel::refresh);
    connect(&alarm_, &workbench::Alarm::rang, this, &UnansweredPanel::refresh);
}

void UnansweredPanel::buildCard(QVBoxLayout* outer) {
    const auto& t = Tokens::of(this);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(t.px(150)); // the number to dial is never out of sight
    card_ = new QWidget(scroll);
    auto* rows = new QVBoxLayout(card_);
    rows->setContentsMargins(t.px(12), t.px(10), t.px(12), t.px(10));
    rows->setSpacing(t.px(6));
    heading_ = new Text(Type::title, true, false, card_);
    heading_->setWordWrap(true);
    state_ = new Text(Type::body, false, false, card_);
    state_->setWordWrap(true);
    rows->addWidget(heading_);
    rows->addWidget(state_);
    conflictBox_ = new Box(Box::Ground::notice, card_);
    auto* inside = new QVBoxLayout(conflictBox_);
    inside->setContentsMargins(t.px(10), t.px(8), t.px(10), t.px(8));
    conflict_ = new Text(Type::body, false, false, conflictBox_);
    conflict_->setWordWrap(true);
    inside->addWidget(conflict_);
    rows->addWidget(conflictBox_);
    numbers_ = new QVBoxLayout;
    numbers_->setSpacing(0);
    rows->addLayout(numbers_);
    noteBox_ = new QWidget(card_);
    auto* line = new QHBoxLayout(noteBox_);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(t.px(8));
    note_ = new StepNote(noteBox_);
    line->addWidget(note_, 1);
    line->addWidget(new Keycap(write_->shortcut(), noteBox_));
    rows->addWidget(noteBox_);
    connect(note_, &StepNote::left, this, [this] { view_->setFocus(Qt::OtherFocusReason); });
    way_ = new Way(card_);
    rows->addWidget(way_);
    orderForm_ = new OrderForm(card_);
    orderForm_->hide();
    rows->addWidget(orderForm_);
    connect(orderForm_, &OrderForm::ordered, this, &UnansweredPanel::order);
    connect(orderForm_, &OrderForm::givenUp, this, [this] {
        ordering_ = false;
        refresh();
        view_->setFocus(Qt::OtherFocusReason);
    });
    problem_ = new Text(Type::body, false, false, card_);
    problem_->setWordWrap(true);
    problem_->hide();
    rows->addWidget(problem_);
    rows->addStretch();
    scroll->setWidget(card_);
    outer->addWidget(new Line(this));
    outer->addWidget(scroll, 1);

    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(12));
    foot->setSpacing(t.px(8));
    ringButton_ = new ActionButton(ring_, ButtonKind::primary, this);
    ringButton_->setKeys(QKeySequence(Qt::Key_F2));
    outcomeButton_ = new ActionButton(outcome_, ButtonKind::primary, this);
    foot->addWidget(ringButton_);
    foot->addWidget(outcomeButton_);
    auto* row = new QHBoxLayout;
    row->setSpacing(t.px(8));
    notReachedButton_ = new ActionButton(notReached_, ButtonKind::standard, this);
    reachedButton_ = new ActionButton(reached_, ButtonKind::standard, this);
    row->addWidget(notReachedButton_, 1);
    row->addWidget(reachedButton_, 1);
    foot->addLayout(row);
    orderButton_ = new ActionButton(orderVisit_, ButtonKind::standard, this);
    foot->addWidget(orderButton_);
    outer->addLayout(foot);
}

void UnansweredPanel::addActions() {
    const auto local = [this](const char* icon, const QString& text, const QKeySequence& keys, auto run) {
        auto* action = new QAction(text, this);
        action->setProperty("iconName", QString::fromLatin1(icon));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    // F2 belongs to the list of visits; with the focus here it rings the one that is chosen here (`eventFilter`).
    ring_ = new QAction(tr("Ring again"), this);
    ring_->setProperty("iconName", QStringLiteral("call-start"));
    connect(ring_, &QAction::triggered, this, &UnansweredPanel::ring);
    notReached_ = local("call-missed", tr("Not reached"), QKeySequence(Qt::Key_1),
                        [this] { note(domain::StepResult::notReached); });
    reached_ =
        local("checkmark", tr("Reached"), QKeySequence(Qt::Key_2), [this] { note(domain::StepResult::reached); });
    orderVisit_ = local("go-home", tr("Order a visit"), QKeySequence(Qt::Key_3), [this] {
        const auto* visit = chosen();
        if (visit == nullptr) return;
        ordering_ = true;
        refresh();
        orderForm_->begin(*snapshot_, *visit);
    });
    outcome_ = local("document-edit", tr("Write outcome"), QKeySequence(Qt::Key_4), [this] {
        const auto* visit = chosen();
        const auto ladder = visit != nullptr ? workspace::ladderOf(*snapshot_, *visit) : std::nullopt;
        if (ladder) writeOutcome(*visit, *ladder);
    });
    write_ = local("document-edit", tr("Note"), QKeySequence(Qt::Key_N),
                   [this] { note_->setFocus(Qt::ShortcutFocusReason); });
    open_ = local("user-identity", tr("Open"), QKeySequence(Qt::Key_Return), [this] { open(); });
    here_ = globalAction(this, QStringLiteral("call-missed"), tr("Unanswered"), QKeySequence(Qt::Key_F9),
                         [this] { view_->setFocus(Qt::ShortcutFocusReason); });
}

bool UnansweredPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != view_ || !key) return Panel::eventFilter(watched, event);
    auto* pressed = static_cast<QKeyEvent*>(event);
    if (pressed->key() != Qt::Key_F2 || pressed->modifiers() != Qt::NoModifier) return false;
    if (event->type() == QEvent::KeyPress) ring();
    event->accept();
    return true;
}

QList<QAction*> UnansweredPanel::keyActions() const {
    return {notReached_, reached_, orderVisit_, write_, outcome_, open_};
}

QString UnansweredPanel::meta() const {
    if (list_.rows.isEmpty()) return {};
    return list_.due > 0 ? tr("%n due", nullptr, list_.due) : QString::number(list_.rows.size());
}

QString UnansweredPanel::guide() const {
    return tr("Those who did not answer, and those who were promised a call, the most urgent first.") +
           QLatin1Char('\n') +
           tr("1 notes that nobody was reached and goes on to the next step, 2 that somebody was, 3 orders a visit.") +
           QLatin1Char('\n') +
           tr("N writes a short note that goes with the next step; whoever has the next shift reads it.") +
           QLatin1Char('\n') + tr("A row goes when its visit has an outcome, and not before. Your team sees it too.");
}

QSize UnansweredPanel::sizeHint() const {
    return {Tokens::of(this).px(360), 400};
}

QVariantMap UnansweredPanel::viewState() const {
    return {{QStringLiteral("chosen"), QString::fromStdString(chosen_.value())},
            {QStringLiteral("notes"), note_->notes()}};
}

void UnansweredPanel::setViewState(const QVariantMap& state) {
    chosen_ = domain::VisitId(state.value(QStringLiteral("chosen")).toString().toStdString());
    note_->setNotes(state.value(QStringLiteral("notes")).toMap());
    refresh();
}

void UnansweredPanel::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    refresh();
}

const domain::Visit* UnansweredPanel::chosen() const {
    return snapshot_ && list_.card ? workspace::findVisit(*snapshot_, list_.card->visit) : nullptr;
}

void UnansweredPanel::refresh() {
    if (!snapshot_) return;
    const auto now = context_.clock.now();
    const auto& selected = context_.selection.state();
    // The open patient's ladder is the one that the hands are on.
    if (selected.open && selected.visit && rows_.rowOf(*selected.visit) >= 0) chosen_ = *selected.visit;
    list_ = unansweredList(*snapshot_, selected, chosen_, now, context_.zone);
    rows_.show(list_.rows);
    if (list_.card) chosen_ = list_.card->visit;
    note_->showFor(list_.card ? chosen_ : domain::VisitId());
    const int row = rows_.rowOf(chosen_);
    if (row >= 0 && view_->currentIndex().row() != row) view_->setCurrentIndex(rows_.index(row));
    empty_->say(list_.emptyText);
    view_->setVisible(!list_.rows.isEmpty());
    const auto& t = Tokens::of(this);
    const int shown = static_cast<int>(std::min<qsizetype>(std::max<qsizetype>(list_.rows.size(), 1), 5));
    view_->setFixedHeight(shown * t.px(Tokens::rowTwoLines) + t.px(2));
    card_->setVisible(list_.card.has_value());
    present(list_.card.value_or(UnansweredCard{}));
    // Texts count minutes only while there is something to count.
    alarm_.set(list_.rows.isEmpty() ? std::nullopt : std::optional(workbench::Alarm::nextMinute(now)));
    if (shownMeta_ != meta()) {
        shownMeta_ = meta();
        Q_EMIT metaChanged();
    }
}

void UnansweredPanel::present(const UnansweredCard& card) {
    heading_->say(card.heading);
    state_->say(card.state);
    conflict_->setText(card.conflict);
    conflictBox_->setVisible(!card.conflict.isEmpty());
    showNumbers(card.reach);
    const bool next = card.canOrder || !card.reached.isEmpty() || !card.notReached.isEmpty();
    noteBox_->setVisible(next && !ordering_);
    write_->setEnabled(next && !ordering_);
    way_->setVisible(!card.way.isEmpty() && !ordering_);
    way_->show(card.way);
    orderForm_->setVisible(ordering_ && card.canOrder);
    const bool keys = !ordering_;
    ring_->setEnabled(card.canRing && keys);
    ring_->setText(card.kind == workspace::ReminderKind::ladder ? tr("Ring again") : tr("Call"));
    ringButton_->setVisible(card.canRing && !card.wantsOutcome && keys);
    notReached_->setEnabled(!card.notReached.isEmpty() && keys);
    reached_->setEnabled(!card.reached.isEmpty() && keys);
    notReached_->setText(card.notReached.isEmpty() ? tr("Not reached") : card.notReached);
    reached_->setText(card.reached.isEmpty() ? tr("Reached") : card.reached);
    notReachedButton_->setVisible(notReached_->isEnabled());
    reachedButton_->setVisible(reached_->isEnabled());
    orderVisit_->setEnabled(card.canOrder && keys);
    orderButton_->setVisible(orderVisit_->isEnabled());
    outcome_->setEnabled(card.kind == workspace::ReminderKind::ladder && list_.card.has_value() && keys);
    outcomeButton_->setVisible(card.wantsOutcome && keys);
    open_->setEnabled(list_.card.has_value() && keys); // Enter orders, while the form is there
    // On the open visit F9 begins a ladder where there is none.
    const auto* open = openVisit(*snapshot_, context_.selection.state());
    here_->setEnabled(open == nullptr || !canBeginLadder(*snapshot_, *open));
}

void UnansweredPanel::showNumbers(const QList<ReachRow>& numbers) {
    if (numbers == numbersShown_) return;
    numbersShown_ = numbers;
    clear(numbers_);
    for (const auto& each : numbers) {
        auto* who = new Text(Type::meta, false, true, card_);
        who->setText(each.who);
        auto* number = new Text(Type::name, true, false, card_);
        number->setText(each.number);
        number->setTextInteractionFlags(Qt::TextSelectableByMouse);
        numbers_->addWidget(who);
        numbers_->addWidget(number);
    }
}

void UnansweredPanel::send(domain::DurableCommand command, const std::string& words) {
    QPointer<UnansweredPanel> self(this);
    const auto visit = domain::faceOf(command).visit;
    context_.workspace.dispatch(std::move(command), [self, visit, words](const Status& stored) {
        if (!self) return;
        if (!stored) self->note_->give(visit, words);
        self->problem_->say(stored ? QString()
                                   : tr("That could not be saved. %1 Nothing was sent; do it again. (%2)")
                                         .arg(errorSentence(stored.error()), errorDetail(stored.error())));
    });
}

void UnansweredPanel::note(domain::StepResult result, std::optional<domain::PhysicalOrder> order) {
    if (chosen() == nullptr) return;
    const auto visit = *chosen(); // what is sent changes the picture that it stands in
    const auto now = context_.clock.now();
    if (list_.card->kind == workspace::ReminderKind::callAgain) {
        domain::CloseCallAgain close;
        close.id = newId();
        close.visit = visit;
        close.result = result;
        close.note = note_->take(visit.id);
        close.by = snapshot_->user.staff;
        close.byName = snapshot_->user.name;
        close.at = now;
        const auto words = close.note;
        return send(std::move(close), words);
    }
    const auto words = note_->take(visit.id);
    auto step = workspace::climb(*snapshot_, visit, result, words, std::move(order), newId(), now);
    if (!step) {
        note_->give(visit.id, words);
        return problem_->say(errorSentence(step.error()));
    }
    const auto ladder = step->ladder;
    send(std::move(*step), words);
    if (result != domain::StepResult::notReached) writeOutcome(visit, ladder);
}

void UnansweredPanel::order(domain::PhysicalOrder order, int within) {
    order.due = context_.clock.now() + std::chrono::minutes(within);
    ordering_ = false;
    note(domain::StepResult::ordered, std::move(order));
    refresh();
    view_->setFocus(Qt::OtherFocusReason);
}

void UnansweredPanel::ring() {
    const auto* visit = chosen();
    if (visit == nullptr) return;
    const auto command = callCommand(*snapshot_, *visit);
    if (!command) return;
    const auto patient = list_.card->patient;
    context_.selection.open(visit->id, patient);
    context_.workspace.perform(*command);
}

void UnansweredPanel::writeOutcome(const domain::Visit& visit, const domain::Ladder& ladder) {
    if (liveRoom(*snapshot_) != nullptr) return;
    const auto* patient = workspace::findPatient(*snapshot_, visit.patient);
    const auto whose = patient != nullptr ? patient->id : visit.patient;
    const auto id = visit.id;
    context_.workspace.saveDraft(outcomeDraft(*snapshot_, visit, ladder, context_.zone));
    context_.selection.open(id, whose);
}

void UnansweredPanel::open() {
    if (list_.card && liveRoom(*snapshot_) == nullptr) context_.selection.open(list_.card->visit, list_.card->patient);
}

} // namespace tilsyn::panels
