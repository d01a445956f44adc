// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/municipality/residents.h"

#include "base/time_text.h"
#include "region/municipality/person_numbers.h"

#include <fmt/format.h>

#include <set>

namespace tilsyn::region {

namespace {

using namespace std::chrono;

constexpr std::size_t recipients = 992;
constexpr std::size_t onScreen = 26;

/// Those whom people know by name; the rest is thrown.
struct Known {
    std::size_t index;
    const char* given;
    const char* family;
    bool male;
    year_month_day born;
    const char* purpose;
    const char* allergy;
    const char* relation;
    const char* relative;
    const char* street;
};

constexpr Known known[] = {
    {0, "Mari", "Solberg", false, year(1935) / 11 / 2, "Veiledning til stell", "", "niese", "Hanne Solberg",
     "Bjørkelia 4"},
    {1, "Rune", "Dahl", true, year(1953) / 9 / 14, "Medisin", "", "ektefelle", "Gerd Dahl", "Lindealleen 21"},
    {2, "Torbjørn", "Haugen", true, year(1941) / 4 / 8, "Øyedråper", "Lateks", "sønn", "Eirik Haugen", "Kirkeveien 9"},
    {3, "Ola", "Brekke", true, year(1930) / 6 / 27, "Tømme kateterpose", "Penicillin", "datter", "Kari Brekke",
     "Furuveien 12"},
};

constexpr std::size_t protectedIndex = 6;
constexpr std::size_t deceasedIndex = 8;
constexpr std::size_t replacedIndex = 10;

class Maker {
public:
    Maker(FhirStore& store, Draw& draw, const Json& words, year_month_day today)
        : store_(store), draw_(draw), words_(words), today_(today) {}

    ScreenResident make(std::size_t index) {
        const Known* one = nullptr;
        for (const Known& k : known)
            if (k.index == index) one = &k;
        const bool danish = !one && (draw_.percent(1) || index == 12 || index == 20);
        const bool male = one ? one->male : draw_.percent(40);
        const char* country = danish ? "dk" : "no";
        const std::string given =
            one ? one->given : draw_.textOf(words_.at("given").at(country).at(male ? "male" : "female"));
        const std::string family = one ? one->family : draw_.textOf(words_.at("family").at(country));
        const auto born = one ? one->born : birthDate(danish);
        const std::string id = fmt::format("p{:04}", index + 1);
        const std::string name = given + " " + family;

        Json patient = Json::object({{"meta", testMeta()}});
        if (index == protectedIndex)
            patient.find("meta")->set(
                "security",
                Json::array({coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", "restricted")}));
        patient.set("identifier", Json::array({number(born, male, danish)}));
        patient.set("active", true);
        patient.set("name",
                    Json::array({Json::object(
                        {{"use", "official"}, {"text", name}, {"family", family}, {"given", Json::array({given})}})}));
        patient.set("telecom", telecom());
        patient.set("gender", male ? "male" : "female");
        patient.set("birthDate", formatDate(born));
        if (index == deceasedIndex)
            patient.set("deceasedDateTime", formatDate(year_month_day(sys_days(today_) - days(1))));
        patient.set("address", Json::array({address(one)}));
        patient.set("contact", contacts(one, family));
        patient.set("communication",
                    Json::array({Json::object(
                        {{"language",
                          Json::object({{"coding", Json::array({coding("urn:ietf:bcp:47", danish ? "da" : "nb")})}})},
                         {"preferred", true}})}));
        patient.set("managingOrganization", referenceTo("Organization/tonsberg", "Tønsberg kommune"));
        ScreenResident resident{id, name, one ? one->purpose : ""};
        if (index == replacedIndex) {
            // The visits still point at the record that this one has taken the place of.
            Json old = patient;
            old.set("active", false);
            old.find("identifier")->mutableItems()[0].set("value", spareNumber(born));
            old.set(
                "link",
                Json::array({Json::object({{"other", referenceTo("Patient/" + id, name)}, {"type", "replaced-by"}})}));
            resident.patient = fmt::format("p{:04}", recipients + 1);
            patient.set("link", Json::array({Json::object({{"other", referenceTo("Patient/" + resident.patient, name)},
                                                           {"type", "replaces"}})}));
            store_.write("Patient", resident.patient, std::move(old));
        }
        store_.write("Patient", id, std::move(patient));
        allergies(id, name, one);
        return resident;
    }

private:
    year_month_day birthDate(bool danish) {
        const int oldest = danish ? 1937 : 1928;
        const int span = danish ? 28 : 37;
        // The sum of two throws leans to the middle, as ages do.
        const int y = oldest + static_cast<int>(draw_.below(static_cast<std::size_t>(span / 2)) +
                                                draw_.below(static_cast<std::size_t>(span / 2 + 1)));
        return year(y) / static_cast<int>(1 + draw_.below(12)) / static_cast<int>(1 + draw_.below(28));
    }

    std::string spareNumber(year_month_day born) {
        for (;;) {
            const auto value = syntheticNorwegianNumber(born, static_cast<int>(draw_.below(500)));
            if (value && used_.insert(*value).second) return *value;
        }
    }

    Json number(year_month_day born, bool male, bool danish) {
        std::string value;
        if (danish) {
            int variant = static_cast<int>(draw_.below(5));
            do value = danishTestNumber(born, male, variant++);
            while (!used_.insert(value).second);
        } else {
            value = spareNumber(born);
        }
        return Json::object({{"use", "official"},
                             {"system", danish ? "urn:oid:1.2.208.176.1.2" : "urn:oid:2.16.578.1.12.4.1.4.1"},
                             {"value", value}});
    }

    /// No Norwegian subscriber's number begins with a nought.
    std::string phone(const char* series) {
        const auto throwPair = [&] { return draw_.below(100); };
        const auto a = throwPair(), b = throwPair(), c = throwPair();
        return fmt::format("+47 {} {:02} {:02} {:02}", series, a, b, c);
    }

    Json telecom() {
        Json list = Json::array({Json::object({{"system", "phone"}, {"value", phone("09")}, {"use", "mobile"}})});
        if (draw_.percent(60)) list.push(Json::object({{"system", "phone"}, {"value", phone("03")}, {"use", "home"}}));
        return list;
    }

    Json address(const Known* one) {
        const Json& town = draw_.of(words_.at("towns"));
        const auto thrown = draw_.textOf(words_.at("streets")) + fmt::format(" {}", 1 + draw_.below(60));
        return Json::object({{"use", "home"},
                             {"line", Json::array({one ? std::string(one->street) : thrown})},
                             {"city", one ? "Tønsberg" : town.items()[1].text()},
                             {"postalCode", one ? "3118" : town.items()[0].text()},
                             {"country", "NO"}});
    }

    Json contact(const std::string& relation, const std::string& name, bool keyHolder = false) {
        Json relationship = textConcept(relation);
        if (keyHolder) relationship.set("coding", Json::array({coding("urn:tilsyn:fhir:contact", "key-holder")}));
        return Json::object(
            {{"relationship", Json::array({std::move(relationship)})},
             {"name", Json::object({{"text", name}})},
             {"telecom",
              Json::array({Json::object({{"system", "phone"}, {"value", phone("09")}, {"use", "mobile"}})})}});
    }

    std::string anybody() {
        const auto& given = words_.at("given").at("no").at(draw_.percent(50) ? "female" : "male");
        const auto first = draw_.textOf(given);
        return first + " " + draw_.textOf(words_.at("family").at("no"));
    }

    Json contacts(const Known* one, const std::string& family) {
        if (one) {
            Json list = Json::array({contact(one->relation, one->relative)});
            if (one->index == 3) list.push(contact("nabo med nøkkel", "Per Foss", true));
            return list;
        }
        const auto relation = draw_.textOf(words_.at("relations"));
        const bool sameName = relation == "ektefelle" || relation == "sønn" || relation == "bror";
        auto name = anybody();
        if (sameName) name = name.substr(0, name.find(' ')) + " " + family;
        Json list = Json::array({contact(relation, name)});
        if (draw_.percent(25)) list.push(contact("nabo med nøkkel", anybody(), true));
        return list;
    }

    void allergies(const std::string& id, const std::string& name, const Known* one) {
        std::string substance = one ? one->allergy : "";
        if (!one && draw_.percent(18)) substance = draw_.textOf(words_.at("allergies"));
        if (substance.empty()) return;
        store_.write(
            "AllergyIntolerance", "allergy-" + id,
            Json::object(
                {{"meta", testMeta()},
                 {"clinicalStatus",
                  Json::object({{"coding", Json::array({coding(
                                               "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
                                               "active")})}})},
                 {"verificationStatus",
                  Json::object({{"coding", Json::array({coding(
                                               "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
                                               "confirmed")})}})},
                 {"code", textConcept(substance)},
                 {"patient", referenceTo("Patient/" + id, name)}}));
    }

    FhirStore& store_;
    Draw& draw_;
    const Json& words_;
    year_month_day today_;
    std::set<std::string> used_;
};

} // namespace

std::vector<ScreenResident> makeResidents(FhirStore& store, Draw& draw, const Json& words, year_month_day today) {
    Maker maker(store, draw, words, today);
    std::vector<ScreenResident> screen;
    for (std::size_t i = 0; i < recipients; ++i) {
        auto resident = maker.make(i);
        if (i < onScreen) screen.push_back(std::move(resident));
    }
    for (std::size_t i = 0; i < screen.size(); ++i)
        store.write(
            "EpisodeOfCare", fmt::format("episode-{:02}", i + 1),
            Json::object({{"meta", testMeta()},
                          {"status", "active"},
                          {"type", Json::array({textConcept("Digital hjemmesykepleie")})},
                          {"patient", referenceTo("Patient/" + screen[i].patient, screen[i].name)},
                          {"managingOrganization", referenceTo("Organization/tonsberg", "Tønsberg kommune")},
                          {"period", Json::object({{"start", formatDate(year_month_day(
                                                                 sys_days(today) - days(i == 2 ? 0 : 30 + i)))}})}}));
    return screen;
}

} // namespace tilsyn::region
