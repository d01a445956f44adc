// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/time_text.h"
#include "store/store.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace tilsyn::store::test {

namespace fs = std::filesystem;
using namespace domain;

inline const Instant now = *parseInstant("2026-03-03T06:55:00.125Z");
constexpr auto tuesday = std::chrono::year(2026) / std::chrono::March / std::chrono::day(3);

/// A folder of its own that goes with the test.
class Folder {
public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "tilsyn-store-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path operator/(const char* name) const { return path_ / name; }
    StoreOptions options() const { return {path_, "ws-7"}; }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

inline Secret keyOf(char fill) {
    return Secret(std::string(32, fill));
}

inline Result<std::unique_ptr<Store>> tryOpen(const Folder& folder, char fill = 'k') {
    return Store::open(folder.options(), keyOf(fill));
}

inline std::unique_ptr<Store> mustOpen(const Folder& folder) {
    auto store = tryOpen(folder);
    if (!store) FAIL(store.error().detail);
    return std::move(*store);
}

inline std::string contentOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void write(const fs::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

inline Principal nurse(const char* staff = "ingrid") {
    return {StaffId(staff), "sub-1", "Ingrid Lunde", "Sykepleier", "4034", {Role::screenNurse, Role::teamLead}, {}};
}

inline ReadGrant grant(Resource resource, const char* patient = "rune", Purpose purpose = Purpose::careContact,
                       const Principal& who = nurse()) {
    return *AccessPolicy().read(who, resource, purpose, PatientId(patient));
}

inline Patient patientOf(const char* id) {
    Patient patient;
    patient.id = PatientId(id);
    patient.name = {"Ås", "Rune"};
    patient.birthDate = std::chrono::year(1948) / 12 / 25;
    patient.sex = Sex::male;
    patient.numbers = {{"urn:oid:1.2.208.176.1.2", "2512484916", false}, {"urn:x", "251248-1AB4", true}};
    patient.phones = {{PhoneUse::mobile, "+47 900 00 000"}, {PhoneUse::unknown, "1"}};
    patient.address = Address{"Storgata 1", "3126", "Tønsberg"};
    patient.contacts = {{"Eva", "daughter", "12 34"}, {"Per", "neighbour", "56", true}};
    patient.ladder = {{LadderStepKind::keyHolder, std::chrono::minutes(1)}};
    patient.allergies = {"Penicillin"};
    patient.language = "nb";
    patient.protectedIdentity = true;
    patient.version = "W/\"3\"";
    return patient;
}

inline Visit visitOf(const char* id, VisitStage stage = Planned{}) {
    Visit visit;
    visit.id = VisitId(id);
    visit.patient = PatientId("rune");
    visit.start = now;
    visit.end = now + std::chrono::minutes(10);
    visit.purpose = "Medisin";
    visit.description = "morning";
    visit.worthKnowing = "hears badly";
    visit.checklist = {{"took the pills", now}, {"drank water", {}}};
    visit.checklistTask = "t1";
    visit.checklistVersion = "4";
    visit.owner = StaffId("ingrid");
    visit.ownerName = "Ingrid Lunde";
    visit.team = TeamId("screen");
    visit.teamName = "Skjermteam";
    visit.touch = 2;
    visit.touches = 2;
    visit.follows = VisitId("v0");
    visit.againAfter = std::chrono::minutes(40);
    visit.series = Series{"s1",
                          {true, false, true},
                          {std::chrono::minutes(490)},
                          2,
                          Series::Unit::week,
                          tuesday,
                          {{LadderStepKind::relative, std::chrono::minutes(3)}}};
    visit.ladder = Ladder{"t2", "W/\"1\"", now, StaffId("ingrid"), "Ingrid Lunde", defaultLadder(), {}, {}};
    visit.ladder->records = {
        {CommandId("r1"), 0, StepResult::notReached, now, StaffId("sondre"), "Sondre Holm", "ringte på"}};
    visit.callAgain = CallAgainTask{"t3", "W/\"2\"", now, "Medisin"};
    visit.stage = std::move(stage);
    visit.version = "W/\"7\"";
    return visit;
}

inline VisitDraft draftOf(const char* visit) {
    VisitDraft draft;
    draft.visit = VisitId(visit);
    draft.outcome = OutcomeKind::partly;
    draft.modality = Modality::phone;
    draft.reason = Reason::soundOrPicture;
    draft.note = "Took the medicine. «Fint»\n🙂";
    draft.ticked = {0, 5};
    draft.minutesWithPatient = 7;
    draft.minutesWrapUp = 0;
    draft.followUp = TeamTask{"Bring pads", TeamId("east"), "Øst", now};
    draft.identity = IdentityConfirmation{IdentityMethod::shownId, true, now};
    draft.callStarted = now;
    return draft;
}

inline RecordOutcome commandOf(const std::string& id, const char* visit = "v1", const char* staff = "ingrid") {
    return {CommandId(id), visitOf(visit), draftOf(visit), StaffId(staff), "Ingrid Lunde", now};
}

inline bool same(const DurableCommand& a, const DurableCommand& b) {
    const auto& x = std::get<RecordOutcome>(a);
    const auto& y = std::get<RecordOutcome>(b);
    return x.id == y.id && x.visit == y.visit && x.draft == y.draft && x.by == y.by && x.byName == y.byName &&
           x.at == y.at;
}

inline workspace::Day dayOf(std::chrono::year_month_day date = tuesday) {
    workspace::Day day;
    day.date = date;
    day.visits = {visitOf("v1"),
                  visitOf("v2", Ringing{now}),
                  visitOf("v3", InCall{now}),
                  visitOf("v4", WrapUp{now}),
                  visitOf("v5", Done{OutcomeKind::held}),
                  visitOf("v6", Missed{OutcomeKind::noAnswer}),
                  visitOf("v7", Cancelled{"away"}),
                  visitOf("v8", MovedToPhysical{})};
    day.patients[PatientId("rune")] = patientOf("rune");
    day.rejections = {{"Appointment/a17", "no start"}};
    day.asOf = now;
    return day;
}

} // namespace tilsyn::store::test
