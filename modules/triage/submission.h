// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "triage/quantity.h"

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tilsyn::triage {

/// What the status of an Observation or QuestionnaireResponse means here.
enum class Status { valid, preliminary, unknown, ignored, withdrawn };

/// Who a resource is about, as far as it says.
struct Subject {
    std::string reference;
    std::vector<std::string> identifiers; ///< "system|value"
    friend bool operator==(const Subject&, const Subject&) = default;
};

/// When something was measured, as stated: at an instant, on a day, or neither could be read.
struct StatedTime {
    std::optional<Instant> instant;
    std::optional<std::chrono::year_month_day> day;
    std::optional<Instant> issued;
    friend bool operator==(const StatedTime&, const StatedTime&) = default;
};

/// What the two kinds of report have in common.
struct Origin {
    std::string ref; ///< the resource's id, or what stands for it
    std::string version;
    std::optional<Instant> updated;
    std::vector<std::string> identifiers; ///< "system|value"
    Subject subject;
    Status status = Status::valid;
    std::string statusWord;
    StatedTime time;
    std::string device;
    std::string author;
    bool freeText = false; ///< it carries words that no rule can judge
};

struct Measured {
    Measure measure;
    Stated stated;
};

/// One answer to one question.
struct Answer {
    enum class Shape { coding, boolean, number, text, other };
    Shape shape = Shape::other;
    std::string system; ///< of a coding
    std::string text;   ///< code, `true`/`false`, digits, words
    std::string unitText;
    std::optional<std::string> ordinal; ///< the score that the coding carries itself
    friend bool operator==(const Answer&, const Answer&) = default;
};

struct Answered {
    std::string linkId;
    std::vector<Answer> answers;
    friend bool operator==(const Answered&, const Answered&) = default;
};

struct Observed {
    Origin origin;
    std::vector<Measured> values;
};

struct Responded {
    Origin origin;
    std::string questionnaire; ///< canonical, with its version if it has one
    std::vector<Answered> items;
};

/// One resource of a report, mapped.
using Submission = std::variant<Observed, Responded>;

const Origin& originOf(const Submission& submission);

} // namespace tilsyn::triage
