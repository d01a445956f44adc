// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/waiting_bell.h"

#include "workbench/attention.h"
#include "workbench/sounder.h"

#include <algorithm>
#include <iterator>

namespace tilsyn::workbench {
namespace {

bool callGoesOn(const workspace::Snapshot& snapshot) {
    return snapshot.room && snapshot.room->phase != domain::RoomPhase::ended &&
           snapshot.room->phase != domain::RoomPhase::failed;
}

} // namespace

WaitingBell::WaitingBell(workspace::Workspace& workspace, Selection& selection, Sounder* sounder, Attention& attention,
                         std::chrono::milliseconds again)
    : selection_(selection), sounder_(sounder), attention_(attention) {
    timer_.setInterval(again);
    connect(&timer_, &QTimer::timeout, this, &WaitingBell::ring);
    connect(&selection_, &Selection::changed, this, [this] {
        if (selection_.state().visit) see(*selection_.state().visit);
    });
    connect(&selection_, &Selection::acknowledged, this, &WaitingBell::see);
    subscription_ = workspace.subscribe([this](const workspace::SnapshotPtr& snapshot) { take(*snapshot); });
}

WaitingBell::~WaitingBell() {
    subscription_.reset();
    if (raised_) attention_.lower();
}

void WaitingBell::take(const workspace::Snapshot& snapshot) {
    std::set<Who> now;
    for (const auto& [visit, room] : snapshot.waiting)
        for (const auto& knock : room.people) now.emplace(visit, knock.id);
    const bool wasInCall = std::exchange(inCall_, callGoesOn(snapshot));
    // Who waited quietly beside a call is announced when it is over, whatever was seen before it.
    if (wasInCall && !inCall_) seen_.clear();
    std::erase_if(seen_, [&](const Who& who) { return !now.contains(who); });
    const bool somebodyNew = (wasInCall && !inCall_ && !now.empty()) || !std::ranges::includes(waiting_, now);
    waiting_ = std::move(now);
    decide(somebodyNew);
}

void WaitingBell::see(const domain::VisitId& visit) {
    for (const auto& who : waiting_)
        if (who.first == visit) seen_.insert(who);
    decide(false);
}

void WaitingBell::decide(bool somebodyNew) {
    const bool unseen = !inCall_ && !std::ranges::includes(seen_, waiting_);
    if (!unseen) {
        timer_.stop();
        if (!std::exchange(raised_, false)) return;
        if (sounder_ != nullptr) sounder_->stop(Sound::alert);
        attention_.lower();
        return;
    }
    if (somebodyNew || !raised_) {
        ring();
        timer_.start();
    } else if (shown_ != waiting_.size()) {
        shown_ = waiting_.size();
        attention_.raise(tr("%n is waiting", "number of patients", static_cast<int>(shown_)), static_cast<int>(shown_));
    }
}

void WaitingBell::ring() {
    raised_ = true;
    shown_ = waiting_.size();
    if (sounder_ != nullptr) sounder_->play(Sound::alert, domain::SoundOutput::alert);
    attention_.raise(tr("%n is waiting", "number of patients", static_cast<int>(shown_)), static_cast<int>(shown_));
}

} // namespace tilsyn::workbench
