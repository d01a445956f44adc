// SPDX-License-Identifier: GPL-3.0-or-later
// The real program without its region: opened with what is stored, for as long as the region allows, and back to it.
#include "app/shift/devtools.h"
#include "faults/program.h"
#include "support/region_process.h"

#include <boost/json.hpp>

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <optional>
#include <unistd.h>

using namespace tilsyn;
using namespace tilsyn::tests;

namespace {

constexpr const char* atSignIn = "2026-03-03T07:55:00+01:00";
constexpr const char* twoHoursLater = "2026-03-03T09:55:00+01:00";
constexpr const char* anHourBefore = "2026-03-03T06:55:00+01:00";
constexpr auto patience = std::chrono::seconds(180); // a machine may be busy
constexpr const char* theDayAfter = "2026-03-04T08:30:00+01:00";

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A step of the scene has been told, and it went well.
bool ok(Program& program, const char* step) {
    const auto line = program.line(std::string("\"name\":\"") + step, patience);
    return line.find("\"ok\":true") != std::string::npos;
}

/// A region that keeps its port, its people's records and its certificate when it goes away and comes back.
struct Away {
    Folder folder;
    std::filesystem::path home = folder.path / "home";
    std::filesystem::path pictures = folder.path / "pictures";
    std::optional<RegionProcess> region;
    std::string port = "0";
    std::string profile;

    Away() {
        REQUIRE_MESSAGE(geteuid() != 0, "tilsyn does not run as root: start this as ./test does");
        for (const auto& each : {home, pictures}) std::filesystem::create_directories(each);
        come(atSignIn);
        const auto& url = (*region)["url"];
        port = url.substr(url.rfind(':') + 1);
        profile = (*region)["profile"];
        auto program = start("stored", atSignIn);
        const bool stored = ok(program, "stored");
        CAPTURE(program.said);
        REQUIRE(stored);
    }

    void come(const char* clock) {
        region.emplace(TILSYN_REGION, std::vector<std::string>{"--no-simulation", "--port", port, "--state",
                                                               (folder.path / "region").string(), "--clock", clock});
    }
    Program start(const char* scene, const char* clock) const {
        return Program({"--shift", pictures.string(), "--shift-scene", scene, "--profile", profile, "--clock", clock,
                        "--language", "nb"},
                       home);
    }
    std::filesystem::path note() const {
        for (const auto& user : std::filesystem::directory_iterator(home / "users"))
            return user.path() / "last-sign-in";
        return {};
    }
    /// How many contacts the region has for a visit.
    int encountersOf(const std::string& visit) const {
        const auto state = app::loopbackGet((*region)["admin"] + "/state");
        REQUIRE(state);
        int count = 0;
        const auto fhir = boost::json::parse(*state).at("fhir");
        for (const auto& each : fhir.at("Encounter").as_array())
            count += boost::json::serialize(each).find("\"Appointment/" + visit + "\"") != std::string::npos ? 1 : 0;
        return count;
    }
};

} // namespace

TEST_CASE("a nurse opens her desk without the region, and what she writes lands once when the region is back") {
    Away away;
    away.region.reset();
    auto program = away.start("away", twoHoursLater);
    CHECK(ok(program, "open-offline"));
    CHECK(ok(program, "list"));
    CHECK(ok(program, "outcome"));
    REQUIRE_FALSE(program.line("\"wants\"", patience).empty());
    away.come(twoHoursLater);
    const auto back = program.line("\"name\":\"back\"", patience);
    CAPTURE(program.said);
    REQUIRE(back.find("\"ok\":true") != std::string::npos);
    const auto visit = boost::json::parse(back).at("detail").as_string();
    CHECK(away.encountersOf(std::string(visit)) == 1);
}

TEST_CASE("without the region the desk stays closed when its time is over, whatever the note beside the files says") {
    Away away;
    away.region.reset();
    {
        auto program = away.start("away", theDayAfter);
        CHECK_FALSE(program.line("no desk may be opened without the region", patience).empty());
        CHECK_FALSE(ok(program, "open-offline"));
    }
    auto note = boost::json::parse(contentOf(away.note())).as_object();
    for (const char* member : {"at", "until"}) note[member] = note[member].as_int64() + 10 * 86400000LL;
    std::ofstream(away.note()) << boost::json::serialize(note);
    auto program = away.start("away", theDayAfter);
    CHECK_FALSE(program.line("not opened without the region: over", patience).empty());
    CHECK_FALSE(ok(program, "open-offline"));
}

TEST_CASE("a computer whose clock runs before what is stored does not open the desk without the region") {
    Away away;
    away.region.reset();
    auto program = away.start("away", anHourBefore);
    CHECK_FALSE(program.line("not opened without the region: clock-back", patience).empty());
    CHECK_FALSE(ok(program, "open-offline"));
}
