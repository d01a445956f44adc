// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/call_panel.h"

#include "base/random.h"
#include "panels/common/promise_words.h"
#include "panels/common/shown.h"
#include "panels/common/times.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tilsyn::panels {

using workbench::Tokens;

namespace {

/// Takes what room there is; its own wish would push the roster out of sight.
class NoteEdit final : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;
    QSize sizeHint() const override { return minimumSize(); }
};

} // namespace

CallPanel::CallPanel(workbench::PanelContext& context, QWidget* parent)
    : Panel(parent), context_(context), pad_(context.workspace) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    addActions();
    // Whatever comes together in one call, who is in the room stays in sight, and the buttons stay where they are.
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(scroll);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    buildPhase(rows);
    buildWork(rows);
    rows->addStretch(0);
    scroll->setWidget(body);
    outer->addWidget(scroll, 1);
    buildRoster(outer);
    buildFoot(outer);
    connect(&context_.selection, &workbench::Selection::changed, this, &CallPanel::refresh);
    connect(&pad_, &DraftPad::saved, this,
            [this] { noteMeta_->setText(tr("saved locally %1").arg(clockText(context_.zone, context_.clock.now()))); });
    tick_.setInterval(1000);
    connect(&tick_, &QTimer::timeout, this, &CallPanel::refresh);
    tick_.start();
}

void CallPanel::addActions() {
    // F2 is the list's key; the big button does the same and shows it.
    main_ = new QAction(this);
    connect(main_, &QAction::triggered, this, &CallPanel::main);
    // Ctrl+E is the list's key.
    extend_ = new QAction(tr("10 minutes more"), this);
    extend_->setProperty("iconName", QStringLiteral("chronometer"));
    connect(extend_, &QAction::triggered, this,
            [this] { context_.workspace.perform(domain::ExtendVisit{side_.visit}); });
    admit_ = globalAction(this, QStringLiteral("call-start"), tr("Let in"), QKeySequence(Qt::Key_F4), [this] {
        if (const auto* who = lobby_->chosen()) context_.workspace.perform(domain::Admit{who->participant});
    });
    turnAway_ = globalAction(this, QStringLiteral("dialog-cancel"), tr("Turn away"),
                             QKeySequence(Qt::CTRL | Qt::Key_F4), [this] {
                                 if (const auto* who = lobby_->chosen())
                                     context_.workspace.perform(domain::TurnAway{who->participant});
                             });
    end_ = globalAction(this, QStringLiteral("call-stop"), tr("End"), QKeySequence(Qt::CTRL | Qt::Key_F2),
                        [this] { context_.workspace.perform(domain::EndCall{}); });
    dismiss_ = new QAction(tr("Dismiss"), this);
    dismiss_->setProperty("iconName", QStringLiteral("window-close"));
    connect(dismiss_, &QAction::triggered, this, [this] { context_.workspace.perform(domain::DismissRoom{}); });
    ladderBegin_ =
        globalAction(this, QStringLiteral("call-missed"), tr("Follow up: no answer"), QKeySequence(Qt::Key_F9), [this] {
            const auto* visit = workspace::findVisit(*snapshot_, side_.visit);
            if (visit == nullptr || !canBeginLadder(*snapshot_, *visit)) return;
            context_.workspace.dispatch(
                workspace::beginLadder(*snapshot_, *visit, domain::CommandId(newUuid()), context_.clock.now()),
                [](const Status&) {});
        });
    noteKey_ = globalAction(this, QStringLiteral("document-edit"), tr("Note"), QKeySequence(Qt::CTRL | Qt::Key_N),
                            [this] { note_->setFocus(Qt::ShortcutFocusReason); });
}

QWidget* CallPanel::section(const QString& title, Text** meta, QVBoxLayout** content) {
    const auto& t = Tokens::of(this);
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(new Line(box));
    auto* head = new QWidget(box);
    head->setFixedHeight(t.px(Tokens::dockTitle));
    head->setAutoFillBackground(true);
    head->setBackgroundRole(QPalette::AlternateBase);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(t.px(12), 0, t.px(12), 0);
    line->setSpacing(t.px(8));
    auto* name = new Text(Type::body, true, false, head);
    name->setText(title);
    *meta = new Text(Type::meta, false, true, head);
    line->addWidget(name);
    line->addWidget(*meta);
    line->addStretch();
    rows->addWidget(head);
    rows->addWidget(new Line(box));
    *content = new QVBoxLayout;
    (*content)->setContentsMargins(t.px(12), t.px(4), t.px(12), t.px(8));
    rows->addLayout(*content, 1);
    return box;
}

void CallPanel::buildPhase(QVBoxLayout* outer) {
    const auto& t = Tokens::of(this);
    clocks_ = new Clocks(this);
    clocks_->hide();
    outer->addWidget(clocks_);
    phaseBox_ = new Box(Box::Ground::raised, this);
    auto* phase = new QVBoxLayout(phaseBox_);
    phase->setContentsMargins(t.px(12), t.px(10), t.px(12), t.px(10));
    phase->setSpacing(t.px(2));
    phase_ = new Text(Type::title, true, false, phaseBox_);
    phase_->setWordWrap(true);
    detail_ = new Text(Type::body, false, false, phaseBox_);
    detail_->setWordWrap(true);
    kept_ = new Text(Type::body, false, false, phaseBox_);
    wayOn_ = new Text(Type::body, false, false, phaseBox_);
    words_ = new Text(Type::meta, false, false, phaseBox_);
    for (auto* text : {kept_, wayOn_, words_}) text->setWordWrap(true);
    for (auto* text : {phase_, detail_, kept_, wayOn_, words_}) phase->addWidget(text);
    phaseRoom_ = new QWidget(this);
    auto* margin = new QVBoxLayout(phaseRoom_);
    margin->setContentsMargins(t.px(12), t.px(12), t.px(12), t.px(8));
    margin->addWidget(phaseBox_);
    outer->addWidget(phaseRoom_);

    ladderBox_ = new QWidget(this);
    auto* rows = new QVBoxLayout(ladderBox_);
    rows->setContentsMargins(t.px(12), t.px(4), t.px(12), t.px(8));
    ladderTitle_ = new Text(Type::body, true, false, ladderBox_);
    ladder_ = new Ladder(ladderBox_);
    rows->addWidget(ladderTitle_);
    rows->addWidget(ladder_);
    outer->addWidget(ladderBox_);

    lobby_ = new Lobby(this);
    connect(lobby_, &Lobby::meant, admit_, &QAction::trigger);
    outer->addWidget(lobby_);
}

void CallPanel::buildWork(QVBoxLayout* outer) {
    identity_ = new IdentityForm(this);
    identity_->hide();
    connect(identity_, &IdentityForm::confirmed, this, [this](domain::IdentityMethod method, bool informed) {
        const auto now = context_.clock.now();
        pad_.write(side_.visit, [method, informed, now](domain::VisitDraft& draft) {
            draft.identity = domain::IdentityConfirmation{method, informed, now};
        });
        pad_.flush();
    });
    outer->addWidget(identity_);

    QVBoxLayout* content = nullptr;
    checkBox_ = section(tr("Checklist"), &checkMeta_, &content);
    checklist_ = new Checklist(Checklist::Keys::altDigit, 1, checkBox_);
    content->addWidget(checklist_);
    connect(checklist_, &Checklist::ticked, this, [this](std::size_t point, bool on) {
        pad_.write(side_.visit, [point, on](domain::VisitDraft& draft) {
            if (on)
                draft.ticked.insert(point);
            else
                draft.ticked.erase(point);
        });
        pad_.flush();
    });
    outer->addWidget(checkBox_);

    noteBox_ = section(tr("Note"), &noteMeta_, &content);
    note_ = new NoteEdit(noteBox_);
    note_->setAccessibleName(tr("Note"));
    note_->setTabChangesFocus(true);
    note_->setMinimumHeight(Tokens::of(this).px(56));
    note_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    content->addWidget(note_, 1);
    connect(note_, &QPlainTextEdit::textChanged, this, [this] {
        if (noteOf_.empty()) return;
        const auto text = note_->toPlainText().toStdString();
        pad_.write(noteOf_, [text](domain::VisitDraft& draft) { draft.note = text; });
        noteMeta_->setText(tr("writing …"));
    });
    outer->addWidget(noteBox_, 1);

    chat_ = new ChatSection([this](Instant at) { return clockText(context_.zone, at); }, this);
    connect(chat_, &ChatSection::said, this,
            [this](const QString& text) { context_.workspace.perform(domain::SendChat{text.toStdString()}); });
    connect(chat_, &ChatSection::folded, this, &CallPanel::refresh);
    outer->addWidget(chat_);
}

void CallPanel::buildRoster(QVBoxLayout* outer) {
    QVBoxLayout* content = nullptr;
    rosterBox_ = section(tr("In the room"), &rosterMeta_, &content);
    roster_ = new Roster(rosterBox_);
    content->addWidget(roster_);
    outer->addWidget(rosterBox_);
}

void CallPanel::buildFoot(QVBoxLayout* outer) {
    const auto& t = Tokens::of(this);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(12));
    foot->setSpacing(t.px(8));
    mainButton_ = new ActionButton(main_, ButtonKind::primary, this);
    mainButton_->setBig(true);
    mainButton_->setKeys(QKeySequence(Qt::Key_F2));
    admitButton_ = new ActionButton(admit_, ButtonKind::primary, this);
    admitButton_->setBig(true);
    foot->addWidget(mainButton_);
    foot->addWidget(admitButton_);
    auto* row = new QHBoxLayout;
    row->setSpacing(t.px(8));
    turnAwayButton_ = new ActionButton(turnAway_, ButtonKind::standard, this);
    endButton_ = new ActionButton(end_, ButtonKind::ink, this);
    extendButton_ = new ActionButton(extend_, ButtonKind::standard, this);
    extendButton_->setKeys(QKeySequence(Qt::CTRL | Qt::Key_E));
    row->addWidget(extendButton_, 1);
    dismissButton_ = new ActionButton(dismiss_, ButtonKind::standard, this);
    ladderButton_ = new ActionButton(ladderBegin_, ButtonKind::standard, this);
    foot->addWidget(ladderButton_);
    for (auto* button : {turnAwayButton_, endButton_, dismissButton_}) row->addWidget(button, 1);
    foot->addLayout(row);
    outer->addLayout(foot);
}

QList<QAction*> CallPanel::keyActions() const {
    QList<QAction*> keys;
    if (!side_.waiting.isEmpty()) keys << admit_ << turnAway_;
    if (side_.live) keys << noteKey_ << end_;
    if (chat_->action()->isEnabled()) keys << chat_->action();
    return keys;
}

QString CallPanel::guide() const {
    return tr("Where the call stands, what the patient's side has reached, and who waits to be let in.") +
           QLatin1Char('\n') +
           tr("Compare the stated name with the expected one before F4 lets somebody in. Ctrl+F2 ends the call.") +
           QLatin1Char('\n') + tr("When several wait, arrows choose one of them; Enter lets that one in.");
}

QSize CallPanel::sizeHint() const {
    return {Tokens::of(this).px(snapshot_ && showsPicture(*snapshot_) ? 340 : 360), 400};
}

void CallPanel::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    refresh();
}

void CallPanel::refresh() {
    if (!snapshot_) return;
    auto next = callSide(*snapshot_, context_.selection.state(), context_.clock.now(), context_.zone);
    const auto* visit = next.present ? workspace::findVisit(*snapshot_, next.visit) : nullptr;
    const bool keys = next.live != side_.live || next.waiting.isEmpty() != side_.waiting.isEmpty();
    side_ = std::move(next);
    present(side_);
    showWork(visit);
    look();
    if (keys) Q_EMIT keyActionsChanged();
}

void CallPanel::present(const CallSide& side) {
    clocks_->show(side.timers, side.share);
    // In the call the clocks say it all, unless something is the matter.
    const bool warns = side.inCall && !side.problem && !side.warning.isEmpty();
    phaseRoom_->setVisible(side.present && (!side.inCall || side.problem || warns));
    phaseBox_->setGround(side.problem || warns ? Box::Ground::notice : Box::Ground::raised);
    phase_->say(warns ? side.warning : side.phase);
    extendButton_->setVisible(side.inCall);
    detail_->say(side.phaseDetail);
    kept_->say(side.kept);
    wayOn_->say(side.wayOn);
    words_->say(side.words);
    ladderBox_->setVisible(!side.ladder.isEmpty() && !side.inCall);
    ladderTitle_->setText(tr("At %1").arg(side.patientName));
    ladder_->show(side.ladder);
    lobby_->show(side.waiting);
    rosterBox_->setVisible(side.inCall);
    const auto people = QString::number(side.roster.size());
    rosterMeta_->setText(side.rosterAge.isEmpty() ? people : side.rosterAge);
    roster_->show(side.roster);
    showMain(side);
}

void CallPanel::showMain(const CallSide& side) {
    const bool f2 = side.main != MainAction::none && side.main != MainAction::admit;
    mainButton_->setVisible(f2);
    main_->setProperty("iconName", QStringLiteral("call-start"));
    switch (side.main) {
    case MainAction::ringAgain: main_->setText(tr("Ring again")); break;
    case MainAction::tryAgain: main_->setText(tr("Try again")); break;
    default: main_->setText(tr("Call")); break;
    }
    main_->setEnabled(side.mainObstacle.isEmpty());
    main_->setToolTip(side.mainObstacle);
    admit_->setEnabled(!side.waiting.isEmpty() && !side.readOnly);
    turnAway_->setEnabled(!side.waiting.isEmpty() && !side.readOnly);
    admitButton_->setVisible(!side.waiting.isEmpty());
    turnAwayButton_->setVisible(!side.waiting.isEmpty());
    end_->setEnabled(side.live);
    end_->setText(side.inCall ? tr("End") : tr("Cancel the call"));
    // Once there is a picture the button stands in the bar below it.
    endButton_->setVisible(side.live && !(snapshot_ && showsPicture(*snapshot_)));
    dismissButton_->setVisible(side.over && side.problem);
    const auto* visit = snapshot_ ? workspace::findVisit(*snapshot_, side.visit) : nullptr;
    const bool unanswered = visit != nullptr && canBeginLadder(*snapshot_, *visit);
    ladderBegin_->setEnabled(unanswered);
    ladderButton_->setVisible(unanswered);
}

void CallPanel::showWork(const domain::Visit* visit) {
    const bool work = side_.inCall && visit != nullptr;
    const auto* live = liveRoom(*snapshot_);
    chat_->show(live, side_.patientName);
    // While she writes to the patient, the chat has the room of the checklist.
    checkBox_->setVisible(work && !visit->checklist.empty() && !chat_->unfolded());
    noteBox_->setVisible(work);
    noteKey_->setEnabled(work);
    if (!work) {
        pad_.flush();
        identity_->hide();
        noteOf_ = {};
        return;
    }
    const auto draft = draftOf(*snapshot_, *visit);
    QStringList points;
    for (const auto& item : visit->checklist) points << QString::fromStdString(item.text);
    checklist_->show(points, draft.ticked);
    checkMeta_->setText(tr("%1 of %2").arg(draft.ticked.size()).arg(points.size()));
    identity_->setVisible(side_.inCall && firstContact_ && !draft.identity);
    // The editor is hers while she writes; only another visit or a quiet moment changes its text.
    if (noteOf_ != visit->id || (!pad_.pending() && !note_->hasFocus())) {
        const auto text = QString::fromStdString(draft.note);
        if (noteOf_ != visit->id || note_->toPlainText() != text) {
            noteOf_ = {};
            note_->setPlainText(text);
            noteMeta_->setText({});
        }
        noteOf_ = visit->id;
    }
}

void CallPanel::look() {
    const auto* room = liveRoom(*snapshot_);
    if (room == nullptr) {
        view_.reset();
        looked_ = {};
        firstContact_ = false;
        return;
    }
    if (looked_ == room->patient) return;
    looked_ = room->patient;
    firstContact_ = false;
    view_ = context_.workspace.open(looked_, domain::Purpose::careContact,
                                    [this](const Result<workspace::PatientView>& view) {
                                        firstContact_ = view && !view->identityConfirmedBefore;
                                        refresh();
                                    });
}

void CallPanel::main() {
    const auto* visit = workspace::findVisit(*snapshot_, side_.visit);
    if (visit == nullptr) return;
    if (const auto command = callCommand(*snapshot_, *visit)) context_.workspace.perform(*command);
}

} // namespace tilsyn::panels
