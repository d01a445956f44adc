// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/fhir/values.h"

#include "base/time_text.h"

#include <charconv>

namespace tilsyn::region {

namespace {

using namespace std::chrono;

const Zone& localZone() {
    static const Zone zone = *Zone::byName("Europe/Oslo");
    return zone;
}

bool digits(std::string_view text, int& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

void walk(const Json& value, std::string_view path, std::vector<const Json*>& out) {
    if (value.isArray()) {
        for (const Json& item : value.items()) walk(item, path, out);
        return;
    }
    if (path.empty()) {
        if (!value.isNull()) out.push_back(&value);
        return;
    }
    const auto dot = path.find('.');
    if (const Json* member = value.find(path.substr(0, dot)))
        walk(*member, dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1), out);
}

void addTexts(const Json& value, std::vector<std::string>& out) {
    if (value.isString()) {
        out.emplace_back(value.text());
    } else if (value.isArray()) {
        for (const Json& item : value.items()) addTexts(item, out);
    } else {
        for (const auto* name : {"text", "family", "given", "prefix", "suffix", "line", "city", "district", "state",
                                 "postalCode", "country", "display"})
            if (const Json* member = value.find(name)) addTexts(*member, out);
    }
}

} // namespace

std::optional<TimeRange> parseFhirTime(std::string_view text) {
    int y = 0, m = 1, d = 1;
    if (text.size() < 4 || !digits(text.substr(0, 4), y)) return std::nullopt;
    const auto day = [](year_month_day date) { return localZone().instant(date, 0, 0); };
    if (text.size() == 4) return TimeRange{day(year(y) / 1 / 1), day(year(y + 1) / 1 / 1)};
    if (text.size() < 7 || text[4] != '-' || !digits(text.substr(5, 2), m) || m < 1 || m > 12) return std::nullopt;
    if (text.size() == 7) {
        const auto first = year(y) / m / 1;
        return TimeRange{day(first), day(first + months(1))};
    }
    if (text.size() < 10 || text[7] != '-' || !digits(text.substr(8, 2), d)) return std::nullopt;
    const year_month_day date = year(y) / m / d;
    if (!date.ok()) return std::nullopt;
    if (text.size() == 10) return TimeRange{day(date), day(sys_days(date) + days(1))};
    int hour = 0, minute = 0;
    if (text.size() < 16 || text[10] != 'T' || text[13] != ':' || !digits(text.substr(11, 2), hour) ||
        !digits(text.substr(14, 2), minute) || hour > 23 || minute > 59)
        return std::nullopt;
    const auto rest = text.substr(16);
    const bool hasSeconds = rest.starts_with(':');
    const Duration width =
        hasSeconds ? (text.find('.') != std::string_view::npos ? Duration(1) : Duration(1000)) : Duration(60000);
    if (rest.empty()) {
        const auto start = localZone().instant(date, hour, minute);
        return TimeRange{start, start + width};
    }
    // An offset is there, or seconds without one.
    std::string full(text);
    if (!hasSeconds) full.insert(16, ":00");
    if (full.find_first_of("Z+", 16) == std::string::npos && full.find('-', 16) == std::string::npos) {
        int second = 0;
        if (!digits(std::string_view(full).substr(17, 2), second) || second > 60) return std::nullopt;
        const auto start = localZone().instant(date, hour, minute, second);
        return TimeRange{start, start + width};
    }
    const auto start = parseInstant(full);
    if (!start) return std::nullopt;
    return TimeRange{*start, *start + width};
}

std::vector<const Json*> valuesAt(const Json& resource, std::string_view path) {
    std::vector<const Json*> out;
    while (!path.empty()) {
        const auto bar = path.find('|');
        walk(resource, path.substr(0, bar), out);
        path = bar == std::string_view::npos ? std::string_view{} : path.substr(bar + 1);
    }
    return out;
}

std::vector<TokenValue> tokensOf(const Json& value) {
    if (value.isBool()) return {{"", value.boolean() ? "true" : "false", ""}};
    if (value.isString() || value.isNumber()) return {{"", std::string(value.text()), ""}};
    std::vector<TokenValue> out;
    const std::string text(value.at("text").text());
    if (const Json* codings = value.find("coding")) {
        for (const Json& coding : codings->items())
            out.push_back({std::string(coding.at("system").text()), std::string(coding.at("code").text()),
                           text.empty() ? std::string(coding.at("display").text()) : text});
    } else if (value.has("code")) {
        out.push_back({std::string(value.at("system").text()), std::string(value.at("code").text()),
                       std::string(value.at("display").text())});
    } else if (value.has("value")) {
        out.push_back({std::string(value.at("system").text()), std::string(value.at("value").text()), ""});
    }
    if (out.empty() && !text.empty()) out.push_back({"", "", text});
    return out;
}

std::optional<TimeRange> timeOf(const Json& value) {
    if (value.isString()) return parseFhirTime(value.text());
    const auto from = parseFhirTime(value.at("start").text());
    const auto to = parseFhirTime(value.at("end").text());
    if (!from && !to) return std::nullopt;
    // An open end reaches as far as the calendar does.
    return TimeRange{from ? from->from : Instant(sys_days(year(1) / 1 / 1)),
                     to ? to->to : Instant(sys_days(year(9999) / 12 / 31))};
}

std::vector<std::string> stringsOf(const Json& value) {
    std::vector<std::string> out;
    addTexts(value, out);
    return out;
}

std::string localReference(std::string_view reference, std::string_view base) {
    if (!base.empty() && reference.starts_with(base) && reference.size() > base.size() + 1)
        reference.remove_prefix(base.size() + 1);
    if (const auto history = reference.find("/_history/"); history != std::string_view::npos)
        reference = reference.substr(0, history);
    const auto slash = reference.find('/');
    if (slash == std::string_view::npos || reference.find('/', slash + 1) != std::string_view::npos ||
        !isResourceType(reference.substr(0, slash)))
        return {};
    return std::string(reference);
}

std::string folded(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        auto& c = out[i];
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c + 32);
        } else if (static_cast<unsigned char>(c) == 0xC3 && i + 1 < out.size()) {
            // U+00C0…U+00DE are the capitals of U+00E0…U+00FE, but for the multiplication sign.
            const auto next = static_cast<unsigned char>(out[i + 1]);
            if (next >= 0x80 && next <= 0x9E && next != 0x97) out[i + 1] = static_cast<char>(next + 0x20);
            ++i;
        }
    }
    return out;
}

} // namespace tilsyn::region
