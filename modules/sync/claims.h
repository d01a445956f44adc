// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/policy.h"
#include "domain/visit.h"
#include "http/transport.h"

#include <chrono>
#include <string>

namespace tilsyn::sync {

/// What became of reaching for a visit.
struct ClaimAnswer {
    bool ours = false;
    bool documented = false; ///< not ours because it has its outcome already
    std::string holder{};    ///< the colleague who has it; empty when it is ours
};

/// Takes visits in hand, so that two desks never ring one patient. The server decides: the first writer wins, a claim
/// lapses after `forHowLong`, so that a crashed desk does not lock a patient out. io thread only.
class Claims {
public:
    Claims(http::Transport& transport, const Clock& clock, std::string fhir,
           Duration forHowLong = std::chrono::hours(1));

    /// An error means that nobody could be asked; it is not known who has the visit then.
    http::asio::awaitable<Result<ClaimAnswer>> take(domain::Visit visit, domain::Principal who);
    /// Ends our claim: the visit has its outcome (`completed`), or the call did not come about and it is given back.
    /// Somebody else's claim is left alone.
    http::asio::awaitable<Status> close(domain::Visit visit, domain::Principal who, bool completed);

private:
    http::Transport& transport_;
    const Clock& clock_;
    std::string fhir_;
    Duration forHowLong_;
};

} // namespace tilsyn::sync
