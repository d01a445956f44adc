// SPDX-License-Identifier: GPL-3.0-or-later
#include "day/nurse.h"

#include <fmt/format.h>

#include <algorithm>

namespace tilsyn::tests {

using domain::InviteStage;
using domain::RoomPhase;
using std::chrono::steady_clock;

namespace {

bool reached(const domain::RoomState& room, InviteStage stage) {
    return std::ranges::any_of(room.stages, [&](const auto& each) { return each.stage == stage; });
}

} // namespace

std::string Nurse::whatNow() const {
    const auto* room = rig_.room();
    return fmt::format("{} step {}, room {}, {}", now_.visit.value(), static_cast<int>(step_),
                       room == nullptr ? -1 : static_cast<int>(room->phase),
                       room != nullptr && room->problem ? room->problem->where + ": " + room->problem->detail : "");
}

void Nurse::take(std::string visit, Signed plan, bool patientComes) {
    list_.push_back({domain::VisitId{std::move(visit)}, std::move(plan), patientComes});
}

void Nurse::leave(const std::string& to) {
    left.push_back(now_.visit.value() + " to " + to);
    step_ = Step::idle;
}

void Nurse::begin() {
    now_ = std::move(list_.front());
    list_.pop_front();
    const auto* visit = workspace::findVisit(rig_.picture(), now_.visit);
    if (!domain::isOpen(workspace::stageOf(rig_.picture(), *visit))) return leave("whoever has documented it");
    press();
}

void Nurse::press() {
    step_ = Step::pressed;
    pressed_ = steady_clock::now();
    rig_.call(now_.visit);
}

void Nurse::turn() {
    if (step_ == Step::signing) {
        if (rig_.recorded() > signedBefore_) step_ = Step::idle;
        return;
    }
    if (step_ == Step::idle && !list_.empty()) begin();
    const auto* room = rig_.room();
    if (step_ == Step::idle || room == nullptr || room->visit != now_.visit) return;
    follow(*room);
}

void Nurse::follow(const domain::RoomState& room) {
    if (room.phase == RoomPhase::failed) {
        if (step_ == Step::ending) return sign(); // it was over anyway
        if (room.problem && room.problem->kind == ErrorKind::conflict) {
            rig_.desk().perform(domain::DismissRoom{});
            return leave(room.problemText);
        }
        if (steady_clock::now() - pressed_ < std::chrono::milliseconds(300)) return; // she reads first
        if (step_ == Step::talking) ++lost;
        ++again;
        return press();
    }
    switch (step_) {
    case Step::pressed:
        if (room.phase != RoomPhase::ended) step_ = Step::ringing;
        break;
    case Step::ringing:
    case Step::admitting: {
        const auto waiting = std::ranges::find_if(room.roster, [](const auto& each) { return each.waiting; });
        if (room.phase == RoomPhase::inCall) {
            ++held;
            step_ = Step::talking;
        } else if (waiting != room.roster.end()) {
            rig_.desk().perform(domain::Admit{waiting->id});
            step_ = Step::admitting;
        } else if (!now_.patientComes &&
                   (reached(room, InviteStage::noAnswer) || reached(room, InviteStage::declined))) {
            rig_.desk().perform(domain::EndCall{});
            step_ = Step::ending;
        }
        break;
    }
    case Step::talking:
        if (room.phase == RoomPhase::ended) {
            ++lost;
            return sign();
        }
        if (stays) break;
        rig_.desk().perform(domain::EndCall{});
        step_ = Step::ending;
        break;
    case Step::ending:
        if (room.phase == RoomPhase::ended) sign();
        break;
    default: break;
    }
}

void Nurse::sign() {
    domain::VisitDraft draft;
    draft.visit = now_.visit;
    draft.outcome = now_.plan.outcome;
    draft.note = now_.plan.note;
    const auto& reasons = domain::reasonsFor(now_.plan.outcome);
    if (!reasons.empty()) draft.reason = reasons.front();
    draft.modality = now_.plan.outcome == domain::OutcomeKind::held || now_.plan.outcome == domain::OutcomeKind::partly
                         ? domain::Modality::video
                         : domain::Modality::none;
    if (draft.modality == domain::Modality::video) draft.minutesWithPatient = 7;
    if (now_.plan.teamTask) {
        const auto& user = rig_.picture().user;
        const auto* visit = workspace::findVisit(rig_.picture(), now_.visit);
        draft.followUp =
            domain::TeamTask{"Bring a new bag", user.teams.front(), "", visit->start + std::chrono::hours(4)};
    }
    signedBefore_ = rig_.recorded();
    step_ = Step::signing;
    rig_.record(std::move(draft));
}

} // namespace tilsyn::tests
