// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/core.h"
#include "rooms/delivery.h"
#include "sync/day_changes.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tilsyn::app {

/// A patient who is to be told of a delay, with what the message needs.
struct DelayTarget {
    domain::Visit visit;
    domain::PatientId patient;
    std::string language; ///< of the patient; empty: the region's
    int minutes = 0;
};

/// What changes the day itself while it goes on: more time for a visit, breaks, delay messages. What cannot be done is
/// in the snapshot, in words of the panels. io thread.
class DeskDay : public std::enable_shared_from_this<DeskDay> {
public:
    /// `onChanged`: the server has something new of ours.
    DeskDay(std::shared_ptr<DeskCore> core, std::function<void()> onChanged);

    void extend(domain::Visit visit, Duration by);
    /// As it stands now: begun, or begun and over.
    void record(domain::PlannedBreak pause);
    void preview(std::vector<DelayTarget> targets);
    void tell(std::vector<DelayTarget> targets);

private:
    boost::asio::awaitable<void> extendNow(domain::Visit visit, Duration by);
    boost::asio::awaitable<void> recordNow(domain::PlannedBreak pause);
    boost::asio::awaitable<void> previewNow(std::vector<DelayTarget> targets, int round);
    boost::asio::awaitable<void> tellNow(std::vector<DelayTarget> targets);
    boost::asio::awaitable<workspace::DelayLine> tellOne(DelayTarget target, workspace::DelayLine line);
    rooms::Message messageFor(const DelayTarget& target) const;
    void show();
    void notice(std::optional<workspace::DayNotice> notice);

    std::shared_ptr<DeskCore> core_;
    std::function<void()> onChanged_;
    sync::DayChanges changes_;
    rooms::Delivery delivery_;
    std::vector<workspace::DelayLine> lines_;
    int round_ = 0;        ///< a preview that was put aside does not come back
    bool telling_ = false; ///< one key press at a time
};

} // namespace tilsyn::app
