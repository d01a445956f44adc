// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/triage/questionnaire_reader.h"

namespace tilsyn::app {
namespace {

using namespace triage;
using Place = Members::Place;

/// What an answer is compared with: answer[x] of FHIR's enableWhen.
Answer wanted(Members& members, const Place& condition) {
    Answer answer;
    for (const auto key : condition.node.keys()) {
        const auto value = condition.node.member(key);
        if (!key.starts_with("answer") || !value) continue;
        if (value->kind() == json::Kind::boolean)
            return {Answer::Shape::boolean, {}, value->truth() ? "true" : "false", {}, {}};
        if (value->kind() == json::Kind::number) return {Answer::Shape::number, {}, std::string(value->text()), {}, {}};
        if (key == "answerCoding" && value->isObject())
            return {Answer::Shape::coding, value->stringOr("system"), value->stringOr("code"), {}, {}};
        if (key == "answerQuantity" && value->isObject()) {
            const auto number = value->member("value");
            return {Answer::Shape::number, {}, number ? std::string(number->text()) : std::string(), {}, {}};
        }
        const auto shape = key == "answerString" ? Answer::Shape::text : Answer::Shape::other;
        if (value->kind() == json::Kind::string) return {shape, {}, std::string(value->text()), {}, {}};
        members.wrong(condition.path + "." + std::string(key));
    }
    return answer;
}

void readConditions(Members& members, const Place& item, Question& question) {
    question.allConditions = members.text(item, "enableBehavior") == "all";
    const auto when = members.member(item, "enableWhen");
    if (!when) return;
    const auto conditions = when->node.isObject() ? std::vector<Place>{*when} : members.objects(item, "enableWhen");
    for (const auto& one : conditions) {
        const auto op = members.text(one, "operator");
        question.enableWhen.push_back({members.requiredText(one, "question"), op, wanted(members, one)});
    }
}

void readColours(Members& members, const Place& item, Question& question, Case& record) {
    for (const auto& row : members.objects(item, "answers")) {
        AnswerColour colour;
        colour.system = members.text(row, "system");
        colour.code = members.word(row, "code").value_or(std::string());
        if (const auto value = members.member(row, "value")) {
            const bool truth = value->node.kind() == json::Kind::boolean;
            colour.value = truth ? (value->node.truth() ? "true" : "false") : members.word(row, "value");
        }
        colour.low = members.decimal(row, "low");
        colour.high = members.decimal(row, "high");
        const auto word = members.requiredText(row, "colour");
        const auto read = parseColour(word);
        if (!read || *read == Colour::blue) {
            // The answer stays without a colour, and that is yellow.
            record.refused.push_back({row.path, "no colour of an answer: " + word});
            continue;
        }
        colour.colour = *read;
        question.colours.push_back(std::move(colour));
    }
}

void readScore(Members& members, const Place& at, Questionnaire& questionnaire, Case& record) {
    const auto word = members.requiredText(at, "measure");
    ScoreRule rule;
    for (const auto& one : members.strings(at, "linkIds")) rule.linkIds.emplace_back(one.node.text());
    rule.item9 = members.text(at, "item9");
    const auto measure = parseMeasure(word);
    if (!measure) {
        record.refused.push_back({at.path, "unknown measure: " + word});
        return;
    }
    if (!facts(*measure).score) {
        record.refused.push_back({at.path, "no score: " + word});
        return;
    }
    rule.measure = *measure;
    questionnaire.score = std::move(rule);
}

} // namespace

void readQuestionnaire(Members& members, const Place& row, Case& record) {
    Questionnaire questionnaire;
    questionnaire.url = members.requiredText(row, "url");
    for (const auto& item : members.objects(row, "items")) {
        Question question;
        question.linkId = members.requiredText(item, "linkId");
        question.type = members.text(item, "type");
        question.required = members.flag(item, "required");
        readConditions(members, item, question);
        readColours(members, item, question, record);
        questionnaire.questions.push_back(std::move(question));
    }
    if (const auto score = members.member(row, "score")) {
        if (!score->node.isObject()) members.wrong(score->path);
        readScore(members, *score, questionnaire, record);
    }
    record.questionnaires.push_back(std::move(questionnaire));
}

} // namespace tilsyn::app
