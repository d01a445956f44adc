// SPDX-License-Identifier: GPL-3.0-or-later
// What the outcome form does: draft in, command out.
#include "panels/outcome/internal/outcome_panel.h"

#include "base/random.h"
#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "panels/common/words.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>

namespace tilsyn::panels {
namespace {

QDateTime wallClock(const Zone& zone, Instant instant) {
    const auto local = zone.local(instant);
    const QDate date(static_cast<int>(local.date.year()), static_cast<int>(static_cast<unsigned>(local.date.month())),
                     static_cast<int>(static_cast<unsigned>(local.date.day())));
    return QDateTime(date, QTime(local.hour, local.minute), Qt::UTC);
}

Instant fromWallClock(const Zone& zone, const QDateTime& time) {
    const auto date = std::chrono::year{time.date().year()} / time.date().month() / time.date().day();
    return zone.instant(date, time.time().hour(), time.time().minute());
}

bool has(const std::vector<domain::DraftGap>& gaps, domain::DraftGap gap) {
    return std::ranges::find(gaps, gap) != gaps.end();
}

/// On the clipboard for a minute, unless something else has taken its place by then.
void copyForAMinute(const QString& text) {
    auto* clipboard = QGuiApplication::clipboard();
    clipboard->setText(text);
    QTimer::singleShot(60000, clipboard, [clipboard, text] {
        if (clipboard->text() == text) clipboard->clear();
    });
}

} // namespace

OutcomePanel::~OutcomePanel() {
    // The paper outlives both panels; what they said of a patient must not.
    paper_->show({}, {});
}

void OutcomePanel::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    refresh();
}

const domain::Visit* OutcomePanel::visit() const {
    return of_.empty() ? nullptr : workspace::findVisit(*snapshot_, of_);
}

void OutcomePanel::refresh() {
    if (!snapshot_) return;
    if (!showsOutcome(*snapshot_, context_.selection.state())) {
        if (!of_.empty()) {
            pad_.flush();
            view_.reset();
            of_ = {};
        }
        return;
    }
    const auto* open = openVisit(*snapshot_, context_.selection.state());
    if (open->id != of_) begin(*open);
}

void OutcomePanel::begin(const domain::Visit& visit) {
    pad_.flush();
    of_ = visit.id;
    tried_ = false;
    draft_ = beginDraft(*snapshot_, visit);
    teams_ = teams(*snapshot_, visit);
    look(visit);
    showing_ = true;
    heading_->setText(tr("Outcome of the video visit %1").arg(clockText(context_.zone, visit.start)));
    callLine_->setText(callLine(draft_, context_.zone));
    note_->setPlainText(QString::fromStdString(draft_.note));
    minutes_->setValue(draft_.minutesWithPatient.value_or(0));
    wrapUp_->setValue(draft_.minutesWrapUp.value_or(1));
    taskTeam_->clear();
    for (const auto& team : teams_) taskTeam_->addItem(team.name);
    taskDue_->setDateTime(wallClock(context_.zone, context_.clock.now() + std::chrono::hours(4)));
    taskText_->clear();
    againMinutes_->setValue(40);
    if (const auto* task = std::get_if<domain::TeamTask>(&draft_.followUp)) {
        taskText_->setText(QString::fromStdString(task->text));
        const auto team = std::ranges::find_if(teams_, [&](const TeamChoice& c) { return c.id == task->team; });
        if (team != teams_.end()) taskTeam_->setCurrentIndex(static_cast<int>(team - teams_.begin()));
        taskDue_->setDateTime(wallClock(context_.zone, task->due));
    }
    if (const auto* again = std::get_if<domain::CallAgain>(&draft_.followUp))
        againMinutes_->setValue(minutesBetween(context_.clock.now(), again->due));
    showing_ = false;
    const bool called =
        draft_.callStarted.has_value() || std::holds_alternative<domain::WrapUp>(workspace::stageOf(*snapshot_, visit));
    back_->setText(called ? tr("Back to the call") : tr("Back to the visit"));
    backButton_->setKeys(called ? QKeySequence(Qt::Key_F2) : QKeySequence());
    problem_->say({});
    present();
    // The eye and the hand begin at the outcome; it is chosen already after a real call.
    const auto& order = outcomeOrder();
    const auto at = draft_.outcome ? std::ranges::find(order, *draft_.outcome) : order.begin();
    auto* first = outcomes_[static_cast<std::size_t>(at - order.begin())];
    setFocusProxy(first);
    first->setFocus(Qt::OtherFocusReason);
    // The window brings the form to the front only after this.
    QTimer::singleShot(0, first, [first] {
        if (first->isVisible()) first->setFocus(Qt::OtherFocusReason);
    });
}

void OutcomePanel::look(const domain::Visit& visit) {
    identityKnown_ = false;
    const auto* patient = workspace::findPatient(*snapshot_, visit.patient);
    view_ = context_.workspace.open(patient != nullptr ? patient->id : visit.patient, domain::Purpose::documentation,
                                    [this](const Result<workspace::PatientView>& view) {
                                        identityKnown_ = view && view->identityConfirmedBefore;
                                        preview();
                                    });
}

void OutcomePanel::present() {
    const auto* open = visit();
    if (open == nullptr) return;
    showing_ = true;
    const auto& order = outcomeOrder();
    for (std::size_t i = 0; i < order.size(); ++i) {
        outcomes_[i]->setChecked(draft_.outcome == order[i]);
        outcomes_[i]->parentWidget()->setAutoFillBackground(draft_.outcome == order[i]);
    }
    video_->setChecked(draft_.modality == domain::Modality::video);
    phone_->setChecked(draft_.modality == domain::Modality::phone);
    noContact_->setChecked(draft_.modality == domain::Modality::none);
    showReasons();
    const auto follow = draft_.followUp.index();
    followNone_->setChecked(follow == 0);
    followAgain_->setChecked(follow == 1);
    followTask_->setChecked(follow == 2);
    againBox_->setVisible(follow == 1);
    taskBox_->setVisible(follow == 2);
    QStringList points;
    for (const auto& item : open->checklist) points << QString::fromStdString(item.text);
    checkBox_->setVisible(!points.isEmpty());
    checkTitle_->setText(tr("Checklist %1 of %2").arg(draft_.ticked.size()).arg(points.size()));
    checklist_->show(points, draft_.ticked);
    noteHint_->setText(points.isEmpty() ? tr("Two lines are enough.")
                                        : tr("Two lines are enough. The checklist goes along: %1 of %2.")
                                              .arg(draft_.ticked.size())
                                              .arg(points.size()));
    const auto* next = nextVisit(*snapshot_, open);
    completeNext_->setText(next != nullptr ? tr("Complete and next %1").arg(clockText(context_.zone, next->start))
                                           : tr("Complete and next"));
    completeNext_->setEnabled(next != nullptr && !storing_);
    complete_->setEnabled(!storing_);
    showing_ = false;
    showGaps(tried_);
    preview();
}

void OutcomePanel::showReasons() {
    const auto& reasons = draft_.outcome ? domain::reasonsFor(*draft_.outcome) : std::vector<domain::Reason>{};
    reason_->clear();
    reason_->setEnabled(!reasons.empty());
    reason_->setPlaceholderText(!draft_.outcome   ? tr("Choose an outcome first")
                                : reasons.empty() ? tr("Not needed for “%1”").arg(outcomeWord(*draft_.outcome))
                                                  : tr("Choose a reason"));
    int chosen = -1;
    for (const auto reason : reasons) {
        if (reason == draft_.reason) chosen = reason_->count();
        reason_->addItem(reasonWord(reason), static_cast<int>(reason));
    }
    reason_->setCurrentIndex(chosen);
}

void OutcomePanel::showGaps(bool all) {
    using G = domain::DraftGap;
    const auto missing = all ? domain::gaps(draft_) : std::vector<G>{};
    const auto words = [&](G gap) { return has(missing, gap) ? gapSentence(gap) : QString(); };
    reasonGap_->say(has(missing, G::outcomeMissing) ? gapSentence(G::outcomeMissing) : words(G::reasonMissing));
    minutesGap_->say(words(G::minutesImpossible));
    taskGap_->say((words(G::taskTextMissing) + QLatin1Char(' ') + words(G::taskTeamMissing)).trimmed());
}

void OutcomePanel::preview() {
    const auto* open = visit();
    if (open == nullptr) return;
    const auto now = context_.clock.now();
    paper_->show(
        journal(*open, draft_, {context_.zone, now, QString::fromStdString(snapshot_->user.name), identityKnown_}),
        sendList(*open, draft_, context_.zone));
}

void OutcomePanel::edited() {
    if (of_.empty()) return;
    // The form holds every member but the identity, which the call writes.
    pad_.write(of_, [form = draft_](domain::VisitDraft& draft) {
        auto identity = draft.identity;
        draft = form;
        if (!draft.identity) draft.identity = std::move(identity);
    });
    present();
}

void OutcomePanel::choose(domain::OutcomeKind kind) {
    draft_ = withOutcome(std::move(draft_), kind);
    edited();
}

void OutcomePanel::setFollow(Follow follow) {
    if (follow == Follow::none) {
        draft_.followUp = domain::NoFollowUp{};
        return edited();
    }
    (follow == Follow::again ? followAgain_ : followTask_)->setChecked(true);
    (follow == Follow::again ? followTask_ : followAgain_)->setChecked(false);
    readFollowUp();
    if (follow == Follow::again) {
        againMinutes_->setFocus(Qt::ShortcutFocusReason);
        againMinutes_->selectAll();
    } else {
        taskText_->setFocus(Qt::ShortcutFocusReason);
    }
}

void OutcomePanel::readFollowUp() {
    if (followAgain_->isChecked()) {
        draft_.followUp = domain::CallAgain{context_.clock.now() + std::chrono::minutes(againMinutes_->value())};
    } else if (followTask_->isChecked()) {
        domain::TeamTask task;
        task.text = taskText_->text().trimmed().toStdString();
        if (const int index = taskTeam_->currentIndex(); index >= 0 && index < teams_.size()) {
            task.team = teams_[index].id;
            task.teamName = teams_[index].name.toStdString();
        }
        task.due = fromWallClock(context_.zone, taskDue_->dateTime());
        draft_.followUp = task;
    }
    edited();
}

void OutcomePanel::complete(bool thenNext) {
    const auto* open = visit();
    if (open == nullptr || storing_) return;
    const auto now = context_.clock.now();
    auto finished = signedDraft(draft_, now);
    if (const auto saved = snapshot_->drafts.find(of_); saved != snapshot_->drafts.end() && !finished.identity)
        finished.identity = saved->second.identity;
    if (!domain::gaps(finished).empty()) {
        tried_ = true;
        showGaps(true);
        problem_->say(tr("Something is missing, see the words at the fields."));
        if (finished.outcome && reason_->isEnabled() && finished.reason == domain::Reason::none)
            reason_->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    const auto text = journalText(
        journal(*open, finished, {context_.zone, now, QString::fromStdString(snapshot_->user.name), identityKnown_}));
    const domain::RecordOutcome command{domain::CommandId(newUuid()), *open, finished, snapshot_->user.staff,
                                        snapshot_->user.name,         now};
    std::optional<std::pair<domain::VisitId, domain::PatientId>> next;
    if (const auto* other = thenNext ? nextVisit(*snapshot_, open) : nullptr) {
        const auto* patient = workspace::findPatient(*snapshot_, other->patient);
        next = {other->id, patient != nullptr ? patient->id : other->patient};
    }
    pad_.flush(); // what is on the screen survives whatever happens next
    storing_ = true;
    problem_->say(tr("Saving …"));
    QPointer<OutcomePanel> self(this);
    context_.workspace.dispatch(command, [self, text, next, room = of_](Status stored) {
        if (!self) return;
        self->storing_ = false;
        if (!stored) {
            self->problem_->say(tr("The outcome could not be saved. %1 Your text is still here. (%2)")
                                    .arg(errorSentence(stored.error()), errorDetail(stored.error())));
            self->present();
            return;
        }
        self->problem_->say({});
        self->pad_.forget();
        copyForAMinute(text);
        const auto latest = self->context_.workspace.snapshot();
        if (roomOf(*latest, room) != nullptr) self->context_.workspace.perform(domain::DismissRoom{});
        if (next)
            self->context_.selection.open(next->first, next->second);
        else
            self->context_.selection.close();
    });
}

void OutcomePanel::backToCall() {
    const auto* open = visit();
    if (open == nullptr) return;
    const bool called = std::holds_alternative<domain::WrapUp>(workspace::stageOf(*snapshot_, *open));
    if (!called) return backToCard();
    pad_.flush();
    if (const auto command = callCommand(*snapshot_, *open)) context_.workspace.perform(*command);
}

void OutcomePanel::backToCard() {
    // Without a call the form is on screen because the draft has an outcome; taking it back gives the card again.
    pad_.write(of_, [](domain::VisitDraft& draft) { draft.outcome.reset(); });
    pad_.flush();
}

} // namespace tilsyn::panels
