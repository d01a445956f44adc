// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fhir/day.h"
#include "http/transport.h"

#include <boost/asio/awaitable.hpp>

#include <string>
#include <vector>

namespace tilsyn::sync {

namespace asio = boost::asio;

/// What a status means: nothing for 2xx, offline for 429 and 5xx (the server is there but cannot), and the kinds of
/// `ErrorKind` for the rest. The detail holds the number and none of the answer's words.
Status judge(const http::Response& response);

/// Sends and judges.
asio::awaitable<Result<http::Response>> ask(http::Transport& transport, http::Request request);

/// A search with all its pages into `pages`.
asio::awaitable<Status> fetchPages(http::Transport& transport, const std::string& base, http::Request first,
                                   fhir::DayPages& pages);

/// Patients that are spoken of but missing, and those that have replaced them.
asio::awaitable<Status> fetchMissingPatients(http::Transport& transport, const std::string& base,
                                             fhir::DayPages& pages);

/// Allergies of all patients in `pages`. A server that refuses them costs a rejection, not the day.
asio::awaitable<Status> fetchAllergies(http::Transport& transport, const std::string& base, fhir::DayPages& pages);

/// Who works in [from, to), their breaks, and what patients were told of delays. A server that does not keep these
/// costs neither the day nor a word: estimates then rest on the visits alone.
asio::awaitable<Status> fetchShifts(http::Transport& transport, const std::string& base, Instant from, Instant to,
                                    fhir::DayPages& pages);

} // namespace tilsyn::sync
