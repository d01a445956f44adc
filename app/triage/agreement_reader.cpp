// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/triage/agreement_reader.h"

#include "app/triage/questionnaire_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tilsyn::app {
namespace {

using namespace triage;
using Place = Members::Place;

void readLimits(Members& members, const Place& row, Case& record) {
    Limits limits;
    const auto measure = members.requiredText(row, "measure");
    limits.critLow = members.decimal(row, "l2");
    limits.warnLow = members.decimal(row, "l1");
    limits.warnHigh = members.decimal(row, "h1");
    limits.critHigh = members.decimal(row, "h2");
    limits.unit = members.text(row, "unit");
    const auto from = members.text(row, "validFrom");
    if (const auto day = parseDate(from))
        limits.validFrom = record.zone.instant(*day, 0, 0);
    else if (!from.empty())
        limits.validFrom = members.instant(row, "validFrom");
    const auto known = parseMeasure(measure);
    if (!known) {
        record.refused.push_back({row.path, "unknown measure: " + measure});
        return;
    }
    limits.measure = *known;
    if (const auto problem = problemOf(limits); !problem.empty())
        record.refused.push_back({row.path, fmt::format("{}: {}", name(*known), problem)});
    record.limits.push_back(std::move(limits)); // also an unusable one: it ends the one before it
}

void readParameters(Members& members, const Place& at, RuleSetting& setting, Case& record) {
    for (const auto key : at.node.keys()) {
        if (key == "kg" || key == "points" || key == "below" || key == "threshold")
            setting.threshold = members.decimal(at, key);
        else if (key == "baseline")
            setting.baseline = members.decimal(at, key);
        else if (key == "days")
            setting.days = members.integer(at, key, 1, 366);
        else if (key == "minDays" || key == "count")
            setting.least = members.integer(at, key, 1, 366);
        else
            record.refused.push_back({at.path, "unknown parameter: " + std::string(key)});
    }
}

void readRule(Members& members, const Place& row, Case& record) {
    const auto id = members.requiredText(row, "id");
    const auto rule = parseRule(id);
    if (!rule) {
        record.refused.push_back({row.path, "unknown rule: " + id});
        return;
    }
    auto setting = standard(*rule);
    const auto word = members.text(row, "colour");
    const auto colour = parseColour(word);
    if (colour == Colour::yellow || colour == Colour::red)
        setting.colour = *colour;
    else if (!word.empty())
        record.refused.push_back({row.path, "no colour of a rule: " + word});
    if (const auto params = members.member(row, "params")) {
        if (!params->node.isObject()) members.wrong(params->path);
        readParameters(members, *params, setting, record);
    }
    record.rules.push_back(std::move(setting));
}

std::optional<std::chrono::weekday> weekdayOf(std::string_view word) {
    static constexpr std::array<std::string_view, 7> names = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (sameWord(word, names[i])) return std::chrono::weekday(static_cast<unsigned>(i));
    return std::nullopt;
}

/// `11:00`; of `11:00:00` the seconds do not count.
std::optional<TimeOfDay> timeOf(std::string_view text) {
    if (text.size() == 8 && text.ends_with(":00")) text.remove_suffix(3);
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return std::nullopt;
    const TimeOfDay time{(text[0] - '0') * 10 + text[1] - '0', (text[3] - '0') * 10 + text[4] - '0'};
    return time.hour < 24 && time.minute < 60 ? std::optional(time) : std::nullopt;
}

void readSchedule(Members& members, const Place& row, Case& record, std::chrono::year_month_day begin) {
    Schedule schedule;
    for (const auto& one : members.strings(row, "weekdays")) {
        if (const auto day = weekdayOf(one.node.text()))
            schedule.weekdays.push_back(*day);
        else
            members.wrong(one.path);
    }
    schedule.everyDays = members.integer(row, "everyDays", 1, 3660).value_or(0);
    for (const auto& one : members.strings(row, "times")) {
        if (const auto time = timeOf(one.node.text()))
            schedule.times.push_back(*time);
        else
            members.wrong(one.path);
    }
    schedule.grace = std::chrono::minutes(members.integer(row, "graceMinutes", 0, 100'000).value_or(60));
    schedule.from = members.date(row, "from").value_or(begin);
    schedule.to = members.date(row, "to");
    for (const auto& one : members.objects(row, "pauses")) {
        const auto from = members.date(one, "from");
        if (!from) members.wrong(one.path + ".from");
        using namespace std::chrono;
        schedule.pauses.push_back({from.value_or(begin), members.date(one, "to").value_or(9999y / December / 31)});
    }
    if (!members.problem().empty()) return;
    if (schedule.times.empty() || (schedule.weekdays.empty() && schedule.everyDays == 0))
        record.refused.push_back({row.path, "a schedule without days or times"});
    else if (!slotsUntil(schedule, record.zone, record.now))
        record.refused.push_back({row.path, "too many slots"});
    else
        record.schedules.push_back(std::move(schedule));
}

} // namespace

void readAgreement(Members& members, const Place& root, Case& record, std::chrono::year_month_day begin) {
    for (const auto& row : members.objects(root, "limits")) readLimits(members, row, record);
    for (const auto& row : members.objects(root, "rules")) readRule(members, row, record);
    for (const auto& row : members.objects(root, "schedules")) readSchedule(members, row, record, begin);
    for (const auto& row : members.objects(root, "questionnaires")) readQuestionnaire(members, row, record);
}

} // namespace tilsyn::app
