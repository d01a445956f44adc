// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>

#include <functional>
#include <string>
#include <string_view>

namespace tilsyn::log {

enum class Level { trace, info, warning, error };

/// Takes the finished, redacted line without its line end. Called from any thread, one call at a time.
using Sink = std::function<void(Level, std::string_view area, std::string_view line)>;

/// Where lines go (standard error until set) and from which level on.
void setSink(Sink sink);
void setLevel(Level level);

/// What a line looks like after redaction: runs of digits that may be a person number, bearer tokens, PINs, `token=`
/// and `code=` values in addresses are replaced by a word. The last fence, not the first: no caller passes names.
std::string redact(std::string_view text);

void write(Level level, std::string_view area, std::string_view text);

template <class... Args> void info(std::string_view area, fmt::format_string<Args...> text, Args&&... args) {
    write(Level::info, area, fmt::format(text, std::forward<Args>(args)...));
}
template <class... Args> void warning(std::string_view area, fmt::format_string<Args...> text, Args&&... args) {
    write(Level::warning, area, fmt::format(text, std::forward<Args>(args)...));
}
template <class... Args> void error(std::string_view area, fmt::format_string<Args...> text, Args&&... args) {
    write(Level::error, area, fmt::format(text, std::forward<Args>(args)...));
}
template <class... Args> void trace(std::string_view area, fmt::format_string<Args...> text, Args&&... args) {
    write(Level::trace, area, fmt::format(text, std::forward<Args>(args)...));
}

} // namespace tilsyn::log
