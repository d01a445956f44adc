// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/example_day.h"

#include "panels/sample.h"

#include <fmt/format.h>

#include <iterator>

namespace tilsyn::tests {
namespace {

struct Row {
    const char* time;
    const char* family;
    const char* given;
    int year;
    const char* purpose;
    domain::VisitStage stage = domain::Planned{};
    int touch = 1;
    int touches = 1;
};

using domain::Done;
using domain::OutcomeKind;

const Row rows[] = {
    {"08:00", "Solberg", "Mari", 1935, "Stell", Done{OutcomeKind::held}, 1, 2},
    {"08:10", "Dahl", "Rune", 1953, "Medisin", Done{OutcomeKind::held}},
    {"08:20", "Hauge", "Tor", 1941, "Medisin, blodtrykk", Done{OutcomeKind::partly}},
    {"08:30", "Ødegård", "Aud", 1938, "Trygghet", domain::Missed{OutcomeKind::noAnswer}, 2, 3},
    {"08:40", "Solberg", "Mari", 1935, "Stell", Done{OutcomeKind::held}, 2, 2},
    {"08:45", "Brekke", "Ola", 1930, "Tømme kateterpose, trygghetssamtale"},
    {"09:00", "Åsen", "Gerd", 1946, "Medisin, blodtrykk"},
    {"09:15", "Nilsen-Kristoffersen", "Anne Margrethe", 1950, "Opplæring i insulinpenn og måling av blodsukker"},
    {"09:30", "Foss", "Kari", 1944, "Trygghet"},
    {"09:45", "Berg", "Solveig", 1936, "Drikke, mat"},
    {"10:00", "Moen", "Ivar", 1949, "Medisin", domain::Cancelled{"Innlagt"}},
    {"10:15", "Tveit", "Halvor", 1939, "Blodsukker"},
    {"10:45", "Lie", "Bjørg", 1947, "Medisin"},
    {"11:00", "Dahl", "Rune", 1953, "Medisin", domain::Planned{}, 1, 2},
    {"11:15", "Strøm", "Aslaug", 1934, "Fysisk besøk", domain::MovedToPhysical{}},
    {"11:30", "Øverli", "Jens", 1945, "Sårkontroll"},
};

domain::Patient ola() {
    auto patient = person("p5", "Brekke", "Ola", 1930);
    patient.sex = domain::Sex::male;
    patient.numbers = {{"urn:oid:2.16.578.1.12.4.1.4.1", "27063045678", false}};
    patient.address = domain::Address{"Furuveien 12", "3118", "Tønsberg"};
    patient.contacts = {{"Kari Brekke", "Datter, har nøkkel", "91 00 00 40"}};
    patient.allergies = {"Penicillin"};
    patient.language = "nb";
    return patient;
}

} // namespace

workspace::Snapshot exampleDay() {
    auto day = std::make_shared<workspace::Day>();
    day->date = std::chrono::year{2026} / 3 / 3;
    day->asOf = at("2026-03-03T08:42:00+01:00");
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        const auto& row = rows[i];
        const auto id = fmt::format("p{}", i);
        day->patients[domain::PatientId(id)] = person(id.c_str(), row.family, row.given, row.year);
        auto visit = visitAt(fmt::format("v{}", i).c_str(), id.c_str(),
                             fmt::format("2026-03-03T{}:00+01:00", row.time).c_str(), row.purpose);
        visit.stage = row.stage;
        visit.touch = row.touch;
        visit.touches = row.touches;
        visit.ownerName = "Ingrid Lunde";
        day->visits.push_back(visit);
    }
    day->patients[domain::PatientId("p5")] = ola();
    auto& brekke = day->visits[5];
    brekke.worthKnowing = "Urinmengden har gått ned: 400, 350, 300 ml. Spør om drikke. M. Aas, 02.03. 20:24";
    brekke.description = "Hver dag 08:45 og 20:15";
    for (const auto* point :
         {"Pose tømt, mengde og farge sett", "Hud rundt kateteret: rødhet, smerte", "Drukket nok siden i går kveld",
          "Morgenmedisin tatt fra dosetten", "Trygg til neste besøk kl. 20:15"})
        brekke.checklist.push_back({point, {}});
    day->visits[8].claimedBy = domain::StaffId("sondre");
    day->visits[8].claimedByName = "Sondre Holm";
    day->visits[8].claimedSince = at("2026-03-03T08:39:10+01:00");

    workspace::Snapshot snapshot;
    snapshot.user.staff = domain::StaffId("kari");
    snapshot.user.name = "Ingrid Lunde";
    snapshot.user.title = "Digital sykepleier";
    snapshot.user.roles = {domain::Role::screenNurse};
    snapshot.user.teams = {domain::TeamId("west")};
    snapshot.connection = {workspace::Link::online, at("2026-03-03T07:55:00+01:00"), {}};
    snapshot.day = day;
    return snapshot;
}

workspace::PatientView exampleHistory() {
    workspace::PatientView view;
    view.identityConfirmedBefore = true;
    using domain::Modality;
    view.lastVisits = {
        {at("2026-03-02T20:15:00+01:00"), 7, OutcomeKind::held, Modality::video, "M. Aas", "300 ml, klar. Trygg."},
        {at("2026-03-02T08:45:00+01:00"), 9, OutcomeKind::held, Modality::video, "I. Lunde",
         "350 ml, klar. Drikker lite."},
        {at("2026-03-01T20:15:00+01:00"), 12, OutcomeKind::partly, Modality::phone, "M. Aas",
         "Lyd borte 2 min, resten på telefon."},
        {at("2026-03-01T08:45:00+01:00"), 8, OutcomeKind::held, Modality::video, "S. Holm", "400 ml. Lett rød hud."},
        {at("2026-02-28T20:15:00+01:00"), 0, OutcomeKind::noAnswer, Modality::none, "M. Aas",
         "Datter ringte, alt vel."}};
    view.asOf = at("2026-03-03T08:42:00+01:00");
    return view;
}

} // namespace tilsyn::tests
