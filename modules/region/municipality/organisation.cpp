// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/municipality/residents.h"

namespace tilsyn::region {

Json referenceTo(std::string reference, std::string display) {
    return Json::object({{"reference", std::move(reference)}, {"display", std::move(display)}});
}

Json coding(std::string_view system, std::string_view code, std::string_view display) {
    Json out = Json::object({{"system", system}, {"code", code}});
    if (!display.empty()) out.set("display", display);
    return out;
}

Json textConcept(std::string_view text) {
    return Json::object({{"text", text}});
}

Json testMeta() {
    return Json::object({{"tag", Json::array({coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST",
                                                     "test health data")})}});
}

namespace {

struct Staff {
    const char* id;
    const char* given;
    const char* family;
    const char* role;
    const char* organisation;
    const char* team;
};

constexpr Staff staff[] = {
    {"ingrid-lunde", "Ingrid", "Lunde", "Digital sykepleier", "tonsberg", "team-vest"},
    {"sondre-holm", "Sondre", "Holm", "Digital sykepleier", "tonsberg", "team-ost"},
    {"marte-aas", "Marte", "Aas", "Sykepleier, kveld", "tonsberg", "team-kveld"},
    {"aase-nygard", "Åse", "Nygård", "Leder", "tonsberg", "team-vest"},
    {"mette-juhl", "Mette", "Juhl", "Telesygeplejerske", "region-midt", "team-vest-midt"},
    {"louise-bech", "Louise", "Bech", "Sygeplejerske, ordstyrer", "glostrup", "neurologi-glostrup"},
    {"henrik-dam", "Henrik", "Dam", "Psykiater", "slagelse", "ambulatorium-syd"},
};

struct Named {
    const char* id;
    const char* name;
    const char* organisation;
};

constexpr Named organisations[] = {{"tonsberg", "Tønsberg kommune", ""},
                                   {"region-midt", "Region Midt", ""},
                                   {"glostrup", "Glostrup", ""},
                                   {"slagelse", "Slagelse", ""}};

constexpr Named teams[] = {{"team-vest", "Hjemmesykepleien Vest", "tonsberg"},
                           {"team-ost", "Hjemmesykepleien Øst", "tonsberg"},
                           {"team-kveld", "Kveldspatruljen", "tonsberg"},
                           {"team-vest-midt", "Team Vest", "region-midt"},
                           {"neurologi-glostrup", "Neurologisk afdeling", "glostrup"},
                           {"ambulatorium-syd", "Ambulatorium Syd", "slagelse"}};

const Named* named(std::string_view id) {
    for (const auto& one : organisations)
        if (id == one.id) return &one;
    for (const auto& one : teams)
        if (id == one.id) return &one;
    return nullptr;
}

} // namespace

void makeOrganisation(FhirStore& store) {
    for (const Named& one : organisations)
        store.write("Organization", one.id, Json::object({{"meta", testMeta()}, {"active", true}, {"name", one.name}}));
    for (const Named& one : teams)
        store.write("HealthcareService", one.id,
                    Json::object({{"meta", testMeta()},
                                  {"active", true},
                                  {"providedBy", referenceTo(std::string("Organization/") + one.organisation,
                                                             named(one.organisation)->name)},
                                  {"name", one.name}}));
    for (const Staff& one : staff) {
        const std::string name = std::string(one.given) + " " + one.family;
        store.write("Practitioner", one.id,
                    Json::object({{"meta", testMeta()},
                                  {"active", true},
                                  {"name", Json::array({Json::object({{"use", "official"},
                                                                      {"text", name},
                                                                      {"family", one.family},
                                                                      {"given", Json::array({one.given})}})})}}));
        store.write(
            "PractitionerRole", one.id,
            Json::object({{"meta", testMeta()},
                          {"active", true},
                          {"practitioner", referenceTo(std::string("Practitioner/") + one.id, name)},
                          {"organization",
                           referenceTo(std::string("Organization/") + one.organisation, named(one.organisation)->name)},
                          {"code", Json::array({textConcept(one.role)})},
                          {"healthcareService", Json::array({referenceTo(std::string("HealthcareService/") + one.team,
                                                                         named(one.team)->name)})}}));
    }
}

} // namespace tilsyn::region
