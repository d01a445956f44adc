// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/waiting.h"

#include "app/desk/call_plan.h"
#include "http/wait.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>

namespace tilsyn::app {

namespace asio = boost::asio;

namespace {

constexpr Duration opensBefore = std::chrono::minutes(15);
constexpr Duration staysOpenAfter = std::chrono::minutes(45);
constexpr std::size_t mostRooms = 4;

bool concerns(const workspace::Change& change) {
    return std::holds_alternative<workspace::DayLoaded>(change) ||
           std::holds_alternative<workspace::StageChanged>(change);
}

} // namespace

std::vector<domain::Visit> nextToOpen(std::vector<domain::Visit> eligible, const std::set<domain::VisitId>& occupied,
                                      Instant now) {
    std::erase_if(eligible, [&](const domain::Visit& visit) {
        const bool inTime = visit.start - opensBefore <= now && now < visit.start + staysOpenAfter;
        return !inTime && !occupied.contains(visit.id);
    });
    std::ranges::sort(eligible, [&](const domain::Visit& a, const domain::Visit& b) {
        const bool waitsA = occupied.contains(a.id);
        const bool waitsB = occupied.contains(b.id);
        if (waitsA != waitsB) return waitsA;
        return a.start != b.start ? a.start < b.start : a.id < b.id;
    });
    if (eligible.size() > mostRooms) eligible.resize(mostRooms);
    std::ranges::sort(eligible, {}, &domain::Visit::start);
    return eligible;
}

std::optional<Instant> nextChoice(const std::vector<domain::Visit>& eligible, Instant now) {
    std::optional<Instant> next;
    for (const auto& visit : eligible)
        for (const auto at : {visit.start - opensBefore, visit.start + staysOpenAfter})
            if (at > now && (!next || at < *next)) next = at;
    return next;
}

DeskWaiting::DeskWaiting(std::shared_ptr<DeskCore> core)
    : core_(std::move(core)),
      scheduler_(core_->parts.profile.vdx, core_->parts.transport, core_->parts.tokens, core_->parts.clock),
      delivery_(core_->parts.profile.delivery, core_->parts.transport, core_->parts.tokens) {
    const auto& parts = core_->parts;
    rooms::Surroundings around{parts.io.get_executor(), parts.transport, parts.clock, scheduler_, delivery_,
                               parts.profile.pexip};
    rooms_ = std::make_unique<rooms::WaitingRooms>(
        std::move(around), [this](const domain::VisitId& visit, std::optional<domain::WaitingRoom> room) {
            if (room && !room->people.empty())
                occupied_.insert(visit);
            else
                occupied_.erase(visit);
            core_->sinks.changes({workspace::WaitingChanged{visit, std::move(room)}});
        });
}

void DeskWaiting::see(const workspace::Changes& changes) {
    workspace::Changes ours;
    std::ranges::copy_if(changes, std::back_inserter(ours), concerns);
    if (ours.empty()) return;
    asio::post(core_->parts.io, [weak = weak_from_this(), ours = std::move(ours)] {
        if (const auto self = weak.lock()) self->take(ours);
    });
}

void DeskWaiting::take(const workspace::Changes& changes) {
    if (!rooms_) return;
    for (const auto& change : changes) {
        if (const auto* loaded = std::get_if<workspace::DayLoaded>(&change)) day_ = loaded->day;
        const auto* stage = std::get_if<workspace::StageChanged>(&change);
        if (stage != nullptr && stage->stage) stages_[stage->visit] = *stage->stage;
        if (stage != nullptr && !stage->stage) stages_.erase(stage->visit);
    }
    choose();
}

const domain::VisitStage& DeskWaiting::stageOf(const domain::Visit& visit) const {
    // An outcome at the server overrules what we kept for the time being.
    const auto local = stages_.find(visit.id);
    return local == stages_.end() || !domain::isOpen(visit.stage) ? visit.stage : local->second;
}

void DeskWaiting::choose() {
    if (!rooms_ || !day_) return;
    const auto now = core_->parts.clock.now();
    workspace::Snapshot picture;
    picture.day = day_;
    std::vector<domain::Visit> eligible;
    for (const auto& visit : day_->visits) {
        const auto& me = core_->parts.user.staff;
        const bool free = visit.claimedBy.empty() || (visit.claimedBy == me && aboutToCall_.contains(visit.id));
        const bool ours = visit.owner == me && free;
        const bool planned = std::holds_alternative<domain::Planned>(stageOf(visit));
        if (ours && planned && !called_.contains(visit.id) && !workspace::callObstacle(picture, visit))
            eligible.push_back(visit);
    }
    const auto due = nextChoice(eligible, now);
    std::vector<rooms::WaitingPlan> plans;
    for (const auto& visit : nextToOpen(std::move(eligible), occupied_, now)) {
        const auto& patient = *workspace::findPatient(picture, visit.patient);
        const auto words = visitWords(core_->parts, visit, patient);
        plans.push_back({visit.id, patient.id, words.subject, words.label, words.language, core_->parts.user.name,
                         visit.start, visit.end});
    }
    rooms_->watch(plans, [this](const domain::VisitId& visit) { return closingOf(visit); });
    wakeAt(due);
}

rooms::Closing DeskWaiting::closingOf(const domain::VisitId& id) const {
    workspace::Snapshot picture;
    picture.day = day_;
    const auto* visit = workspace::findVisit(picture, id);
    if (visit == nullptr) return rooms::Closing::later;
    const auto& stage = stageOf(*visit);
    if (std::holds_alternative<domain::Cancelled>(stage)) return rooms::Closing::cancelled;
    if (!domain::isOpen(stage)) return rooms::Closing::ended;
    return visit->claimedBy == core_->parts.user.staff ? rooms::Closing::taken : rooms::Closing::later;
}

/// One alarm at the next due moment, none when nothing is due.
void DeskWaiting::wakeAt(std::optional<Instant> due) {
    if (due == wake_) return;
    if (alarm_) alarm_->emit(asio::cancellation_type::terminal);
    alarm_.reset();
    wake_ = due;
    if (!due) return;
    alarm_ = std::make_shared<asio::cancellation_signal>();
    const auto& clock = core_->parts.clock;
    asio::co_spawn(
        core_->parts.io, http::waitFor(clock, *due - clock.now()),
        asio::bind_cancellation_slot(alarm_->slot(), [weak = weak_from_this(), signal = alarm_](std::exception_ptr) {
            const auto self = weak.lock();
            if (!self || self->alarm_ != signal) return;
            self->wake_.reset();
            self->choose();
        }));
}

std::shared_ptr<rooms::PreparedRoom> DeskWaiting::takeOver(const domain::VisitId& visit) {
    if (!rooms_) return nullptr;
    called_.insert(visit);
    aboutToCall_.erase(visit);
    return rooms_->takeOver(visit);
}

asio::awaitable<void> DeskWaiting::close() {
    const auto held = shared_from_this();
    if (!rooms_) co_return;
    wakeAt(std::nullopt);
    const auto rooms = std::move(rooms_);
    co_await rooms->close();
}

} // namespace tilsyn::app
