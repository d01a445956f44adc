// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/internal/map_reading.h"

#include <algorithm>

namespace tilsyn::fhir {
namespace {

using triage::Answer;
using triage::Answered;

constexpr std::string_view ordinalValue = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

std::optional<std::string> ordinalOf(json::Node coding) {
    for (const auto& extension : coding.items("extension")) {
        const auto value = extension.member("valueDecimal");
        if (extension.string("url") == ordinalValue && value) return std::string(value->text());
    }
    return std::nullopt;
}

Answer codingAnswer(json::Node coding) {
    Answer answer;
    answer.text = coding.stringOr("code");
    answer.shape = answer.text.empty() ? Answer::Shape::other : Answer::Shape::coding;
    answer.system = coding.stringOr("system");
    answer.ordinal = ordinalOf(coding);
    return answer;
}

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Nothing for an answer without a value.
std::optional<Answer> answerOf(json::Node written) {
    Answer answer;
    if (const auto coding = written.member("valueCoding")) return codingAnswer(*coding);
    if (const auto truth = written.member("valueBoolean")) {
        if (truth->kind() != json::Kind::boolean) return answer;
        answer.shape = Answer::Shape::boolean;
        answer.text = truth->truth() ? "true" : "false";
        return answer;
    }
    for (const auto key : {"valueInteger", "valueDecimal"}) {
        if (const auto number = written.member(key)) {
            answer.shape = Answer::Shape::number;
            answer.text = std::string(number->text());
            return answer.text.empty() ? Answer{} : answer;
        }
    }
    if (const auto quantity = written.member("valueQuantity")) {
        const auto number = quantity->member("value");
        if (!number || number->text().empty()) return answer;
        answer.shape = quantity->member("comparator") ? Answer::Shape::other : Answer::Shape::number;
        answer.text = std::string(number->text());
        answer.unitText = quantity->stringOr("unit");
        return answer;
    }
    if (const auto words = written.string("valueString")) {
        if (blank(*words)) return std::nullopt;
        answer.shape = Answer::Shape::text;
        answer.text = std::string(*words);
        return answer;
    }
    for (const auto key : written.keys()) {
        if (!key.starts_with("value") || !written.member(key)) continue;
        answer.text = std::string(written.member(key)->text());
        return answer;
    }
    return std::nullopt;
}

/// Items lie in items and in answers; only their linkId counts.
void collect(json::Node parent, std::vector<Answered>& all, bool& words) {
    for (const auto& item : parent.items("item")) {
        Answered answered{item.stringOr("linkId"), {}};
        for (const auto& written : item.items("answer")) {
            if (auto answer = answerOf(written)) {
                words = words || answer->shape == Answer::Shape::text;
                answered.answers.push_back(std::move(*answer));
            }
            collect(written, all, words);
        }
        if (!answered.linkId.empty()) all.push_back(std::move(answered));
        collect(item, all, words);
    }
}

} // namespace

void mapResponse(json::Node response, ReadResource& out) {
    triage::Responded responded;
    responded.origin = originOf(response, out.ref);
    if (const auto identifier = response.member("identifier"); identifier && identifier->isObject())
        responded.origin.identifiers = identifiersOf({*identifier});
    responded.origin.time = timeOf(response.stringOr("authored"));
    if (const auto author = response.member("author")) responded.origin.author = referenceText(*author);
    responded.questionnaire = response.stringOr("questionnaire");
    collect(response, responded.items, responded.origin.freeText);
    out.submission = std::move(responded);
}

} // namespace tilsyn::fhir
