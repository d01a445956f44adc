// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef TILSYN_REGION
#include "http/authorised_transport.h"
#include "http/curl_transport.h"
#include "support/region_process.h"
#include "sync/claims.h"
#include "sync/script_tokens.h"
#include "sync/world.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tilsyn;
using namespace std::chrono_literals;
using tests::ScriptTokens;

namespace {

constexpr const char* morning = "2026-03-03T07:55:00+01:00";

/// One of several desks on one region, each with its own connections, sign-in, claims and list.
struct Desk {
    Desk(boost::asio::io_context& context, const tests::RegionProcess& region, std::string id, std::string name)
        : io(context), fhir(region["fhir"]) {
        plain = std::move(*http::makeTransport(io, {.caFile = region["ca"]}));
        tokens = std::make_unique<ScriptTokens>(*plain, region["oidc"]);
        net = std::make_unique<http::AuthorisedTransport>(*plain, *tokens, std::vector{fhir});
        who.staff = domain::StaffId(std::move(id));
        who.name = std::move(name);
        who.roles = {domain::Role::screenNurse};
        shown.user = who;
        claims = std::make_unique<sync::Claims>(*net, clock, fhir);
    }
    ~Desk() { leave(); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    void leave() {
        live.reset();
        puller.reset();
        fakes::settle(io);
    }
    /// Its list, kept fresh by what the server tells.
    void listen() {
        puller = std::make_unique<sync::Puller>(
            io.get_executor(), *net, store, clock, sync::PullerOptions{fhir, *Zone::byName("Europe/Oslo")},
            *domain::AccessPolicy().read(who, domain::Resource::dayList, domain::Purpose::list, {}),
            [this](workspace::Changes changes) { shown = workspace::apply(std::move(shown), changes); });
        live = std::make_unique<sync::LiveFeed>(
            io.get_executor(), *net, clock,
            sync::LiveOptions{.fhir = fhir, .zone = *Zone::byName("Europe/Oslo"), .owner = who.staff.value()},
            [this](bool now) { puller->setLive(now); },
            [this] {
                ++pings;
                puller->nudge();
            });
        puller->start();
        live->start();
        REQUIRE(until([this] { return shown.connection.live && shown.day; }));
    }
    template <class So> bool until(So so) {
        const auto end = std::chrono::steady_clock::now() + 20s;
        io.restart();
        while (!so() && std::chrono::steady_clock::now() < end) io.run_one_for(100ms);
        return so();
    }
    const domain::Visit& visit(const std::string& id) const {
        return *workspace::findVisit(shown, domain::VisitId(id));
    }

    boost::asio::io_context& io;
    std::string fhir;
    ShiftedClock clock{*parseInstant(morning), 1.0};
    std::unique_ptr<http::Transport> plain;
    std::unique_ptr<ScriptTokens> tokens;
    std::unique_ptr<http::AuthorisedTransport> net;
    domain::Principal who;
    tests::FakeStore store;
    workspace::Snapshot shown;
    std::unique_ptr<sync::Claims> claims;
    std::unique_ptr<sync::Puller> puller;
    std::unique_ptr<sync::LiveFeed> live;
    int pings = 0;
};

struct Ward {
    tests::RegionProcess region{TILSYN_REGION, {"--no-simulation", "--clock", morning}};
    boost::asio::io_context io;
    Desk ingrid{io, region, "ingrid-lunde", "Ingrid Lunde"};
    Desk sondre{io, region, "sondre-holm", "Sondre Holm"};

    /// The visits of the day that nobody has held or cancelled.
    std::vector<domain::Visit> openVisits() const {
        std::vector<domain::Visit> out;
        for (const auto& visit : ingrid.shown.day->visits)
            if (domain::isOpen(visit.stage)) out.push_back(visit);
        return out;
    }
    using Answer = Result<sync::ClaimAnswer>;
    /// Both at the same instant: both requests are under way before either is answered.
    std::pair<Answer, Answer> together(http::asio::awaitable<Answer> a, http::asio::awaitable<Answer> b) {
        std::optional<Answer> first, second;
        boost::asio::co_spawn(io, std::move(a), [&](std::exception_ptr, Answer r) { first = std::move(r); });
        boost::asio::co_spawn(io, std::move(b), [&](std::exception_ptr, Answer r) { second = std::move(r); });
        REQUIRE(ingrid.until([&] { return first && second; }));
        REQUIRE_MESSAGE(*first, first->error().detail);
        REQUIRE_MESSAGE(*second, second->error().detail);
        return {*first, *second};
    }
    void exactlyOne(const std::pair<Answer, Answer>& both, int& ingrids) const {
        REQUIRE(both.first->ours != both.second->ours);
        ingrids += both.first->ours ? 1 : 0;
        const auto& loser = both.first->ours ? *both.second : *both.first;
        CHECK(loser.holder == (both.first->ours ? "Ingrid Lunde" : "Sondre Holm"));
        CHECK(loser.since.has_value());
    }
};

} // namespace

TEST_CASE("two desks that reach for one visit at the same instant: one has it, the other reads who") {
    Ward ward;
    ward.ingrid.listen();
    const auto visits = ward.openVisits();
    REQUIRE(visits.size() >= 30);
    int ingrids = 0;
    for (const auto& visit : visits) {
        // Whichever asks first has no head start that lasts: they take turns.
        const bool turn = (&visit - visits.data()) % 2 == 0;
        auto a = ward.ingrid.claims->take(visit, ward.ingrid.who);
        auto b = ward.sondre.claims->take(visit, ward.sondre.who);
        auto both = turn ? ward.together(std::move(a), std::move(b)) : ward.together(std::move(b), std::move(a));
        if (!turn) std::swap(both.first, both.second);
        ward.exactlyOne(both, ingrids);
    }
    MESSAGE(visits.size() << " visits, Ingrid had " << ingrids);
    // Given back, they are reached for again: now both find a claim that is nobody's and write over it.
    int again = 0;
    for (std::size_t i = 0; i < 30; ++i) {
        for (auto* desk : {&ward.ingrid, &ward.sondre})
            REQUIRE(fakes::await(ward.io, desk->claims->close(visits[i], desk->who, false)));
        ward.exactlyOne(ward.together(ward.ingrid.claims->take(visits[i], ward.ingrid.who),
                                      ward.sondre.claims->take(visits[i], ward.sondre.who)),
                        again);
    }
}

TEST_CASE("what one desk takes in hand the other sees within two seconds, and so its giving back") {
    Ward ward;
    ward.ingrid.listen();
    ward.sondre.listen();
    const auto visit = ward.openVisits().at(3);
    for (int i = 0; i < 5; ++i) {
        const auto before = std::chrono::steady_clock::now();
        REQUIRE(fakes::await(ward.io, ward.ingrid.claims->take(visit, ward.ingrid.who))->ours);
        REQUIRE(ward.sondre.until([&] { return !ward.sondre.visit(visit.id.value()).claimedBy.empty(); }));
        const auto took = std::chrono::steady_clock::now() - before;
        WARN(took < 2s); // of a machine that does nothing else; that a ping brings it is what is checked below
        CHECK(ward.sondre.visit(visit.id.value()).claimedByName == "Ingrid Lunde");
        CHECK(ward.sondre.visit(visit.id.value()).claimedSince.has_value());
        CHECK(workspace::handOf(ward.sondre.shown, ward.sondre.visit(visit.id.value())) == workspace::Hand::colleague);
        REQUIRE(fakes::await(ward.io, ward.ingrid.claims->close(visit, ward.ingrid.who, false)).value_or(false));
        REQUIRE(ward.sondre.until([&] { return ward.sondre.visit(visit.id.value()).claimedBy.empty(); }));
        MESSAGE("seen after " << std::chrono::duration_cast<std::chrono::milliseconds>(took).count() << " ms");
    }
    CHECK(ward.sondre.pings >= 10);
}

TEST_CASE("taking over is from the colleague whose name one has read, once, and she is told") {
    Ward ward;
    Desk aase(ward.io, ward.region, "aase-nygard", "Åse Nygård");
    ward.ingrid.listen();
    ward.sondre.listen();
    const auto visit = ward.openVisits().at(0);
    REQUIRE(fakes::await(ward.io, ward.ingrid.claims->take(visit, ward.ingrid.who))->ours);
    ward.ingrid.shown = workspace::apply(ward.ingrid.shown,
                                         {workspace::StageChanged{visit.id, domain::Ringing{ward.ingrid.clock.now()}}});
    CHECK(fakes::await(ward.io, ward.sondre.claims->takeOver(visit, ward.sondre.who, ward.ingrid.who.staff))->ours);
    REQUIRE(ward.ingrid.until([&] {
        return workspace::handOf(ward.ingrid.shown, ward.ingrid.visit(visit.id.value())) ==
               workspace::Hand::takenFromUs;
    }));
    CHECK(ward.ingrid.visit(visit.id.value()).claimedByName == "Sondre Holm");
    // Åse still reads Ingrid's name: it is Sondre's now, so it stays his, and she is told since when.
    const auto late = fakes::await(ward.io, aase.claims->takeOver(visit, aase.who, ward.ingrid.who.staff));
    REQUIRE(late);
    CHECK_FALSE(late->ours);
    CHECK(late->holder == "Sondre Holm");
    CHECK(late->since.has_value());
    // Ingrid's outcome does not end what is Sondre's.
    CHECK_FALSE(fakes::await(ward.io, ward.ingrid.claims->close(visit, ward.ingrid.who, true)).value_or(true));
    CHECK_FALSE(fakes::await(ward.io, ward.ingrid.claims->take(visit, ward.ingrid.who))->ours);
}

TEST_CASE("two who take over from a third at the same instant do not both have it") {
    Ward ward;
    Desk aase(ward.io, ward.region, "aase-nygard", "Åse Nygård");
    ward.ingrid.listen();
    const auto visits = ward.openVisits();
    int ingrids = 0;
    for (std::size_t i = 0; i < 20; ++i) {
        const auto hers = fakes::await(ward.io, aase.claims->take(visits.at(i), aase.who));
        REQUIRE(hers);
        REQUIRE(hers->ours);
        ward.exactlyOne(ward.together(ward.ingrid.claims->takeOver(visits[i], ward.ingrid.who, aase.who.staff),
                                      ward.sondre.claims->takeOver(visits[i], ward.sondre.who, aase.who.staff)),
                        ingrids);
    }
}

TEST_CASE("notifications come back after the streams were cut, and nothing in between is missed") {
    Ward ward;
    ward.ingrid.listen();
    ward.sondre.listen();
    const auto visit = ward.openVisits().at(1);
    http::Request cut{.method = http::Method::post, .url = ward.region["admin"] + "/faults"};
    cut.body = R"({"path":"/fhir/websocket","kind":"drop-streams"})";
    REQUIRE(fakes::await(ward.io, ward.sondre.plain->send(cut))->status == 204);
    REQUIRE(fakes::await(ward.io, ward.ingrid.claims->take(visit, ward.ingrid.who))->ours);
    REQUIRE(ward.sondre.until([&] {
        return ward.sondre.shown.connection.live && ward.sondre.pings == 0 &&
               !ward.sondre.visit(visit.id.value()).claimedBy.empty();
    }));
    REQUIRE(fakes::await(ward.io, ward.ingrid.claims->close(visit, ward.ingrid.who, false)));
    CHECK(ward.sondre.until([&] { return ward.sondre.visit(visit.id.value()).claimedBy.empty(); }));
}
#endif
