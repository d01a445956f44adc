// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commands.h"
#include "http/transport.h"
#include "workspace/outbox_review.h"

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <string>

namespace tilsyn::sync {

/// What the server has for a visit whose outcome waits here. io thread only; the transport must outlive every call.
class OutboxReviewer {
public:
    OutboxReviewer(http::Transport& transport, std::string fhir) : transport_(transport), fhir_(std::move(fhir)) {}

    /// The newest recorded contact and the plan as it stands now. kind notFound when the server no longer has the
    /// visit.
    boost::asio::awaitable<Result<workspace::RecordedVersion>> theirs(domain::VisitId visit);
    /// Whether an attempt that ended without an answer has landed after all.
    boost::asio::awaitable<Result<bool>> landed(domain::RecordOutcome command);

private:
    http::Transport& transport_;
    std::string fhir_;
};

} // namespace tilsyn::sync
