// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outcome.h"

#include <array>
#include <utility>

namespace tilsyn::domain {
namespace {

template <class E> using Codes = std::pair<E, std::string_view>;

constexpr std::array<Codes<OutcomeKind>, 7> outcomeCodes = {{{OutcomeKind::held, "held"},
                                                             {OutcomeKind::partly, "partly"},
                                                             {OutcomeKind::noAnswer, "no-answer"},
                                                             {OutcomeKind::cancelledByPatient, "cancelled-by-patient"},
                                                             {OutcomeKind::cancelledByUs, "cancelled-by-us"},
                                                             {OutcomeKind::technicalFailure, "technical-failure"},
                                                             {OutcomeKind::movedToPhysical, "moved-to-physical"}}};

constexpr std::array<Codes<Modality>, 3> modalityCodes = {
    {{Modality::video, "video"}, {Modality::phone, "phone"}, {Modality::none, "none"}}};

constexpr std::array<Codes<Reason>, 11> reasonCodes = {{{Reason::none, "none"},
                                                        {Reason::patientUnwell, "patient-unwell"},
                                                        {Reason::patientDeclined, "patient-declined"},
                                                        {Reason::patientAway, "patient-away"},
                                                        {Reason::noReply, "no-reply"},
                                                        {Reason::soundOrPicture, "sound-or-picture"},
                                                        {Reason::lineLost, "line-lost"},
                                                        {Reason::deviceFault, "device-fault"},
                                                        {Reason::colleagueAbsent, "colleague-absent"},
                                                        {Reason::needsHands, "needs-hands"},
                                                        {Reason::other, "other"}}};

constexpr std::array<Codes<IdentityMethod>, 4> identityCodes = {{{IdentityMethod::known, "known"},
                                                                 {IdentityMethod::electronicId, "electronic-id"},
                                                                 {IdentityMethod::shownId, "shown-id"},
                                                                 {IdentityMethod::vouchedByRelative, "vouched"}}};

template <class E, std::size_t N> std::string_view codeOf(const std::array<Codes<E>, N>& table, E value) {
    for (const auto& [known, text] : table)
        if (known == value) return text;
    return "unknown";
}

template <class E, std::size_t N>
std::optional<E> valueOf(const std::array<Codes<E>, N>& table, std::string_view text) {
    for (const auto& [value, known] : table)
        if (known == text) return value;
    return std::nullopt;
}

} // namespace

std::string_view code(OutcomeKind kind) {
    return codeOf(outcomeCodes, kind);
}
std::string_view code(Modality modality) {
    return codeOf(modalityCodes, modality);
}
std::string_view code(Reason reason) {
    return codeOf(reasonCodes, reason);
}
std::string_view code(IdentityMethod method) {
    return codeOf(identityCodes, method);
}
std::optional<OutcomeKind> outcomeFromCode(std::string_view text) {
    return valueOf(outcomeCodes, text);
}
std::optional<Modality> modalityFromCode(std::string_view text) {
    return valueOf(modalityCodes, text);
}
std::optional<Reason> reasonFromCode(std::string_view text) {
    return valueOf(reasonCodes, text);
}
std::optional<IdentityMethod> identityFromCode(std::string_view text) {
    return valueOf(identityCodes, text);
}

const std::vector<Reason>& reasonsFor(OutcomeKind kind) {
    static const std::vector<Reason> nothing;
    static const std::vector<Reason> partly = {Reason::soundOrPicture,  Reason::lineLost,   Reason::patientUnwell,
                                               Reason::patientDeclined, Reason::needsHands, Reason::other};
    static const std::vector<Reason> noAnswer = {Reason::noReply, Reason::patientAway, Reason::deviceFault,
                                                 Reason::other};
    static const std::vector<Reason> byPatient = {Reason::patientDeclined, Reason::patientUnwell, Reason::patientAway,
                                                  Reason::other};
    static const std::vector<Reason> byUs = {Reason::colleagueAbsent, Reason::patientUnwell, Reason::other};
    static const std::vector<Reason> technical = {Reason::soundOrPicture, Reason::lineLost, Reason::deviceFault,
                                                  Reason::other};
    static const std::vector<Reason> physical = {Reason::needsHands,  Reason::patientUnwell,   Reason::noReply,
                                                 Reason::deviceFault, Reason::patientDeclined, Reason::other};
    switch (kind) {
    case OutcomeKind::held: return nothing;
    case OutcomeKind::partly: return partly;
    case OutcomeKind::noAnswer: return noAnswer;
    case OutcomeKind::cancelledByPatient: return byPatient;
    case OutcomeKind::cancelledByUs: return byUs;
    case OutcomeKind::technicalFailure: return technical;
    case OutcomeKind::movedToPhysical: return physical;
    }
    return nothing;
}

std::vector<DraftGap> gaps(const VisitDraft& draft) {
    std::vector<DraftGap> missing;
    if (!draft.outcome) {
        missing.push_back(DraftGap::outcomeMissing);
    } else if (!reasonsFor(*draft.outcome).empty() && draft.reason == Reason::none) {
        missing.push_back(DraftGap::reasonMissing);
    }
    if (const auto* task = std::get_if<TeamTask>(&draft.followUp)) {
        if (task->text.empty()) missing.push_back(DraftGap::taskTextMissing);
        if (task->team.empty()) missing.push_back(DraftGap::taskTeamMissing);
    }
    const auto impossible = [](std::optional<int> minutes) { return minutes && (*minutes < 0 || *minutes > 600); };
    if (impossible(draft.minutesWithPatient) || impossible(draft.minutesWrapUp))
        missing.push_back(DraftGap::minutesImpossible);
    return missing;
}

} // namespace tilsyn::domain
