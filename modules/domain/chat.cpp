// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/chat.h"

namespace tilsyn::domain {
namespace {

constexpr char32_t broken = 0xFFFD;

/// The next code point, and how many bytes it took; the replacement character for anything that is no UTF-8.
char32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto lead = byte(at++);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xF0 && lead < 0xF5 ? 3 : (lead >= 0xE0 ? 2 : 1);
    if (lead < 0xC2 || lead > 0xF4) return broken;
    char32_t point = lead & (0x3F >> more);
    for (int i = 0; i < more; ++i) {
        if (at >= text.size() || (byte(at) & 0xC0) != 0x80) return broken;
        point = (point << 6) | (byte(at++) & 0x3F);
    }
    const char32_t least = more == 3 ? 0x10000 : (more == 2 ? 0x800 : 0x80);
    if (point < least || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return broken;
    return point;
}

void append(std::string& out, char32_t p) {
    if (p < 0x80) {
        out += static_cast<char>(p);
    } else if (p < 0x800) {
        out += static_cast<char>(0xC0 | (p >> 6));
        out += static_cast<char>(0x80 | (p & 0x3F));
    } else if (p < 0x10000) {
        out += static_cast<char>(0xE0 | (p >> 12));
        out += static_cast<char>(0x80 | ((p >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (p & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (p >> 18));
        out += static_cast<char>(0x80 | ((p >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((p >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (p & 0x3F));
    }
}

bool hides(char32_t p) {
    if (p < 0x20 || (p >= 0x7F && p < 0xA0)) return true;                          // controls
    if (p == 0xAD || p == 0x61C || p == 0xFEFF || p == 0x180E) return true;        // soft hyphen, marks
    if ((p >= 0x200B && p <= 0x200F) || (p >= 0x2028 && p <= 0x202E)) return true; // zero width, separators, overrides
    if (p >= 0x2060 && p <= 0x206F) return true;                                   // joiners, isolates
    return p >= 0xE0000 && p <= 0xE0FFF;                                           // tags
}

} // namespace

std::string plainChat(std::string_view text) {
    std::string out;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size() && count < longestChat;) {
        const auto point = next(text, at);
        const bool space = point == U'\t' || point == 0x2028 || point == 0x2029;
        if (point != U'\n' && !space && hides(point)) continue;
        append(out, space ? U' ' : point);
        ++count;
    }
    const auto first = out.find_first_not_of(" \n");
    if (first == std::string::npos) return {};
    return out.substr(first, out.find_last_not_of(" \n") - first + 1);
}

} // namespace tilsyn::domain
