// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pexip/direct_media.h"

#include "base/random.h"

namespace tilsyn::region::pexip {

namespace json = boost::json;

namespace {

Answer unanswered(const std::string& call) {
    // The schema of Pexip's own client drops the flag from answers to `update`, so the empty SDP has to say it too.
    return accept(json::object{{"call_uuid", call}, {"sdp", ""}, {"offer_ignored", true}});
}

} // namespace

DirectMedia::Leg* DirectMedia::peerOf(const std::string& participant, const std::string** name) {
    for (auto& [uuid, leg] : legs_) {
        if (uuid == participant) continue;
        if (name) *name = &uuid;
        return &leg;
    }
    return nullptr;
}

std::string DirectMedia::callOf(const std::string& participant) const {
    const auto found = legs_.find(participant);
    return found == legs_.end() ? std::string() : found->second.call;
}

bool DirectMedia::owns(const std::string& participant, const std::string& call) const {
    const auto found = legs_.find(participant);
    return found != legs_.end() && found->second.call == call;
}

bool DirectMedia::paired() const {
    return legs_.size() == 2 && legs_.begin()->second.paired && std::next(legs_.begin())->second.paired;
}

void DirectMedia::giveUp(Leg& leg) {
    if (!leg.held) return;
    const auto respond = std::move(leg.held->respond);
    leg.held.reset();
    respond(unanswered(leg.call));
}

void DirectMedia::end(const std::string& participant) {
    const auto found = legs_.find(participant);
    if (found == legs_.end()) return;
    auto gone = std::move(found->second);
    legs_.erase(found);
    const std::string* name = nullptr;
    if (auto* peer = peerOf(participant, &name)) {
        const bool wasPaired = std::exchange(peer->paired, false);
        const auto other = *name;
        giveUp(*peer);
        if (wasPaired) emit_(other, "peer_disconnect", nullptr);
    }
    giveUp(gone);
}

void DirectMedia::offer(const std::string& participant, Leg& leg, std::string_view event, std::string sdp, Instant now,
                        Respond respond) {
    const std::string* peer = nullptr;
    if (!peerOf(participant, &peer)) {
        respond(unanswered(leg.call));
        return;
    }
    giveUp(leg); // a repeated offer takes the place of the one that is still held
    leg.held = Held{std::move(respond), now + holdFor_};
    emit_(*peer, event, json::object{{"sdp", std::move(sdp)}});
}

void DirectMedia::call(const std::string& participant, std::string sdp, Instant now, Respond respond) {
    end(participant);
    if (legs_.size() >= 2) {
        respond(refuse(403, text::participantLimit));
        return;
    }
    auto& leg = legs_[participant];
    leg.call = newUuid();
    offer(participant, leg, "new_offer", std::move(sdp), now, std::move(respond));
}

void DirectMedia::update(const std::string& participant, const std::string& call, std::string sdp, Instant now,
                         Respond respond) {
    if (!owns(participant, call)) {
        respond(refuse(403, text::callOver));
        return;
    }
    auto& leg = legs_.at(participant);
    offer(participant, leg, leg.paired ? "update_sdp" : "new_offer", std::move(sdp), now, std::move(respond));
}

Answer DirectMedia::ack(const std::string& participant, const std::string& call, const std::optional<std::string>& sdp,
                        bool offerIgnored) {
    if (!owns(participant, call)) return refuse(403, text::callOver);
    auto* peer = peerOf(participant);
    if (!peer || !peer->held || (!sdp && !offerIgnored)) return accept(true);
    if (offerIgnored || sdp->empty()) {
        giveUp(*peer); // an ignored offer's `sdp` is a placeholder, never an answer
        return accept(true);
    }
    const auto respond = std::move(peer->held->respond);
    peer->held.reset();
    peer->paired = true;
    legs_.at(participant).paired = true;
    respond(accept(json::object{{"call_uuid", peer->call}, {"sdp", *sdp}}));
    return accept(true);
}

Answer DirectMedia::candidate(const std::string& participant, const std::string& call, json::object candidate) {
    if (!owns(participant, call)) return refuse(403, text::callOver);
    // Before there is an answer a candidate belongs to a connection that the client is about to throw away.
    const std::string* peer = nullptr;
    if (legs_.at(participant).paired && peerOf(participant, &peer)) {
        emit_(*peer, "new_candidate", std::move(candidate));
    }
    return accept(nullptr);
}

Answer DirectMedia::disconnect(const std::string& participant, const std::string& call) {
    if (!owns(participant, call)) return refuse(403, text::callOver);
    end(participant);
    return accept(nullptr);
}

void DirectMedia::leave(const std::string& participant) {
    end(participant);
}

void DirectMedia::abandon(const std::string& participant, const std::string& call) {
    if (owns(participant, call)) legs_.at(participant).held.reset();
}

void DirectMedia::elapse(Instant now) {
    for (auto& [uuid, leg] : legs_) {
        if (leg.held && leg.held->deadline <= now) giveUp(leg);
    }
}

} // namespace tilsyn::region::pexip
