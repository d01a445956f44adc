// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/core.h"
#include "sync/claims.h"

#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>

namespace tilsyn::app {

/// Lets visits go that this desk had in hand, and keeps trying while the line is away: a colleague must not find a door
/// locked that nobody is behind. What was asked for last counts. io thread.
class ClaimEnds : public std::enable_shared_from_this<ClaimEnds> {
public:
    explicit ClaimEnds(std::shared_ptr<DeskCore> core)
        : core_(std::move(core)), claims_(core_->authorised, core_->parts.clock, core_->parts.profile.fhir) {}

    /// `completed`: the visit has its outcome; otherwise it is given back.
    void end(const domain::Visit& visit, bool completed);
    /// The visit is wanted again: completes when no try is under way any more, and none follows.
    boost::asio::awaitable<void> hold(domain::VisitId visit);
    void stop();

private:
    struct Ending {
        explicit Ending(boost::asio::io_context& io, bool how) : completed(how), pause(io), over(io) {
            over.expires_at(boost::asio::steady_timer::time_point::max());
        }
        bool completed;
        bool wanted = true;
        boost::asio::steady_timer pause;
        boost::asio::steady_timer over; ///< cancelled when the last try has come back
    };
    boost::asio::awaitable<void> run(domain::Visit visit, std::shared_ptr<Ending> ending);

    std::shared_ptr<DeskCore> core_;
    sync::Claims claims_;
    std::map<domain::VisitId, std::shared_ptr<Ending>> endings_;
};

} // namespace tilsyn::app
