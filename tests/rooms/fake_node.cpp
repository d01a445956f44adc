// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_node.h"

#include "base/json_read.h"
#include "base/time_text.h"
#include "fake_replies.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <utility>

namespace tilsyn::fakes {
namespace {

namespace bj = boost::json;

std::string line(const http::Request& request) {
    return std::string(http::name(request.method)) + " " + request.url;
}

} // namespace

bool FakeNode::isUsable(const Meeting& m) const {
    return !m.deleted && !m.neverReady && m.readyAt <= clock_.now() && m.end > clock_.now();
}

FakeNode::Person& FakeNode::host() {
    return std::ranges::find_if(people, [](const auto& p) { return p.second.host; })->second;
}

void FakeNode::report(std::string_view stage) {
    const bj::object event{{"stage", bj::string(stage)}, {"at", formatInstant(clock_.now())}};
    invitation().stages.push_back(bj::serialize(event));
    for (auto* s : streams_) {
        if (s->url.find("/invitations/") == std::string::npos) continue;
        s->events.push_back({"stage", bj::serialize(event)});
        s->wake.cancel();
    }
}

std::string FakeNode::row(const Person& p) const {
    return bj::serialize(bj::object{{"uuid", p.uuid},
                                    {"display_name", p.name},
                                    {"role", p.host ? "chair" : "guest"},
                                    {"service_type", p.waiting ? "waiting_room" : "conference"},
                                    {"is_muted", "NO"},
                                    {"is_client_muted", p.clientMuted},
                                    {"is_video_muted", p.videoMuted},
                                    {"call_tag", p.tag},
                                    {"protocol", p.call.empty() ? "api" : "webrtc"},
                                    {"has_media", !p.call.empty()}});
}

void FakeNode::tell(const std::string& uuid, std::string name, std::string data) {
    for (auto* s : streams_) {
        if (s->person != uuid || deafStreams) continue;
        s->events.push_back({name, data});
        s->wake.cancel();
    }
}

void FakeNode::toAll(const std::string& name, const std::string& data) {
    for (const auto& [uuid, person] : people) tell(uuid, name, data);
}

void FakeNode::greet(Stream& stream, const Person& person) {
    stream.person = person.uuid;
    stream.events.push_back({"conference_update", bj::serialize(bj::object{{"locked", locked}})});
    stream.events.push_back({"participant_sync_begin", "null"});
    for (const auto& [uuid, p] : people) stream.events.push_back({"participant_create", row(p)});
    stream.events.push_back({"participant_sync_end", "null"});
}

FakeNode::Person* FakeNode::other(const Person& person) {
    for (auto& [uuid, p] : people)
        if (uuid != person.uuid && !p.waiting && !p.call.empty()) return &p;
    return nullptr;
}

std::string FakeNode::knock(const std::string& name) {
    Person p;
    p.uuid = "guest-" + std::to_string(++serial_);
    p.name = name;
    p.waiting = locked;
    toAll("participant_create", row(p));
    people[p.uuid] = p;
    return p.uuid;
}

void FakeNode::wakeHeld() {
    for (auto* timer : held_) timer->cancel();
}

void FakeNode::remove(std::string uuid) {
    const auto found = people.find(uuid);
    if (found == people.end()) return;
    const Person gone = found->second;
    people.erase(found);
    toAll("participant_delete", bj::serialize(bj::object{{"uuid", uuid}}));
    if (!gone.call.empty()) {
        if (auto* peer = other(gone)) tell(peer->uuid, "peer_disconnect", "null");
    }
    wakeHeld();
}

void FakeNode::leave(const std::string& uuid) {
    remove(uuid);
}

void FakeNode::putOut(std::string uuid, std::string reason) {
    tell(uuid, "disconnect", bj::serialize(bj::object{{"reason", reason}}));
    people[uuid].tokens.clear();
    remove(uuid);
}

bool FakeNode::guestOffers(const std::string& uuid, const std::string& sdp) {
    auto& guest = people[uuid];
    if (guest.waiting) return false;
    guest.call = "call-" + std::to_string(++serial_);
    auto* peer = other(guest);
    if (!peer) return false;
    tell(peer->uuid, "new_offer", bj::serialize(bj::object{{"sdp", sdp}}));
    return true;
}

void FakeNode::guestAnswers(const std::string& sdp) {
    for (auto& [uuid, p] : people)
        if (p.held) p.heldAnswer = bj::object{{"call_uuid", p.call}, {"sdp", sdp}};
    wakeHeld();
}

void FakeNode::guestSendsCandidate(const std::string& candidate) {
    tell(host().uuid, "new_candidate",
         bj::serialize(bj::object{{"candidate", candidate}, {"mid", "0"}, {"ufrag", "u"}, {"pwd", "w"}}));
}

void FakeNode::expireTokens() {
    for (auto& [uuid, p] : people) p.tokens.clear();
}

void FakeNode::failNext(std::string part, int status, std::string body, int times) {
    for (int i = 0; i < times; ++i) faults_.push_back({part, http::Response{status, {}, body}, false});
}
void FakeNode::breakNext(std::string part, int times) {
    for (int i = 0; i < times; ++i) faults_.push_back({part, std::nullopt, false});
}
void FakeNode::loseAnswer(std::string part) {
    faults_.push_back({std::move(part), std::nullopt, true});
}

void FakeNode::truncateNext(std::string part) {
    faults_.push_back({std::move(part), std::nullopt, true, true});
}

void FakeNode::cutLineAt(std::string part, Duration length) {
    faults_.push_back({std::move(part), std::nullopt, false, false, length});
}

void FakeNode::cutStreams(std::string_view part) {
    for (auto* s : streams_) {
        if (s->url.find(part) == std::string::npos) continue;
        s->broken = true;
        s->wake.cancel();
    }
}

int FakeNode::count(std::string_view part) const {
    return static_cast<int>(
        std::ranges::count_if(log, [&](const std::string& entry) { return entry.find(part) != std::string::npos; }));
}

std::size_t FakeNode::openStreams(std::string_view part) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        streams_, [&](const Stream* s) { return !s->broken && s->url.find(part) != std::string::npos; }));
}

std::optional<FakeNode::Fault> FakeNode::takeFault(const http::Request& request) {
    if (lineCut()) return Fault{};
    const auto text = line(request);
    const auto found =
        std::ranges::find_if(faults_, [&](const Fault& f) { return text.find(f.part) != std::string::npos; });
    if (found == faults_.end()) return std::nullopt;
    const Fault fault = *found;
    faults_.erase(found);
    if (fault.cut > Duration(0)) {
        cutUntil_ = clock_.now() + fault.cut;
        cutStreams("");
        for (auto& [uuid, p] : people)
            if (p.held) p.heldAnswer.reset(), p.heldLost = true;
        wakeHeld();
    }
    return fault;
}

http::asio::awaitable<Result<http::Response>> FakeNode::send(http::Request request) {
    const auto executor = co_await http::asio::this_coro::executor;
    co_await http::asio::post(executor, http::asio::use_awaitable);
    log.push_back(line(request));
    if (const auto fault = takeFault(request)) {
        if (fault->answer) co_return *fault->answer;
        http::Response done;
        if (fault->afterwards) done = route(request);
        if (fault->half) {
            done.body.resize(done.body.size() / 2);
            co_return done;
        }
        co_return fail(fault->afterwards ? ErrorKind::timeout : ErrorKind::offline, "fault", "http");
    }
    auto response = route(request);
    // A long poll: the caller's offer waits until the other side has answered it.
    auto* caller = byToken(http::find(request.headers, "token"));
    if (!caller || !caller->held || !(request.url.ends_with("/calls") || request.url.ends_with("/update")))
        co_return response;
    const auto uuid = caller->uuid;
    const auto call = caller->call;
    boost::asio::steady_timer timer(executor);
    held_.push_back(&timer);
    const auto unregister = std::shared_ptr<void>(nullptr, [&](void*) { std::erase(held_, &timer); });
    for (;;) {
        const auto found = people.find(uuid);
        if (found == people.end()) co_return refused(403, "Call disconnected");
        // A second `calls` takes the place of the first.
        if (found->second.call != call)
            co_return success(bj::object{{"call_uuid", call}, {"sdp", ""}, {"offer_ignored", true}});
        if (std::exchange(found->second.heldLost, false)) {
            found->second.held.reset();
            co_return fail(ErrorKind::offline, "the line was cut", "http");
        }
        if (found->second.heldAnswer) {
            const auto answer = *found->second.heldAnswer;
            found->second.held.reset();
            found->second.heldAnswer.reset();
            co_return success(answer);
        }
        timer.expires_at(boost::asio::steady_timer::time_point::max());
        boost::system::error_code ignored;
        co_await timer.async_wait(http::asio::redirect_error(http::asio::use_awaitable, ignored));
        if ((co_await http::asio::this_coro::cancellation_state).cancelled() != http::asio::cancellation_type::none)
            co_return fail(ErrorKind::cancelled, "given up", "http");
    }
}

http::asio::awaitable<Status> FakeNode::stream(http::Request request, std::function<void(const http::Response&)> onOpen,
                                               std::function<void(http::ServerEvent)> onEvent) {
    const auto executor = co_await http::asio::this_coro::executor;
    co_await http::asio::post(executor, http::asio::use_awaitable);
    log.push_back("STREAM " + request.url);
    if (const auto fault = takeFault(request)) {
        if (fault->half || fault->afterwards) onOpen({200, {{"Content-Type", "text/event-stream"}}, {}});
        if (fault->half) onEvent({"participant_sync_begin", "null", {}});
        if (!fault->answer) co_return fail(ErrorKind::offline, "fault", "http");
        onOpen(*fault->answer);
        co_return Status();
    }
    Stream mine{request.url, {}, {}, false, false, boost::asio::steady_timer(executor)};
    if (const auto at = request.url.find("events?token="); at != std::string::npos) {
        auto* person = byToken(request.url.substr(at + 13));
        if (!person) {
            onOpen(refused(403, "Invalid token"));
            co_return Status();
        }
        greet(mine, *person);
    } else {
        for (const auto& stage : invitation().stages) mine.events.push_back({"stage", stage});
    }
    onOpen({200, {{"Content-Type", "text/event-stream"}}, {}});
    streams_.push_back(&mine);
    const auto unregister = std::shared_ptr<void>(nullptr, [&](void*) { std::erase(streams_, &mine); });
    for (;;) {
        while (!mine.events.empty() && !mine.broken) {
            auto event = std::move(mine.events.front());
            mine.events.pop_front();
            onEvent({event.name, event.data, {}});
        }
        if (mine.broken) co_return fail(ErrorKind::offline, "the connection broke", "http");
        mine.wake.expires_at(boost::asio::steady_timer::time_point::max());
        boost::system::error_code ignored;
        co_await mine.wake.async_wait(http::asio::redirect_error(http::asio::use_awaitable, ignored));
        if ((co_await http::asio::this_coro::cancellation_state).cancelled() != http::asio::cancellation_type::none)
            co_return fail(ErrorKind::cancelled, "given up", "http");
    }
}

} // namespace tilsyn::fakes
