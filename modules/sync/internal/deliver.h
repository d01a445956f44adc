// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commands.h"
#include "http/transport.h"

#include <boost/asio/awaitable.hpp>

#include <optional>
#include <string>

namespace tilsyn::sync {

namespace asio = boost::asio;

/// How one attempt to bring a command to the server ended.
struct Verdict {
    enum class Kind {
        landed,   ///< the server has it, by this attempt or an earlier one
        again,    ///< nothing can be said; try later
        paused,   ///< no sign-in: later, and it does not count as a try
        conflict, ///< somebody else was first
        rejected  ///< the server will not have it
    } kind;
    std::string problem;
    std::optional<Duration> after; ///< the server said when
};

/// One attempt. `mayHaveLanded`: an earlier one ended without an answer, so look before sending.
asio::awaitable<Verdict> deliver(http::Transport& transport, std::string fhir, domain::DurableCommand command,
                                 bool mayHaveLanded);

asio::awaitable<Verdict> deliverOutcome(http::Transport& transport, std::string fhir, domain::RecordOutcome command,
                                        bool mayHaveLanded);

asio::awaitable<Verdict> deliverLadder(http::Transport& transport, std::string fhir, domain::ClimbLadder command);
asio::awaitable<Verdict> deliverMove(http::Transport& transport, std::string fhir, domain::MoveVisit command);
asio::awaitable<Verdict> deliverCallAgain(http::Transport& transport, std::string fhir, domain::CloseCallAgain command);

} // namespace tilsyn::sync
