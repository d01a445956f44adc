// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "region/server/options.h"

#include <functional>
#include <memory>
#include <string>

namespace tilsyn::region {

/// One whole practice region: both servers and all parts. Tests start it in their own process.
class Instance {
public:
    explicit Instance(Options options);
    ~Instance();
    Instance(const Instance&) = delete;
    Instance& operator=(const Instance&) = delete;

    /// Listens and installs everything; gives the ready line.
    Result<std::string> start();
    /// Serves on the calling thread until `stop` or, after `handleSignals`, SIGTERM or SIGINT.
    void serve();
    void handleSignals();
    /// Any thread.
    void stop();
    /// Runs `work` on the loop's thread.
    void post(std::function<void()> work);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace tilsyn::region
