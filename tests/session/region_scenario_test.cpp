// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in to the real practice region over its real TLS.
#ifdef TILSYN_REGION
#include "base/json_read.h"
#include "fakes/await.h"
#include "http/curl_transport.h"
#include "session/session_tokens.h"

#include <boost/asio/io_context.hpp>

#include <csignal>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <sys/wait.h>
#include <unistd.h>

using namespace tilsyn;
using namespace tilsyn::session;

namespace {

/// The practice region as a process of its own, ended by its id.
class Region {
public:
    Region() {
        std::string pattern = (std::filesystem::temp_directory_path() / "tilsyn-region-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        int out[2];
        REQUIRE(pipe(out) == 0);
        pid_ = fork();
        if (pid_ == 0) {
            dup2(out[1], STDOUT_FILENO);
            close(out[0]);
            close(out[1]);
            execl(TILSYN_REGION, TILSYN_REGION, "--no-simulation", "--state", folder_.c_str(), nullptr);
            _exit(127);
        }
        close(out[1]);
        std::string line;
        char c = 0;
        while (read(out[0], &c, 1) == 1 && c != '\n') line += c;
        close(out[0]);
        const auto ready = json::read(line, "test");
        REQUIRE(ready);
        profile = json::textOr(*ready, "profile");
    }
    ~Region() {
        kill(pid_, SIGTERM);
        waitpid(pid_, nullptr, 0);
        std::filesystem::remove_all(folder_);
    }
    Region(const Region&) = delete;
    Region& operator=(const Region&) = delete;

    std::string profile;

private:
    std::filesystem::path folder_;
    pid_t pid_;
};

} // namespace

TEST_CASE("whoever of the practice region has a role here signs in, refreshes and signs out") {
    const Region region;
    const auto profile = readProfile(region.profile);
    if (!profile) FAIL(profile.error().detail);
    boost::asio::io_context io;
    const SystemClock clock;
    auto transport = http::makeTransport(io, {.caFile = profile->ca.value_or("")});
    REQUIRE(transport);
    SignIn signIn(**transport, clock, *profile, {"nb", "Tilsyn", "done", "refused"});

    const auto people = fakes::await(io, signIn.people());
    REQUIRE(people);
    int signedIn = 0;
    for (const auto& person : *people) {
        CAPTURE(person.loginHint);
        auto result = fakes::await(io, signIn.asPerson(person.loginHint));
        if (!result) {
            // Somebody whose work this version has no place for: told so, and not on a screen nurse's desk.
            CHECK(result.error().detail == "this account has no role in Tilsyn");
            CHECK(person.workspace != "desk");
            continue;
        }
        ++signedIn;
        CHECK(result->user.name == person.name);
        CHECK_FALSE(result->user.roles.empty());
        CHECK_FALSE(result->user.organisationId.empty());
        SessionTokens tokens(**transport, clock, profile->oidc.clientId, std::move(result->tokens));
        const auto first = fakes::await(io, tokens.token());
        const auto second = fakes::await(io, tokens.renew(*first));
        const auto third = fakes::await(io, tokens.renew(*second)); // with the rotated refresh token
        REQUIRE(third);
        CHECK(second->reveal() != first->reveal());
        CHECK(third->reveal() != second->reveal());
        CHECK(fakes::await(io, tokens.end()));
        CHECK(fakes::await(io, tokens.token()).error().kind == ErrorKind::unauthorised);
    }
    CHECK(signedIn >= 2);
    CHECK(fakes::await(io, signIn.asPerson("nobody")).error().detail == "login_required");
}

TEST_CASE("without the region's own authority there is no sign-in") {
    const Region region;
    const auto profile = readProfile(region.profile);
    REQUIRE(profile);
    boost::asio::io_context io;
    const SystemClock clock;
    auto transport = http::makeTransport(io, {});
    REQUIRE(transport);
    SignIn signIn(**transport, clock, *profile, {});
    CHECK(fakes::await(io, signIn.asPerson("ingrid")).error().kind == ErrorKind::policy);
}
#endif
