// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Our own identifier systems, code systems and extensions; docs/protocols/fhir.md says what each means.
namespace tilsyn::fhir::uri {

inline constexpr std::string_view command = "urn:tilsyn:fhir:command";
inline constexpr std::string_view outcome = "urn:tilsyn:fhir:outcome";
inline constexpr std::string_view outcomeReason = "urn:tilsyn:fhir:outcome-reason";
inline constexpr std::string_view modality = "urn:tilsyn:fhir:modality";
inline constexpr std::string_view wrapUpMinutes = "urn:tilsyn:fhir:wrap-up-minutes";
/// meta.tag of our Subscriptions.
inline constexpr std::string_view subscription = "urn:tilsyn:fhir:subscription";
inline constexpr std::string_view task = "urn:tilsyn:fhir:task";
inline constexpr std::string_view checklistItem = "urn:tilsyn:fhir:checklist-item";
inline constexpr std::string_view activity = "urn:tilsyn:fhir:activity";
inline constexpr std::string_view noAnswer = "urn:tilsyn:fhir:no-answer";
inline constexpr std::string_view noAnswerLadder = "urn:tilsyn:fhir:no-answer-ladder";
inline constexpr std::string_view ladderKind = "urn:tilsyn:fhir:ladder-kind";
inline constexpr std::string_view ladderStep = "urn:tilsyn:fhir:ladder-step";
inline constexpr std::string_view ladderAt = "urn:tilsyn:fhir:ladder-at";
inline constexpr std::string_view ladderBy = "urn:tilsyn:fhir:ladder-by";
inline constexpr std::string_view ladderNote = "urn:tilsyn:fhir:ladder-note";
inline constexpr std::string_view againAfter = "urn:tilsyn:fhir:again-after";
inline constexpr std::string_view movedFrom = "urn:tilsyn:fhir:moved-from";
inline constexpr std::string_view contact = "urn:tilsyn:fhir:contact";
inline constexpr std::string_view identityMethod = "urn:tilsyn:fhir:identity-method";
inline constexpr std::string_view visitSlots = "urn:tilsyn:fhir:visit-slots";
inline constexpr std::string_view breakTaken = "urn:tilsyn:fhir:break-taken";
inline constexpr std::string_view communication = "urn:tilsyn:fhir:communication";
inline constexpr std::string_view delayMessage = "urn:tilsyn:fhir:delay-message";
inline constexpr std::string_view delayMinutes = "urn:tilsyn:fhir:delay-minutes";

} // namespace tilsyn::fhir::uri
