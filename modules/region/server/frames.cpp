// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/frames.h"

namespace tilsyn::region {

namespace {

constexpr const char* protocolError = "1002";
constexpr const char* notText = "1007";
constexpr const char* tooBig = "1009";

tl::unexpected<Error> broken(const char* code) {
    return fail(ErrorKind::malformed, code, "region.frames");
}

std::uint8_t byte(std::string_view text, std::size_t index) {
    return static_cast<std::uint8_t>(text[index]);
}

bool isControl(Opcode opcode) {
    return opcode == Opcode::close || opcode == Opcode::ping || opcode == Opcode::pong;
}

} // namespace

std::string frameBytes(Opcode opcode, std::string_view payload) {
    std::string out;
    out += static_cast<char>(0x80 | static_cast<std::uint8_t>(opcode));
    const auto size = payload.size();
    if (size < 126) {
        out += static_cast<char>(size);
    } else {
        const bool two = size <= 0xFFFF;
        out += static_cast<char>(two ? 126 : 127);
        for (int shift = two ? 8 : 56; shift >= 0; shift -= 8) out += static_cast<char>((size >> shift) & 0xFF);
    }
    return out += payload;
}

Result<std::optional<Frame>> FrameReader::next() {
    while (in_.size() >= 2) {
        const auto first = byte(in_, 0), second = byte(in_, 1);
        const auto opcode = static_cast<Opcode>(first & 0x0F);
        const bool last = (first & 0x80) != 0;
        const bool known = (first & 0x0F) <= 2 || isControl(opcode);
        if ((first & 0x70) != 0 || (second & 0x80) == 0 || !known) return broken(protocolError);
        std::uint64_t size = second & 0x7F;
        if (isControl(opcode) && (!last || size > 125)) return broken(protocolError);
        const std::size_t lengthBytes = size == 126 ? 2 : (size == 127 ? 8 : 0);
        const std::size_t head = 2 + lengthBytes + 4;
        if (in_.size() < 2 + lengthBytes) return std::nullopt;
        if (lengthBytes > 0) {
            size = 0;
            for (std::size_t i = 0; i < lengthBytes; ++i) size = size << 8 | byte(in_, 2 + i);
        }
        if (size > messageLimit) return broken(tooBig);
        if (in_.size() < head + size) return std::nullopt;
        Frame frame{opcode, in_.substr(head, size)};
        for (std::size_t i = 0; i < frame.payload.size(); ++i)
            frame.payload[i] = static_cast<char>(frame.payload[i] ^ in_[head - 4 + i % 4]);
        in_.erase(0, head + size);
        if (isControl(opcode)) return frame;

        // A message begins with its own opcode and goes on with `more`.
        if ((opcode == Opcode::more) != partial_.has_value()) return broken(protocolError);
        if (partial_) {
            partial_->payload += frame.payload;
        } else {
            partial_ = std::move(frame);
        }
        if (partial_->payload.size() > messageLimit) return broken(tooBig);
        if (!last) continue;
        auto whole = std::move(*partial_);
        partial_.reset();
        if (whole.opcode == Opcode::text && !isUtf8(whole.payload)) return broken(notText);
        return whole;
    }
    return std::nullopt;
}

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = byte(text, i);
        const int more = lead < 0x80 ? 0 : (lead >> 5 == 6 ? 1 : (lead >> 4 == 14 ? 2 : (lead >> 3 == 30 ? 3 : -1)));
        if (more < 0 || i + static_cast<std::size_t>(more) >= text.size()) return false;
        std::uint32_t value = more == 0 ? lead : lead & (0x3Fu >> more);
        for (int k = 1; k <= more; ++k) {
            const auto next = byte(text, i + static_cast<std::size_t>(k));
            if (next >> 6 != 2) return false;
            value = value << 6 | (next & 0x3Fu);
        }
        static constexpr std::uint32_t smallest[] = {0, 0x80, 0x800, 0x10000};
        if (value < smallest[more] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return false;
        i += static_cast<std::size_t>(more) + 1;
    }
    return true;
}

} // namespace tilsyn::region
