// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/questionnaire.h"

#include "triage/internal/conditions.h"

#include <algorithm>
#include <array>

namespace tilsyn::triage {
namespace {

bool isText(const Question& question) {
    return question.type == "text" || question.type == "string";
}

bool matches(const AnswerColour& row, const Answer& answer) {
    if (answer.shape == Answer::Shape::coding)
        return !row.code.empty() && row.code == answer.text && (row.system.empty() || row.system == answer.system);
    if (answer.shape == Answer::Shape::boolean) return row.value == answer.text;
    if (answer.shape != Answer::Shape::number) return false;
    const auto number = Decimal::parse(answer.text);
    if (!number) return false;
    if (row.value) {
        const auto wanted = Decimal::parse(*row.value);
        return wanted && *wanted == *number;
    }
    if (!row.low && !row.high) return false;
    return (!row.low || *number >= *row.low) && (!row.high || *number <= *row.high);
}

/// Of several rows that fit (bands that share an end) the worst counts.
Why colourOf(const Question& question, const Answer& answer) {
    auto colour = Colour::none;
    for (const auto& row : question.colours)
        if (matches(row, answer)) colour = std::max(colour, row.colour);
    if (colour == Colour::none) return {Reason::answerUnmapped, Colour::yellow};
    return {Reason::answerMapped, colour};
}

std::string shown(const std::vector<Answer>& answers) {
    std::string text;
    for (const auto& answer : answers) {
        if (answer.shape == Answer::Shape::text) continue; // words stay in the response
        if (!text.empty()) text += ", ";
        text += answer.text;
        if (!answer.unitText.empty()) text += " " + answer.unitText;
    }
    return text;
}

std::optional<Judged> judgeQuestion(const Question& question, const std::vector<Answer>& answers) {
    Judged out;
    out.name = "linkId:" + question.linkId;
    out.quantity.display = shown(answers);
    if (answers.empty()) {
        if (!question.required || question.type == "display" || question.type == "group") return std::nullopt;
        out.reasons = {{Reason::answerMissing, Colour::yellow}};
        return out;
    }
    if (isText(question) || question.colours.empty()) return std::nullopt;
    for (const auto& answer : answers) out.reasons.push_back(colourOf(question, answer));
    out.reasons = worstFirst(out.reasons);
    return out;
}

/// Sum of all, only if every item is answered with something that counts: half a sum would look mild. PHQ-9's ninth
/// question above zero is red whatever the sum is (Kroenke 2001; common practice).
Judged judgeScore(const ScoreRule& rule, const std::vector<Answered>& items) {
    Judged out;
    out.name = std::string(name(rule.measure));
    out.measure = rule.measure;
    Decimal sum;
    for (const auto& linkId : rule.linkIds) {
        const auto answers = answersTo(items, linkId);
        if (answers.empty()) out.reasons.push_back({Reason::answerMissing, Colour::yellow});
        for (const auto& answer : answers) {
            const auto counted = points(answer);
            if (counted)
                sum = sum + *counted;
            else
                out.reasons.push_back({Reason::answerUnmapped, Colour::yellow});
        }
    }
    if (!rule.item9.empty()) {
        const auto answers = answersTo(items, rule.item9);
        if (answers.empty()) out.reasons.push_back({Reason::answerMissing, Colour::yellow});
        for (const auto& answer : answers) {
            const auto counted = points(answer);
            if (!counted) out.reasons.push_back({Reason::answerUnmapped, Colour::yellow});
            if (counted && *counted > Decimal(0)) out.reasons.push_back({Reason::item9, Colour::red});
        }
    }
    const auto incomplete = [](const Why& why) { return why.reason != Reason::item9; };
    if (rule.linkIds.empty()) out.reasons.push_back({Reason::answerMissing, Colour::yellow});
    out.banded = std::ranges::none_of(out.reasons, incomplete);
    if (out.banded) {
        Stated total{Stated::Shape::count, sum.text(), {}, {}, {}, {}, {}, false};
        out.quantity = interpret(rule.measure, total);
    }
    out.reasons = worstFirst(out.reasons);
    return out;
}

} // namespace

const Questionnaire* definitionOf(const std::vector<Questionnaire>& all, const std::string& canonical) {
    const auto bare = canonical.substr(0, canonical.find('|'));
    for (const auto& wanted : {canonical, bare})
        for (const auto& one : all)
            if (!wanted.empty() && one.url == wanted) return &one;
    return nullptr;
}

std::vector<Judged> judge(const Questionnaire& definition, const Responded& response) {
    std::vector<Judged> out;
    for (const auto& question : definition.questions) {
        if (!enabled(question, response.items)) continue;
        if (auto one = judgeQuestion(question, answersTo(response.items, question.linkId)))
            out.push_back(std::move(*one));
    }
    if (definition.score) out.push_back(judgeScore(*definition.score, response.items));
    return out;
}

std::optional<Decimal> points(const Answer& answer) {
    if (answer.shape == Answer::Shape::number) return Decimal::parse(answer.text);
    if (answer.shape != Answer::Shape::coding) return std::nullopt;
    if (answer.ordinal) return Decimal::parse(*answer.ordinal);
    static constexpr std::array loinc = {"LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"};
    const auto found = std::ranges::find(loinc, answer.text);
    if (answer.system != "http://loinc.org" || found == loinc.end()) return std::nullopt;
    return Decimal(found - loinc.begin());
}

} // namespace tilsyn::triage
