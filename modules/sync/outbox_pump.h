// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/transport.h"
#include "sync/puller.h"
#include "sync/stores.h"

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace tilsyn::sync {

struct PumpOptions {
    std::string fhir{}; ///< base address
    std::chrono::milliseconds firstPause{2000};
    std::chrono::milliseconds longestPause{300000};
};

/// Brings what the user did to the server, each thing once, in order for each patient. A lost answer is found again by
/// the command's identifier; somebody else's change makes a conflict and a refusal a rejected row, both kept with their
/// reason; no network or a failing server means again later, with the same identifier; without a sign-in it pauses.
/// Emits OutboxChanged. io thread only; references must outlive it.
class OutboxPump {
public:
    using Landed = std::function<void(const domain::DurableCommand&)>;

    OutboxPump(asio::any_io_executor executor, http::Transport& transport, OutboxStore& store, const Clock& clock,
               PumpOptions options, ChangeSink sink, Landed onLanded = {});
    /// Cancels what is under way; nothing is emitted afterwards.
    ~OutboxPump();
    OutboxPump(const OutboxPump&) = delete;
    OutboxPump& operator=(const OutboxPump&) = delete;

    void start();
    /// There is a new row, or a reason to try again at once (signed in again, back online).
    void wake();

private:
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace tilsyn::sync
