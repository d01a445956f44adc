// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/internal/negotiation.h"

#include <utility>

namespace tilsyn::rooms::internal {
namespace {

using workspace::MediaCandidate;
using workspace::MediaLocal;
using workspace::MediaRemote;
using workspace::MediaStart;
using workspace::MediaStop;

MediaAction remoteSdp(MediaRemote::Kind kind, std::string sdp = {}) {
    return ToPage{MediaRemote{kind, std::move(sdp)}};
}

/// The certificates of a description: the same ones mean the same connection.
std::string keysOf(std::string_view sdp) {
    constexpr std::string_view marker = "a=fingerprint:";
    std::string keys;
    for (auto at = sdp.find(marker); at != std::string_view::npos; at = sdp.find(marker, at + 1))
        keys += sdp.substr(at, sdp.find_first_of("\r\n", at) - at);
    return keys;
}

} // namespace

MediaActions Negotiation::begin(MediaStart start) {
    start_ = std::move(start);
    running_ = true;
    forgetConnection();
    call_.clear();
    step_ = Step::waiting;
    return {ToPage{start_}};
}

MediaActions Negotiation::change(bool microphone, bool camera) {
    if (start_.microphone == microphone && start_.camera == camera) return {};
    start_.microphone = microphone;
    start_.camera = camera;
    if (!running_) return {};
    return {ToPage{start_}};
}

MediaActions Negotiation::end() {
    if (!running_) return {};
    running_ = false;
    forgetConnection();
    step_ = Step::idle;
    return {ToPage{MediaStop{true}}};
}

MediaActions Negotiation::restart(bool tellNode) {
    if (!running_) return {};
    MediaActions out;
    if (tellNode && !call_.empty()) out.push_back(PostCallDisconnect{call_});
    call_.clear();
    forgetConnection();
    step_ = Step::waiting;
    out.push_back(ToPage{MediaStop{false}});
    out.push_back(ToPage{start_});
    return out;
}

MediaActions Negotiation::restartIf(int generation) {
    return generation == generation_ ? restart(true) : MediaActions();
}

MediaActions Negotiation::local(const MediaLocal& description) {
    MediaActions out;
    if (!running_) return out;
    if (description.kind == MediaLocal::Kind::offer) {
        const auto keys = keysOf(description.sdp);
        const bool same = keys == std::exchange(localKeys_, keys);
        if (step_ == Step::settled && same) {
            if (updating_) return out; // one at a time
            updating_ = true;
            out.push_back(PostUpdate{call_, ++update_, description.sdp});
            return out;
        }
        if (step_ != Step::waiting) {
            // The page has begun anew by itself (it was loaded again): what we had is void.
            auto candidates = std::move(localWaiting_);
            forgetConnection();
            localWaiting_ = std::move(candidates);
            if (!call_.empty()) out.push_back(PostCallDisconnect{std::exchange(call_, {})});
        }
        step_ = Step::calling;
        out.push_back(PostCalls{generation_, description.sdp});
        return out;
    }
    if (step_ != Step::answering || --answersOwed_ > 0) return out;
    localKeys_ = keysOf(description.sdp);
    step_ = Step::settled;
    out.push_back(PostAckAnswer{call_, description.sdp});
    flushLocal(out);
    return out;
}

MediaActions Negotiation::local(const MediaCandidate& candidate) {
    // After a refused offer the page's late candidates belong to a connection that is no more.
    if (!running_ || step_ == Step::lone || step_ == Step::idle) return {};
    localWaiting_.push_back({candidate.candidate, candidate.mid, candidate.ufrag, candidate.pwd});
    MediaActions out;
    // Candidates of an offer that is on its way would overtake it.
    if (step_ == Step::settled && !updating_) flushLocal(out);
    return out;
}

MediaActions Negotiation::callsAnswered(int generation, const pexip::CallAnswer& answer) {
    MediaActions out;
    if (!running_ || generation != generation_ || step_ != Step::calling) {
        // The answer to an offer that we have given up meanwhile: the node must not keep its call.
        if (!answer.call.empty() && answer.call != call_) out.push_back(PostCallDisconnect{answer.call});
        return out;
    }
    call_ = answer.call;
    if (!answer.ignored) {
        polite_ = false;
        step_ = Step::settled;
        out.push_back(remoteSdp(MediaRemote::Kind::answer, answer.sdp));
        flushRemote(out);
        out.push_back(PostAck{call_});
        flushLocal(out);
        queuedOffer_.reset();
        return out;
    }
    polite_ = true;
    step_ = Step::lone;
    localWaiting_.clear();
    out.push_back(remoteSdp(MediaRemote::Kind::ignored));
    if (queuedOffer_) offerToPage(out, *std::exchange(queuedOffer_, std::nullopt));
    return out;
}

MediaActions Negotiation::callsFailed(int generation) {
    if (!running_ || generation != generation_ || step_ != Step::calling) return {};
    return {RestartLater{generation_}};
}

MediaActions Negotiation::updateAnswered(int update, const pexip::CallAnswer& answer) {
    if (!running_ || !updating_ || update != update_) return {};
    updating_ = false;
    MediaActions out;
    if (answer.ignored) {
        // Those of the forgotten offer belong to nothing; theirs may belong to the offer that comes instead.
        localWaiting_.clear();
        out.push_back(remoteSdp(MediaRemote::Kind::ignored));
        flushRemote(out);
        return out;
    }
    out.push_back(remoteSdp(MediaRemote::Kind::answer, answer.sdp));
    flushRemote(out);
    out.push_back(PostAck{call_});
    flushLocal(out);
    return out;
}

MediaActions Negotiation::updateFailed(int update) {
    return updateAnswered(update, pexip::CallAnswer{call_, {}, true});
}

MediaActions Negotiation::updateRefused(int update) {
    if (!running_ || !updating_ || update != update_) return {};
    return restart(false);
}

MediaActions Negotiation::remote(const pexip::NewOffer& offer) {
    MediaActions out;
    if (!running_) return out;
    if (step_ == Step::waiting || step_ == Step::calling) {
        // The event stream overtook the answer to our own `calls`.
        queuedOffer_ = offer.sdp;
        return out;
    }
    if (step_ == Step::settled || step_ == Step::answering) {
        // Somebody begins anew: another connection, not another description of the old one.
        const auto owed = answersOwed_;
        forgetConnection();
        answersOwed_ = owed;
        out.push_back(ToPage{MediaStop{false}});
    }
    polite_ = true;
    offerToPage(out, offer.sdp);
    return out;
}

MediaActions Negotiation::remote(const pexip::UpdateSdp& offer) {
    // Some clients begin anew by an update of the old call.
    if (step_ != Step::settled) return remote(pexip::NewOffer{offer.sdp});
    MediaActions out;
    if (updating_ && !polite_) {
        out.push_back(PostAckIgnored{call_});
        return out;
    }
    if (updating_) {
        updating_ = false;
        out.push_back(remoteSdp(MediaRemote::Kind::ignored));
    }
    offerToPage(out, offer.sdp);
    return out;
}

MediaActions Negotiation::remote(const pexip::Candidate& candidate) {
    if (!running_) return {};
    remoteWaiting_.push_back(candidate);
    MediaActions out;
    // While their answer to our update is on its way, the page could not tell what these belong to.
    if (remoteSet_ && !updating_) flushRemote(out);
    return out;
}

MediaActions Negotiation::remote(const pexip::PeerDisconnect&) {
    // While we are alone our call goes on waiting for the next one.
    if (step_ != Step::settled && step_ != Step::answering) {
        queuedOffer_.reset();
        remoteWaiting_.clear();
        return {};
    }
    return restart(true);
}

MediaActions Negotiation::remote(const pexip::CallDisconnected& gone) {
    if (call_.empty() || gone.call != call_) return {};
    return restart(false);
}

void Negotiation::offerToPage(MediaActions& out, const std::string& sdp) {
    step_ = Step::answering;
    ++answersOwed_;
    localWaiting_.clear();
    out.push_back(remoteSdp(MediaRemote::Kind::offer, sdp));
    flushRemote(out);
}

void Negotiation::flushLocal(MediaActions& out) {
    for (auto& candidate : std::exchange(localWaiting_, {})) out.push_back(PostCandidate{call_, std::move(candidate)});
}

void Negotiation::flushRemote(MediaActions& out) {
    remoteSet_ = true;
    for (auto& c : std::exchange(remoteWaiting_, {}))
        out.push_back(ToPage{MediaCandidate{c.candidate, c.mid, c.ufrag, c.pwd}});
}

void Negotiation::forgetConnection() {
    ++generation_;
    ++update_;
    updating_ = false;
    remoteSet_ = false;
    answersOwed_ = 0;
    queuedOffer_.reset();
    localWaiting_.clear();
    remoteWaiting_.clear();
}

} // namespace tilsyn::rooms::internal
