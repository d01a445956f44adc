// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/core.h"
#include "sync/live_feed.h"
#include "sync/outbox_pump.h"
#include "sync/puller.h"

#include <functional>
#include <memory>

namespace tilsyn::app {

/// The standing traffic with the server: the day in, the outbox out, and the drafts and old days of the files at the
/// start. io thread.
class DeskFeed {
public:
    using Landed = std::function<void(const domain::DurableCommand&)>; ///< the server has a command of ours
    using DayTold = std::function<void(const workspace::Day&)>;        ///< a day is in hand, stored or fresh

    DeskFeed(std::shared_ptr<DeskCore> core, Landed onLanded, DayTold onDay);

    void start();
    /// Cancels what is under way; nothing is told afterwards.
    void stop();
    /// Fresh data now, and another try for what waits.
    void refresh();
    /// Another try for what waits.
    void wakePump();

private:
    void readDrafts();
    void forgetOldDays();
    void countOthers();
    void keepLanded(const domain::RecordOutcome& outcome);
    void takeOutbox(workspace::Changes changes);

    std::shared_ptr<DeskCore> core_;
    Landed onLanded_;
    DayTold onDay_;
    std::size_t waiting_ = 0;
    std::unique_ptr<sync::Puller> puller_;
    std::unique_ptr<sync::OutboxPump> pump_;
    std::unique_ptr<sync::LiveFeed> live_;
};

} // namespace tilsyn::app
