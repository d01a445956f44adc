// SPDX-License-Identifier: GPL-3.0-or-later
// What the real program says when the region before it is not what its profile promises: what and where, and it stays.
#include "app/shift/devtools.h"
#include "faults/program.h"
#include "support/region_process.h"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace tilsyn;
using namespace tilsyn::tests;

namespace {

std::string contentOf(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A region's own profile, changed before the program reads it.
boost::json::object profileOf(const RegionProcess& region) {
    return boost::json::parse(contentOf(region["profile"])).as_object();
}

bool has(const std::string& line, const std::string& text) {
    return line.find(text) != std::string::npos;
}

/// The words that stand for a refused start, once the program has said them and goes on.
std::string refusal(const std::string& profileFile) {
    REQUIRE_MESSAGE(geteuid() != 0, "tilsyn does not run as root: start this as ./test does");
    const Folder home;
    Program program({"--profile", profileFile}, home.path);
    auto line = program.line("not signed in: ");
    CAPTURE(program.said);
    CHECK_FALSE(line.empty());
    CHECK(program.lives());
    return line;
}

} // namespace

TEST_CASE("an impossible profile is refused with its file and every member that is wrong") {
    const Folder folder;
    SUBCASE("members") {
        const auto file = folder.file("region.json", R"({"name":"R","practice":false,"zone":"Mars/Olympus",
            "country":"NO","language":"nb","patientWord":"bruker","fhir":"http://example.org/fhir",
            "vdx":"https://example.org/vdx","pexip":["https://example.org"],
            "oidc":{"issuer":"https://example.org/oidc","clientId":"tilsyn","scope":"openid"},
            "policy":{"visitMinutes":0,"offlineHours":24,"codecs":["VP8","opus"]}})");
        const auto line = refusal(file);
        CHECK(has(line, file));
        CHECK(has(line, "zone: unknown to this machine"));
        CHECK(has(line, "policy.visitMinutes: not a whole number from 1 to 240"));
        CHECK(has(line, "delivery: missing"));
        CHECK(has(line, "fhir: "));
    }
    SUBCASE("no JSON") {
        const auto line = refusal(folder.file("region.json", "<!doctype html><p>Sign in to the guest network</p>"));
        CHECK(has(line, "region.json"));
        CHECK(has(line, "not JSON"));
        CHECK_FALSE(has(line, "guest network"));
    }
    SUBCASE("no file") {
        const auto line = refusal((folder.path / "none.json").string());
        CHECK(has(line, "none.json"));
        CHECK(has(line, "cannot be read"));
    }
}

TEST_CASE("a region with another authority's certificate is refused with its host and the reason") {
    const RegionProcess region(TILSYN_REGION, {"--no-simulation"});
    const RegionProcess other(TILSYN_REGION, {"--no-simulation"});
    auto profile = profileOf(region);
    profile["ca"] = other["ca"];
    const Folder folder;
    const auto line = refusal(folder.file("region.json", boost::json::serialize(profile)));
    CHECK(has(line, "policy"));
    CHECK(has(line, "localhost"));
    CHECK(has(line, "certificate"));
}

TEST_CASE("an authority's file that is none is refused before anything is asked of the region") {
    const RegionProcess region(TILSYN_REGION, {"--no-simulation"});
    const Folder folder;
    auto profile = profileOf(region);
    profile["ca"] = folder.file("ca.pem", "this is no certificate");
    const auto line = refusal(folder.file("region.json", boost::json::serialize(profile)));
    CHECK(has(line, "ca: holds no PEM certificate"));
}

TEST_CASE("a region that answers with a web page is refused as something that is no sign-in") {
    const RegionProcess region(TILSYN_REGION, {"--no-simulation"});
    REQUIRE(app::loopbackPost(region["admin"] + "/faults", R"({"path":"/oidc","kind":"html","count":100})"));
    const auto line = refusal(region["profile"]);
    CHECK(has(line, "malformed"));
    CHECK_FALSE(has(line, "<"));
}

TEST_CASE("a region that is not there is refused as one that cannot be reached") {
    const Folder folder;
    std::string file;
    {
        const RegionProcess region(TILSYN_REGION, {"--no-simulation"});
        auto profile = profileOf(region);
        profile["ca"] = folder.file("ca.pem", contentOf(region["ca"]));
        file = folder.file("region.json", boost::json::serialize(profile));
    }
    CHECK(has(refusal(file), "offline"));
}
