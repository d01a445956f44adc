// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/waiting_rooms.h"

#include "http/wait.h"
#include "rooms/internal/watch.h"

#include <boost/asio/experimental/awaitable_operators.hpp>

#include <algorithm>
#include <map>

namespace tilsyn::rooms {

struct WaitingRooms::Impl {
    Surroundings around;
    OnChange onChange;
    std::map<domain::VisitId, std::shared_ptr<internal::Watch>> open;
    /// Handed over or closed, but not everything has been given back yet.
    std::vector<std::shared_ptr<internal::Watch>> leaving;

    void dropFinished() {
        std::erase_if(leaving, [](const auto& watch) { return watch->finished()->isOpen(); });
    }
};

WaitingRooms::WaitingRooms(Surroundings surroundings, OnChange onChange)
    : impl_(std::make_shared<Impl>(Impl{std::move(surroundings), std::move(onChange), {}, {}})) {}

WaitingRooms::~WaitingRooms() {
    for (const auto& [visit, watch] : impl_->open) watch->abandon();
    for (const auto& watch : impl_->leaving) watch->abandon();
}

void WaitingRooms::watch(const std::vector<WaitingPlan>& plans,
                         const std::function<Closing(const domain::VisitId&)>& closing) {
    impl_->dropFinished();
    for (auto it = impl_->open.begin(); it != impl_->open.end();) {
        const auto planned = std::ranges::find(plans, it->first, &WaitingPlan::visit);
        if (planned != plans.end() && *planned == it->second->plan()) {
            ++it;
            continue;
        }
        const bool moved = planned != plans.end();
        const auto watch = it->second;
        impl_->leaving.push_back(watch);
        it = impl_->open.erase(it);
        watch->close(moved || !closing ? Closing::later : closing(watch->plan().visit));
    }
    for (const auto& plan : plans) {
        auto& watch = impl_->open[plan.visit];
        if (watch) continue;
        watch = std::make_shared<internal::Watch>(impl_->around, impl_->onChange, plan);
        watch->begin();
    }
}

std::shared_ptr<PreparedRoom> WaitingRooms::takeOver(const domain::VisitId& visit) {
    const auto found = impl_->open.find(visit);
    if (found == impl_->open.end()) return nullptr;
    const auto watch = found->second;
    impl_->leaving.push_back(watch);
    impl_->open.erase(found);
    auto prepared = watch->handOver();
    if (!prepared) watch->close(Closing::later);
    return prepared;
}

boost::asio::awaitable<void> WaitingRooms::close(Duration within) {
    using namespace boost::asio::experimental::awaitable_operators;
    const auto impl = impl_;
    watch({});
    const auto deadline = impl->around.clock.now() + within;
    const auto all = impl->leaving;
    for (const auto& watch : all) {
        const auto left = deadline - impl->around.clock.now();
        if (left <= Duration(0)) break;
        co_await (watch->finished()->wait() || http::waitFor(impl->around.clock, left));
    }
    impl->dropFinished();
}

domain::WaitingRoom waitingIn(const domain::RoomState& room, Instant now) {
    domain::WaitingRoom result;
    for (const auto& person : room.roster)
        if (person.waiting && !person.self)
            result.people.push_back({person.id, std::min(person.since.value_or(now), now)});
    std::ranges::stable_sort(result.people, {}, &domain::Knock::since);
    for (const auto& stage : room.stages) {
        if (stage.stage == domain::InviteStage::opened) result.opened = stage.at;
        if (stage.stage == domain::InviteStage::devicesOk) result.devicesOk = stage.at;
    }
    return result;
}

} // namespace tilsyn::rooms
