// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/json_ladder.h"

#include "store/internal/json_common.h"

namespace tilsyn::store {

using namespace domain;

namespace {

LadderStep stepFrom(const json::value& value) {
    return {known(ladderStepFromCode(value.at("kind").as_string())), Duration(value.at("wait").as_int64())};
}

} // namespace

json::array toJson(const std::vector<LadderStep>& steps) {
    json::array list;
    for (const auto& step : steps) list.push_back(json::object{{"kind", code(step.kind)}, {"wait", step.wait.count()}});
    return list;
}

std::vector<LadderStep> ladderStepsFrom(const json::value& value) {
    return vectorFrom(value, stepFrom);
}

json::object toJson(const LadderRecord& record) {
    return {{"id", record.id.value()},
            {"step", static_cast<std::int64_t>(record.step)},
            {"result", code(record.result)},
            {"at", toJson(record.at)},
            {"by", record.by.value()},
            {"byName", record.byName},
            {"note", record.note}};
}

LadderRecord ladderRecordFrom(const json::value& value) {
    return {CommandId(textOf(value.at("id"))),
            static_cast<std::size_t>(value.at("step").as_int64()),
            known(stepResultFromCode(value.at("result").as_string())),
            instantFrom(value.at("at")),
            StaffId(textOf(value.at("by"))),
            textOf(value.at("byName")),
            textOf(value.at("note"))};
}

json::object toJson(const Ladder& ladder) {
    json::array records;
    for (const auto& record : ladder.records) records.push_back(toJson(record));
    return {{"task", ladder.task},
            {"version", ladder.version},
            {"since", toJson(ladder.since)},
            {"startedBy", ladder.startedBy.value()},
            {"startedByName", ladder.startedByName},
            {"steps", toJson(ladder.steps)},
            {"records", std::move(records)},
            {"outcome", ladder.outcome ? json::value(code(*ladder.outcome)) : json::value(nullptr)}};
}

Ladder ladderFrom(const json::value& value) {
    Ladder ladder;
    ladder.task = textOf(value.at("task"));
    ladder.version = textOf(value.at("version"));
    ladder.since = instantFrom(value.at("since"));
    ladder.startedBy = StaffId(textOf(value.at("startedBy")));
    ladder.startedByName = textOf(value.at("startedByName"));
    ladder.steps = ladderStepsFrom(value.at("steps"));
    ladder.records = vectorFrom(value.at("records"), ladderRecordFrom);
    if (!value.at("outcome").is_null()) ladder.outcome = known(outcomeFromCode(value.at("outcome").as_string()));
    return ladder;
}

json::object toJson(const PhysicalOrder& order) {
    return {{"team", order.team.value()},
            {"teamName", order.teamName},
            {"priority", code(order.priority)},
            {"due", toJson(order.due)},
            {"text", order.text}};
}

PhysicalOrder physicalOrderFrom(const json::value& value) {
    return {TeamId(textOf(value.at("team"))), textOf(value.at("teamName")),
            known(priorityFromCode(value.at("priority").as_string())), instantFrom(value.at("due")),
            textOf(value.at("text"))};
}

json::object toJson(const Series& series) {
    json::array days;
    for (const bool day : series.days) days.push_back(day);
    json::array times;
    for (const auto time : series.times) times.push_back(time.count());
    return {{"id", series.id},
            {"days", std::move(days)},
            {"times", std::move(times)},
            {"every", series.every},
            {"unit", static_cast<int>(series.unit)},
            {"until", orNull(series.until)},
            {"ladder", toJson(series.ladder)}};
}

Series seriesFrom(const json::value& value) {
    Series series;
    series.id = textOf(value.at("id"));
    for (std::size_t i = 0; i < series.days.size(); ++i) series.days.at(i) = value.at("days").at(i).as_bool();
    for (const auto& time : value.at("times").as_array()) series.times.emplace_back(time.as_int64());
    series.every = static_cast<int>(value.at("every").as_int64());
    const auto unit = value.at("unit").as_int64();
    if (unit < 0 || unit > 2) throw std::invalid_argument("unit");
    series.unit = static_cast<Series::Unit>(unit);
    if (!value.at("until").is_null()) series.until = dateFrom(value.at("until"));
    series.ladder = ladderStepsFrom(value.at("ladder"));
    return series;
}

json::object toJson(const CallAgainTask& task) {
    return {{"task", task.task}, {"version", task.version}, {"due", toJson(task.due)}, {"text", task.text}};
}

CallAgainTask callAgainFrom(const json::value& value) {
    return {textOf(value.at("task")), textOf(value.at("version")), instantFrom(value.at("due")),
            textOf(value.at("text"))};
}

} // namespace tilsyn::store
