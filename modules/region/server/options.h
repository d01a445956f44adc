// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tilsyn::region {

/// A conference room that exists from the start (`--room ALIAS,HOSTPIN|-,GUESTPIN|-,direct|mixed`).
struct RoomOption {
    std::string alias;
    std::optional<std::string> hostPin;
    std::optional<std::string> guestPin;
    bool direct = false; ///< media goes peer to peer; at most two
};

/// The command line of `tilsyn-region`; docs/programs.md is its contract.
struct Options {
    std::uint16_t port = 0;
    std::uint16_t adminPort = 0;
    bool plain = false;
    bool simulation = true;
    std::uint64_t seed = 1;
    std::string data;    ///< file or folder of FHIR resources instead of the municipality
    std::string state;   ///< folder that keeps what was written
    std::string clock;   ///< INSTANT[xSPEED]
    std::string persons; ///< instead of the built-in persons and clients
    std::string browser; ///< Chromium for the practice patients
    std::vector<RoomOption> rooms;
};

Result<Options> parseOptions(std::span<char* const> arguments);

} // namespace tilsyn::region
