// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/core.h"
#include "rooms/vdx_scheduler.h"
#include "rooms/waiting_rooms.h"

#include <boost/asio/cancellation_signal.hpp>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace tilsyn::app {

/// Keeps the waiting rooms of the visits that come next: those of this user that begin within a quarter of an hour, and
/// those that should have begun, at most four. It sees every change that goes to the panels and chooses anew when one
/// concerns it, or at the next moment at which time alone does. io thread.
class DeskWaiting : public std::enable_shared_from_this<DeskWaiting> {
public:
    explicit DeskWaiting(std::shared_ptr<DeskCore> core);

    /// From any thread.
    void see(const workspace::Changes& changes);
    /// The user wants to call it: the claim that follows is ours and does not close its room.
    void aboutToCall(const domain::VisitId& visit) { aboutToCall_.insert(visit); }
    /// The visit is called: not watched any more, its room handed over if there is one.
    std::shared_ptr<rooms::PreparedRoom> takeOver(const domain::VisitId& visit);
    /// Closes all rooms; afterwards none is opened.
    boost::asio::awaitable<void> close();

private:
    void take(const workspace::Changes& changes);
    void choose();
    void wakeAt(std::optional<Instant> due);
    const domain::VisitStage& stageOf(const domain::Visit& visit) const;
    rooms::Closing closingOf(const domain::VisitId& visit) const;

    std::shared_ptr<DeskCore> core_;
    rooms::VdxScheduler scheduler_;
    rooms::Delivery delivery_;
    std::unique_ptr<rooms::WaitingRooms> rooms_;
    std::shared_ptr<const workspace::Day> day_;
    std::map<domain::VisitId, domain::VisitStage> stages_; ///< what we know better than the server
    std::set<domain::VisitId> called_;                     ///< on this desk: nobody is asked to wait for them again
    std::set<domain::VisitId> aboutToCall_;
    std::set<domain::VisitId> occupied_; ///< somebody waits there: not closed for a nearer visit
    std::optional<Instant> wake_;
    std::shared_ptr<boost::asio::cancellation_signal> alarm_;
};

/// The visits whose waiting rooms are to be open at `now`, by start. `eligible` are planned, unclaimed, not called yet,
/// of this user. Those in which somebody waits stay, whatever comes nearer. Pure.
std::vector<domain::Visit> nextToOpen(std::vector<domain::Visit> eligible, const std::set<domain::VisitId>& occupied,
                                      Instant now);
/// When time alone changes that choice next.
std::optional<Instant> nextChoice(const std::vector<domain::Visit>& eligible, Instant now);

} // namespace tilsyn::app
