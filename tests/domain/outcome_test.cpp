// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outcome.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::domain;

namespace {

const std::vector<OutcomeKind> everyOutcome = {OutcomeKind::held,           OutcomeKind::partly,
                                               OutcomeKind::noAnswer,       OutcomeKind::cancelledByPatient,
                                               OutcomeKind::cancelledByUs,  OutcomeKind::technicalFailure,
                                               OutcomeKind::movedToPhysical};

VisitDraft draftOf(OutcomeKind kind) {
    VisitDraft draft;
    draft.outcome = kind;
    if (!reasonsFor(kind).empty()) draft.reason = reasonsFor(kind).front();
    return draft;
}

} // namespace

TEST_CASE("a draft without an outcome cannot be completed, one that was held needs no more") {
    CHECK(gaps(VisitDraft{}) == std::vector{DraftGap::outcomeMissing});
    CHECK(gaps(draftOf(OutcomeKind::held)).empty());
}

TEST_CASE("every outcome but held wants a reason, and each of its reasons satisfies it") {
    for (const auto kind : everyOutcome) {
        CAPTURE(code(kind));
        auto draft = draftOf(kind);
        CHECK(gaps(draft).empty());
        for (const auto reason : reasonsFor(kind)) {
            CHECK(reason != Reason::none);
            draft.reason = reason;
            CHECK(gaps(draft).empty());
        }
        draft.reason = Reason::none;
        CHECK(gaps(draft).size() == (kind == OutcomeKind::held ? 0 : 1));
    }
}

TEST_CASE("a task for a team needs words and a team, a call again needs neither") {
    auto draft = draftOf(OutcomeKind::held);
    draft.followUp = TeamTask{};
    CHECK(gaps(draft) == std::vector{DraftGap::taskTextMissing, DraftGap::taskTeamMissing});
    draft.followUp = TeamTask{"Bring new pads", TeamId("east"), "East", Instant{}};
    CHECK(gaps(draft).empty());
    draft.followUp = CallAgain{};
    CHECK(gaps(draft).empty());
}

TEST_CASE("minutes that nobody can have spent are refused") {
    auto draft = draftOf(OutcomeKind::held);
    draft.minutesWithPatient = 0;
    draft.minutesWrapUp = 600;
    CHECK(gaps(draft).empty());
    draft.minutesWithPatient = -1;
    CHECK(gaps(draft) == std::vector{DraftGap::minutesImpossible});
    draft.minutesWithPatient = 601;
    CHECK(gaps(draft) == std::vector{DraftGap::minutesImpossible});
}

TEST_CASE("codes of the wire lead back to the value they came from") {
    for (const auto kind : everyOutcome) {
        CHECK(outcomeFromCode(code(kind)) == kind);
        for (const auto reason : reasonsFor(kind)) CHECK(reasonFromCode(code(reason)) == reason);
    }
    for (const auto modality : {Modality::video, Modality::phone, Modality::none})
        CHECK(modalityFromCode(code(modality)) == modality);
    for (const auto method : {IdentityMethod::known, IdentityMethod::electronicId, IdentityMethod::shownId,
                              IdentityMethod::vouchedByRelative})
        CHECK(identityFromCode(code(method)) == method);
    CHECK_FALSE(outcomeFromCode("unknown"));
    CHECK_FALSE(reasonFromCode(""));
}
