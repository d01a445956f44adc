// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/frames.h"

#include <doctest/doctest.h>

using namespace tilsyn::region;
using namespace std::string_literals;

namespace {

/// A client's frame: masked.
std::string masked(int first, const std::string& payload, bool mask = true) {
    std::string out;
    out += static_cast<char>(first);
    const int bit = mask ? 0x80 : 0;
    if (payload.size() < 126) {
        out += static_cast<char>(bit | static_cast<int>(payload.size()));
    } else {
        out += static_cast<char>(bit | 126);
        out += static_cast<char>(payload.size() >> 8);
        out += static_cast<char>(payload.size() & 0xFF);
    }
    const std::string key = "k3yS";
    if (mask) out += key;
    for (std::size_t i = 0; i < payload.size(); ++i)
        out += mask ? static_cast<char>(payload[i] ^ key[i % 4]) : payload[i];
    return out;
}

/// What comes of these bytes: payloads, or the close code.
std::string read(const std::string& bytes, std::size_t piece = 1) {
    FrameReader reader;
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        reader.feed(std::string_view(bytes).substr(at, piece));
        for (;;) {
            const auto frame = reader.next();
            if (!frame) return out + "!" + frame.error().detail;
            if (!*frame) break;
            out += "[" + (*frame)->payload + "]";
        }
    }
    return out;
}

} // namespace

TEST_CASE("messages come whole whatever the pieces that their bytes arrive in") {
    const auto bytes = masked(0x81, "bind 1") + masked(0x81, std::string(300, 'x')) + masked(0x89, "hei");
    const auto expected = "[bind 1][" + std::string(300, 'x') + "][hei]";
    for (const std::size_t piece : {1, 2, 7, 1000}) CHECK(read(bytes, piece) == expected);
}

TEST_CASE("fragments are joined, and a ping may come between them") {
    CHECK(read(masked(0x01, "bi") + masked(0x89, "p") + masked(0x00, "nd") + masked(0x80, " 1")) == "[p][bind 1]");
}

TEST_CASE("what the protocol forbids ends the reading with the code that it asks for") {
    CHECK(read(masked(0x81, "x", false)) == "!1002"); // unmasked
    CHECK(read(masked(0xC1, "x")) == "!1002");        // a reserved bit
    CHECK(read(masked(0x83, "x")) == "!1002");        // an opcode that is not there
    CHECK(read(masked(0x09, "x")) == "!1002");        // a ping in fragments
    CHECK(read(masked(0x80, "x")) == "!1002");        // the rest of nothing
    CHECK(read(masked(0x01, "a") + masked(0x81, "b")) == "!1002");
    CHECK(read(masked(0x81, "\xC3\x28")) == "!1007");     // no UTF-8
    CHECK(read(masked(0x81, "\xED\xA0\x80")) == "!1007"); // a surrogate
    CHECK(read("\x81\xFF\x00\x00\x00\x00\x7F\xFF\xFF\xFF"s) == "!1009");
}
