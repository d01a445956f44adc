// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/internal/conditions.h"

#include "triage/questionnaire.h"

#include <algorithm>

namespace tilsyn::triage {
namespace {

bool equal(const Answer& given, const Answer& wanted) {
    if (given.shape == Answer::Shape::number && wanted.shape == Answer::Shape::number) {
        const auto a = Decimal::parse(given.text);
        const auto b = Decimal::parse(wanted.text);
        return a && b && *a == *b;
    }
    return given.shape == wanted.shape && given.text == wanted.text &&
           (wanted.system.empty() || given.system == wanted.system);
}

/// Numbers by their value, other things (dates, times) by their text, which ISO 8601 made sortable.
bool compares(const Answer& given, const std::string& op, const Answer& wanted) {
    const auto a = Decimal::parse(given.text);
    const auto b = Decimal::parse(wanted.text);
    const bool numbers = a && b;
    const auto order = numbers ? *a <=> *b : given.text.compare(wanted.text) <=> 0;
    if (op == ">") return order > 0;
    if (op == "<") return order < 0;
    if (op == ">=") return order >= 0;
    return order <= 0;
}

bool holds(const Condition& condition, const std::vector<Answered>& items) {
    const auto given = answersTo(items, condition.question);
    const auto& op = condition.op;
    if (op == "exists") return given.empty() == (condition.answer.text == "false");
    const auto same = [&](const Answer& one) { return equal(one, condition.answer); };
    if (op == "=") return std::ranges::any_of(given, same);
    if (op == "!=") return std::ranges::none_of(given, same);
    if (op == ">" || op == "<" || op == ">=" || op == "<=")
        return std::ranges::any_of(given, [&](const Answer& one) { return compares(one, op, condition.answer); });
    return true; // not understood: the question stays on
}

} // namespace

std::vector<Answer> answersTo(const std::vector<Answered>& items, const std::string& linkId) {
    std::vector<Answer> all;
    for (const auto& item : items) {
        if (item.linkId != linkId) continue;
        for (const auto& answer : item.answers)
            if (answer.shape == Answer::Shape::other || !answer.text.empty()) all.push_back(answer);
    }
    return all;
}

bool enabled(const Question& question, const std::vector<Answered>& items) {
    const auto& conditions = question.enableWhen;
    const auto met = [&](const Condition& condition) { return holds(condition, items); };
    if (conditions.empty()) return true;
    return question.allConditions ? std::ranges::all_of(conditions, met) : std::ranges::any_of(conditions, met);
}

} // namespace tilsyn::triage
