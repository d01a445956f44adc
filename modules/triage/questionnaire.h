// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/quantity.h"
#include "triage/submission.h"

#include <optional>
#include <string>
#include <vector>

namespace tilsyn::triage {

/// The colour of one answer: of a code, a boolean or number, or of a band that includes both its ends.
struct AnswerColour {
    std::string system; ///< empty: of any system
    std::string code;
    std::optional<std::string> value;
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    Colour colour = Colour::yellow;
};

/// One condition of FHIR's Questionnaire.item.enableWhen.
struct Condition {
    std::string question;
    std::string op; ///< `exists`, `=`, `!=`, `>`, `<`, `>=`, `<=`
    Answer answer;
};

struct Question {
    std::string linkId;
    std::string type;
    bool required = false;
    bool allConditions = false; ///< enableBehavior all
    std::vector<Condition> enableWhen;
    std::vector<AnswerColour> colours;
};

/// The sum of some answers as a measure.
struct ScoreRule {
    Measure measure = Measure::phq9;
    std::vector<std::string> linkIds;
    std::string item9; ///< PHQ-9's question about thoughts of death, empty if there is none
};

struct Questionnaire {
    std::string url; ///< with `|version`: of that version only
    std::vector<Question> questions;
    std::optional<ScoreRule> score;
};

/// One line of what a response says: an answer with its colour, or the score.
struct Judged {
    std::string name; ///< `linkId:<id>`, or the measure's name
    std::optional<Measure> measure;
    Quantity quantity;   ///< of a score; for an answer only what is to be shown
    bool banded = false; ///< limits of the measure apply
    std::vector<Why> reasons;
};

/// The definition that a response follows: of exactly that version before one without a version; null if none does.
const Questionnaire* definitionOf(const std::vector<Questionnaire>& all, const std::string& canonical);

/// Answers with their colours. What is switched off by `enableWhen` is ignored; a condition that cannot be read leaves
/// the question on, as a question that is wrongly off would be silent. Words are never coloured. Source: HL7 FHIR R4
/// Questionnaire and QuestionnaireResponse.
std::vector<Judged> judge(const Questionnaire& definition, const Responded& response);

/// Whether `when` holds for these answers.
bool enabled(const Question& question, const std::vector<Answered>& items);

/// The points of one answer: a number, the score that its coding carries, or PHQ-9's LOINC answers LA6568-5 (0),
/// LA6569-3 (1), LA6570-1 (2), LA6571-9 (3).
std::optional<Decimal> points(const Answer& answer);

} // namespace tilsyn::triage
