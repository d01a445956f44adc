// SPDX-License-Identifier: GPL-3.0-or-later
// tilsyn-region: the practice region. docs/programs.md says what its options and its ready line mean.
#include "base/log.h"
#include "region/instance.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>

int main(int count, char** arguments) {
    using namespace tilsyn;
    try {
        const auto options = region::parseOptions({arguments + 1, static_cast<std::size_t>(count - 1)});
        if (!options) {
            fmt::print(stderr, "tilsyn-region: {}\n", options.error().detail);
            return 2;
        }
        region::Instance instance(*options);
        const auto ready = instance.start();
        if (!ready) {
            fmt::print(stderr, "tilsyn-region: {}\n", ready.error().detail);
            return 2;
        }
        fmt::print("{}\n", *ready);
        std::fflush(stdout);
        instance.handleSignals();
        instance.serve();
        return 0;
    } catch (const std::exception& problem) {
        fmt::print(stderr, "tilsyn-region: {}\n", problem.what());
        return 2;
    }
}
