// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <cstdlib>
#include <sys/random.h>

namespace tilsyn {

std::string randomBytes(std::size_t count) {
    std::string bytes(count, '\0');
    std::size_t have = 0;
    while (have < count) {
        const ssize_t got = getrandom(bytes.data() + have, count - have, 0);
        if (got <= 0) std::abort();
        have += static_cast<std::size_t>(got);
    }
    return bytes;
}

std::string hex(std::string_view bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

namespace {

std::string uuidText(std::string bytes, unsigned char version) {
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | (version << 4));
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    const auto h = hex(bytes);
    return h.substr(0, 8) + "-" + h.substr(8, 4) + "-" + h.substr(12, 4) + "-" + h.substr(16, 4) + "-" + h.substr(20);
}

} // namespace

std::string newUuid() {
    return uuidText(randomBytes(16), 4);
}

std::string uuidOf(std::string_view name) {
    __extension__ using Wide = unsigned __int128;
    Wide hash = (Wide{0x6c62272e07bb0142U} << 64) | 0x62b821756295c58dU;
    const Wide prime = (Wide{0x1000000U} << 64) | 0x13bU;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    std::string bytes(16, '\0');
    for (int i = 15; i >= 0; --i, hash >>= 8) bytes[static_cast<std::size_t>(i)] = static_cast<char>(hash & 0xff);
    return uuidText(std::move(bytes), 8);
}

bool isUuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != '-') return false;
        } else if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) {
            return false;
        }
    }
    return true;
}

std::string base64Url(std::string_view bytes) {
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string text;
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : bytes) {
        buffer = (buffer << 8) | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 6;) {
            bits -= 6;
            text += alphabet[(buffer >> bits) & 63];
        }
    }
    if (bits > 0) text += alphabet[(buffer << (6 - bits)) & 63];
    return text;
}

} // namespace tilsyn
