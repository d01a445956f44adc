// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/outcome/internal/outcome_model.h"
#include "panels/sample.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;
using domain::Modality;
using domain::OutcomeKind;
using domain::Reason;

namespace {

workspace::Snapshot afterCall() {
    auto snapshot = sampleDay();
    auto room = roomFor("v2", "ola", domain::RoomPhase::ended);
    room.callStarted = at("2026-03-03T08:42:00+01:00");
    room.callEnded = at("2026-03-03T08:50:12+01:00");
    snapshot.room = std::make_shared<domain::RoomState>(room);
    snapshot.localStages[domain::VisitId("v2")] = domain::WrapUp{*room.callEnded};
    return snapshot;
}

const domain::Visit& ola(const workspace::Snapshot& snapshot) {
    return *workspace::findVisit(snapshot, domain::VisitId("v2"));
}

} // namespace

TEST_CASE("after a real call the form begins with held, video and the minutes of the call") {
    const auto snapshot = afterCall();
    const auto draft = beginDraft(snapshot, ola(snapshot));
    CHECK(draft.outcome == OutcomeKind::held);
    CHECK(draft.modality == Modality::video);
    CHECK(draft.minutesWithPatient == 8);
    CHECK(domain::gaps(draft).empty());
    CHECK(callLine(draft, oslo()).toStdString() == "The call lasted 8:12 and ended 08:50.");
}

TEST_CASE("when nobody came the form begins with no answer and its reason") {
    auto snapshot = sampleDay();
    snapshot.localStages[domain::VisitId("v2")] = domain::WrapUp{at("2026-03-03T08:50:00+01:00")};
    const auto draft = beginDraft(snapshot, ola(snapshot));
    CHECK(draft.outcome == OutcomeKind::noAnswer);
    CHECK(draft.reason == Reason::noReply);
    CHECK(draft.modality == Modality::none);
}

TEST_CASE("what she has chosen already is not changed by opening the form again") {
    auto snapshot = afterCall();
    domain::VisitDraft mine;
    mine.visit = domain::VisitId("v2");
    mine.outcome = OutcomeKind::partly;
    mine.minutesWithPatient = 3;
    snapshot.drafts[mine.visit] = mine;
    const auto draft = beginDraft(snapshot, ola(snapshot));
    CHECK(draft.outcome == OutcomeKind::partly);
    CHECK(draft.minutesWithPatient == 3);
}

TEST_CASE("a reason that does not belong to the new outcome is dropped") {
    domain::VisitDraft draft;
    draft.outcome = OutcomeKind::cancelledByUs;
    draft.reason = Reason::colleagueAbsent;
    CHECK(withOutcome(draft, OutcomeKind::partly).reason == Reason::none);
    CHECK(withOutcome(draft, OutcomeKind::held).reason == Reason::none);
}

TEST_CASE("held without a video call means that it was held by phone") {
    domain::VisitDraft draft;
    draft.modality = Modality::none;
    CHECK(withOutcome(draft, OutcomeKind::held).modality == Modality::phone);
}

TEST_CASE("the minutes of the wrap-up are counted from the end of the call unless somebody wrote them") {
    const auto snapshot = afterCall();
    auto draft = beginDraft(snapshot, ola(snapshot));
    const auto later = at("2026-03-03T08:52:20+01:00");
    CHECK(signedDraft(draft, later).minutesWrapUp == 2);
    draft.minutesWrapUp = 5;
    CHECK(signedDraft(draft, later).minutesWrapUp == 5);
}

TEST_CASE("the text for the record has its headings and leaves out what there is nothing to say about") {
    const auto snapshot = afterCall();
    auto draft = beginDraft(snapshot, ola(snapshot));
    draft.note = "350 ml, klar.";
    draft.ticked = {1};
    draft.followUp =
        domain::TeamTask{"Fyll vannmuggen", domain::TeamId("east"), "Kveldsvakt Øst", at("2026-03-03T20:15:00+01:00")};
    const JournalContext context{oslo(), at("2026-03-03T08:52:00+01:00"), QStringLiteral("Kari Nurse"), true};
    CHECK(journalText(journal(ola(snapshot), draft, context)).toStdString() ==
          "Contact\nVideo 03.03.2026, 08:42–08:50, 8 min\n\n"
          "Purpose\nKateterpose\n\n"
          "Outcome\nHeld\n\n"
          "Done\nHud sett\n\n"
          "Assessment\n350 ml, klar.\n\n"
          "Plan\nKveldsvakt Øst: Fyll vannmuggen, due 03.03.2026 20:15\n\n"
          "Identity\nConfirmed at an earlier contact\n\n"
          "Written by\nKari Nurse");
    draft.note.clear();
    draft.ticked.clear();
    draft.followUp = domain::NoFollowUp{};
    const auto shorter = journalText(journal(ola(snapshot), draft, context));
    CHECK_FALSE(shorter.contains(QStringLiteral("Assessment")));
    CHECK_FALSE(shorter.contains(QStringLiteral("Plan")));
}

TEST_CASE("how identity was established at first contact goes into the record") {
    const auto snapshot = afterCall();
    auto draft = beginDraft(snapshot, ola(snapshot));
    draft.identity =
        domain::IdentityConfirmation{domain::IdentityMethod::shownId, true, at("2026-03-03T08:43:00+01:00")};
    const JournalContext context{oslo(), at("2026-03-03T08:52:00+01:00"), QStringLiteral("Kari Nurse"), false};
    CHECK(journalText(journal(ola(snapshot), draft, context))
              .contains(QStringLiteral("Showed proof of identity. Informed about video 03.03.2026")));
}

TEST_CASE("the list of what is sent names the task and its team") {
    const auto snapshot = afterCall();
    auto draft = beginDraft(snapshot, ola(snapshot));
    draft.note = "Alt vel";
    draft.followUp = domain::TeamTask{"x", domain::TeamId("east"), "Kveldsvakt Øst", {}};
    CHECK(sendList(ola(snapshot), draft, oslo()) ==
          QStringList{QStringLiteral("Visit with outcome and duration"), QStringLiteral("Note and checklist"),
                      QStringLiteral("Task to Kveldsvakt Øst"), QStringLiteral("Appointment 08:45 is closed")});
}

TEST_CASE("tasks go to the visit's own team first and to the teams of the day") {
    const auto snapshot = sampleDay();
    const auto choices = teams(snapshot, ola(snapshot));
    REQUIRE(choices.size() == 2);
    CHECK(choices[0].name == QStringLiteral("Hjemmesykepleien Vest"));
    CHECK(choices[1].name == QStringLiteral("Kveldsvakt Øst"));
}
