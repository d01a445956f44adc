// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/policy.h"
#include "domain/visit.h"
#include "http/transport.h"

#include <chrono>
#include <optional>
#include <string>

namespace tilsyn::sync {

/// What became of reaching for a visit.
struct ClaimAnswer {
    bool ours = false;
    bool documented = false;      ///< not ours because it has its outcome already
    std::string holder;           ///< the colleague who has it; empty when it is ours
    std::optional<Instant> since; ///< when she took it
};

/// Takes visits in hand, so that two desks never ring one patient. The server decides: the first writer wins, a claim
/// lapses after `forHowLong`, so that a crashed desk does not lock a patient out. io thread only.
class Claims {
public:
    Claims(http::Transport& transport, const Clock& clock, std::string fhir,
           Duration forHowLong = std::chrono::hours(1));

    /// An error means that nobody could be asked; it is not known who has the visit then.
    http::asio::awaitable<Result<ClaimAnswer>> take(domain::Visit visit, domain::Principal who);
    /// Takes it from the colleague `from`, whom the user was shown. Whoever else has it by now keeps it, and the answer
    /// names her: a take-over is always from somebody whose name one has read.
    http::asio::awaitable<Result<ClaimAnswer>> takeOver(domain::Visit visit, domain::Principal who,
                                                        domain::StaffId from);
    /// Ends our claim: the visit has its outcome (`completed`), or it is given back. True: it was ours. Somebody else's
    /// claim is left alone.
    http::asio::awaitable<Result<bool>> close(domain::Visit visit, domain::Principal who, bool completed);

private:
    http::asio::awaitable<Result<ClaimAnswer>> reach(domain::Visit visit, domain::Principal who,
                                                     std::optional<domain::StaffId> from);

    http::Transport& transport_;
    const Clock& clock_;
    std::string fhir_;
    Duration forHowLong_;
};

} // namespace tilsyn::sync
