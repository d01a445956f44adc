// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ladder.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace tilsyn::domain {
namespace {

template <class Enum, std::size_t N> using Codes = std::array<std::pair<Enum, std::string_view>, N>;

constexpr Codes<LadderStepKind, 5> kinds = {{{LadderStepKind::ringAgain, "ring-again"},
                                             {LadderStepKind::phone, "phone"},
                                             {LadderStepKind::relative, "relative"},
                                             {LadderStepKind::keyHolder, "key-holder"},
                                             {LadderStepKind::physicalVisit, "physical-visit"}}};
constexpr Codes<StepResult, 3> results = {
    {{StepResult::notReached, "not-reached"}, {StepResult::reached, "reached"}, {StepResult::ordered, "ordered"}}};
constexpr Codes<OrderPriority, 3> priorities = {
    {{OrderPriority::routine, "routine"}, {OrderPriority::urgent, "urgent"}, {OrderPriority::asap, "asap"}}};

template <class Enum, std::size_t N> std::string_view codeIn(const Codes<Enum, N>& codes, Enum value) {
    for (const auto& [each, text] : codes)
        if (each == value) return text;
    return codes.front().second;
}

template <class Enum, std::size_t N> std::optional<Enum> valueIn(const Codes<Enum, N>& codes, std::string_view code) {
    for (const auto& [each, text] : codes)
        if (text == code) return each;
    return std::nullopt;
}

bool concludes(const LadderRecord& record) {
    return record.result != StepResult::notReached;
}

const LadderRecord* conclusion(const Ladder& ladder) {
    const auto found = std::ranges::find_if(ladder.records, concludes);
    return found == ladder.records.end() ? nullptr : &*found;
}

bool has(const Ladder& ladder, const CommandId& id) {
    return std::ranges::any_of(ladder.records, [&](const LadderRecord& r) { return r.id == id; });
}

/// Which step is next if nothing has concluded the ladder.
std::optional<std::size_t> firstUndone(const Ladder& ladder) {
    for (std::size_t i = 0; i < ladder.steps.size(); ++i)
        if (std::ranges::none_of(ladder.records, [i](const LadderRecord& r) { return r.step == i; })) return i;
    return std::nullopt;
}

Instant lastDone(const Ladder& ladder) {
    auto last = ladder.since;
    for (const auto& record : ladder.records) last = std::max(last, record.at);
    return last;
}

void insert(Ladder& ladder, const LadderRecord& record) {
    ladder.records.push_back(record);
    std::ranges::sort(ladder.records, {}, [](const LadderRecord& r) { return std::pair(r.at, r.id.value()); });
}

tl::unexpected<Error> refuse(const char* why) {
    return fail(ErrorKind::rejected, why, "domain.ladder");
}

} // namespace

std::string_view code(LadderStepKind kind) {
    return codeIn(kinds, kind);
}
std::optional<LadderStepKind> ladderStepFromCode(std::string_view code) {
    return valueIn(kinds, code);
}
std::string_view code(StepResult result) {
    return codeIn(results, result);
}
std::optional<StepResult> stepResultFromCode(std::string_view code) {
    return valueIn(results, code);
}
std::string_view code(OrderPriority priority) {
    return codeIn(priorities, priority);
}
std::optional<OrderPriority> priorityFromCode(std::string_view code) {
    return valueIn(priorities, code);
}

const std::vector<LadderStep>& defaultLadder() {
    using K = LadderStepKind;
    using std::chrono::minutes;
    static const std::vector<LadderStep> steps = {{K::ringAgain, minutes(5)}, {K::ringAgain, minutes(5)},
                                                  {K::phone, minutes(0)},     {K::relative, minutes(0)},
                                                  {K::keyHolder, minutes(0)}, {K::physicalVisit, minutes(0)}};
    return steps;
}

std::vector<LadderStep> possibleSteps(const std::vector<LadderStep>& wanted, const LadderMeans& means) {
    std::vector<LadderStep> steps;
    Duration lastWait{};
    for (const auto& step : wanted) {
        const bool possible = step.kind == LadderStepKind::phone       ? means.phone
                              : step.kind == LadderStepKind::relative  ? means.relative
                              : step.kind == LadderStepKind::keyHolder ? means.keyHolder
                                                                       : true;
        if (step.kind == LadderStepKind::physicalVisit) {
            lastWait = step.wait;
        } else if (possible) {
            steps.push_back({step.kind, std::max(step.wait, Duration{0})});
        }
    }
    steps.push_back({LadderStepKind::physicalVisit, std::max(lastWait, Duration{0})});
    return steps;
}

LadderPhase phaseOf(const Ladder& ladder) {
    if (ladder.outcome) return LadderPhase::ended;
    return conclusion(ladder) != nullptr || !firstUndone(ladder) ? LadderPhase::awaitingOutcome : LadderPhase::climbing;
}

std::optional<std::size_t> currentStep(const Ladder& ladder) {
    return phaseOf(ladder) == LadderPhase::climbing ? firstUndone(ladder) : std::nullopt;
}

std::optional<Instant> dueAt(const Ladder& ladder) {
    const auto step = currentStep(ladder);
    return step ? std::optional(lastDone(ladder) + ladder.steps[*step].wait) : std::nullopt;
}

bool isDue(const Ladder& ladder, Instant now) {
    const auto due = dueAt(ladder);
    return due && (now >= *due || lastDone(ladder) > now + std::chrono::minutes(1));
}

Result<Ladder> withRecord(Ladder ladder, const LadderRecord& record) {
    if (has(ladder, record.id)) return ladder;
    if (phaseOf(ladder) == LadderPhase::ended) return refuse("the ladder is over");
    const auto current = currentStep(ladder);
    if (!current) return refuse("what remains is the outcome");
    if (record.step >= ladder.steps.size()) return refuse("the ladder has no such step");
    const bool visit = ladder.steps[record.step].kind == LadderStepKind::physicalVisit;
    if (record.step != *current && !visit) return refuse("another step is next");
    if (visit != (record.result == StepResult::ordered)) return refuse("that is no result of this step");
    insert(ladder, record);
    return ladder;
}

Ladder merged(Ladder server, const Ladder& ours) {
    if (server.task.empty()) {
        server.task = ours.task;
        server.version = ours.version;
        // Neither is known to the server: the one that began first counts.
        if (std::tie(ours.since, ours.startedBy) < std::tie(server.since, server.startedBy)) {
            server.since = ours.since;
            server.startedBy = ours.startedBy;
            server.startedByName = ours.startedByName;
            server.steps = ours.steps;
        }
    }
    for (const auto& record : ours.records)
        if (!has(server, record.id)) insert(server, record);
    if (!server.outcome) server.outcome = ours.outcome;
    return server;
}

std::optional<LadderClash> clash(const Ladder& server, const LadderRecord& ours) {
    if (has(server, ours.id)) return std::nullopt;
    if (server.outcome) return LadderClash::ended;
    const auto* theirs = conclusion(server);
    if (theirs == nullptr) return std::nullopt;
    const bool earlierAttempt = !concludes(ours) && ours.at <= theirs->at;
    if (theirs->result == StepResult::ordered)
        return earlierAttempt ? std::nullopt : std::optional(LadderClash::visitOrdered);
    const bool agree = ours.result == StepResult::reached;
    return earlierAttempt || agree ? std::nullopt : std::optional(LadderClash::clarified);
}

LadderSuggestion suggestion(const Ladder& ladder) {
    const auto* last = conclusion(ladder);
    if (last == nullptr || last->step >= ladder.steps.size()) return {};
    switch (ladder.steps[last->step].kind) {
    case LadderStepKind::ringAgain: return {OutcomeKind::held, Modality::video, Reason::none};
    case LadderStepKind::phone: return {OutcomeKind::held, Modality::phone, Reason::none};
    case LadderStepKind::relative:
    case LadderStepKind::keyHolder: return {OutcomeKind::noAnswer, Modality::none, Reason::patientAway};
    case LadderStepKind::physicalVisit: return {OutcomeKind::movedToPhysical, Modality::none, Reason::noReply};
    }
    return {};
}

} // namespace tilsyn::domain
