// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/internal/map_series.h"

#include "base/time_text.h"
#include "fhir/uris.h"

#include <algorithm>

namespace tilsyn::fhir {
namespace {

using namespace domain;

/// "08:10:00" as minutes after midnight.
std::optional<std::chrono::minutes> timeOfDay(std::string_view text) {
    if (text.size() < 5 || text[2] != ':') return std::nullopt;
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : -100; };
    const int hour = digit(0) * 10 + digit(1);
    const int minute = digit(3) * 10 + digit(4);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
    return std::chrono::hours(hour) + std::chrono::minutes(minute);
}

std::optional<int> wholeNumber(Element object, std::string_view key) {
    const auto written = member(object, key);
    double value = 0;
    if (!written || written->get(value) || value < 1 || value > 99 || value != static_cast<int>(value))
        return std::nullopt;
    return static_cast<int>(value);
}

/// False for a rhythm that is not told in our terms ("three times in two days").
bool readRhythm(Element repeat, Series& series) {
    const auto unit = text(repeat, "periodUnit").value_or("");
    if (unit != "d" && unit != "wk" && unit != "mo") return false;
    series.unit = unit == "d" ? Series::Unit::day : unit == "wk" ? Series::Unit::week : Series::Unit::month;
    const auto every = wholeNumber(repeat, "period");
    if (!every) return false;
    series.every = *every;
    constexpr std::array<std::string_view, 7> names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    for (const auto& day : items(repeat, "dayOfWeek")) {
        std::string_view name;
        if (day.get(name)) return false;
        const auto* at = std::ranges::find(names, name);
        if (at == names.end()) return false;
        series.days.at(static_cast<std::size_t>(at - names.begin())) = true;
    }
    for (const auto& time : items(repeat, "timeOfDay")) {
        std::string_view written;
        const auto read = time.get(written) ? std::nullopt : timeOfDay(written);
        if (!read) return false;
        series.times.push_back(*read);
    }
    std::ranges::sort(series.times);
    const auto frequency = member(repeat, "frequency") ? wholeNumber(repeat, "frequency") : std::optional(1);
    // Several times a day are named one by one; several days a week are, too.
    const auto days = std::ranges::count(series.days, true);
    return frequency &&
           (*frequency == 1 || static_cast<std::size_t>(*frequency) == series.times.size() || *frequency == days);
}

} // namespace

std::optional<Duration> durationIn(Element holder, std::string_view key) {
    const auto written = member(holder, key);
    const auto number = written ? member(*written, "value") : std::nullopt;
    double value = 0;
    if (!number || number->get(value) || value < 0 || value > 10000) return std::nullopt;
    const auto unit = text(*written, "code").value_or("");
    const double minutes = unit == "min" ? value : unit == "h" ? value * 60 : unit == "s" ? value / 60 : -1;
    if (minutes < 0) return std::nullopt;
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::ratio<60>>(minutes));
}

std::vector<LadderStep> statedLadder(Element holder) {
    const auto stated = extension(holder, uri::noAnswerLadder);
    if (!stated) return {};
    std::vector<LadderStep> steps;
    for (const auto& written : items(*stated, "extension")) {
        const auto kind = ladderStepFromCode(text(written, "url").value_or(""));
        const auto wait = durationIn(written, "valueDuration");
        // Half a ladder would be another one than was agreed.
        if (!kind || !wait) return {};
        steps.push_back({*kind, *wait});
    }
    return steps;
}

std::optional<Series> mapSeries(Element order) {
    const auto status = text(order, "status");
    if (status == "entered-in-error" || status == "revoked") return std::nullopt;
    Series series;
    series.id = textOr(order, "id");
    series.ladder = statedLadder(order);
    const auto timing = member(order, "occurrenceTiming");
    const auto repeat = timing ? member(*timing, "repeat") : std::nullopt;
    if (!repeat || !readRhythm(*repeat, series)) {
        series.days = {};
        series.times.clear();
        return series.id.empty() ? std::nullopt : std::optional(series);
    }
    if (const auto bounds = member(*repeat, "boundsPeriod"))
        if (const auto end = parseDate(text(*bounds, "end").value_or("").substr(0, 10))) series.until = *end;
    return series.id.empty() ? std::nullopt : std::optional(series);
}

} // namespace tilsyn::fhir
