// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visit.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::domain;

namespace {

const Instant eight = Instant(std::chrono::hours(8));
const Instant nine = Instant(std::chrono::hours(9));

const std::vector<VisitStage> everyStage = {Planned{},         Ringing{eight},          InCall{eight},
                                            WrapUp{eight},     Done{OutcomeKind::held}, Missed{OutcomeKind::noAnswer},
                                            Cancelled{"away"}, MovedToPhysical{}};

/// What becomes of each stage, in the order of `everyStage`; nothing where the event is refused.
void expect(const VisitEvent& event, const std::vector<std::optional<VisitStage>>& wanted) {
    for (std::size_t i = 0; i < everyStage.size(); ++i) {
        CAPTURE(i);
        const auto next = advance(everyStage[i], event);
        CHECK(next.has_value() == wanted[i].has_value());
        if (next && wanted[i]) CHECK(*next == *wanted[i]);
        if (!next) CHECK(next.error().kind == ErrorKind::rejected);
    }
}

constexpr std::nullopt_t no = std::nullopt;

} // namespace

TEST_CASE("a planned visit rings, and a wrapped-up one can be called again") {
    expect(RingingStarted{nine}, {Ringing{nine}, no, no, Ringing{nine}, no, no, no, no});
}

TEST_CASE("the patient enters a ringing visit, and coming back after a drop keeps the beginning") {
    expect(PatientEntered{nine}, {no, InCall{nine}, InCall{eight}, no, no, no, no, no});
}

TEST_CASE("a call that ends is wrapped up") {
    expect(CallEnded{nine}, {no, WrapUp{nine}, WrapUp{nine}, no, no, no, no, no});
}

TEST_CASE("giving up ringing puts the visit back as it was planned") {
    expect(RingingGivenUp{}, {no, Planned{}, no, no, no, no, no, no});
}

TEST_CASE("an outcome is recorded once, from any open stage") {
    const VisitStage done = Done{OutcomeKind::partly};
    expect(OutcomeRecorded{OutcomeKind::partly}, {done, done, done, done, no, no, no, no});
}

TEST_CASE("each outcome ends in the stage that the list shows") {
    CHECK(*advance(Planned{}, OutcomeRecorded{OutcomeKind::held}) == VisitStage(Done{OutcomeKind::held}));
    CHECK(*advance(Planned{}, OutcomeRecorded{OutcomeKind::noAnswer}) == VisitStage(Missed{OutcomeKind::noAnswer}));
    CHECK(*advance(Planned{}, OutcomeRecorded{OutcomeKind::technicalFailure}) ==
          VisitStage(Missed{OutcomeKind::technicalFailure}));
    CHECK(*advance(Planned{}, OutcomeRecorded{OutcomeKind::cancelledByUs}) == VisitStage(Cancelled{"cancelled-by-us"}));
    CHECK(*advance(Planned{}, OutcomeRecorded{OutcomeKind::movedToPhysical}) == VisitStage(MovedToPhysical{}));
}

TEST_CASE("only a visit without an outcome is open") {
    for (std::size_t i = 0; i < everyStage.size(); ++i) CHECK(isOpen(everyStage[i]) == (i < 4));
}
