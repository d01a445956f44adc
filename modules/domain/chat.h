// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace tilsyn::domain {

/// The most characters (code points) of one message; Pexip's own clients have the same limit.
inline constexpr std::size_t longestChat = 5000;

/// One message of the chat beside a call. Lives as long as the room is shown, is never stored and never logged.
struct ChatLine {
    enum class State { sent, waiting, failed };
    int id = 0;
    bool mine = false;
    std::string text; ///< `plainChat` has been through it
    Instant at;
    State state = State::sent; ///< of our own: waiting is sent again when the node answers
    friend bool operator==(const ChatLine&, const ChatLine&) = default;
};

/// Foreign text as it may be shown: valid UTF-8, no control characters but line breaks, nothing that turns the
/// direction of writing or hides what is there (bidirectional controls, zero-width and tag characters), at most
/// `longestChat` characters, no blank edges.
std::string plainChat(std::string_view text);

} // namespace tilsyn::domain
