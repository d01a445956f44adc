// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/time_text.h"
#include "region/delivery/practice_patients.h"

#include <doctest/doctest.h>
#include <set>

using namespace tilsyn;
using namespace tilsyn::region::delivery;
using namespace std::chrono_literals;
namespace json = boost::json;

namespace {

struct Heard {
    std::vector<std::string> events;
    bool closed = false;
    std::shared_ptr<Listener> listener = std::make_shared<Listener>(
        Listener{[this](std::string_view name, const json::value& data) {
                     const auto* stage = data.is_object() ? data.get_object().if_contains("stage") : nullptr;
                     events.emplace_back(stage ? std::string(stage->as_string()) : std::string(name));
                 },
                 [this] { closed = true; }});
};

struct Fixture {
    Instant now = *parseInstant("2026-03-03T07:45:00Z");
    Invitations invitations{{"https://localhost/patient/", 30s}};
    std::string uuid = newUuid();
    json::object content{{"patient", "p1"},
                         {"label", "08:45"},
                         {"language", "nb"},
                         {"room", {{"node", "https://localhost"}, {"alias", "1@r"}, {"pin", "1357"}}},
                         {"host", "Ingrid Lunde"},
                         {"ring", true},
                         {"expires", "2026-03-03T08:45:00Z"}};

    Invitation& invite() {
        REQUIRE(invitations.put(uuid, content, now) == Invitations::Put::created);
        return *invitations.find(uuid);
    }
    void pass(Duration time) {
        now += time;
        invitations.elapse(now);
    }
};

/// A browser that is only counted.
struct CountedBrowser final : PatientBrowser {
    explicit CountedBrowser(int& running) : running_(running) { ++running_; }
    ~CountedBrowser() override { --running_; }
    CountedBrowser(const CountedBrowser&) = delete;
    CountedBrowser& operator=(const CountedBrowser&) = delete;
    std::string devtools() override { return "http://127.0.0.1:1"; }
    bool alive() override { return true; }

private:
    int& running_;
};

} // namespace

TEST_CASE("an invitation is made once, the same again is the same, another is a conflict") {
    Fixture f;
    const auto& invitation = f.invite();
    const auto link = std::string(f.invitations.describe(invitation).at("link").as_string());
    CHECK(link.starts_with("https://localhost/patient/"));
    CHECK(link.size() == std::string("https://localhost/patient/").size() + 22); // 128 bits
    CHECK(f.invitations.put(f.uuid, f.content, f.now) == Invitations::Put::same);
    f.content["label"] = "09:00";
    CHECK(f.invitations.put(f.uuid, f.content, f.now) == Invitations::Put::different);
}

TEST_CASE("an invitation with a member that the contract does not name is refused: names do not travel") {
    Fixture f;
    f.content["name"] = "x";
    CHECK(f.invitations.put(f.uuid, f.content, f.now).error().kind == ErrorKind::malformed);
    f.content.erase("name");
    f.content.erase("host");
    CHECK_FALSE(f.invitations.put(f.uuid, f.content, f.now));
}

TEST_CASE("who listens hears all stages so far and each new one, once a ring") {
    Fixture f;
    auto& invitation = f.invite();
    Heard caller;
    f.invitations.listen(invitation, caller.listener);
    CHECK(f.invitations.report(invitation, "opened", f.now));
    CHECK(f.invitations.report(invitation, "opened", f.now));
    CHECK(f.invitations.report(invitation, "devices-ok", f.now));
    CHECK_FALSE(f.invitations.report(invitation, "sent", f.now));
    CHECK(caller.events == std::vector<std::string>{"sent", "opened", "devices-ok"});
    CHECK(f.invitations.report(invitation, "answered", f.now));
    f.pass(31s);
    CHECK(caller.events.back() == "answered");
}

TEST_CASE("a ring in vain is told after half a minute, and it can ring again") {
    Fixture f;
    auto& invitation = f.invite();
    Heard caller;
    Heard page;
    f.invitations.listen(invitation, caller.listener);
    f.invitations.listenPage(invitation, page.listener, f.now);
    CHECK(page.events == std::vector<std::string>{"state"});
    f.pass(29s);
    CHECK(caller.events.size() == 1);
    f.pass(1s);
    CHECK(caller.events.back() == "no-answer");
    CHECK(page.events.back() == "quiet");
    CHECK(f.invitations.ring(f.uuid, f.now));
    CHECK(page.events.back() == "ring");
    CHECK(f.invitations.report(invitation, "declined", f.now));
    CHECK(caller.events == std::vector<std::string>{"sent", "no-answer", "declined"});
}

TEST_CASE("a link without a ring goes out in silence, tells how soon the visit is, and can ring later") {
    Fixture f;
    f.content["ring"] = false;
    f.content["start"] = "2026-03-03T08:00:00Z";
    bool invited = false;
    f.invitations.onInvited = [&](const Invitation&) { invited = true; };
    f.invitations.onRing = [&](const Invitation&) { FAIL("nothing rings"); };
    auto& invitation = f.invite();
    CHECK(invited);
    CHECK(invitation.stages.size() == 1);
    f.pass(60s);
    CHECK(invitation.stages.size() == 1);
    CHECK(f.invitations.forPage(invitation, f.now).at("startsIn") == 14 * 60);
    CHECK(f.invitations.forPage(invitation, f.now).at("ringing") == false);
    f.invitations.onRing = {};
    CHECK(f.invitations.ring(f.uuid, f.now));
    CHECK(f.invitations.forPage(invitation, f.now).at("ringing") == true);
    f.content["start"] = "soon";
    f.uuid = newUuid();
    CHECK_FALSE(f.invitations.put(f.uuid, f.content, f.now));
}

TEST_CASE("a cancelled, ended or expired visit tells the page and closes") {
    Fixture f;
    auto& invitation = f.invite();
    Heard caller;
    Heard page;
    f.invitations.listen(invitation, caller.listener);
    f.invitations.listenPage(invitation, page.listener, f.now);
    SUBCASE("cancelled is a stage") {
        CHECK(f.invitations.end(f.uuid, Over::cancelled, f.now));
        CHECK(caller.events.back() == "cancelled");
    }
    SUBCASE("closed: the visit stands, another link will come") {
        CHECK(f.invitations.end(f.uuid, Over::closed, f.now));
        CHECK(f.invitations.forPage(invitation, f.now).at("over") == "closed");
    }
    SUBCASE("ended is none") {
        CHECK(f.invitations.end(f.uuid, Over::ended, f.now));
        CHECK(caller.events.back() == "sent");
    }
    SUBCASE("expired is none") {
        f.pass(1h);
        CHECK(caller.events.back() == "sent");
        CHECK(invitation.over == Over::expired);
    }
    CHECK(page.events.back() == "over");
    CHECK(caller.closed);
    CHECK(page.closed);
    CHECK(f.invitations.find(f.uuid) == nullptr);
    CHECK_FALSE(f.invitations.forPage(invitation, f.now).contains("room"));
}

TEST_CASE("patients behave by the seed, mostly answering, unless told otherwise") {
    Fixture f;
    PracticePatients patients(
        f.invitations, 1, [](const std::string&) { return nullptr; }, 6s, 5s);
    std::map<Behaviour, int> seen;
    for (int i = 0; i < 1000; ++i) ++seen[patients.behaviour("patient-" + std::to_string(i))];
    CHECK(seen[Behaviour::answers] > 750);
    CHECK(seen.size() == 4);
    patients.setBehaviour("*", Behaviour::silent);
    patients.setBehaviour("p1", Behaviour::late);
    CHECK(patients.behaviour("p1") == Behaviour::late);
    CHECK(patients.behaviour("p2") == Behaviour::silent);
}

TEST_CASE("Mari, Rune and Ola answer whatever the seed, unless told otherwise") {
    Fixture f;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        PracticePatients patients(
            f.invitations, seed, [](const std::string&) { return nullptr; }, 6s, 5s);
        for (const auto* each : {"p0001", "p0002", "p0004"}) CHECK(patients.behaviour(each) == Behaviour::answers);
    }
    PracticePatients patients(
        f.invitations, 1, [](const std::string&) { return nullptr; }, 6s, 5s);
    patients.setBehaviour("*", Behaviour::declines);
    CHECK(patients.behaviour("p0001") == Behaviour::declines);
}

TEST_CASE("who answers gets a browser that ends with the visit; who declines says so without one") {
    Fixture f;
    int running = 0;
    std::string opened;
    PracticePatients patients(
        f.invitations, 1,
        [&](const std::string& link) -> std::unique_ptr<PatientBrowser> {
            opened = link;
            return std::make_unique<CountedBrowser>(running);
        },
        6s, 5s);
    f.invitations.onRing = [&](const Invitation& i) { patients.rung(i, f.now); };
    f.invitations.onOver = [&](const Invitation& i) { patients.over(i, f.now); };
    const auto pass = [&](Duration time) {
        f.pass(time);
        patients.elapse(f.now);
    };
    SUBCASE("answers") {
        patients.setBehaviour("*", Behaviour::answers);
        f.invite();
        CHECK(running == 1);
        CHECK(opened.ends_with("#practice=answer,4"));
        CHECK(patients.describe().at(0).as_object().at("devtools") == "http://127.0.0.1:1");
        f.invitations.ring(f.uuid, f.now);
        CHECK(running == 1);
        f.invitations.end(f.uuid, Over::ended, f.now);
        pass(4s);
        CHECK(running == 1);
        pass(1s);
        CHECK(running == 0);
    }
    SUBCASE("early") {
        f.content["ring"] = false;
        f.invite();
        CHECK(running == 0);
        patients.setBehaviour("p1", Behaviour::early); // told after the link came
        CHECK(running == 1);
        f.invitations.ring(f.uuid, f.now);
        CHECK(running == 1);
    }
    SUBCASE("declines") {
        patients.setBehaviour("*", Behaviour::declines);
        const auto& invitation = f.invite();
        pass(6s);
        CHECK(running == 0);
        CHECK(invitation.stages.back().name == "declined");
    }
    SUBCASE("silent") {
        patients.setBehaviour("*", Behaviour::silent);
        const auto& invitation = f.invite();
        pass(30s);
        CHECK(running == 0);
        CHECK(invitation.stages.back().name == "no-answer");
    }
}
