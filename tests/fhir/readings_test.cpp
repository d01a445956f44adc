// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "fhir/readings.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::fhir;
using Shape = triage::Stated::Shape;

namespace {

struct Reading {
    std::shared_ptr<const json::Tree> tree;
    std::vector<ReadResource> all;
    const triage::Observed& observed(std::size_t i = 0) const {
        return std::get<triage::Observed>(*all.at(i).submission);
    }
};

Reading read(const std::string& text) {
    auto tree = json::Tree::read(text);
    REQUIRE(tree);
    return {*tree, readReport((*tree)->root(), "document")};
}

Reading observation(const std::string& code, const std::string& rest) {
    return read(R"({"resourceType":"Observation","id":"o","status":"final","code":{"coding":[)" + code + "]}," + rest +
                "}");
}

constexpr auto pulse = R"({"system":"http://loinc.org","code":"8867-4"})";

} // namespace

TEST_CASE("the codes of every profile name their measure") {
    const auto measures = [](const std::string& system, const std::string& code) {
        const auto r = observation(R"({"system":")" + system + R"(","code":")" + code + "\"}", R"("valueInteger":1)");
        std::string names;
        if (r.all[0].submission)
            for (const auto& one : r.observed().values) names += std::string(name(one.measure)) + " ";
        return names;
    };
    CHECK(measures("urn:oid:1.2.208.176.2.1", "NPU03011") == "spo2 ");
    CHECK(measures("urn:oid:2.16.578.1.12.4.1.1.7280", "NPU03011") == "spo2 ");
    CHECK(measures("http://npu-terminology.org", "NPU08676") == "temperature ");
    CHECK(measures("urn:oid:1.2.208.184.100.8", "MCS88019") == "systolic ");
    CHECK(measures("http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-observation-codes", "MCS88122") ==
          "respiratory-rate ");
    CHECK(measures("http://snomed.info/sct", "407555005") == "diastolic ");
    CHECK(measures("urn:oid:1.2.208.176.2.4", "ZZ3170") == "systolic diastolic ");
    CHECK(measures("http://loinc.org", "29563-7") == "weight ");
    CHECK(measures("http://loinc.org", "NPU03011").empty());
    CHECK(measures("", "8867-4").empty());
}

TEST_CASE("codes of two measures are refused and named, two codes of one are not") {
    const auto two =
        observation(std::string(pulse) + R"(,{"system":"http://loinc.org","code":"8310-5"})", R"("valueInteger":1)");
    CHECK_FALSE(two.all[0].submission);
    CHECK(two.all[0].refused[0] == "codes of different measures: http://loinc.org|8867-4, http://loinc.org|8310-5");
    CHECK(observation(std::string(pulse) + R"(,{"system":"x","code":"y"})", R"("valueInteger":1)").all[0].submission);
    const auto text = read(R"({"resourceType":"Observation","id":"o","code":{"text":"puls"}})");
    CHECK(text.all[0].refused[0] == "no code, only the text: puls");
}

TEST_CASE("a quantity keeps its digits, unit, comparator and everything that it came with") {
    const auto r = observation(pulse, R"("meta":{"versionId":"3","lastUpdated":"2026-11-18T08:00:00Z"},
        "identifier":[{"system":"s","value":"1"},{"system":"s"}],"effectiveDateTime":"2026-11-18T08:00+01:00",
        "issued":"2026-11-18T09:00:00Z","device":{"display":"D"},"performer":[{"reference":"Patient/1"}],
        "subject":{"identifier":{"system":"urn:oid:1.2.208.176.1.2","value":"n"}},
        "valueQuantity":{"value":70.10,"comparator":"<","unit":"slag/minut","system":"http://unitsofmeasure.org","code":"/min"})");
    const auto& o = r.observed();
    CHECK(o.values[0].stated ==
          triage::Stated{Shape::quantity, "70.10", "<", "http://unitsofmeasure.org", "/min", "slag/minut", "", false});
    CHECK(o.origin.version == "3");
    CHECK(o.origin.identifiers == std::vector<std::string>{"s|1"});
    CHECK(o.origin.time.instant == *parseInstant("2026-11-18T07:00:00Z"));
    CHECK(o.origin.time.issued == *parseInstant("2026-11-18T09:00:00Z"));
    CHECK(o.origin.subject.identifiers == std::vector<std::string>{"urn:oid:1.2.208.176.1.2|n"});
    CHECK(o.origin.device == "D");
    CHECK(o.origin.author == "Patient/1");
}

TEST_CASE("components are read, with their own reasons and those of the whole") {
    const auto sys = R"({"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]})";
    const auto dia = R"({"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]})";
    const auto panel = R"({"system":"http://loinc.org","code":"85354-9"})";
    const auto r = observation(panel, std::string(R"("dataAbsentReason":{"coding":[{"code":"error"}]},"component":[)") +
                                          sys + R"(,"valueQuantity":{"value":120}},)" + dia +
                                          R"(},{"code":{"coding":[{"system":"x","code":"map"}]}}])");
    const auto& values = r.observed().values;
    REQUIRE(values.size() == 2);
    CHECK(values[0].stated.shape == Shape::quantity);
    CHECK(values[1].stated.shape == Shape::absent);
    CHECK(r.all[0].refused[0] == "component: unknown code: x|map");
    CHECK(observation(panel, R"("x":1)").observed().values.size() == 2);
    CHECK(observation(panel, R"("x":1)").observed().values[0].stated.shape == Shape::unusable);
    CHECK_FALSE(observation(panel, R"("hasMember":[{"reference":"Observation/1"}])").all[0].submission);
    const auto twice = observation(panel, std::string("\"component\":[") + sys + R"(,"valueQuantity":{"value":120}},)" +
                                              sys + R"(,"valueQuantity":{"value":84}}])");
    CHECK(twice.observed().values.size() == 1);
    CHECK(twice.observed().values[0].stated.shape == Shape::unusable);
}

TEST_CASE("a patient inside the resource or the bundle is the subject") {
    const auto in = observation(
        pulse, R"("contained":[{"resourceType":"Patient","id":"p","identifier":[{"system":"s","value":"n"}]}],
        "subject":{"reference":"#p"})");
    CHECK(in.observed().origin.subject == triage::Subject{"", {"s|n"}});
    const auto r = read(R"({"resourceType":"Bundle","entry":[
        {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"7","identifier":[{"system":"s","value":"n"}]}},
        {"fullUrl":"urn:uuid:2","resource":{"resourceType":"Observation","subject":{"reference":"urn:uuid:1"},
            "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]}}}]})");
    REQUIRE(r.all.size() == 2);
    CHECK(r.observed(1).origin.subject == triage::Subject{"Patient/7", {"s|n"}});
    CHECK(r.all[1].ref == "urn:uuid:2");
}

TEST_CASE("days, months and nonsense are what they are") {
    const auto time = [](const std::string& text) {
        return observation(pulse, R"("effectiveDateTime":")" + text + "\"").observed().origin.time;
    };
    CHECK(time("2026-11-18").day);
    CHECK(time("2026-11") == triage::StatedTime{});
    CHECK(time("2026-11-18T08:00:00") == triage::StatedTime{});
    CHECK(time("2026-11-18T08:00:00.5Z").instant);
}
