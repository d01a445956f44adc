// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/municipality/visits.h"

#include "base/time_text.h"
#include "region/municipality/past.h"
#include "region/server/embedded.h"

#include <fmt/format.h>

#include <algorithm>

namespace tilsyn::region {

namespace {

using namespace std::chrono;

constexpr std::size_t perNurse = 13;
constexpr std::size_t perDay = 32;
constexpr std::size_t mari = 0, rune = 1, newcomer = 2, ola = 3;

const Json& purposeNamed(const Json& words, std::string_view name) {
    for (const Json& purpose : words.at("purposes").items())
        if (purpose.at("name").text() == name) return purpose;
    return words.at("purposes").items().front();
}

/// Who is called in which of the 32 slots; indexes into the nurse's thirteen.
std::vector<std::size_t> dayOrder(bool ingrid) {
    std::vector<std::size_t> order;
    if (ingrid) order = {mari, rune, newcomer, mari, ola};
    const std::size_t first = ingrid ? 4 : 0;
    for (std::size_t i = first; i < perNurse; ++i) order.push_back(i);
    for (std::size_t i = ingrid ? 1 : 0; i < perNurse; ++i) order.push_back(i);
    for (std::size_t i = first; order.size() < perDay; ++i) order.push_back(i);
    return order;
}

Json participant(const std::string& reference, const std::string& display) {
    return Json::object({{"actor", referenceTo(reference, display)}, {"status", "accepted"}});
}

Json checklistFor(const Plan& plan) {
    Json input = Json::array();
    for (const auto& item : plan.checklist)
        input.push(Json::object({{"type", textConcept("item")}, {"valueString", item}}));
    return Json::object(
        {{"meta", testMeta()},
         {"status", "requested"},
         {"intent", "order"},
         {"priority", "routine"},
         {"code", Json::object({{"coding", Json::array({coding("urn:tilsyn:fhir:task", "visit-checklist")})}})},
         {"focus", Json::object({{"reference", "Appointment/" + plan.id}})},
         {"for", referenceTo("Patient/" + plan.resident->patient, plan.resident->name)},
         {"owner", referenceTo("HealthcareService/" + plan.team, plan.teamName)},
         {"input", std::move(input)}});
}

Json minutesOf(int count) {
    return Json::object({{"value", count}, {"unit", "min"}, {"system", "http://unitsofmeasure.org"}, {"code", "min"}});
}

/// What is agreed for somebody who does not answer, where it is not what is usual.
Json ladderOf(std::initializer_list<std::pair<const char*, int>> steps) {
    Json list = Json::array();
    for (const auto& [kind, wait] : steps) list.push(Json::object({{"url", kind}, {"valueDuration", minutesOf(wait)}}));
    return Json::array({Json::object({{"url", "urn:tilsyn:fhir:no-answer-ladder"}, {"extension", std::move(list)}})});
}

Json appointmentFor(const Plan& plan) {
    Json out = Json::object(
        {{"meta", testMeta()},
         {"status", "booked"},
         {"serviceType", Json::array({textConcept(plan.purpose)})},
         {"appointmentType",
          Json::object({{"coding", Json::array({coding("http://terminology.hl7.org/CodeSystem/v2-0276",
                                                       plan.followsOn.empty() ? "ROUTINE" : "FOLLOWUP")})}})},
         {"description", plan.description}});
    if (!plan.followsOn.empty())
        out.set("supportingInformation", Json::array({Json::object({{"reference", "Appointment/" + plan.followsOn}})}));
    out.set("start", plan.zone->format(plan.start));
    out.set("end", plan.zone->format(plan.start + minutes(10)));
    out.set("minutesDuration", 10);
    if (plan.againMinutes > 0)
        out.set("extension", Json::array({Json::object({{"url", "urn:tilsyn:fhir:again-after"},
                                                        {"valueDuration", minutesOf(plan.againMinutes)}})}));
    if (!plan.comment.empty()) out.set("comment", plan.comment);
    out.set("basedOn", Json::array({Json::object({{"reference", "ServiceRequest/" + plan.series}})}));
    out.set("participant", Json::array({participant("Patient/" + plan.resident->patient, plan.resident->name),
                                        participant("Practitioner/" + plan.nurse, plan.nurseName),
                                        participant("HealthcareService/" + plan.team, plan.teamName)}));
    return out;
}

struct Nurse {
    const char* id;
    const char* name;
    const char* team;
    const char* teamName;
};
constexpr Nurse nurses[] = {{"ingrid-lunde", "Ingrid Lunde", "team-vest", "Hjemmesykepleien Vest"},
                            {"sondre-holm", "Sondre Holm", "team-ost", "Hjemmesykepleien Øst"}};

class Calendar {
public:
    Calendar(FhirStore& store, Draw& draw, const Json& words, const std::vector<ScreenResident>& residents,
             const Zone& zone, Instant now)
        : store_(store), draw_(draw), words_(words), residents_(residents), zone_(zone), now_(now),
          today_(zone.local(now).date) {
        // One purpose for each resident: people are called for what they need, not for something new every day.
        for (const auto& resident : residents)
            purposes_.push_back(resident.purpose.empty() ? &draw_.of(words_.at("purposes"))
                                                         : &purposeNamed(words_, resident.purpose));
    }

    void make() {
        makeSeries();
        for (int offset = -7; offset <= 7; ++offset) {
            const year_month_day date(sys_days(today_) + days(offset));
            const auto weekday = std::chrono::weekday(sys_days(date)).iso_encoding();
            if (offset != 0 && weekday > 5) continue;
            for (std::size_t nurse = 0; nurse < 2; ++nurse) makeDay(date, nurse, offset);
        }
    }

private:
    std::string seriesId(std::size_t nurse, std::size_t slot) const {
        return fmt::format("series-{}-{:02}", nurse == 0 ? "vest" : "ost", slot + 1);
    }

    void makeSeries() {
        for (std::size_t nurse = 0; nurse < 2; ++nurse) {
            const auto order = dayOrder(nurse == 0);
            const auto times = slotMinutes(nurse == 0);
            for (std::size_t slot = 0; slot < perDay; ++slot) {
                const std::size_t who = order[slot];
                const auto& resident = residents_[nurse * perNurse + who];
                const Json repeat = Json::object(
                    {{"boundsPeriod",
                      Json::object({{"start", formatDate(year_month_day(sys_days(today_) - days(60)))}})},
                     {"frequency", 1},
                     {"period", 1},
                     {"periodUnit", "d"},
                     {"dayOfWeek", Json::array({"mon", "tue", "wed", "thu", "fri"})},
                     {"timeOfDay", Json::array({fmt::format("{:02}:{:02}:00", times[slot] / 60, times[slot] % 60)})}});
                Json request = Json::object(
                    {{"meta", testMeta()},
                     {"status", "active"},
                     {"intent", "order"},
                     {"code", textConcept(purposes_[nurse * perNurse + who]->at("name").text())},
                     {"subject", referenceTo("Patient/" + resident.patient, resident.name)},
                     {"occurrenceTiming", Json::object({{"repeat", repeat}})},
                     {"performer", Json::array({referenceTo(std::string("HealthcareService/") + nurses[nurse].team,
                                                            nurses[nurse].teamName)})}});
                // Medicine cannot wait as long as a chat, and nobody has a key at Rune's.
                if (nurse == 0 && who == rune)
                    request.set("extension",
                                ladderOf({{"ring-again", 2}, {"phone", 0}, {"relative", 2}, {"physical-visit", 5}}));
                store_.write("ServiceRequest", seriesId(nurse, slot), std::move(request));
            }
        }
    }

    /// From eight to four, and the pauses that were agreed on; the rest is how many visits go into it.
    void makeShift(year_month_day date, std::size_t nurse) {
        const std::string id = fmt::format("shift-{}-{}", formatDate(date), nurse == 0 ? "vest" : "ost");
        const auto clock = [&](int minutes) { return zone_.format(zone_.instant(date, minutes / 60, minutes % 60)); };
        store_.write(
            "Schedule", id,
            Json::object(
                {{"meta", testMeta()},
                 {"extension",
                  Json::array({Json::object({{"url", "urn:tilsyn:fhir:visit-slots"}, {"valuePositiveInt", perDay}})})},
                 {"active", true},
                 {"actor",
                  Json::array(
                      {referenceTo(std::string("Practitioner/") + nurses[nurse].id, nurses[nurse].name),
                       referenceTo(std::string("HealthcareService/") + nurses[nurse].team, nurses[nurse].teamName)})},
                 {"planningHorizon", Json::object({{"start", clock(480)}, {"end", clock(960)}})}}));
        int number = 0;
        for (const int pause : {600, 750})
            store_.write("Slot", fmt::format("{}-break-{}", id, ++number),
                         Json::object({{"meta", testMeta()},
                                       {"schedule", Json::object({{"reference", "Schedule/" + id}})},
                                       {"status", "busy-unavailable"},
                                       {"start", clock(pause)},
                                       {"end", clock(pause + 30)},
                                       {"comment", "Pause"}}));
    }

    void makeDay(year_month_day date, std::size_t nurse, int offset) {
        if (offset >= 0) makeShift(date, nurse);
        const auto order = dayOrder(nurse == 0);
        const auto times = slotMinutes(nurse == 0);
        std::string firstOfMari;
        for (std::size_t slot = 0; slot < perDay; ++slot) {
            const std::size_t who = nurse * perNurse + order[slot];
            if (who == newcomer && offset < 0) continue;
            Plan plan;
            plan.id = fmt::format("visit-{}-{}-{:02}", formatDate(date), nurse == 0 ? "vest" : "ost", slot + 1);
            plan.series = seriesId(nurse, slot);
            plan.resident = &residents_[who];
            plan.zone = &zone_;
            plan.start = zone_.instant(date, times[slot] / 60, times[slot] % 60);
            plan.nurse = nurses[nurse].id;
            plan.nurseName = nurses[nurse].name;
            plan.team = nurses[nurse].team;
            plan.teamName = nurses[nurse].teamName;
            describe(plan, who, nurse == 0 && slot == 3, offset);
            if (nurse == 0 && slot == 0) firstOfMari = plan.id;
            if (nurse == 0 && slot == 3) {
                plan.followsOn = firstOfMari;
                plan.againMinutes = 40;
            }
            Json appointment = appointmentFor(plan);
            Json task = checklistFor(plan);
            if (offset < 0) {
                recordPast(store_, draw_, words_, plan, appointment, task);
                continue;
            }
            if (offset == 0) changeToday(nurse, slot, appointment);
            const Instant made = now_ - hours(48);
            store_.write("Appointment", plan.id, std::move(appointment), &made);
            store_.write("Task", "checklist-" + plan.id, std::move(task), &made);
        }
    }

    void describe(Plan& plan, std::size_t who, bool secondTouch, int offset) {
        const Json& purpose = *purposes_[who];
        plan.purpose = std::string(purpose.at("name").text());
        plan.description = std::string(purpose.at("description").text());
        for (const Json& item : purpose.at("checklist").items()) plan.checklist.emplace_back(item.text());
        plan.notes = &purpose.at("notes");
        if (who == mari && secondTouch) {
            plan.description = "Ringe igjen etter 40 minutter: se at stellet er gjort";
            plan.checklist = {"Stelt og påkledd", "Spist frokost", "Trygghetsalarm på armen"};
        } else if (who == ola) {
            plan.checklist.emplace_back("Morgenmedisin tatt fra dosetten");
            plan.checklist.emplace_back("Trygg til neste besøk");
            if (offset == 0) plan.comment = "Urinmengden har gått ned: 400, 350, 300 ml. Spør om drikke.";
        } else if (who == newcomer && offset == 0) {
            plan.comment = "Første skjermbesøk. Sønnen har satt opp nettbrettet i går.";
        } else if (draw_.percent(15)) {
            plan.comment = draw_.textOf(words_.at("worthKnowing"));
        }
    }

    /// Plans meet the day: on each list one has said no and one gets a visit on foot.
    void changeToday(std::size_t nurse, std::size_t slot, Json& appointment) {
        if (slot == 11) cancel(appointment, "cancelled-by-patient", draw_.textOf(words_.at("cancelled")));
        if (slot == (nurse == 0 ? 22U : 17U))
            cancel(appointment, "moved-to-physical", draw_.textOf(words_.at("moved")));
    }

    FhirStore& store_;
    Draw& draw_;
    const Json& words_;
    const std::vector<ScreenResident>& residents_;
    const Zone& zone_;
    Instant now_;
    year_month_day today_;
    std::vector<const Json*> purposes_;
};

} // namespace

std::vector<int> slotMinutes(bool withSecondTouch) {
    // Blocks begin at 8, 9, 10:30, 11:30, 13 and 14; breaks 10–10:30 and 12:30–13; from 15:30 there is time to write.
    std::vector<int> out;
    for (const int block : {480, 540, 630, 690, 780, 840})
        for (int i = 0; i < 5; ++i) out.push_back(block + 12 * i);
    out.push_back(900);
    out.push_back(915);
    if (withSecondTouch) {
        out[3] = 520;
        out[4] = 530;
    }
    return out;
}

void makeVisits(FhirStore& store, Draw& draw, const Json& words, const std::vector<ScreenResident>& residents,
                Instant now) {
    const auto zone = Zone::byName("Europe/Oslo");
    if (zone) Calendar(store, draw, words, residents, *zone, now).make();
}

Status makeMunicipality(FhirStore& store, std::uint64_t seed, Instant now) {
    const auto words = Json::parse(embedded("municipality.json").value_or(""));
    if (!words) return fail(ErrorKind::malformed, "municipality.json: " + words.error().detail, "region.municipality");
    const auto zone = Zone::byName("Europe/Oslo");
    if (!zone) return fail(zone.error());
    const auto today = zone->local(now).date;
    // Everything is told from the morning of the day, so that the hour of the start changes nothing.
    const Instant morning = zone->instant(today, 6, 0);
    Draw draw(seed);
    store.pretend(morning - days(30));
    makeOrganisation(store);
    const auto residents = makeResidents(store, draw, *words, today);
    makeVisits(store, draw, *words, residents, morning);
    store.pretend({});
    return store.commit();
}

} // namespace tilsyn::region
