// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "domain/room.h"
#include "http/authorised_transport.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::rooms {

namespace asio = boost::asio;

/// What the patient's side is told. No name, no number and no purpose: see `docs/protocols/delivery.md`.
struct Invitation {
    std::string uuid;
    std::string patient;  ///< FHIR Patient.id: the adapter knows the telephone number or box
    std::string label;    ///< "08:45"
    std::string language; ///< BCP 47
    std::string node;     ///< conference node, absolute URL
    std::string alias;
    std::optional<Secret> guestPin;
    std::string host; ///< the clinician's name as the patient's page shows it
    Instant expires;
    bool ring = true;                  ///< false: the link is delivered and nothing rings
    std::optional<Instant> start = {}; ///< when the visit is planned, for a page that is opened early
};

/// "The visit at 08:45 is about 10 minutes late": a template of the adapter's, never words of ours.
struct Message {
    std::string id;       ///< makes it go out once
    std::string patient;  ///< FHIR Patient.id
    std::string label;    ///< "08:45"
    std::string language; ///< BCP 47
    std::string host;
    int minutes = 0;
};

/// Client of the delivery adapter. io thread; cancelling the awaiting coroutine aborts the exchange.
class Delivery {
public:
    /// `base`: the profile's "delivery". References must outlive this object.
    Delivery(std::string base, http::Transport& transport, http::TokenSource& tokens);

    /// Invites, and rings unless told not to. Repeating it with the same content is harmless.
    asio::awaitable<Status> invite(const Invitation& invitation);
    asio::awaitable<Status> ring(std::string uuid);
    /// Tells the patient's page that the visit is over, or that it will not be (`cancelled`). Unknown is success.
    asio::awaitable<Status> withdraw(std::string uuid, bool cancelled);
    /// Tells the patient's page that this link leads nowhere any more while the visit stands: another one will come.
    asio::awaitable<Status> close(std::string uuid);
    /// The link works until `expires`. Unknown is success: there is nothing that could end.
    asio::awaitable<Status> prolong(std::string uuid, Instant expires);
    /// The words of a message as this patient would read them; the adapter has them, in the patient's language.
    asio::awaitable<Result<std::string>> words(const Message& message);
    /// Sends it, on the patient's page if one is open. The same id again is harmless.
    asio::awaitable<Status> tell(const Message& message);
    /// Follows what the patient's side reports until the stream ends; everything so far comes first each time.
    asio::awaitable<Status> follow(std::string uuid, std::function<void(domain::StageReached)> onStage);

private:
    asio::awaitable<Status> remove(std::string uuid, std::string reason);
    std::string base_;
    http::AuthorisedTransport transport_;
};

} // namespace tilsyn::rooms
