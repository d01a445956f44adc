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
};

/// Keeps today's list in hand: the stored one at once, then the server's, again every `every` while online and with
/// growing pauses while not. Emits DayLoaded and ConnectionChanged. A row that cannot be read is a rejection of the
/// day, never the loss of the rest; a failed pull keeps the last day. io thread only; references must outlive it.
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

private:
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace tilsyn::sync
