// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/json_values.h"

#include "store/internal/json_common.h"

#include <zstd.h>

namespace tilsyn::store {

std::int64_t toJson(Instant instant) {
    return instant.time_since_epoch().count();
}

Instant instantFrom(const json::value& value) {
    return Instant(Duration(value.as_int64()));
}

std::string writeVersioned(json::value value) {
    return json::serialize(json::object{{"v", 1}, {"value", std::move(value)}});
}

std::string compress(std::string_view text) {
    std::string bytes(ZSTD_compressBound(text.size()), '\0');
    const auto size = ZSTD_compress(bytes.data(), bytes.size(), text.data(), text.size(), 3);
    bytes.resize(ZSTD_isError(size) ? 0 : size);
    return bytes;
}

std::optional<std::string> expand(std::string_view bytes) {
    constexpr unsigned long long most = 64ull << 20;
    const auto size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > most) return std::nullopt;
    std::string text(size, '\0');
    const auto got = ZSTD_decompress(text.data(), text.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(got) || got != size) return std::nullopt;
    return text;
}

} // namespace tilsyn::store
