// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_node.h"
#include "fakes/await.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_transport.h"
#include "rooms/live_room.h"
#include "rooms/vdx_scheduler.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace tilsyn::rooms {

/// A clinician's desk before a whole region: the real parts over a fake node and a clock that is moved by hand.
struct Desk {
    fakes::FakeClock clock;
    fakes::FakeNode node{clock};
    fakes::FakeTokens tokens;
    VdxScheduler scheduler{fakes::FakeNode::vdx, node, tokens, clock};
    Delivery delivery{fakes::FakeNode::delivery, node, tokens};
    std::vector<std::shared_ptr<const domain::RoomState>> states;
    std::vector<std::string> page; ///< what the page was told, as words
    std::vector<workspace::MediaIn> pageValues;
    boost::asio::io_context io; ///< after what its unfinished coroutines refer to
    LiveRoom room{
        {io.get_executor(), node, clock, scheduler, delivery, {fakes::FakeNode::node}},
        {[this](auto state) { states.push_back(std::move(state)); }, [this](auto message) { hear(message); }}};

    void hear(const workspace::MediaIn& message) {
        using namespace workspace;
        pageValues.push_back(message);
        if (std::holds_alternative<MediaStart>(message)) page.emplace_back("start");
        if (const auto* m = std::get_if<MediaStop>(&message)) page.emplace_back(m->release ? "stop" : "pause");
        if (const auto* m = std::get_if<MediaCandidate>(&message)) page.push_back("candidate " + m->candidate);
        if (const auto* m = std::get_if<MediaRemote>(&message)) {
            page.push_back(m->kind == MediaRemote::Kind::offer    ? "offer " + m->sdp
                           : m->kind == MediaRemote::Kind::answer ? "answer " + m->sdp
                                                                  : "ignored");
        }
    }

    Desk& after(Duration passed = Duration(0)) {
        fakes::pass(io, clock, passed);
        return *this;
    }
    Desk& call() {
        CallPlan plan;
        plan.visit = domain::VisitId("v1");
        plan.patient = domain::PatientId("p1");
        plan.subject = "Aftale 08:45";
        plan.label = "08:45";
        plan.language = "nb";
        plan.hostName = "Ingrid Lunde";
        REQUIRE(room.start(plan));
        return after();
    }
    template <class Command> Desk& perform(Command command) {
        room.perform(command);
        return after();
    }
    Desk& offer(std::string sdp) {
        room.media(workspace::MediaLocal{workspace::MediaLocal::Kind::offer, std::move(sdp)});
        return after();
    }
    Desk& answer(std::string sdp) {
        room.media(workspace::MediaLocal{workspace::MediaLocal::Kind::answer, std::move(sdp)});
        return after();
    }
    const domain::RoomState& state() const { return *states.back(); }
    domain::RoomPhase phase() const { return state().phase; }
    std::vector<domain::RoomPhase> phases() const {
        std::vector<domain::RoomPhase> out;
        for (const auto& s : states)
            if (s && (out.empty() || out.back() != s->phase)) out.push_back(s->phase);
        return out;
    }
    std::vector<std::string> waiting() const {
        std::vector<std::string> out;
        for (const auto& p : state().roster)
            if (p.waiting) out.push_back(p.id.value());
        return out;
    }
    bool holds(std::string_view id) const {
        return std::ranges::any_of(state().roster, [&](const auto& p) { return p.id.value() == id; });
    }
    /// Nothing of the call is left anywhere in the region.
    void checkNothingLeft() const {
        for (const auto& [uuid, m] : node.meetings) CHECK_FALSE(node.isUsable(m));
        for (const auto& [uuid, i] : node.invitations) CHECK(i.withdrawn.has_value());
        CHECK(std::ranges::none_of(node.people, [](const auto& p) { return p.second.host; }));
        CHECK(node.openStreams("") == 0);
    }
};

} // namespace tilsyn::rooms
