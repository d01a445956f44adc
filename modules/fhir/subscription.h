// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "http/message.h"

#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::fhir {

// FHIR R4 subscriptions with the channel `websocket` (https://hl7.org/fhir/R4/subscription.html,
// docs/protocols/fhir.md).

http::Request readCapabilities(std::string_view base);
/// The address for notifications that a CapabilityStatement names (extension capabilitystatement-websocket); empty when
/// the server has none. kind malformed when the bytes are no CapabilityStatement.
Result<std::string> notificationAddress(std::string_view bytes);

/// What we want to be told of.
struct SubscriptionWish {
    std::string criteria; ///< a search: "Task?code=…"
    std::string tag;      ///< our own name for it, in meta.tag: R4 gives a Subscription no identifier
    Instant end{};        ///< the server may forget it then
};

/// One of the searches that a change of a day's list meets.
struct DayCriterion {
    std::string name;
    std::string search;
    bool needed; ///< without it one may as well not be told at all
};
/// Visits from `from` on, also of later days, so that one that is moved there is told; every Task of ours; breaks; what
/// patients were told of delays.
std::vector<DayCriterion> dayCriteria(Instant from);

struct Subscription {
    std::string id;
    std::string version; ///< meta.versionId
    enum class State { requested, active, off } state = State::off;
};

/// Creates it unless there is one with its tag already (200 or 201).
http::Request createSubscription(std::string_view base, const SubscriptionWish& wish);
/// Asks again for one that has been switched off, if it still has that version.
http::Request renewSubscription(std::string_view base, const SubscriptionWish& wish, const Subscription& standing);
/// kind malformed when the bytes are no Subscription.
Result<Subscription> parseSubscription(std::string_view bytes);

// What is said on the WebSocket.
std::string bindMessage(std::string_view id);
struct Notice {
    enum class Kind { bound, ping, other } kind = Kind::other;
    std::string id;
};
Notice readNotice(std::string_view text);

} // namespace tilsyn::fhir
