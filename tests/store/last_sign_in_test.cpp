// SPDX-License-Identifier: GPL-3.0-or-later
// What the files remember of the region's last word about their user.
#include "store_fixture.h"

#include <boost/json.hpp>

#include <sys/stat.h>

using namespace tilsyn;
using namespace tilsyn::store;
using namespace tilsyn::store::test;
using namespace std::chrono_literals;

namespace {

LastSignIn signInAt(Instant at) {
    auto user = nurse();
    user.organisationId = "4034";
    user.teams = {TeamId("west"), TeamId("night")};
    return {user, "ingrid", "region-1", 24, at, -90s};
}

KnownSignIn known(Store& store) {
    auto found = store.lastSignIn();
    REQUIRE(found);
    REQUIRE(*found);
    return **found;
}

/// A folder of one user below a folder of users, as on a machine.
struct Users {
    Folder folder;
    fs::path user = folder.path() / "ingrid";
    std::unique_ptr<Store> open() const { return std::move(*Store::open({user, "ws-7"}, keyOf('k'))); }
    void alterNote(const char* member, std::int64_t value) const {
        auto note = boost::json::parse(contentOf(user / "last-sign-in")).as_object();
        note[member] = value;
        write(user / "last-sign-in", boost::json::serialize(note));
    }
};

} // namespace

TEST_CASE("who signed in is there again after a restart, with roles, teams and terms, and it is in the audit log") {
    const Folder folder;
    REQUIRE(mustOpen(folder)->keepSignIn(signInAt(now)));
    const auto store = mustOpen(folder);
    CHECK(known(*store).signIn == signInAt(now));
    const auto auditor = Principal{StaffId("a"), "sub-2", "", "", "", {Role::auditor}, {}};
    const auto rows = *store->readAudit(grant(Resource::auditLog, "", Purpose::audit, auditor), 10);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].activity == "sign-in");
    CHECK(rows[0].staff == "ingrid");
    CHECK(rows[0].at == now);
}

TEST_CASE("files in which nobody has signed in know of nobody") {
    const Folder folder;
    const auto store = mustOpen(folder);
    REQUIRE(store->confirmSignIn(now));
    CHECK_FALSE(store->lastSignIn()->has_value());
    CHECK_FALSE(fs::exists(folder / "last-sign-in"));
}

TEST_CASE("a refresh moves the time forward and never back") {
    const Folder folder;
    const auto store = mustOpen(folder);
    REQUIRE(store->keepSignIn(signInAt(now)));
    REQUIRE(store->confirmSignIn(now + 3h));
    REQUIRE(store->confirmSignIn(now + 1h));
    CHECK(known(*store).signIn.at == now + 3h);
}

TEST_CASE("the newest instant is that of the last row of the audit log or the last list, whichever is later") {
    const Folder folder;
    const auto store = mustOpen(folder);
    REQUIRE(store->keepSignIn(signInAt(now)));
    CHECK(known(*store).newest == now);
    REQUIRE(store->appendCommand(commandOf("c1"), nurse(), now + 2h));
    CHECK(known(*store).newest == now + 2h);
    auto day = dayOf();
    day.asOf = now + 5h;
    REQUIRE(store->saveDay(day));
    CHECK(known(*store).newest == now + 5h);
}

TEST_CASE("a clock that was wrong before the last sign-in, or wrong by weeks, does not close the desk for ever") {
    const Folder folder;
    const auto store = mustOpen(folder);
    const auto years = now + std::chrono::days(1000);
    REQUIRE(store->appendCommand(commandOf("c1"), nurse(), years));
    auto day = dayOf();
    day.asOf = years;
    REQUIRE(store->saveDay(day));
    REQUIRE(store->keepSignIn(signInAt(now)));
    CHECK(known(*store).newest == now);
}

TEST_CASE("the note beside the files says when and until when, and of nobody who she is") {
    const Users users;
    REQUIRE(users.open()->keepSignIn(signInAt(now)));
    const auto notes = signInNotes(users.folder.path());
    REQUIRE(notes.size() == 1);
    CHECK(notes[0] == SignInNote{users.user, "region-1", now, now + 24h});
    const auto text = contentOf(users.user / "last-sign-in");
    for (const char* personal : {"Ingrid", "ingrid", "sub-1", "nurse", "west", "4034"})
        CHECK(text.find(personal) == std::string::npos);
    struct stat info {};
    stat((users.user / "last-sign-in").c_str(), &info);
    CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE(
    "a note that promises more than the journal knows is found out, an older or missing one is not held against her") {
    const Users users;
    const auto store = users.open();
    REQUIRE(store->keepSignIn(signInAt(now)));
    CHECK_FALSE(known(*store).noteAltered);
    const auto until = (now + 24h).time_since_epoch().count();
    users.alterNote("until", until + 1);
    CHECK(known(*store).noteAltered);
    users.alterNote("until", until - 1);
    CHECK_FALSE(known(*store).noteAltered);
    users.alterNote("at", now.time_since_epoch().count() + 1);
    CHECK(known(*store).noteAltered);
    fs::remove(users.user / "last-sign-in");
    CHECK_FALSE(known(*store).noteAltered);
}

TEST_CASE("a note that is none is left out") {
    const Users users;
    for (const std::string text : {"", "{", "[]", "null", R"({"version":2,"at":1,"until":2})", R"({"version":1})",
                                   R"({"version":1,"at":"x","until":9223372036854775807})"}) {
        CAPTURE(text);
        fs::create_directories(users.user);
        write(users.user / "last-sign-in", text);
        CHECK(signInNotes(users.folder.path()).empty());
    }
    CHECK(signInNotes(users.folder.path() / "none").empty());
}

TEST_CASE("notes come newest first") {
    const Folder folder;
    for (const int hour : {3, 9, 5})
        REQUIRE((*Store::open({folder.path() / std::to_string(hour), "ws"}, keyOf('k')))
                    ->keepSignIn(signInAt(now + std::chrono::hours(hour))));
    std::vector<std::string> order;
    for (const auto& note : signInNotes(folder.path())) order.push_back(note.folder.filename());
    CHECK(order == std::vector<std::string>{"9", "5", "3"});
}
