// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/live_room.h"

#include "http/wait.h"
#include "rooms/internal/conference.h"

#include <boost/asio/experimental/awaitable_operators.hpp>

#include <algorithm>

namespace tilsyn::rooms {

struct LiveRoom::Impl {
    Surroundings around;
    Sinks sinks;
    std::shared_ptr<internal::Conference> current;
    /// Dismissed, but not everything has been given back yet.
    std::vector<std::shared_ptr<internal::Conference>> leaving;

    void dropFinished() {
        std::erase_if(leaving, [](const auto& conference) { return conference->finished()->isOpen(); });
    }

    void dismiss() {
        if (!current || !current->isOver()) return;
        current->letGo();
        current->hush();
        leaving.push_back(std::move(current));
        current.reset();
        dropFinished();
        if (sinks.state) sinks.state(nullptr);
    }

    void perform(const domain::RingAgain&) { current->ringAgain(); }
    void perform(const domain::Admit& c) { current->admit(c.participant); }
    void perform(const domain::TurnAway& c) { current->turnAway(c.participant); }
    void perform(const domain::SetMicrophone& c) { current->setMicrophone(c.muted); }
    void perform(const domain::SetCamera& c) { current->setCamera(c.off); }
    void perform(const domain::SetLocked& c) { current->setLocked(c.locked); }
    void perform(const domain::SendChat& c) { current->say(c.text); }
    void perform(const domain::EndCall&) { current->end(); }
    void perform(const domain::DismissRoom&) { dismiss(); }
    void perform(const domain::ExtendVisit& c) {
        if (current->visit() == c.visit) current->extend(c.by);
    }
    // Not the room's: the desk answers these before there is one, or without.
    template <class Other> void perform(const Other&) {}
};

LiveRoom::LiveRoom(Surroundings surroundings, Sinks sinks)
    : impl_(std::make_shared<Impl>(Impl{std::move(surroundings), std::move(sinks), nullptr, {}})) {}

LiveRoom::~LiveRoom() {
    if (impl_->current) impl_->current->abandon();
    for (const auto& conference : impl_->leaving) conference->abandon();
}

Status LiveRoom::start(CallPlan plan) {
    if (impl_->current && !impl_->current->isOver())
        return fail(ErrorKind::rejected, "another call is going on", "rooms.start");
    if (impl_->current && impl_->current->keepsRoom() && impl_->current->visit() == plan.visit) {
        impl_->current->resume();
        return {};
    }
    if (impl_->current) {
        impl_->current->letGo();
        impl_->current->hush();
        impl_->leaving.push_back(std::move(impl_->current));
    }
    impl_->dropFinished();
    impl_->current = std::make_shared<internal::Conference>(impl_->around, impl_->sinks, std::move(plan));
    impl_->current->begin();
    return {};
}

void LiveRoom::perform(const domain::LiveCommand& command) {
    if (!impl_->current) return;
    std::visit([&](const auto& c) { impl_->perform(c); }, command);
}

void LiveRoom::media(workspace::MediaOut message) {
    if (impl_->current) impl_->current->media(message);
}

boost::asio::awaitable<void> LiveRoom::close(Duration within) {
    using namespace boost::asio::experimental::awaitable_operators;
    const auto impl = impl_;
    if (impl->current) {
        impl->current->letGo();
        impl->current->end();
        impl->leaving.push_back(std::move(impl->current));
        impl->current.reset();
    }
    const auto deadline = impl->around.clock.now() + within;
    for (const auto& conference : impl->leaving) {
        const auto left = deadline - impl->around.clock.now();
        if (left <= Duration(0)) break;
        co_await (conference->finished()->wait() || http::waitFor(impl->around.clock, left));
    }
    impl->dropFinished();
}

} // namespace tilsyn::rooms
