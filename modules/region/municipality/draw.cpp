// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/municipality/draw.h"

#include "base/random.h"
#include "region/oidc/keys.h"

namespace tilsyn::region {

std::uint64_t Draw::next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::string namedUuid(std::string_view name) {
    std::string text = hex(sha256(name)).substr(0, 32);
    // Version 5, RFC variant.
    text[12] = '5';
    text[16] = "89ab"[(text[16] <= '9' ? text[16] - '0' : text[16] - 'a' + 10) & 3];
    for (const std::size_t at : {20U, 16U, 12U, 8U}) text.insert(at, "-");
    return text;
}

} // namespace tilsyn::region
