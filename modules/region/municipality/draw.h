// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/server/json.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tilsyn::region {

/// The municipality's dice (SplitMix64): the same seed gives the same throws on every machine, which the standard
/// library's distributions do not promise.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();
    /// 0 … below-1
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
    bool percent(unsigned chance) { return below(100) < chance; }
    const Json& of(const Json& list) { return list.items()[below(list.items().size())]; }
    std::string textOf(const Json& list) { return std::string(of(list).text()); }

private:
    std::uint64_t state_;
};

/// A UUID made of a name: identifiers of the past are the same in every run.
std::string namedUuid(std::string_view name);

} // namespace tilsyn::region
