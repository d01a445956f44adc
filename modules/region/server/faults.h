// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "region/server/message.h"
#include "region/server/timers.h"

#include <string>
#include <vector>

namespace tilsyn::region {

class Json;

/// Scripted misbehaviour, applied between the socket and the handler, so that every server of the region can fail in
/// the same ways.
struct Fault {
    enum class Kind {
        status,   ///< answer with `status`
        drop,     ///< hang up without an answer
        html,     ///< 200 with a page of a captive portal instead of the answer
        truncate, ///< the true answer, cut in half
        delay,    ///< the true answer, `delay` later on the virtual clock
        careless  ///< the true answer of a server that does not know If-None-Exist
    };
    std::string path;   ///< prefix of the request's path
    std::string method; ///< empty: any
    Kind kind = Kind::status;
    int status = 503;
    int count = 1;
    bool afterApply = false; ///< let the handler do its work first, then lose its answer
    Duration delay = std::chrono::seconds(5);
};

class Faults {
public:
    explicit Faults(Timers& timers) : timers_(timers) {}

    Status add(const Json& description);
    void clear() { faults_.clear(); }
    std::size_t waiting() const { return faults_.size(); }

    /// Lets `handler` run, or not, as the first matching fault says.
    void apply(const Request& request, const Reply& reply, const Handler& handler);

private:
    Timers& timers_;
    std::vector<Fault> faults_;
};

} // namespace tilsyn::region
