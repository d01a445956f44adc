// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/claim_ends.h"
#include "app/desk/core.h"
#include "rooms/delivery.h"
#include "rooms/live_room.h"
#include "rooms/vdx_scheduler.h"
#include "sync/claims.h"

#include <functional>
#include <memory>
#include <optional>

namespace tilsyn::app {

/// The one live call of a desk: the visit is claimed on the server first, then the room is booked and followed, and
/// what happens in it becomes the visit's stage. io thread.
class DeskCalls : public std::enable_shared_from_this<DeskCalls> {
public:
    /// The room that was opened for a visit ahead of its call; null if there is none.
    using TakeOver = std::function<std::shared_ptr<rooms::PreparedRoom>(const domain::VisitId&)>;
    /// `onClaims`: who has whom has changed on the server, fresh data is wanted.
    DeskCalls(std::shared_ptr<DeskCore> core, std::function<void()> onClaims, TakeOver takeOver);

    void start(domain::Visit visit, domain::Patient patient, domain::VisitStage stage);
    void perform(const domain::LiveCommand& command);
    void media(workspace::MediaOut message);
    /// The visit has its outcome on this desk: the ended room is forgotten.
    void documented(const domain::VisitId& visit);
    /// The server has the outcome: the visit is nobody's any more.
    void landed(const domain::Visit& visit);
    /// What the server says now: a visit that is over and still in our hand, from a day that was cut short, is let go.
    void takeDay(const workspace::Day& day);
    /// Ends a call, if there is one; afterwards nothing begins any more.
    boost::asio::awaitable<void> close();

private:
    boost::asio::awaitable<void> call(domain::Visit visit, rooms::CallPlan plan);
    void callFailed(const rooms::CallPlan& plan, Error problem, std::string words);
    void takeRoom(std::shared_ptr<const domain::RoomState> next);

    std::shared_ptr<DeskCore> core_;
    std::function<void()> onClaims_;
    TakeOver takeOver_;
    rooms::VdxScheduler scheduler_;
    rooms::Delivery delivery_;
    sync::Claims claims_;
    std::shared_ptr<ClaimEnds> claimEnds_;
    std::unique_ptr<rooms::LiveRoom> room_;
    std::shared_ptr<const domain::RoomState> roomState_;
    std::optional<domain::Visit> called_; ///< the visit that the room is about
};

} // namespace tilsyn::app
