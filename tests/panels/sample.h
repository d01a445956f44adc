// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "workspace/snapshot.h"

#include <memory>

// A small day in Oslo for the panels' tests: Kari's own three visits, one of a colleague, one of another team.
namespace tilsyn::tests {

inline Instant at(const char* text) {
    return *parseInstant(text);
}
inline const Zone& oslo() {
    static const Zone zone = *Zone::byName("Europe/Oslo");
    return zone;
}

inline domain::Patient person(const char* id, const char* family, const char* given, int year) {
    domain::Patient patient;
    patient.id = domain::PatientId(id);
    patient.name = {family, given};
    patient.birthDate = std::chrono::year{year} / 6 / 27;
    patient.phones = {{domain::PhoneUse::home, "33 00 00 12"}};
    return patient;
}

inline domain::Visit visitAt(const char* id, const char* patient, const char* start, const char* purpose) {
    domain::Visit visit;
    visit.id = domain::VisitId(id);
    visit.patient = domain::PatientId(patient);
    visit.start = at(start);
    visit.end = visit.start + std::chrono::minutes(10);
    visit.purpose = purpose;
    visit.owner = domain::StaffId("kari");
    visit.team = domain::TeamId("west");
    visit.teamName = "Hjemmesykepleien Vest";
    return visit;
}

inline workspace::Snapshot sampleDay() {
    auto day = std::make_shared<workspace::Day>();
    day->date = std::chrono::year{2026} / 3 / 3;
    day->asOf = at("2026-03-03T08:42:00+01:00");
    for (auto& p : {person("ola", "Brekke", "Ola", 1930), person("aud", "Ødegård", "Aud", 1938),
                    person("mari", "Solberg", "Mari", 1935), person("dead", "Lie", "Bjørg", 1941)})
        day->patients[p.id] = p;
    day->patients[domain::PatientId("dead")].deceased = true;
    auto done = visitAt("v1", "mari", "2026-03-03T08:00:00+01:00", "Stell");
    done.stage = domain::Done{domain::OutcomeKind::held};
    done.touches = 2;
    auto ola = visitAt("v2", "ola", "2026-03-03T08:45:00+01:00", "Kateterpose");
    ola.checklist = {{"Pose tømt", {}}, {"Hud sett", {}}};
    auto dead = visitAt("v3", "dead", "2026-03-03T09:00:00+01:00", "Medisin");
    auto team = visitAt("v4", "aud", "2026-03-03T09:15:00+01:00", "Trygghet");
    team.owner = domain::StaffId("sondre");
    auto other = visitAt("v5", "aud", "2026-03-03T10:00:00+01:00", "Medisin");
    other.owner = domain::StaffId("sondre");
    other.team = domain::TeamId("east");
    other.teamName = "Kveldsvakt Øst";
    day->visits = {done, ola, dead, team, other};
    workspace::Snapshot snapshot;
    snapshot.user.staff = domain::StaffId("kari");
    snapshot.user.name = "Kari Nurse";
    snapshot.user.roles = {domain::Role::screenNurse};
    snapshot.user.teams = {domain::TeamId("west")};
    snapshot.connection = {workspace::Link::online, at("2026-03-03T07:55:00+01:00"), {}};
    snapshot.day = day;
    return snapshot;
}

inline domain::RoomState roomFor(const char* visit, const char* patient, domain::RoomPhase phase) {
    domain::RoomState room;
    room.visit = domain::VisitId(visit);
    room.patient = domain::PatientId(patient);
    room.phase = phase;
    room.since = at("2026-03-03T08:44:00+01:00");
    domain::Participant self;
    self.id = domain::ParticipantId("self");
    self.name = "Kari Nurse";
    self.self = true;
    self.host = true;
    room.roster = {self};
    return room;
}

inline domain::Participant guest(const char* name, bool waits) {
    domain::Participant participant;
    participant.id = domain::ParticipantId("guest");
    participant.name = name;
    participant.waiting = waits;
    participant.since = at("2026-03-03T08:44:22+01:00");
    return participant;
}

} // namespace tilsyn::tests
