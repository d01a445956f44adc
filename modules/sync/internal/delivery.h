// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fhir/outcome.h"
#include "http/transport.h"
#include "sync/internal/deliver.h"

#include <boost/asio/awaitable.hpp>

#include <optional>
#include <string>

namespace tilsyn::sync {

// What the ways of all kinds of command to the server have in common.

Verdict verdict(const Error& error);

/// When the server wants to be asked again; nothing if it does not say, or says something beyond an hour.
std::optional<Duration> retryAfter(const http::Response& answer);

/// Whether the server has a resource of this type with the command's identifier.
asio::awaitable<Result<bool>> hasLanded(http::Transport& transport, std::string fhirBase, domain::CommandId id,
                                        std::string type);

/// The resource as it is now; kind conflict when it is not the version that was signed.
asio::awaitable<Result<fhir::CurrentText>> current(http::Transport& transport, std::string fhirBase, std::string type,
                                                   std::string id, std::string signedVersion);

/// For the question whether it has landed: without an answer to that nothing is known.
Verdict unclear(const Error& error);

/// A conflict, unless it is our own earlier success that we run into.
asio::awaitable<Verdict> conflictOrLanded(http::Transport& transport, std::string fhirBase, domain::CommandId id,
                                          std::string type, std::string problem);

} // namespace tilsyn::sync
