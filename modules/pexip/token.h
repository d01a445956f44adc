// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "http/message.h"
#include "pexip/answers.h"

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tilsyn::pexip {

struct IceServerDto {
    std::vector<std::string> urls;
    std::string username;
    std::string credential;
};

/// A place in the conference.
struct TokenDto {
    Secret token;
    std::chrono::seconds expires{120};
    std::string participant; ///< our own row
    bool host = false;
    bool waiting = false; ///< we ourselves are in the waiting room
    bool directMedia = false;
    bool relayOnly = false;
    bool chat = false; ///< messages are passed on
    std::string displayName;
    std::vector<IceServerDto> servers; ///< STUN and TURN
};

/// PINs are asked for. "none" PINs admit without one.
struct PinPrompt {
    bool hostPin = false;
    bool guestPin = false;
};
struct WrongPin {};
/// Single sign-on is asked for, by a choice of providers or by a redirect.
struct IdentityPrompt {
    std::vector<std::string> providers;
    bool redirect = false;
};
/// A virtual reception that wants to know where to go.
struct ExtensionPrompt {
    std::string type;
};

using TokenAnswer = std::variant<TokenDto, PinPrompt, WrongPin, IdentityPrompt, ExtensionPrompt>;

/// Reads the answer to `request_token`. Prompts come as 403 and are values, not refusals.
Answer<TokenAnswer> parseToken(const http::Response& response);

struct RefreshDto {
    Secret token;
    std::chrono::seconds expires{120};
    std::optional<bool> host; ///< present when the node tells the role
};
Answer<RefreshDto> parseRefresh(const http::Response& response);

} // namespace tilsyn::pexip
