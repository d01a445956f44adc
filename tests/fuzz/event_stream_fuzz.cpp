// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/http/internal/event_parser.cpp modules/base/error.cpp
// However a stream is cut, its events are the same.
#include "http/internal/event_parser.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    tilsyn::http::EventParser whole(1u << 20);
    tilsyn::http::EventParser single(1u << 20);
    const auto all = whole.feed(bytes);
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto some = single.feed(bytes.substr(i, 1));
        if (!some) std::abort();
        for (const auto& event : *some) {
            if (count >= all->size() || event.data != (*all)[count].data || event.name != (*all)[count].name)
                std::abort();
            ++count;
        }
    }
    if (count != all->size()) std::abort();
    return 0;
}
