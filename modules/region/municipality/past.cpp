// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/municipality/past.h"

#include "region/oidc/keys.h"

#include <fmt/format.h>

namespace tilsyn::region {

namespace {

using namespace std::chrono;

struct Ending {
    std::string_view outcome;
    std::string_view reason;
    std::string_view modality;
    std::string_view appointmentStatus;
    const char* notes; ///< list in municipality.json; null: those of the purpose
};

constexpr Ending held{"held", "none", "video", "fulfilled", nullptr};
constexpr Ending partly{"partly", "sound-or-picture", "phone", "fulfilled", "partly"};
constexpr Ending noAnswer{"no-answer", "no-reply", "none", "noshow", "noAnswer"};
constexpr Ending technical{"technical-failure", "device-fault", "none", "noshow", "technical"};
constexpr Ending byPatient{"cancelled-by-patient", "patient-away", "none", "cancelled", "cancelled"};
constexpr Ending moved{"moved-to-physical", "needs-hands", "none", "cancelled", "moved"};

const Ending& endingFor(Draw& draw) {
    const auto thrown = draw.below(100);
    if (thrown < 85) return held;
    if (thrown < 89) return partly;
    if (thrown < 93) return noAnswer;
    if (thrown < 95) return technical;
    return thrown < 98 ? byPatient : moved;
}

Json extension(std::string_view name, const char* member, Json value) {
    return Json::object({{"url", "urn:tilsyn:fhir:" + std::string(name)}, {member, std::move(value)}});
}

Json commandIdentifier(const std::string& uuid) {
    return Json::array({Json::object({{"system", "urn:tilsyn:fhir:command"}, {"value", uuid}})});
}

Json encounterFor(const Plan& plan, const Ending& ending, const std::string& uuid, Instant began, minutes length,
                  int wrapUp) {
    const bool took = ending.appointmentStatus == "fulfilled";
    Json extensions = Json::array({extension("outcome", "valueCode", ending.outcome)});
    if (ending.reason != "none") extensions.push(extension("outcome-reason", "valueCode", ending.reason));
    extensions.push(extension("modality", "valueCode", ending.modality));
    extensions.push(extension("wrap-up-minutes", "valueInteger", wrapUp));
    Json out = Json::object(
        {{"meta", testMeta()},
         {"extension", std::move(extensions)},
         {"identifier", commandIdentifier(uuid)},
         {"status", took ? "finished" : "cancelled"},
         {"class", coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "VR", "virtual")},
         {"type", Json::array({textConcept(plan.purpose)})},
         {"subject", referenceTo("Patient/" + plan.resident->patient, plan.resident->name)},
         {"participant",
          Json::array({Json::object({{"individual", referenceTo("Practitioner/" + plan.nurse, plan.nurseName)}})})},
         {"appointment", Json::array({Json::object({{"reference", "Appointment/" + plan.id}})})},
         {"period", Json::object({{"start", plan.zone->format(began)}, {"end", plan.zone->format(began + length)}})}});
    if (took)
        out.set("length", Json::object({{"value", length.count()},
                                        {"unit", "min"},
                                        {"system", "http://unitsofmeasure.org"},
                                        {"code", "min"}}));
    return out;
}

Json noteFor(const Plan& plan, const std::string& uuid, const std::string& encounter, Instant at,
             const std::string& text) {
    return Json::object(
        {{"meta", testMeta()},
         {"identifier", commandIdentifier(uuid + "-note")},
         {"status", "current"},
         {"type", textConcept("Notat fra skjermbesøk")},
         {"subject", referenceTo("Patient/" + plan.resident->patient, plan.resident->name)},
         {"date", plan.zone->format(at)},
         {"author", Json::array({referenceTo("Practitioner/" + plan.nurse, plan.nurseName)})},
         {"content",
          Json::array({Json::object({{"attachment", Json::object({{"contentType", "text/plain;charset=utf-8"},
                                                                  {"language", "nb"},
                                                                  {"data", base64(text)}})}})})},
         {"context",
          Json::object({{"encounter", Json::array({Json::object({{"reference", "Encounter/" + encounter}})})}})}});
}

void introduce(FhirStore& store, const Plan& plan, const std::string& encounter, Instant at) {
    const std::string id = "identity-" + plan.resident->patient;
    if (store.resource("Provenance", id)) return;
    store.write(
        "Provenance", id,
        Json::object(
            {{"meta", testMeta()},
             {"target", Json::array({Json::object({{"reference", "Encounter/" + encounter}})})},
             {"recorded", plan.zone->format(at)},
             {"reason", Json::array({Json::object(
                            {{"coding", Json::array({coding("urn:tilsyn:fhir:identity-method", "shown-id")})}})})},
             {"activity",
              Json::object({{"coding", Json::array({coding("urn:tilsyn:fhir:activity", "identity-confirmed")})}})},
             {"agent",
              Json::array({Json::object({{"who", referenceTo("Practitioner/" + plan.nurse, plan.nurseName)}})})}}),
        &at);
}

} // namespace

void cancel(Json& appointment, std::string_view outcome, std::string_view reason) {
    appointment.set("status", "cancelled");
    appointment.set("cancelationReason", textConcept(reason));
    appointment.set("extension", Json::array({extension("outcome", "valueCode", outcome)}));
}

void recordPast(FhirStore& store, Draw& draw, const Json& words, const Plan& plan, Json appointment, Json task) {
    const Ending& ending = endingFor(draw);
    const bool took = ending.appointmentStatus == "fulfilled";
    const std::string text = draw.textOf(ending.notes ? words.at(ending.notes) : *plan.notes);
    const Instant began = plan.start + seconds(draw.below(150));
    const auto length = took ? minutes(5 + draw.below(6)) : minutes(1);
    const Instant ended = began + length;
    const int wrapUp = 1 + static_cast<int>(draw.below(2));
    const Instant written = ended + minutes(wrapUp);

    if (ending.appointmentStatus == "cancelled") {
        cancel(appointment, ending.outcome, text);
    } else {
        appointment.set("status", ending.appointmentStatus);
        appointment.set("extension", Json::array({extension("outcome", "valueCode", ending.outcome)}));
    }
    store.write("Appointment", plan.id, std::move(appointment), &written);

    task.set("status", took ? "completed" : "cancelled");
    if (took) {
        Json output = Json::array();
        for (std::size_t i = 0; i < plan.checklist.size(); ++i)
            output.push(
                Json::object({{"type", Json::object({{"coding", Json::array({coding("urn:tilsyn:fhir:checklist-item",
                                                                                    std::to_string(i + 1))})}})},
                              {"valueDateTime", plan.zone->format(began + minutes(1 + i))}}));
        task.set("output", std::move(output));
    }
    store.write("Task", "checklist-" + plan.id, std::move(task), &written);

    // A visit that the patient called off beforehand leaves no contact behind.
    if (ending.outcome == byPatient.outcome) return;
    const std::string uuid = namedUuid(plan.id);
    const std::string encounter = "contact-" + plan.id;
    store.write("Encounter", encounter, encounterFor(plan, ending, uuid, began, length, wrapUp), &written);
    store.write("DocumentReference", "note-" + plan.id, noteFor(plan, uuid, encounter, ended, text), &written);
    if (took) introduce(store, plan, encounter, written);
}

} // namespace tilsyn::region
