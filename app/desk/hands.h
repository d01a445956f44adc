// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/core.h"
#include "sync/claims.h"

#include <functional>
#include <memory>

namespace tilsyn::app {

/// Taking a visit over from a colleague, and giving one back, without a call. What came of it is told as a ClaimNotice.
/// io thread.
class DeskHands : public std::enable_shared_from_this<DeskHands> {
public:
    /// `onClaims`: who has whom has changed on the server, or is not as it was shown; fresh data is wanted.
    DeskHands(std::shared_ptr<DeskCore> core, std::function<void()> onClaims);

    void takeOver(domain::Visit visit, domain::StaffId from);
    void release(domain::Visit visit);
    /// The desk is closing: nothing is told any more.
    void close() { closed_ = true; }

private:
    boost::asio::awaitable<void> reach(domain::Visit visit, domain::StaffId from);
    boost::asio::awaitable<void> giveBack(domain::Visit visit);
    void tell(const domain::VisitId& visit, std::optional<workspace::ClaimNotice> notice);

    std::shared_ptr<DeskCore> core_;
    std::function<void()> onClaims_;
    sync::Claims claims_;
    bool closed_ = false;
};

} // namespace tilsyn::app
