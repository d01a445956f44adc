// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/reason.h"

#include <algorithm>

namespace tilsyn::triage {

std::string_view name(Reason reason) {
    switch (reason) {
    case Reason::inRange: return "IN_RANGE";
    case Reason::warnLow: return "WARN_LOW";
    case Reason::warnHigh: return "WARN_HIGH";
    case Reason::critLow: return "CRIT_LOW";
    case Reason::critHigh: return "CRIT_HIGH";
    case Reason::noLimits: return "NO_LIMITS";
    case Reason::noTrend: return "NO_TREND";
    case Reason::implausible: return "IMPLAUSIBLE";
    case Reason::unitMismatch: return "UNIT_MISMATCH";
    case Reason::absent: return "ABSENT";
    case Reason::absentTechnical: return "ABSENT_TECHNICAL";
    case Reason::notEvaluable: return "NOT_EVALUABLE";
    case Reason::clock: return "CLOCK";
    case Reason::noTime: return "NO_TIME";
    case Reason::withdrawn: return "WITHDRAWN";
    case Reason::lateRed: return "LATE_RED";
    case Reason::conflict: return "CONFLICT";
    case Reason::correctedUp: return "CORRECTED_UP";
    case Reason::correctedDown: return "CORRECTED_DOWN";
    case Reason::answerMapped: return "ANSWER_MAPPED";
    case Reason::answerMissing: return "ANSWER_MISSING";
    case Reason::answerUnmapped: return "ANSWER_UNMAPPED";
    case Reason::item9: return "ITEM_9";
    case Reason::weightGain: return "T_WEIGHT_GAIN";
    case Reason::weightLoss: return "T_WEIGHT_LOSS";
    case Reason::spo2Drop: return "T_SPO2_DROP";
    case Reason::catRise: return "T_CAT_RISE";
    case Reason::hypoRepeat: return "T_HYPO_REPEAT";
    case Reason::phqRise: return "T_PHQ_RISE";
    }
    return "NOT_EVALUABLE";
}

std::string_view name(Tag tag) {
    switch (tag) {
    case Tag::late: return "LATE";
    case Tag::extra: return "EXTRA";
    case Tag::preliminary: return "PRELIMINARY";
    case Tag::statusUnknown: return "STATUS_UNKNOWN";
    case Tag::dateOnly: return "DATE_ONLY";
    case Tag::fromIssued: return "FROM_ISSUED";
    case Tag::unitFromText: return "UNIT_FROM_TEXT";
    case Tag::duplicate: return "DUPLICATE";
    case Tag::persisting: return "PERSISTING";
    }
    return "STATUS_UNKNOWN";
}

Colour worst(const std::vector<Why>& reasons) {
    auto colour = Colour::none;
    for (const auto& why : reasons) colour = std::max(colour, why.colour);
    return colour;
}

std::vector<Why> worstFirst(std::vector<Why> reasons) {
    std::ranges::stable_sort(reasons, std::ranges::greater(), &Why::colour);
    std::vector<Why> out;
    for (const auto& why : reasons)
        if (std::ranges::find(out, why.reason, &Why::reason) == out.end()) out.push_back(why);
    return out;
}

} // namespace tilsyn::triage
