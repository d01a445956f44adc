// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/time_text.h"
#include "domain/policy.h"
#include "http/transport.h"
#include "sync/stores.h"
#include "workspace/snapshot.h"

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace tilsyn::sync {

/// Where changes of the picture go; called on the io thread.
using ChangeSink = std::function<void(workspace::Changes)>;

struct PullerOptions {
    std::string fhir; ///< base address, as in the profile
    Zone zone;        ///< whose day "today" is
    std::chrono::milliseconds every{30000};
    std::chrono::milliseconds atMost{300000}; ///< longest pause between two tries while the server is away
    /// While the server tells of changes: what nobody is told of (deletions, a lost ping) is found this late.
    std::chrono::milliseconds whenLive{300000};
    std::chrono::milliseconds apart{300}; ///< pulls that pings have caused
};

/// Keeps today's list in hand: the stored one at once, then the server's, again every `every` while online and with
/// growing pauses while not; while the server tells of changes, when it does. Emits DayLoaded and ConnectionChanged. A
/// row that cannot be read is a rejection of the day, never the loss of the rest; a failed pull keeps the last day; of
/// a row that is older than the one in hand the newer is kept. io thread only; references must outlive it.
class Puller {
public:
    Puller(asio::any_io_executor executor, http::Transport& transport, DayStore& store, const Clock& clock,
           PullerOptions options, domain::ReadGrant grant, ChangeSink sink);
    /// Cancels what is under way; nothing is emitted afterwards.
    ~Puller();
    Puller(const Puller&) = delete;
    Puller& operator=(const Puller&) = delete;

    void start();
    /// Ask the server now, whatever the pause.
    void refreshNow();
    /// The server says that something has changed. A burst of these is one pull, and one more for what came during it.
    void nudge();
    /// Whether the server tells of changes. Either way a pull follows at once: nobody told of what happened in between.
    void setLive(bool live);

private:
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace tilsyn::sync
