// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/internal/map_ladder.h"

#include "base/time_text.h"
#include "fhir/internal/map_series.h"
#include "fhir/uris.h"

#include <algorithm>
#include <charconv>

namespace tilsyn::fhir {
namespace {

using namespace domain;

tl::unexpected<Error> refuse(const char* why) {
    return fail(ErrorKind::rejected, why, "fhir.task");
}

std::optional<VisitId> visitOf(Element task) {
    const auto focus = member(task, "focus");
    const auto id = focus ? referenced(*focus, "Appointment") : std::nullopt;
    return id ? std::optional(VisitId(*id)) : std::nullopt;
}

std::optional<Instant> instantAt(Element holder, std::string_view key) {
    const auto written = text(holder, key);
    const auto read = written ? parseInstant(*written) : fail(ErrorKind::malformed, "", "");
    return read ? std::optional(*read) : std::nullopt;
}

bool isOver(std::string_view status) {
    return status == "completed" || status == "cancelled" || status == "failed" || status == "rejected" ||
           status == "entered-in-error";
}

/// The number of a step, counted from nought; nothing if it is none of this ladder.
std::optional<std::size_t> stepIndex(std::string_view code, std::size_t steps) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), number);
    if (error != std::errc() || end != code.data() + code.size() || number < 1 || number > steps) return std::nullopt;
    return number - 1;
}

/// Nothing for an output that is no step; words for a step that cannot be understood.
Result<std::optional<LadderRecord>> recordFrom(Element output, std::size_t steps) {
    const auto type = member(output, "type");
    const auto code = type ? codeIn(*type, uri::ladderStep) : std::nullopt;
    if (!code || code == "outcome") return std::nullopt;
    const auto step = stepIndex(*code, steps);
    const auto result = stepResultFromCode(text(output, "valueCode").value_or(""));
    const auto when = extension(output, uri::ladderAt);
    const auto at = when ? instantAt(*when, "valueDateTime") : std::nullopt;
    if (!step || !result || !at) return refuse("a step of the ladder cannot be read");
    LadderRecord record;
    record.step = *step;
    record.result = *result;
    record.at = *at;
    if (const auto id = extension(output, uri::command)) record.id = CommandId(textOr(*id, "valueString"));
    if (record.id.empty()) record.id = CommandId(std::string(*code) + " " + formatInstant(*at));
    if (const auto by = extension(output, uri::ladderBy)) {
        if (const auto who = member(*by, "valueReference")) {
            record.by = StaffId(referenced(*who, "Practitioner").value_or(""));
            record.byName = textOr(*who, "display");
        }
    }
    if (const auto note = extension(output, uri::ladderNote)) record.note = textOr(*note, "valueString");
    return record;
}

std::optional<OutcomeKind> outcomeIn(Element task) {
    for (const auto& output : items(task, "output")) {
        const auto type = member(output, "type");
        if (type && codeIn(*type, uri::ladderStep) == "outcome")
            return outcomeFromCode(text(output, "valueCode").value_or(""));
    }
    return std::nullopt;
}

} // namespace

Result<std::optional<MappedLadder>> mapLadder(Element task) {
    const auto code = member(task, "code");
    if (!code || codeIn(*code, uri::task) != "no-answer") return std::nullopt;
    const auto visit = visitOf(task);
    const auto id = textOr(task, "id");
    if (!visit || id.empty()) return refuse("the ladder belongs to no visit");
    MappedLadder out{*visit, {}};
    auto& ladder = out.ladder;
    ladder.task = id;
    ladder.version = versionOf(task);
    ladder.outcome = outcomeIn(task);
    if (isOver(text(task, "status").value_or("")) && !ladder.outcome) return std::nullopt;
    const auto since = instantAt(task, "authoredOn");
    if (!since) return refuse("the ladder does not say since when");
    ladder.since = *since;
    if (const auto who = member(task, "requester")) {
        ladder.startedBy = StaffId(referenced(*who, "Practitioner").value_or(""));
        ladder.startedByName = textOr(*who, "display");
    }
    for (const auto& input : items(task, "input")) {
        const auto type = member(input, "type");
        const auto kind = type ? codeIn(*type, uri::ladderKind) : std::nullopt;
        if (!kind) continue;
        const auto known = ladderStepFromCode(*kind);
        const auto wait = durationIn(input, "valueDuration");
        if (!known || !wait) return refuse("a step of the ladder is not known");
        ladder.steps.push_back({*known, *wait});
    }
    if (ladder.steps.empty()) return refuse("the ladder has no steps");
    for (const auto& output : items(task, "output")) {
        auto record = recordFrom(output, ladder.steps.size());
        if (!record) return fail(record.error());
        if (*record) ladder.records.push_back(std::move(**record));
    }
    std::ranges::sort(ladder.records, {}, [](const LadderRecord& r) { return std::pair(r.at, r.id.value()); });
    return out;
}

Result<std::optional<MappedCallAgain>> mapCallAgain(Element task) {
    const auto code = member(task, "code");
    if (!code || codeIn(*code, uri::task) != "call-again") return std::nullopt;
    if (isOver(text(task, "status").value_or(""))) return std::nullopt;
    const auto visit = visitOf(task);
    MappedCallAgain out;
    out.task.task = textOr(task, "id");
    if (!visit || out.task.task.empty()) return refuse("the promise to call again belongs to no visit");
    out.visit = *visit;
    out.task.version = versionOf(task);
    out.task.text = textOr(task, "description");
    const auto restriction = member(task, "restriction");
    const auto period = restriction ? member(*restriction, "period") : std::nullopt;
    const auto due = period ? instantAt(*period, "end") : std::nullopt;
    if (!due) return refuse("the promise to call again does not say when");
    out.task.due = *due;
    return out;
}

} // namespace tilsyn::fhir
