// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pexip/answers.h"
#include "pexip/events.h"
#include "workspace/media.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Offer and answer between the room page and the node, in both forms: an answer that comes with `calls`, and direct
/// media, where a lone offer is refused and the other side's offer is answered. Pure: events in, actions out; the
/// conference carries the actions out in order. Rules of politeness: whoever answered the first offer gives way.
namespace tilsyn::rooms::internal {

// What is to be done, in this order.
struct ToPage {
    workspace::MediaIn message;
};
struct PostCalls {
    int generation;
    std::string sdp;
};
struct PostUpdate {
    std::string call;
    int update;
    std::string sdp;
};
struct PostAck {
    std::string call;
};
struct PostAckAnswer {
    std::string call;
    std::string sdp;
};
struct PostAckIgnored {
    std::string call;
};
struct PostCandidate {
    std::string call;
    pexip::Candidate candidate;
};
struct PostCallDisconnect {
    std::string call;
};
/// Call `restart` after a while, unless something else has restarted since.
struct RestartLater {
    int generation;
};
using MediaAction = std::variant<ToPage, PostCalls, PostUpdate, PostAck, PostAckAnswer, PostAckIgnored, PostCandidate,
                                 PostCallDisconnect, RestartLater>;
using MediaActions = std::vector<MediaAction>;

class Negotiation {
public:
    MediaActions begin(workspace::MediaStart start);
    /// Other devices; the page changes what differs without a new offer.
    MediaActions change(bool microphone, bool camera);
    MediaActions end();
    /// A fresh connection. `tellNode`: our call still exists there.
    MediaActions restart(bool tellNode);
    MediaActions restartIf(int generation);

    MediaActions local(const workspace::MediaLocal& description);
    MediaActions local(const workspace::MediaCandidate& candidate);

    MediaActions callsAnswered(int generation, const pexip::CallAnswer& answer);
    MediaActions callsFailed(int generation);
    MediaActions updateAnswered(int update, const pexip::CallAnswer& answer);
    /// It did not get through: the page forgets the offer and makes another one later.
    MediaActions updateFailed(int update);
    /// The node has said no: the call is no more.
    MediaActions updateRefused(int update);

    MediaActions remote(const pexip::NewOffer& offer);
    MediaActions remote(const pexip::UpdateSdp& offer);
    MediaActions remote(const pexip::Candidate& candidate);
    MediaActions remote(const pexip::PeerDisconnect&);
    MediaActions remote(const pexip::CallDisconnected& gone);

    bool running() const { return running_; }
    /// Nothing has begun anew since this offer was to be posted.
    bool isCurrent(int generation) const { return running_ && generation == generation_; }
    /// Our offer is with the node, which holds it until the other side has answered.
    bool offerHeld() const { return running_ && step_ == Step::calling; }
    const workspace::MediaStart& start() const { return start_; }

private:
    enum class Step {
        idle,
        waiting,   ///< the page has been told to start and owes an offer
        calling,   ///< our offer is with the node
        lone,      ///< our offer was not taken; theirs will come
        answering, ///< their offer is with the page
        settled
    };

    void offerToPage(MediaActions& out, const std::string& sdp);
    void flushLocal(MediaActions& out);
    void flushRemote(MediaActions& out);
    void forgetConnection();

    workspace::MediaStart start_;
    bool running_ = false;
    Step step_ = Step::idle;
    int generation_ = 0;
    int update_ = 0;
    bool updating_ = false;
    bool polite_ = true;
    int answersOwed_ = 0;
    bool remoteSet_ = false;
    std::string call_;
    std::string localKeys_;
    std::optional<std::string> queuedOffer_;
    std::vector<pexip::Candidate> localWaiting_;
    std::vector<pexip::Candidate> remoteWaiting_;
};

} // namespace tilsyn::rooms::internal
