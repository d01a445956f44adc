// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visits/internal/day_foot.h"

#include "panels/common/day.h"
#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "panels/common/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tilsyn::panels {

using workbench::Tokens;
using workspace::DelayLine;

namespace {

/// The key begins a break this long before its time, not earlier: another one is meant then.
constexpr Duration earlyBreak = std::chrono::minutes(60);

bool isReady(const DelayLine& line) {
    return line.state == DelayLine::State::ready || line.state == DelayLine::State::failed;
}

bool isTold(const DelayLine& line) {
    return line.state == DelayLine::State::told || line.state == DelayLine::State::toldBefore;
}

} // namespace

DayFoot::DayFoot(workbench::PanelContext& context, QWidget* parent) : QWidget(parent), context_(context) {
    delay_ = globalAction(this, QStringLiteral("mail-message-new"), QString(), QKeySequence(Qt::CTRL | Qt::Key_D),
                          [this] { delay(); });
    pause_ = globalAction(this, QStringLiteral("chronometer"), QString(),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] { pauseKey(); });
    aside_ = new QAction(tr("Not now"), this);
    connect(aside_, &QAction::triggered, this, [this] { context_.workspace.perform(domain::PreviewDelays{}); });
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Tokens::of(this).px(2));
    buildFigures(rows);
    buildDelays(rows);
}

void DayFoot::buildFigures(QVBoxLayout* rows) {
    const auto& t = Tokens::of(this);
    auto* first = new QHBoxLayout;
    first->setSpacing(t.px(8));
    progress_ = new Text(Type::body, true, false, this);
    drift_ = new Text(Type::body, true, false, this);
    first->addWidget(progress_);
    first->addStretch();
    first->addWidget(drift_);
    rows->addLayout(first);
    capacity_ = new Text(Type::meta, false, true, this);
    ends_ = new Text(Type::meta, false, true, this);
    notice_ = new Text(Type::meta, true, false, this);
    breakText_ = new Text(Type::body, true, false, this);
    for (auto* text : {capacity_, ends_, notice_, breakText_}) {
        text->setWordWrap(true);
        rows->addWidget(text);
    }
    breakButton_ = new ActionButton(pause_, ButtonKind::standard, this);
    rows->addWidget(breakButton_);
}

void DayFoot::buildDelays(QVBoxLayout* rows) {
    const auto& t = Tokens::of(this);
    delayButton_ = new ActionButton(delay_, ButtonKind::standard, this);
    rows->addWidget(delayButton_);
    box_ = new Box(Box::Ground::raised, this);
    auto* inside = new QVBoxLayout(box_);
    inside->setContentsMargins(t.px(10), t.px(8), t.px(10), t.px(10));
    inside->setSpacing(t.px(6));
    title_ = new Text(Type::body, true, false, box_);
    title_->setWordWrap(true);
    inside->addWidget(title_);
    list_ = new QVBoxLayout;
    list_->setSpacing(t.px(4));
    inside->addLayout(list_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(t.px(8));
    send_ = new ActionButton(delay_, ButtonKind::primary, box_);
    buttons->addWidget(send_, 1);
    buttons->addWidget(new ActionButton(aside_, ButtonKind::standard, box_));
    inside->addLayout(buttons);
    rows->addWidget(box_);
    box_->hide();
}

void DayFoot::show(const workspace::Snapshot& snapshot, const std::optional<DayFigures>& figures, bool narrow) {
    figures_ = figures;
    upcoming_.clear();
    if (const auto* shift = ownShift(snapshot))
        for (const auto& pause : workspace::breaksOf(snapshot, *shift))
            if (upcoming_.empty() && !pause.begun && pause.end > context_.clock.now() &&
                pause.start - context_.clock.now() <= earlyBreak)
                upcoming_ = pause.id;
    showFigures(narrow);
    showDelays(snapshot, narrow);
}

void DayFoot::showFigures(bool narrow) {
    const auto none = DayFigures{};
    const auto& f = figures_ ? *figures_ : none;
    progress_->say(narrow ? QString() : f.progress);
    drift_->say(narrow && f.late > 0 ? tr("+%1 min").arg(f.late) : narrow ? QString() : f.drift);
    capacity_->say(narrow ? QString() : f.capacity);
    QStringList ends;
    for (const auto& part : {f.ends, f.overrun, f.collision})
        if (!part.isEmpty()) ends << part;
    ends_->say(narrow ? QString() : ends.join(QStringLiteral(" · ")));
    notice_->say(narrow ? QString() : f.notice);
    const bool running = !f.breakRunning.empty();
    breakText_->say(narrow ? QString() : f.breakText);
    pause_->setText(running ? tr("End the break") : tr("Begin the break"));
    pause_->setEnabled(running || !f.breakDue.empty() || !upcoming_.empty());
    breakButton_->setVisible(!narrow && (running || !f.breakDue.empty()));
}

void DayFoot::showDelays(const workspace::Snapshot& snapshot, bool narrow) {
    const auto count = figures_ ? static_cast<int>(figures_->toTell.size()) : 0;
    const bool open = !snapshot.delayLines.empty();
    const bool sendable = std::ranges::any_of(snapshot.delayLines, isReady);
    delay_->setText(open        ? tr("Send")
                    : count > 0 ? tr("Tell %n that they will wait", nullptr, count)
                                : tr("Tell who will wait"));
    delay_->setEnabled(open ? sendable : count > 0);
    delayButton_->setVisible(!open && !narrow && count > 0);
    box_->setVisible(open && !narrow);
    if (snapshot.delayLines == lines_) return;
    lines_ = snapshot.delayLines;
    if (open && std::ranges::all_of(lines_, isTold)) {
        if (!std::exchange(closing_, true)) context_.workspace.perform(domain::PreviewDelays{});
        return;
    }
    closing_ = false;
    clear(list_);
    title_->setText(tr("%n will read this:", nullptr, static_cast<int>(lines_.size())));
    for (const auto& line : lines_) {
        const auto* visit = workspace::findVisit(snapshot, line.notice.visit);
        if (visit == nullptr) continue;
        const auto* patient = workspace::findPatient(snapshot, visit->patient);
        auto* who = new Text(Type::meta, true, false, box_);
        who->setText(clockText(context_.zone, visit->start) + QLatin1Char(' ') +
                     (patient != nullptr ? QString::fromStdString(domain::initials(patient->name)) : QString()));
        auto* words = new Text(Type::meta, false, false, box_);
        words->setWordWrap(true);
        using S = DelayLine::State;
        switch (line.state) {
        case S::asking: words->setText(tr("Asking for the words …")); break;
        case S::ready: words->setText(QString::fromStdString(line.words)); break;
        case S::sending: words->setText(tr("Sending …")); break;
        case S::told: words->setText(tr("Told")); break;
        case S::toldBefore: words->setText(tr("Was told the same before; not sent again")); break;
        case S::failed:
            words->setText(tr("Not sent. %1 Ctrl+D tries again; nobody is told twice.")
                               .arg(line.problem ? errorSentence(*line.problem) : QString()));
            break;
        }
        list_->addWidget(who);
        list_->addWidget(words);
    }
}

QList<QAction*> DayFoot::keyActions() const {
    QList<QAction*> keys;
    if (delay_->isEnabled()) keys << delay_;
    if (pause_->isEnabled()) keys << pause_;
    return keys;
}

void DayFoot::delay() {
    if (lines_.empty()) {
        if (figures_) context_.workspace.perform(domain::PreviewDelays{figures_->toTell});
        return;
    }
    domain::TellDelays tell;
    for (const auto& line : lines_)
        if (isReady(line)) tell.notices.push_back(line.notice);
    context_.workspace.perform(std::move(tell));
}

void DayFoot::pauseKey() {
    if (!figures_ || !figures_->breakRunning.empty()) return endBreak();
    const auto& id = figures_->breakDue.empty() ? upcoming_ : figures_->breakDue;
    if (!id.empty()) context_.workspace.perform(domain::BeginBreak{id});
}

void DayFoot::endBreak() {
    if (figures_ && !figures_->breakRunning.empty())
        context_.workspace.perform(domain::EndBreak{figures_->breakRunning});
}

} // namespace tilsyn::panels
