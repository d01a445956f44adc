// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::region {

/// WebSocket frames (RFC 6455, section 5), the server's side of them. Pure; no network.
enum class Opcode : std::uint8_t { more = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

/// A whole message or one control frame.
struct Frame {
    Opcode opcode = Opcode::text;
    std::string payload;
};

/// An unmasked frame, as servers send them.
std::string frameBytes(Opcode opcode, std::string_view payload);

/// Puts a client's messages together from bytes that come in pieces of any size.
class FrameReader {
public:
    static constexpr std::size_t messageLimit = 64 * 1024;

    void feed(std::string_view bytes) { in_ += bytes; }
    /// The next message or control frame; nothing until more bytes come. kind malformed, with the close code as its
    /// detail, for what the protocol forbids: unmasked frames, reserved bits, fragments out of turn, too long a
    /// message.
    Result<std::optional<Frame>> next();

private:
    std::string in_;
    std::optional<Frame> partial_; ///< a message whose fragments have not all come
};

/// Well-formed UTF-8: no overlong forms, no surrogates.
bool isUtf8(std::string_view text);

} // namespace tilsyn::region
