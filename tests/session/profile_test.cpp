// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/profile.h"

#include <boost/json.hpp>

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace tilsyn;
using namespace tilsyn::session;
namespace json = boost::json;

namespace {

json::object good() {
    return json::parse(R"({
        "name": "Øvelsesregion", "practice": true, "zone": "Europe/Oslo", "country": "NO", "language": "nb",
        "patientWord": "bruker", "fhir": "https://localhost:8443/fhir/", "vdx": "http://127.0.0.1:8080/vdx",
        "pexip": ["https://localhost:8443", "http://[::1]:8080"],
        "oidc": {"issuer": "https://localhost:8443/oidc", "clientId": "tilsyn", "scope": "openid profile"},
        "delivery": "https://localhost:8443/delivery/v1", "people": "https://localhost:8443/oidc/people", "ca": null,
        "policy": {"visitMinutes": 10, "offlineHours": 24, "codecs": ["VP8", "VP9", "opus"]}})")
        .as_object();
}

std::string problemOf(const json::object& profile) {
    const auto read = parseProfile(json::serialize(profile));
    if (read) return {};
    CHECK(read.error().kind == ErrorKind::malformed);
    return read.error().detail;
}

std::string with(std::string_view member, json::value value) {
    auto profile = good();
    profile[member] = std::move(value);
    return problemOf(profile);
}

std::string with(std::string_view outer, std::string_view member, json::value value) {
    auto profile = good();
    profile[outer].as_object()[member] = std::move(value);
    return problemOf(profile);
}

constexpr const char* notHttps = "not https and not practice on the loopback";

} // namespace

TEST_CASE("a complete profile is read, and no address ends in a slash") {
    const auto profile = parseProfile(json::serialize(good()));
    REQUIRE(profile);
    CHECK(profile->name == "Øvelsesregion");
    CHECK(profile->zone.name() == "Europe/Oslo");
    CHECK(profile->fhir == "https://localhost:8443/fhir");
    CHECK(profile->pexip.size() == 2);
    CHECK(profile->oidc.clientId == "tilsyn");
    CHECK(profile->policy.codecs.size() == 3);
    CHECK_FALSE(profile->ca);
}

TEST_CASE("every required member is missed by its name") {
    for (const auto& entry : good()) {
        const std::string member(entry.key());
        if (member == "ca" || member == "people") continue;
        CAPTURE(member);
        auto profile = good();
        profile.erase(member);
        CHECK(problemOf(profile).find(member + ": missing") != std::string::npos);
    }
    for (const char* member : {"issuer", "clientId", "scope"}) {
        auto profile = good();
        profile["oidc"].as_object().erase(member);
        CHECK(problemOf(profile) == "oidc." + std::string(member) + ": missing");
    }
    for (const char* member : {"visitMinutes", "offlineHours", "codecs"}) {
        auto profile = good();
        profile["policy"].as_object().erase(member);
        CHECK(problemOf(profile) == "policy." + std::string(member) + ": missing");
    }
}

TEST_CASE("an address must be https unless it is practice on the loopback") {
    CHECK(with("fhir", "http://fhir.example.org") == "fhir: " + std::string(notHttps));
    CHECK(with("fhir", "http://127.0.0.1.example.org") == "fhir: " + std::string(notHttps));
    CHECK(with("vdx", "ftp://localhost/") == "vdx: " + std::string(notHttps));
    CHECK(with("pexip", json::array{"https://a.example", "http://b.example"}) == "pexip[1]: " + std::string(notHttps));
    CHECK(with("oidc", "issuer", "http://login.example.org") == "oidc.issuer: " + std::string(notHttps));
    CHECK(with("fhir", "http://localhost:8080").empty());
    auto real = good();
    real["practice"] = false;
    real.erase("people");
    CHECK(problemOf(real).find("vdx: " + std::string(notHttps)) != std::string::npos);
    real["vdx"] = "https://vdx.example.org";
    real["pexip"] = json::array{"https://node.example.org"};
    CHECK(problemOf(real).empty());
    real["people"] = "https://login.example.org/people";
    CHECK(problemOf(real) == "people: only a practice region has it");
}

TEST_CASE("an address that is none, or that carries more than it should, is refused") {
    CHECK(with("fhir", "localhost:8443") != "");
    CHECK(with("fhir", "/fhir") == "fhir: not an absolute address");
    CHECK(with("fhir", "https:///fhir") == "fhir: no host");
    CHECK(with("fhir", "https://me:secret@localhost/") == "fhir: a user name has no place in an address");
    CHECK(with("delivery", "https://localhost/?a=b") == "delivery: a query or fragment has no place here");
}

TEST_CASE("impossible values are named with what is wrong") {
    CHECK(with("zone", "Europe/Atlantis") == "zone: unknown to this machine");
    CHECK(with("zone", 1) == "zone: not a text");
    CHECK(with("name", "") == "name: not a text");
    CHECK(with("practice", "yes").starts_with("practice: neither true nor false"));
    CHECK(with("country", "Norway") == "country: not two capital letters");
    CHECK(with("language", "fi") == "language: not one of da, nb, sv, en");
    CHECK(with("pexip", json::array{}) == "pexip: not a list of texts with at least one entry");
    CHECK(with("oidc", json::array{}).starts_with("oidc: not an object"));
    CHECK(with("oidc", "scope", "profile") == "oidc.scope: does not contain openid");
    CHECK(with("policy", "visitMinutes", 0) == "policy.visitMinutes: not a whole number from 1 to 240");
    CHECK(with("policy", "offlineHours", 1.5) == "policy.offlineHours: not a whole number from 0 to 168");
    CHECK(with("policy", "codecs", json::array{"VP8", "opus", "mp3"}) == "policy.codecs: unknown codec mp3");
    CHECK(with("policy", "codecs", json::array{"VP8"}) == "policy.codecs: needs one for pictures and opus");
}

TEST_CASE("all that is wrong is said at once") {
    auto profile = good();
    profile["zone"] = "Mars/North";
    profile["fhir"] = "http://example.org";
    CHECK(problemOf(profile) == "zone: unknown to this machine; fhir: " + std::string(notHttps));
}

TEST_CASE("text that is no profile at all is refused") {
    for (const char* text : {"", "{", "[]", "<html>", "{\"name\":\"\\ud800\"}", "null"}) {
        CAPTURE(text);
        CHECK(parseProfile(text).error().kind == ErrorKind::malformed);
    }
    CHECK_FALSE(parseProfile(std::string(5000, '[')));
}

TEST_CASE("a profile file brings its own authority from beside it") {
    const auto folder = std::filesystem::temp_directory_path() / ("profile-test-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    auto profile = good();
    profile["ca"] = "ca.pem";
    std::ofstream(folder / "p.json") << json::serialize(profile);
    CHECK(readProfile(folder / "p.json").error().detail ==
          (folder / "p.json").string() + ": ca: the file cannot be read");
    std::ofstream(folder / "ca.pem") << "not a certificate";
    CHECK(readProfile(folder / "p.json").error().detail ==
          (folder / "p.json").string() + ": ca: holds no PEM certificate");
    std::ofstream(folder / "ca.pem") << "-----BEGIN CERTIFICATE-----\n";
    CHECK(readProfile(folder / "p.json")->ca == (folder / "ca.pem").string());
    CHECK(readProfile(folder / "none.json").error().kind == ErrorKind::notFound);
    CHECK(readProfile(folder).error().kind == ErrorKind::notFound);
    std::filesystem::remove_all(folder);
}

TEST_CASE("a desk locks after ten idle minutes, or after those that the region wants") {
    CHECK(parseProfile(json::serialize(good()))->policy.lockMinutes == 10);
    auto wanted = good();
    wanted["policy"].as_object()["lockMinutes"] = 3;
    CHECK(parseProfile(json::serialize(wanted))->policy.lockMinutes == 3);
    CHECK(with("policy", "lockMinutes", 0).find("lockMinutes") != std::string::npos);
    CHECK(with("policy", "lockMinutes", "never").find("lockMinutes") != std::string::npos);
}

TEST_CASE("a region may demand that servers show their certificates to be unrevoked") {
    CHECK_FALSE(parseProfile(json::serialize(good()))->policy.stapling);
    auto wanted = good();
    wanted["policy"].as_object()["stapling"] = true;
    CHECK(parseProfile(json::serialize(wanted))->policy.stapling);
    CHECK(with("policy", "stapling", "yes") == "policy.stapling: neither true nor false");
}

TEST_CASE("a host that stands in an address's path is none") {
    CHECK(with("fhir", "https:/s://fhir.example.org") == "fhir: not an absolute address");
    CHECK(with("fhir", "https:s://fhir.example.org/") == "fhir: not an absolute address");
}
