// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <array>
#include <cstdio>
#include <mutex>

namespace tilsyn::log {
namespace {

// The sink is the one piece of process-wide state: a log line may come from any thread and from any module.
std::mutex guard;
Sink sink;
Level lowest = Level::info;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Length of a text at `from` that may be a person number: 10 to 12 digits, or 6 or 8 digits, a separator and 4 or 5
/// more.
std::size_t personNumberAt(std::string_view text, std::size_t from) {
    if (from > 0 && isDigit(text[from - 1])) return 0;
    std::size_t digits = 0;
    std::size_t i = from;
    bool separated = false;
    for (; i < text.size() && digits < 13; ++i) {
        if (isDigit(text[i])) {
            ++digits;
            continue;
        }
        const bool separator = text[i] == '-' || text[i] == ' ' || text[i] == '+';
        const bool followed = i + 1 < text.size() && isDigit(text[i + 1]);
        if (separated || !separator || !followed || (digits != 6 && digits != 8)) break;
        separated = true;
    }
    return digits >= 10 && digits <= 12 ? i - from : 0;
}

/// Length of the value behind a key such as "token=" at `from`.
std::size_t secretValueAt(std::string_view text, std::size_t from, std::string_view& key) {
    static constexpr std::array<std::string_view, 7> keys = {
        "token=", "Bearer ", "code=", "pin=", "pin: ", "token: ", "password="};
    for (const auto candidate : keys) {
        if (text.substr(from, candidate.size()) != candidate) continue;
        key = candidate;
        std::size_t end = from + candidate.size();
        while (end < text.size() && text[end] != '&' && text[end] != ' ' && text[end] != '"' && text[end] != '\n')
            ++end;
        return end - from;
    }
    return 0;
}

std::string_view label(Level level) {
    static constexpr std::array<std::string_view, 4> names = {"trace", "info", "warning", "error"};
    return names.at(static_cast<std::size_t>(level));
}

} // namespace

void setSink(Sink newSink) {
    const std::scoped_lock lock(guard);
    sink = std::move(newSink);
}

void setLevel(Level level) {
    const std::scoped_lock lock(guard);
    lowest = level;
}

std::string redact(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        std::string_view key;
        if (const auto length = personNumberAt(text, i); length > 0) {
            out += "[number]";
            i += length;
        } else if (const auto secret = secretValueAt(text, i, key); secret > 0) {
            out += key;
            out += "[secret]";
            i += secret;
        } else {
            out += text[i++];
        }
    }
    return out;
}

void write(Level level, std::string_view area, std::string_view text) {
    const std::scoped_lock lock(guard);
    if (level < lowest) return;
    const auto line = redact(text);
    if (sink) {
        sink(level, area, line);
    } else {
        const auto full = fmt::format("{} {}: {}\n", label(level), area, line);
        std::fwrite(full.data(), 1, full.size(), stderr);
    }
}

} // namespace tilsyn::log
