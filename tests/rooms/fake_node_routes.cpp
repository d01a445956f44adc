// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake region answers: booking API, delivery adapter, conference node.
#include "base/json_read.h"
#include "base/time_text.h"
#include "fake_node.h"
#include "fake_replies.h"

#include <algorithm>

namespace tilsyn::fakes {

http::Response FakeNode::route(const http::Request& request) {
    const std::string_view url = request.url;
    const auto under = [&](std::string_view base) { return url.starts_with(base); };
    const std::string conferences = std::string(node) + "/api/client/v2/conferences/";
    if (under(std::string(vdx) + "/v2/")) return booking(request, url.substr(std::string_view(vdx).size() + 4));
    if (under(std::string(delivery) + "/")) return adapter(request, url.substr(std::string_view(delivery).size() + 1));
    if (under(conferences)) return conference(request, url.substr(conferences.size()));
    return refused(404, "nothing here");
}

http::Response FakeNode::booking(const http::Request& request, std::string_view path) {
    if (!http::find(request.headers, "Authorization").starts_with("Bearer token-")) return {401, {}, {}};
    const auto body = json::read(request.body, "fake").value_or(bj::value());
    if (path == "meetings") return createMeeting(body);
    const auto uuid = std::string(path.substr(path.find('/') + 1));
    const auto found = meetings.find(uuid);
    if (found == meetings.end() || found->second.deleted) return vdxError(404, "11");
    auto& m = found->second;
    const bool ready = isUsable(m);
    if (path.starts_with("scheduling-info/")) {
        bj::object info{{"uuid", uuid}, {"provisionStatus", ready ? "PROVISIONED_OK" : "AWAITS_PROVISION"}};
        info["provisionStatusDescription"] = m.neverReady ? bj::value("no capacity") : bj::value();
        info["uriWithDomain"] = ready ? bj::value(m.alias) : bj::value();
        info["hostPin"] = 4711;
        info["guestPin"] = 1234;
        info["portalLink"] = "https://portal.example.test/?pin=4711";
        return reply(200, info);
    }
    if (request.method == http::Method::patch) {
        if (!ready) return vdxError(406, "12");
        m.end = *parseInstant(json::textOr(body, "endTime"));
    } else if (request.method == http::Method::del) {
        if (ready) return vdxError(406, "13");
        m.deleted = true;
        return {204, {}, {}};
    }
    return reply(200,
                 bj::object{{"uuid", uuid}, {"startTime", formatInstant(m.start)}, {"endTime", formatInstant(m.end)}});
}

http::Response FakeNode::createMeeting(const Json& body) {
    Meeting m;
    m.type = json::textOr(body, "meetingType");
    m.subject = json::textOr(body, "subject");
    m.start = *parseInstant(json::textOr(body, "startTime"));
    m.end = *parseInstant(json::textOr(body, "endTime"));
    m.alias = "1020034@rooms.example.test";
    const auto uuid = json::textOr(body, "uuid");
    if (meetings.contains(uuid)) return vdxError(400, "24");
    if (m.type == "POOL") {
        if (!hasPool) return vdxError(400, "19");
        if (poolRooms == 0) return vdxError(400, "20");
        --poolRooms;
        m.readyAt = clock_.now();
    } else {
        m.readyAt = clock_.now() + provisioningTakes;
    }
    meetings[uuid] = m;
    return reply(200,
                 bj::object{{"uuid", uuid}, {"startTime", formatInstant(m.start)}, {"endTime", formatInstant(m.end)}});
}

http::Response FakeNode::adapter(const http::Request& request, std::string_view path) {
    if (!http::find(request.headers, "Authorization").starts_with("Bearer token-")) return {401, {}, {}};
    path.remove_prefix(std::string_view("invitations/").size());
    const auto uuid = std::string(path.substr(0, path.find_first_of("/?")));
    if (request.method == http::Method::put) {
        const auto body = *json::read(request.body, "fake");
        const bool known = invitations.contains(uuid);
        if (known && (invitations[uuid].body != body || invitations[uuid].withdrawn)) return {409, {}, {}};
        if (!known) invitations[uuid].rings = json::flag(body, "ring").value_or(true) ? 1 : 0;
        invitations[uuid].body = body;
        return reply(known ? 200 : 201, bj::object{{"id", uuid}, {"link", "https://x"}, {"stages", bj::array{}}});
    }
    const auto found = invitations.find(uuid);
    if (found == invitations.end()) return {404, {}, {}};
    if (request.method == http::Method::del) {
        if (found->second.withdrawn) return {404, {}, {}};
        found->second.withdrawn = std::string(path.substr(path.find('=') + 1));
        return {204, {}, {}};
    }
    if (path.ends_with("/prolong")) {
        found->second.prolonged = *parseInstant(json::textOr(*json::read(request.body, "fake"), "expires"));
        return reply(200, bj::object{});
    }
    ++found->second.rings;
    return reply(200, bj::object{});
}

FakeNode::Person* FakeNode::byToken(std::string_view token) {
    for (auto& [uuid, p] : people)
        if (p.tokens.contains(std::string(token))) return &p;
    return nullptr;
}

http::Response FakeNode::conference(const http::Request& request, std::string_view path) {
    const auto body = json::read(request.body.empty() ? "null" : request.body, "fake").value_or(bj::value());
    path.remove_prefix(path.find('/') + 1);
    const bool exists = std::ranges::any_of(meetings, [&](const auto& m) { return isUsable(m.second); });
    if (path == "request_token") {
        if (!exists) return refused(404, "Neither conference nor gateway found");
        const auto pin = std::string(http::find(request.headers, "pin"));
        pins.push_back(pin);
        if (pin.empty())
            return reply(403, bj::object{{"status", "success"}, {"result", bj::object{{"pin", "required"}}}});
        if (pin != "4711") return refused(403, "Invalid PIN");
        Person p;
        p.uuid = "host-" + std::to_string(++serial_);
        p.name = json::textOr(body, "display_name");
        p.host = true;
        p.tag = json::textOr(body, "call_tag");
        const auto token = "T" + std::to_string(++tokensGiven);
        p.tokens.insert(token);
        toAll("participant_create", row(p));
        people[p.uuid] = p;
        return success(bj::object{
            {"token", token},
            {"expires", "120"},
            {"participant_uuid", p.uuid},
            {"role", "HOST"},
            {"chat_enabled", true},
            {"current_service_type", "conference"},
            {"direct_media", json::flag(body, "direct_media").value_or(false)},
            {"turn", bj::array{bj::object{{"urls", bj::array{"turn:t"}}, {"username", "u"}, {"credential", "c"}}}}});
    }
    auto* caller = byToken(http::find(request.headers, "token"));
    if (!caller) return refused(403, "Invalid token");
    if (path == "refresh_token") {
        ++refreshes;
        const auto token = "T" + std::to_string(++tokensGiven);
        caller->tokens.insert(token);
        return success(bj::object{{"token", token}, {"expires", "120"}});
    }
    if (path == "release_token") {
        remove(caller->uuid);
        return success(true);
    }
    if (path == "message") {
        said.push_back(json::textOr(body, "payload"));
        return success(true);
    }
    if (path == "lock" || path == "unlock") {
        locked = path == "lock";
        toAll("conference_update", bj::serialize(bj::object{{"locked", locked}}));
        return success(true);
    }
    if (path == "disconnect") {
        const auto everybody = people;
        for (const auto& [uuid, p] : everybody) putOut(uuid, "API initiated conference termination");
        people.clear();
        return success(true);
    }
    if (path == "participants") {
        bj::array rows;
        for (const auto& [id, p] : people) rows.push_back(*json::read(row(p), "fake"));
        return success(rows);
    }
    path.remove_prefix(std::string_view("participants/").size());
    const auto uuid = std::string(path.substr(0, path.find('/')));
    const auto verb = path.substr(path.find('/') + 1);
    const auto subject = people.find(uuid);
    if (subject == people.end()) return refused(404, "no such participant");
    return personVerb(*caller, subject->second, verb, body);
}

http::Response FakeNode::personVerb(Person& caller, Person& subject, std::string_view verb, const Json& body) {
    if (verb == "calls") return newCall(caller, body);
    if (verb.starts_with("calls/")) return callVerb(caller, verb.substr(6), body);
    if (verb == "disconnect") {
        putOut(subject.uuid, "API initiated participant disconnect");
        return success(bj::value());
    }
    if (verb == "unlock") subject.waiting = false;
    if (verb == "client_mute") subject.clientMuted = true;
    if (verb == "client_unmute") subject.clientMuted = false;
    if (verb == "video_muted") subject.videoMuted = true;
    if (verb == "video_unmuted") subject.videoMuted = false;
    toAll("participant_update", row(subject));
    return success(true);
}

http::Response FakeNode::newCall(Person& caller, const Json& body) {
    caller.call = "call-" + std::to_string(++serial_);
    caller.held.reset();
    wakeHeld();
    auto* peer = other(caller);
    if (!peer) return success(bj::object{{"call_uuid", caller.call}, {"sdp", ""}, {"offer_ignored", true}});
    caller.held = json::textOr(body, "sdp");
    caller.heldUpdate = false;
    return success(bj::object{});
}

http::Response FakeNode::callVerb(Person& caller, std::string_view rest, const Json& body) {
    const auto call = rest.substr(0, rest.find('/'));
    const auto verb = rest.substr(rest.find('/') + 1);
    if (call != caller.call) return refused(403, "no such call");
    if (verb == "ack") {
        const auto sdp = json::text(body, "sdp");
        if (sdp) caller.acks.push_back(*sdp);
        caller.ackedPlain = !sdp;
        return success(true);
    }
    if (verb == "update") {
        auto* peer = other(caller);
        if (!peer) return success(bj::object{{"call_uuid", caller.call}, {"sdp", ""}, {"offer_ignored", true}});
        caller.held = json::textOr(body, "sdp");
        caller.heldUpdate = true;
        return success(bj::object{});
    }
    if (verb == "new_candidate") caller.candidates.push_back(json::textOr(body, "candidate"));
    if (verb == "disconnect") caller.call.clear();
    return success(bj::value());
}

} // namespace tilsyn::fakes
