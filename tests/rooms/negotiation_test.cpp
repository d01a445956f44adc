// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/internal/negotiation.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::rooms::internal;
using workspace::MediaCandidate;
using workspace::MediaIn;
using workspace::MediaLocal;
using workspace::MediaRemote;
using workspace::MediaStart;
using workspace::MediaStop;

namespace {

/// Actions as words, so that a test reads as a sequence.
std::string word(const MediaIn& message) {
    if (const auto* m = std::get_if<MediaRemote>(&message)) {
        if (m->kind == MediaRemote::Kind::offer) return "page:offer " + m->sdp;
        if (m->kind == MediaRemote::Kind::answer) return "page:answer " + m->sdp;
        return "page:ignored";
    }
    if (const auto* m = std::get_if<MediaCandidate>(&message)) return "page:candidate " + m->candidate;
    if (const auto* m = std::get_if<MediaStop>(&message)) return m->release ? "page:stop" : "page:pause";
    return "page:start";
}

struct Words {
    std::string operator()(const ToPage& a) const { return word(a.message); }
    std::string operator()(const PostCalls& a) const { return "calls " + a.sdp; }
    std::string operator()(const PostUpdate& a) const { return "update " + a.call + " " + a.sdp; }
    std::string operator()(const PostAck& a) const { return "ack " + a.call; }
    std::string operator()(const PostAckAnswer& a) const { return "ack " + a.call + " " + a.sdp; }
    std::string operator()(const PostAckIgnored& a) const { return "ack " + a.call + " ignored"; }
    std::string operator()(const PostCandidate& a) const { return "candidate " + a.call + " " + a.candidate.candidate; }
    std::string operator()(const PostCallDisconnect& a) const { return "disconnect " + a.call; }
    std::string operator()(const RestartLater&) const { return "later"; }
};

std::vector<std::string> words(const MediaActions& actions) {
    std::vector<std::string> out;
    for (const auto& action : actions) out.push_back(std::visit(Words{}, action));
    return out;
}

using W = std::vector<std::string>;
constexpr auto offer = MediaLocal::Kind::offer;
constexpr auto answer = MediaLocal::Kind::answer;

int generationOf(const MediaActions& actions) {
    for (const auto& action : actions)
        if (const auto* calls = std::get_if<PostCalls>(&action)) return calls->generation;
    return -1;
}
int updateOf(const MediaActions& actions) {
    for (const auto& action : actions)
        if (const auto* update = std::get_if<PostUpdate>(&action)) return update->update;
    return -1;
}

const std::string key1 = "a=fingerprint:sha-256 AA\r\n";
const std::string key2 = "a=fingerprint:sha-256 BB\r\n";

/// Alone first: refused, then their offer is answered.
Negotiation polite() {
    Negotiation n;
    n.begin({});
    const auto g = generationOf(n.local(MediaLocal{offer, "o1"}));
    n.callsAnswered(g, {"c1", "", true});
    n.remote(pexip::NewOffer{"theirs"});
    n.local(MediaLocal{answer, key1});
    return n;
}

/// Second: our offer is answered.
Negotiation impolite() {
    Negotiation n;
    n.begin({});
    const auto g = generationOf(n.local(MediaLocal{offer, key1}));
    n.callsAnswered(g, {"c1", "answer", false});
    return n;
}

} // namespace

TEST_CASE("a lone offer is withdrawn and theirs is answered") {
    Negotiation n;
    CHECK(words(n.begin({})) == W{"page:start"});
    const auto calls = n.local(MediaLocal{offer, "o1"});
    CHECK(words(calls) == W{"calls o1"});
    CHECK(words(n.local(MediaCandidate{"early", "0", "", ""})).empty());
    CHECK(words(n.callsAnswered(generationOf(calls), {"c1", "", true})) == W{"page:ignored"});
    CHECK(words(n.local(MediaCandidate{"late", "0", "", ""})).empty());
    CHECK(words(n.remote(pexip::NewOffer{"o2"})) == W{"page:offer o2"});
    CHECK(words(n.local(MediaLocal{answer, "a2"})) == W{"ack c1 a2"});
    CHECK(words(n.local(MediaCandidate{"new", "0", "", ""})) == W{"candidate c1 new"});
}

TEST_CASE("a node that answers at once is acknowledged before our candidates go out") {
    Negotiation n;
    n.begin({});
    const auto calls = n.local(MediaLocal{offer, "o1"});
    n.local(MediaCandidate{"k1", "0", "", ""});
    CHECK(words(n.remote(pexip::Candidate{"t1", "0", "", ""})).empty());
    CHECK(words(n.callsAnswered(generationOf(calls), {"c1", "a1", false})) ==
          W{"page:answer a1", "page:candidate t1", "ack c1", "candidate c1 k1"});
    CHECK(words(n.remote(pexip::Candidate{"t2", "0", "", ""})) == W{"page:candidate t2"});
}

TEST_CASE("their offer may overtake the refusal of ours") {
    Negotiation n;
    n.begin({});
    const auto calls = n.local(MediaLocal{offer, "o1"});
    CHECK(n.remote(pexip::NewOffer{"o2"}).empty());
    CHECK(words(n.callsAnswered(generationOf(calls), {"c1", "", true})) == W{"page:ignored", "page:offer o2"});
}

TEST_CASE("in a glare whoever answered the first offer gives way") {
    auto first = polite();
    const auto update = first.local(MediaLocal{offer, key1});
    CHECK(words(update) == W{"update c1 " + key1});
    CHECK(words(first.remote(pexip::UpdateSdp{"u2"})) == W{"page:ignored", "page:offer u2"});
    CHECK(words(first.updateAnswered(updateOf(update), {"", "", true})).empty());
    CHECK(words(first.local(MediaLocal{answer, "a2"})) == W{"ack c1 a2"});

    auto second = impolite();
    const auto ours = second.local(MediaLocal{offer, key1});
    CHECK(words(second.remote(pexip::UpdateSdp{"u2"})) == W{"ack c1 ignored"});
    CHECK(words(second.updateAnswered(updateOf(ours), {"", "a3", false})) == W{"page:answer a3", "ack c1"});
}

TEST_CASE("their renegotiation is answered on the same call") {
    auto n = polite();
    CHECK(words(n.remote(pexip::UpdateSdp{"u"})) == W{"page:offer u"});
    CHECK(words(n.local(MediaLocal{answer, "a"})) == W{"ack c1 a"});
}

TEST_CASE("a peer who leaves costs the connection, not the devices") {
    auto n = polite();
    CHECK(words(n.remote(pexip::PeerDisconnect{})) == W{"disconnect c1", "page:pause", "page:start"});
    const auto calls = n.local(MediaLocal{offer, "o3"});
    CHECK(words(calls) == W{"calls o3"});
    CHECK(words(n.callsAnswered(generationOf(calls), {"c2", "", true})) == W{"page:ignored"});
    CHECK(n.remote(pexip::PeerDisconnect{}).empty());
    CHECK(words(n.remote(pexip::NewOffer{"o4"})) == W{"page:offer o4"});
}

TEST_CASE("only the end of our own call ends it") {
    auto n = polite();
    CHECK(n.remote(pexip::CallDisconnected{"other", {}}).empty());
    CHECK(words(n.remote(pexip::CallDisconnected{"c1", {}})) == W{"page:pause", "page:start"});
    CHECK(n.remote(pexip::CallDisconnected{"", {}}).empty());
}

TEST_CASE("an answer to an offer that we have given up is not applied and its call is ended") {
    Negotiation n;
    n.begin({});
    const auto old = n.local(MediaLocal{offer, "o1"});
    n.restart(true);
    CHECK(words(n.callsAnswered(generationOf(old), {"c0", "a0", false})) == W{"disconnect c0"});
    CHECK(words(n.callsFailed(generationOf(old))).empty());
}

TEST_CASE("a page that was loaded again begins a call of its own, the same connection only an update") {
    auto n = polite();
    CHECK(words(n.local(MediaLocal{offer, key2})) == W{"disconnect c1", "calls " + key2});
    auto same = polite();
    CHECK(words(same.local(MediaLocal{offer, key1})) == W{"update c1 " + key1});
}

TEST_CASE("a failed try is repeated later, once, and nothing is said after the end") {
    Negotiation n;
    n.begin({});
    const auto calls = n.local(MediaLocal{offer, "o1"});
    const auto later = n.callsFailed(generationOf(calls));
    CHECK(words(later) == W{"later"});
    const auto generation = std::get<RestartLater>(later[0]).generation;
    CHECK(words(n.restartIf(generation)) == W{"page:pause", "page:start"});
    CHECK(n.restartIf(generation).empty());
    CHECK(words(n.end()) == W{"page:stop"});
    CHECK(n.end().empty());
    CHECK(n.local(MediaLocal{offer, "o2"}).empty());
    CHECK(n.remote(pexip::NewOffer{"o2"}).empty());
    CHECK(n.remote(pexip::Candidate{"t", "0", "", ""}).empty());
}

TEST_CASE("muting tells the page what differs and nothing when nothing does") {
    Negotiation n;
    CHECK(n.change(false, true).empty());
    CHECK(words(n.begin(n.start())) == W{"page:start"});
    CHECK_FALSE(n.start().microphone);
    CHECK(n.change(false, true).empty());
    CHECK(words(n.change(true, true)) == W{"page:start"});
}
