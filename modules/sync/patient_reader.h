// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/policy.h"
#include "http/transport.h"
#include "sync/stores.h"
#include "workspace/workspace.h"

#include <string>

namespace tilsyn::sync {

/// One patient in depth: fresh from the server, or, when it cannot be reached, as stored (`asOf` tells how old). The
/// look-up is in the audit log before the server is asked. Cancel by cancelling the awaiting coroutine. io thread only;
/// references must outlive every read.
class PatientReader {
public:
    PatientReader(http::Transport& transport, DayStore& store, const Clock& clock, std::string fhir);

    /// The grant names the patient. kind notFound when neither side knows it.
    asio::awaitable<Result<workspace::PatientView>> read(domain::ReadGrant grant);

private:
    http::Transport& transport_;
    DayStore& store_;
    const Clock& clock_;
    std::string fhir_;
};

} // namespace tilsyn::sync
