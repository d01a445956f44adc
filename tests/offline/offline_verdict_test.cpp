// SPDX-License-Identifier: GPL-3.0-or-later
// A desk without the region is opened or refused by what is inside its files, and both leave a row.
#include "app/desk/offline_verdict.h"
#include "base/time_text.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace tilsyn;
using namespace tilsyn::app;
using namespace std::chrono_literals;
using session::OfflineAnswer;

namespace {

const Instant morning = *parseInstant("2026-03-03T06:55:00Z");

struct Files {
    Files() {
        std::string pattern = (std::filesystem::temp_directory_path() / "tilsyn-offline-XXXXXX").string();
        folder = mkdtemp(pattern.data());
        auto opened = store::Store::open({folder, "ws-7"}, Secret(std::string(32, 'k')));
        REQUIRE(opened);
        store = std::move(*opened);
    }
    ~Files() {
        store.reset();
        std::filesystem::remove_all(folder);
    }
    void signIn(Duration ahead = {}) const {
        const domain::Principal ingrid{domain::StaffId("ingrid"),   "sub-1", "Ingrid Lunde", "Sykepleier", "4034",
                                       {domain::Role::screenNurse}, {}};
        REQUIRE(store->keepSignIn({ingrid, {}, "region-1", 24, morning, ahead}));
    }
    OfflineAnswer at(Instant machine, int hours = 24) const {
        const auto verdict = judgeOffline(*store, "region-1", hours, machine);
        REQUIRE(verdict);
        CHECK(verdict->signIn.user.name == "Ingrid Lunde");
        return verdict->answer;
    }
    /// Newest first: what the audit log says, "activity result".
    std::vector<std::string> log() const {
        const domain::Principal auditor{domain::StaffId("a"), "sub-2", {}, {}, {}, {domain::Role::auditor}, {}};
        const auto grant =
            *domain::AccessPolicy().read(auditor, domain::Resource::auditLog, domain::Purpose::audit, {});
        std::vector<std::string> lines;
        const auto rows = store->readAudit(grant, 100);
        for (const auto& row : *rows) lines.push_back(row.activity + " " + row.result);
        return lines;
    }

    std::filesystem::path folder;
    std::unique_ptr<store::Store> store;
};

} // namespace

TEST_CASE("an opening inside the window is allowed and written down") {
    const Files files;
    files.signIn();
    CHECK(files.at(morning + 3h) == OfflineAnswer::open);
    CHECK(files.log() == std::vector<std::string>{"open-offline ok", "sign-in ok"});
}

TEST_CASE("the narrower of what the region allowed then and what the profile says now counts") {
    const Files files;
    files.signIn();
    CHECK(files.at(morning + 3h, 2) == OfflineAnswer::over);
    CHECK(files.at(morning + 25h, 168) == OfflineAnswer::over);
    CHECK(files.at(morning + 26h, 0) == OfflineAnswer::never);
    CHECK(files.log() == std::vector<std::string>{"open-offline refused", "open-offline refused",
                                                  "open-offline refused", "sign-in ok"});
}

TEST_CASE("a clock that was set back after the last opening is refused, until the region has been asked again") {
    const Files files;
    files.signIn();
    CHECK(files.at(morning + 20h) == OfflineAnswer::open);
    CHECK(files.at(morning + 2h) == OfflineAnswer::clockBack);
    CHECK(files.at(morning + 19h) == OfflineAnswer::clockBack);
    files.signIn();
    CHECK(files.at(morning + 2h) == OfflineAnswer::open);
}

TEST_CASE("a refusal is remembered too: after it the clock cannot be set back into the window") {
    const Files files;
    files.signIn();
    CHECK(files.at(morning + 30h) == OfflineAnswer::over);
    CHECK(files.at(morning + 23h) == OfflineAnswer::clockBack);
}

TEST_CASE("a machine that was slow by the region's clock is not taken for one that was set back") {
    const Files files;
    files.signIn(20min);
    CHECK(files.at(morning - 19min) == OfflineAnswer::open);
    CHECK(files.at(morning - 23min) == OfflineAnswer::clockBack);
}

TEST_CASE("a note that promises more than was allowed opens nothing and is written down") {
    const Files files;
    files.signIn();
    const auto far = std::to_string((morning + 1000h).time_since_epoch().count());
    std::ofstream(files.folder / "last-sign-in")
        << R"({"version":1,"region":"region-1","at":)" << far << R"(,"until":)" << far << "}";
    CHECK(files.at(morning + 25h) == OfflineAnswer::over);
    CHECK(files.log() == std::vector<std::string>{"open-offline refused", "altered-note failed", "sign-in ok"});
}

TEST_CASE("the files of one region are not opened for another, and those that know of nobody for no one") {
    const Files files;
    CHECK(judgeOffline(*files.store, "region-1", 24, morning).error().kind == ErrorKind::notFound);
    files.signIn();
    CHECK(judgeOffline(*files.store, "region-2", 24, morning).error().kind == ErrorKind::policy);
}
