// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visit/internal/visit_panel.h"

#include "panels/common/shown.h"
#include "panels/common/words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tilsyn::panels {

using workbench::Tokens;

VisitPanel::VisitPanel(workbench::PanelContext& context, QWidget* parent)
    : Panel(parent), context_(context), pad_(context.workspace) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    buildHead(outer);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Checklist, ways to reach the patient, and earlier visits"));
    auto* body = new QWidget(scroll);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(buildColumns());
    rows->addWidget(new Line(body));
    rows->addWidget(buildHistory());
    rows->addStretch();
    scroll->setWidget(body);
    outer->addWidget(scroll, 1);
    buildBar(outer);
    slow_.setSingleShot(true);
    slow_.setInterval(1000);
    connect(&slow_, &QTimer::timeout, this, [this] { historyState_->say(tr("Fetching earlier visits …")); });
    connect(&context_.selection, &workbench::Selection::changed, this, &VisitPanel::refresh);
}

void VisitPanel::buildHead(QVBoxLayout* outer) {
    const auto& t = Tokens::of(this);
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    heading_ = new Text(Type::title, true, false, head);
    purpose_ = new Text(Type::body, false, true, head);
    purpose_->setWordWrap(true);
    words->addWidget(heading_);
    words->addWidget(purpose_);
    row->addLayout(words, 1);
    tags_ = new QHBoxLayout;
    tags_->setSpacing(t.px(8));
    row->addLayout(tags_);
    outer->addWidget(head);
    outer->addWidget(new Line(this));

    hand_ = new HandStrip(this);
    connect(hand_, &HandStrip::takeOver, this, [this](const domain::VisitId& visit, const domain::StaffId& from) {
        context_.workspace.perform(domain::TakeOver{visit, from});
    });
    connect(hand_, &HandStrip::release, this,
            [this](const domain::VisitId& visit) { context_.workspace.perform(domain::Release{visit}); });
    connect(hand_, &HandStrip::keysChanged, this, &VisitPanel::keyActionsChanged);
    outer->addWidget(hand_);

    worth_ = new QWidget(this);
    worth_->setAutoFillBackground(true);
    worth_->setBackgroundRole(QPalette::AlternateBase);
    auto* worth = new QHBoxLayout(worth_);
    worth->setContentsMargins(t.px(16), t.px(7), t.px(16), t.px(7));
    worth->setSpacing(t.px(8));
    auto* label = new Text(Type::body, true, false, worth_);
    label->setText(tr("Worth knowing"));
    worthText_ = new Text(Type::body, false, false, worth_);
    worthText_->setWordWrap(true);
    worth->addWidget(label, 0, Qt::AlignTop);
    worth->addWidget(worthText_, 1);
    outer->addWidget(worth_);
    outer->addWidget(new Line(this));
}

QWidget* VisitPanel::buildColumns() {
    const auto& t = Tokens::of(this);
    auto* columns = new QWidget(this);
    auto* row = new QHBoxLayout(columns);
    row->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
    row->setSpacing(t.px(24));
    const auto title = [&](QVBoxLayout* to, const QString& text) {
        auto* heading = new Text(Type::body, true, false, columns);
        heading->setText(text);
        to->addWidget(heading);
        to->addSpacing(t.px(4));
    };
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    title(left, tr("Checklist"));
    checklist_ = new Checklist(Checklist::Keys::altDigit, 1, columns);
    connect(checklist_, &Checklist::ticked, this, [this](std::size_t point, bool on) {
        if (!card_) return;
        pad_.write(card_->visit, [point, on](domain::VisitDraft& draft) {
            if (on)
                draft.ticked.insert(point);
            else
                draft.ticked.erase(point);
        });
        pad_.flush();
    });
    checklistNone_ = new Text(Type::body, false, true, columns);
    checklistNone_->setText(tr("This visit has no checklist."));
    left->addWidget(checklist_);
    left->addWidget(checklistNone_);
    left->addStretch();
    row->addLayout(left, 1);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    title(right, tr("Other ways to reach the patient"));
    reach_ = new QGridLayout;
    right->addLayout(reach_);
    restBox_ = new QWidget(columns);
    auto* rest = new QVBoxLayout(restBox_);
    rest->setContentsMargins(0, t.px(12), 0, 0);
    rest->setSpacing(0);
    title(rest, tr("Also today"));
    rest_ = new QGridLayout;
    rest->addLayout(rest_);
    right->addWidget(restBox_);
    right->addStretch();
    row->addLayout(right, 1);
    return columns;
}

QWidget* VisitPanel::buildHistory() {
    const auto& t = Tokens::of(this);
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
    rows->setSpacing(t.px(4));
    auto* title = new Text(Type::body, true, false, box);
    title->setText(tr("Last five visits"));
    rows->addWidget(title);
    historyState_ = new Text(Type::body, false, true, box);
    historyState_->setWordWrap(true);
    historyState_->hide();
    rows->addWidget(historyState_);
    history_ = new QGridLayout;
    history_->setHorizontalSpacing(t.px(16));
    history_->setVerticalSpacing(0);
    history_->setColumnStretch(5, 1);
    rows->addLayout(history_);
    return box;
}

void VisitPanel::buildBar(QVBoxLayout* outer) {
    const auto& t = Tokens::of(this);
    // F2 and F3 are the list's keys; the buttons here do the same and show them.
    call_ = new QAction(tr("Call"), this);
    call_->setProperty("iconName", QStringLiteral("call-start"));
    connect(call_, &QAction::triggered, this, &VisitPanel::call);
    next_ = new QAction(this);
    next_->setProperty("iconName", QStringLiteral("go-next"));
    connect(next_, &QAction::triggered, this, &VisitPanel::next);
    outcome_ = globalAction(this, QStringLiteral("document-edit"), tr("Write outcome"),
                            QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { writeOutcome(); });
    obstacle_ = new Text(Type::meta, false, true, this);
    obstacle_->setWordWrap(true);
    obstacle_->setContentsMargins(t.px(16), t.px(4), t.px(16), t.px(4));
    outer->addWidget(obstacle_);
    outer->addWidget(new Line(this));
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(t.px(16), t.px(10), t.px(16), t.px(10));
    row->setSpacing(t.px(8));
    auto* callButton = new ActionButton(call_, ButtonKind::primary, bar);
    callButton->setKeys(QKeySequence(Qt::Key_F2));
    auto* nextButton = new ActionButton(next_, ButtonKind::standard, bar);
    nextButton->setKeys(QKeySequence(Qt::Key_F3));
    row->addWidget(callButton);
    row->addWidget(new ActionButton(outcome_, ButtonKind::standard, bar));
    row->addStretch();
    row->addWidget(nextButton);
    outer->addWidget(bar);
    setFocusProxy(callButton);
}

QList<QAction*> VisitPanel::keyActions() const {
    auto actions = checklist_->actions();
    if (actions.size() > 1) actions = {actions.first(), actions.last()};
    actions.append(outcome_);
    if (hand_->action()->isEnabled()) actions.append(hand_->action());
    return actions;
}

QString VisitPanel::guide() const {
    return tr("The open visit: its purpose, what colleagues want you to know, and the checklist.") + QLatin1Char('\n') +
           tr("Alt and a digit tick a point. F2 calls, Ctrl+Enter writes an outcome without a video call.") +
           QLatin1Char('\n') +
           tr("While a colleague has the visit, Ctrl+T takes it over; when you have it, Ctrl+T gives it back.");
}

void VisitPanel::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    refresh();
}

void VisitPanel::refresh() {
    if (!snapshot_) return;
    auto card = visitCard(*snapshot_, context_.selection.state(), context_.zone);
    if (!card) {
        // The patient is put aside: what was being fetched or shown of her goes too.
        pad_.flush();
        view_.reset();
        slow_.stop();
        looked_ = {};
        card_.reset();
        return;
    }
    if (card != card_) {
        card_ = std::move(card);
        present(*card_);
        Q_EMIT keyActionsChanged();
    }
    look();
}

void VisitPanel::present(const VisitCard& card) {
    heading_->setText(card.heading);
    purpose_->say(card.purpose);
    clear(tags_);
    for (const auto& tag : card.tags) tags_->addWidget(new Tag(tag, this));
    hand_->show(card.visit, card.hand);
    worth_->setVisible(!card.worthKnowing.isEmpty());
    worthText_->setText(card.worthKnowing);
    QStringList points;
    std::set<std::size_t> ticked;
    for (qsizetype i = 0; i < card.checklist.size(); ++i) {
        points << card.checklist[i].text;
        if (card.checklist[i].ticked) ticked.insert(static_cast<std::size_t>(i));
    }
    checklist_->show(points, ticked);
    checklistNone_->setVisible(points.isEmpty());
    showFacts(reach_, card.reach);
    showFacts(rest_, card.rest);
    restBox_->setVisible(!card.rest.isEmpty());
    obstacle_->say(card.open ? card.callObstacle : QString());
    call_->setEnabled(card.callObstacle.isEmpty());
    call_->setToolTip(card.callObstacle);
    outcome_->setEnabled(card.open);
    next_->setEnabled(!card.next.isEmpty());
    next_->setText(card.next.isEmpty() ? tr("No more visits") : card.next);
    next_->setIconText(next_->text());
}

void VisitPanel::showFacts(QGridLayout* grid, const QList<Fact>& facts) {
    const auto& t = Tokens::of(this);
    while (auto* item = grid->takeAt(0)) {
        if (item->widget() != nullptr) delete item->widget();
        delete item;
    }
    grid->setHorizontalSpacing(t.px(16));
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& fact : facts) {
        auto* label = new Text(Type::body, false, true, this);
        label->setText(fact.label);
        auto* value = new Text(Type::body, false, false, this);
        value->setText(fact.value);
        value->setWordWrap(true);
        value->setMinimumHeight(t.px(28));
        grid->addWidget(label, row, 0);
        grid->addWidget(value, row, 1);
        grid->addWidget(new Line(this), row + 1, 0, 1, 2);
        row += 2;
    }
    if (facts.isEmpty()) {
        auto* none = new Text(Type::body, false, true, this);
        none->setText(tr("Not stated"));
        grid->addWidget(none, 0, 0, 1, 2);
    }
}

void VisitPanel::look() {
    if (looked_ == card_->visit) return;
    looked_ = card_->visit;
    const auto* visit = workspace::findVisit(*snapshot_, looked_);
    const auto* patient = workspace::findPatient(*snapshot_, visit->patient);
    historyState_->hide();
    showHistory({});
    slow_.start();
    view_ = context_.workspace.open(patient != nullptr ? patient->id : visit->patient, domain::Purpose::careContact,
                                    [this](const Result<workspace::PatientView>& view) { onView(view); });
}

void VisitPanel::onView(const Result<workspace::PatientView>& view) {
    slow_.stop();
    if (!view) {
        historyState_->say(tr("Earlier visits could not be fetched. %1 The visit itself is not affected. (%2)")
                               .arg(errorSentence(view.error()), errorDetail(view.error())));
        return;
    }
    historyState_->say(view->lastVisits.empty() ? tr("No earlier visits.") : QString());
    showHistory(pastRows(view->lastVisits, context_.zone));
}

void VisitPanel::showHistory(const QList<PastRow>& rows) {
    const auto& t = Tokens::of(this);
    while (auto* item = history_->takeAt(0)) {
        if (item->widget() != nullptr) delete item->widget();
        delete item;
    }
    if (rows.isEmpty()) return;
    const auto cell = [&](int row, int column, const QString& text, Type type, bool bold, bool quiet, bool right) {
        auto* label = new Text(type, bold, quiet, this);
        label->setText(text);
        label->setMinimumHeight(t.px(row == 0 ? 28 : 32));
        label->setAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        label->setWordWrap(column == 5);
        history_->addWidget(label, row, column);
    };
    const QStringList heads{tr("Time"), tr("Outcome"), tr("Duration"), tr("How"), tr("By"), tr("Note")};
    for (int i = 0; i < heads.size(); ++i) cell(0, i, heads[i], Type::meta, true, true, i == 2);
    history_->addWidget(new Line(this), 1, 0, 1, 6);
    int row = 2;
    for (const auto& past : rows) {
        const QStringList texts{past.time, past.outcome, past.minutes, past.how, past.by, past.note};
        for (int i = 0; i < texts.size(); ++i) cell(row, i, texts[i], Type::body, false, false, i == 2);
        history_->addWidget(new Line(this), row + 1, 0, 1, 6);
        row += 2;
    }
}

void VisitPanel::call() {
    if (!card_) return;
    const auto* visit = workspace::findVisit(*snapshot_, card_->visit);
    if (visit == nullptr) return;
    if (const auto command = callCommand(*snapshot_, *visit)) context_.workspace.perform(*command);
}

void VisitPanel::writeOutcome() {
    if (!card_) return;
    const auto* room = roomOf(*snapshot_, card_->visit);
    const bool failed = room != nullptr && room->phase == domain::RoomPhase::failed;
    const bool silent = room != nullptr && !room->callStarted;
    if (liveRoom(*snapshot_) != nullptr) return;
    // The first guess, one key from every other: by phone when video failed or was not tried, else no answer.
    pad_.write(card_->visit, [failed, silent](domain::VisitDraft& draft) {
        if (draft.outcome) return;
        const bool noAnswer = silent && !failed;
        draft.outcome = noAnswer ? domain::OutcomeKind::noAnswer : domain::OutcomeKind::held;
        draft.modality = noAnswer ? domain::Modality::none : domain::Modality::phone;
        if (noAnswer) draft.reason = domain::Reason::noReply;
    });
    pad_.flush();
}

void VisitPanel::next() {
    if (!card_) return;
    const auto* visit = nextVisit(*snapshot_, workspace::findVisit(*snapshot_, card_->visit));
    if (visit == nullptr) return;
    const auto* patient = workspace::findPatient(*snapshot_, visit->patient);
    context_.selection.open(visit->id, patient != nullptr ? patient->id : visit->patient);
}

} // namespace tilsyn::panels
