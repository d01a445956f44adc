// SPDX-License-Identifier: GPL-3.0-or-later
// What is promised to patients beside the plan, through power cuts, a line that is away and a change of shift: ladders
// of unanswered calls and second contacts, at real desks against the region's own program.
#include "base/json_read.h"
#include "base/random.h"
#include "day/rig.h"
#include "fakes/await.h"
#include "http/curl_transport.h"
#include "support/region_process.h"
#include "workspace/ladders.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace tilsyn;
using namespace tilsyn::tests;
using namespace std::chrono_literals;
namespace asio = boost::asio;
namespace fs = std::filesystem;

namespace {

constexpr auto morning = "2026-03-03T07:55:00+01:00";

struct Folder {
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "tilsyn-promises-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path = pattern;
    }
    ~Folder() { fs::remove_all(path); }
    fs::path path;
};

/// The region's people with Sondre in Ingrid's team as well: he has the evening.
std::string peopleOf(const fs::path& folder) {
    std::ifstream in(fs::path(TILSYN_TEST_DATA) / "../../resources/region/persons.json");
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string own = "\"team-ost\"";
    const auto at = text.find(own);
    REQUIRE(at != std::string::npos);
    text.replace(at, own.size(), own + ", \"team-vest\"");
    const auto file = folder / "persons.json";
    std::ofstream(file) << text;
    return file.string();
}

struct House {
    House() : region(TILSYN_REGION, {"--no-simulation", "--clock", morning, "--persons", peopleOf(folder.path)}) {
        transport = std::move(http::makeTransport(io, {.caFile = region["ca"]}).value());
    }
    std::string ask(http::Method method, const std::string& path, std::string body = {}) {
        http::Request request;
        request.method = method;
        request.url = region["admin"] + path;
        if (!body.empty()) request.headers = {{"Content-Type", "application/json"}};
        request.body = std::move(body);
        auto sending = transport->send(std::move(request));
        const auto response = fakes::await(io, std::move(sending));
        REQUIRE(response);
        return response->body;
    }
    void cutLine() { ask(http::Method::post, "/faults", R"({"path":"/fhir","kind":"drop","count":100000})"); }
    void mendLine() { ask(http::Method::del, "/faults"); }
    boost::json::value state() { return json::read(ask(http::Method::get, "/state"), "test").value(); }
    std::vector<boost::json::value> tasks(std::string_view code) {
        std::vector<boost::json::value> found;
        const auto all = state();
        for (const auto& task : all.at("fhir").at("Task").as_array())
            if (task.at("code").at("coding").at(0).at("code").as_string() == code) found.push_back(task);
        return found;
    }
    boost::json::value appointment(const std::string& id) {
        const auto all = state();
        for (const auto& each : all.at("fhir").at("Appointment").as_array())
            if (each.at("id").as_string() == id) return each;
        return {};
    }

    Folder folder;
    RegionProcess region;
    asio::io_context io{1};
    std::unique_ptr<http::Transport> transport;
    std::shared_ptr<Clock> clock = parseClock(morning).value();
    session::Profile profile = session::readProfile(region["profile"]).value();
    DeskRig ingrid{profile, "ingrid", *clock, folder.path / "a"};
    DeskRig sondre{profile, "sondre", *clock, folder.path / "b"};

    /// Lets the desks work until something is so; gives up after a while.
    bool until(const std::function<bool()>& so) {
        const auto limit = std::chrono::steady_clock::now() + 60s;
        while (!so()) {
            if (std::chrono::steady_clock::now() > limit) return false;
            if (ingrid.turn() + sondre.turn() == 0) {
                io.restart();
                io.run_one_for(5ms);
            }
        }
        return true;
    }
    bool begin(DeskRig& rig, bool needLine = true) {
        rig.begin();
        return until([&] {
            return rig.ready() && rig.picture().day != nullptr &&
                   (!needLine || rig.picture().connection.link == workspace::Link::online);
        });
    }
    static bool sent(const DeskRig& rig) { return rig.picture().outbox.empty(); }
    static void sign(DeskRig& rig, domain::DurableCommand command) {
        rig.desk().dispatch(std::move(command), [](const Status& stored) { REQUIRE(stored); });
    }
};

domain::CommandId newId() {
    return domain::CommandId(newUuid());
}

/// The first visit of a patient that is still open.
domain::Visit openVisit(const DeskRig& rig, const char* patient, std::size_t which = 0) {
    for (const auto& visit : rig.picture().day->visits)
        if (visit.patient == domain::PatientId(patient) && domain::isOpen(visit.stage) && which-- == 0) return visit;
    FAIL("no such visit");
    return {};
}

const domain::Visit& now(const DeskRig& rig, const domain::VisitId& id) {
    return *workspace::findVisit(rig.picture(), id);
}

bool reminded(const DeskRig& rig, const domain::VisitId& visit, const Clock& clock) {
    return std::ranges::any_of(workspace::reminders(rig.picture(), clock.now()),
                               [&](const auto& each) { return each.visit == visit; });
}

domain::ClimbLadder step(const DeskRig& rig, const domain::VisitId& visit, domain::StepResult result,
                         const Clock& clock, std::optional<domain::PhysicalOrder> order = {}, std::string note = {}) {
    auto made = workspace::climb(rig.picture(), now(rig, visit), result, std::move(note), std::move(order), newId(),
                                 clock.now());
    REQUIRE(made);
    return *made;
}

} // namespace

TEST_CASE("a ladder outlives a power cut and the shift, is continued by a colleague, and ends with the outcome alone") {
    House house;
    const auto& clock = *house.clock;
    REQUIRE(house.begin(house.ingrid));
    const auto visit = openVisit(house.ingrid, "p0002");

    // The line is away: she rings in vain, notes it, and the power goes.
    house.cutLine();
    auto begun = workspace::beginLadder(house.ingrid.picture(), visit, newId(), clock.now());
    CHECK(begun.ladder.steps.front() == domain::LadderStep{domain::LadderStepKind::ringAgain, 2min}); // Rune's own
    House::sign(house.ingrid, begun);
    REQUIRE(house.until([&] { return house.ingrid.picture().outbox.size() == 1; }));
    const std::string words = "Naboen har nøkkel, ikke hjemme";
    House::sign(house.ingrid, step(house.ingrid, visit.id, domain::StepResult::notReached, clock, {}, words));
    REQUIRE(house.until([&] { return house.ingrid.picture().outbox.size() == 2; }));
    house.ingrid.crash();
    REQUIRE(house.begin(house.ingrid, false));
    REQUIRE(house.until([&] { return house.ingrid.picture().outbox.size() == 2; }));
    const auto kept = workspace::ladderOf(house.ingrid.picture(), now(house.ingrid, visit.id));
    REQUIRE(kept);
    CHECK(kept->since == begun.ladder.since);
    CHECK(kept->records.size() == 1);
    CHECK(domain::currentStep(*kept) == 1);
    CHECK(reminded(house.ingrid, visit.id, clock));

    house.mendLine();
    house.ingrid.desk().refresh();
    REQUIRE(house.until([&] { return House::sent(house.ingrid); }));
    auto ladders = house.tasks("no-answer");
    REQUIRE(ladders.size() == 1);
    CHECK(ladders[0].at("output").as_array().size() == 1);
    CHECK(ladders[0].at("owner").at("reference").as_string() == "HealthcareService/team-vest");
    const auto stale = house.ingrid.picture();

    // The next shift: the colleague finds it, goes on, and sends somebody.
    REQUIRE(house.begin(house.sondre));
    const auto found = workspace::ladderOf(house.sondre.picture(), now(house.sondre, visit.id));
    REQUIRE(found);
    CHECK(found->records.at(0).byName == "Ingrid Lunde");
    CHECK(found->records.at(0).note == words);
    CHECK(reminded(house.sondre, visit.id, clock));
    House::sign(house.sondre, step(house.sondre, visit.id, domain::StepResult::notReached, clock));
    REQUIRE(house.until([&] {
        const auto ladder = workspace::ladderOf(house.sondre.picture(), now(house.sondre, visit.id));
        return ladder && ladder->records.size() == 2;
    }));
    const domain::PhysicalOrder order{domain::TeamId("team-vest"), "Hjemmesykepleien Vest", domain::OrderPriority::asap,
                                      clock.now() + 1h, "Nøkkel hos nabo"};
    House::sign(house.sondre, step(house.sondre, visit.id, domain::StepResult::ordered, clock, order));
    REQUIRE(house.until([&] {
        const auto ladder = workspace::ladderOf(house.sondre.picture(), now(house.sondre, visit.id));
        return ladder && domain::phaseOf(*ladder) == domain::LadderPhase::awaitingOutcome && House::sent(house.sondre);
    }));
    REQUIRE(house.tasks("physical-visit").size() == 1);
    CHECK(house.tasks("no-answer")[0].at("status").as_string() == "in-progress"); // nothing but an outcome ends it
    CHECK(reminded(house.sondre, visit.id, clock));

    // She orders one too, from a picture that knows nothing of his: a conflict, and one visit only.
    auto late = workspace::climb(stale, *workspace::findVisit(stale, visit.id), domain::StepResult::ordered, {}, order,
                                 newId(), clock.now());
    REQUIRE(late);
    House::sign(house.ingrid, *late);
    REQUIRE(house.until([&] {
        const auto& outbox = house.ingrid.picture().outbox;
        return outbox.size() == 1 && outbox[0].state == workspace::OutboxState::conflict;
    }));
    CHECK(house.tasks("physical-visit").size() == 1);
    // Seen, and put aside with a reason: the row goes, the ladder stands as he left it.
    std::optional<Status> discarded;
    house.ingrid.desk().decide(workspace::DiscardCommand{late->id, "colleague-recorded", false},
                               [&](const Status& done) { discarded = done; });
    REQUIRE(house.until([&] { return discarded.has_value(); }));
    CHECK(*discarded);
    CHECK(house.until([&] { return House::sent(house.ingrid); }));
    CHECK(house.tasks("physical-visit").size() == 1);

    domain::VisitDraft draft;
    draft.visit = visit.id;
    draft.outcome = domain::OutcomeKind::movedToPhysical;
    draft.reason = domain::Reason::noReply;
    draft.modality = domain::Modality::none;
    REQUIRE(house.until([&] { return now(house.sondre, visit.id).ladder.has_value(); }));
    house.sondre.record(draft);
    REQUIRE(house.until([&] { return house.sondre.recorded() == 1; }));
    REQUIRE(house.until([&] {
        return House::sent(house.sondre) &&
               std::holds_alternative<domain::MovedToPhysical>(now(house.sondre, visit.id).stage);
    }));
    CHECK_FALSE(reminded(house.sondre, visit.id, clock));
    ladders = house.tasks("no-answer");
    REQUIRE(ladders.size() == 1);
    CHECK(ladders[0].at("status").as_string() == "completed");
    CHECK(ladders[0].at("output").as_array().size() == 4);
    house.ingrid.desk().refresh();
    CHECK(house.until([&] { return !reminded(house.ingrid, visit.id, clock); }));
}

TEST_CASE("a colleague's step meanwhile stands beside ours, written without a line and sent later") {
    House house;
    const auto& clock = *house.clock;
    REQUIRE(house.begin(house.ingrid));
    const auto visit = openVisit(house.ingrid, "p0004");
    House::sign(house.ingrid, workspace::beginLadder(house.ingrid.picture(), visit, newId(), clock.now()));
    REQUIRE(house.until([&] { return now(house.ingrid, visit.id).ladder && House::sent(house.ingrid); }));
    REQUIRE(house.begin(house.sondre));
    REQUIRE(house.until([&] { return now(house.sondre, visit.id).ladder.has_value(); }));
    house.cutLine();
    House::sign(house.ingrid, step(house.ingrid, visit.id, domain::StepResult::notReached, clock));
    House::sign(house.sondre, step(house.sondre, visit.id, domain::StepResult::notReached, clock));
    REQUIRE(house.until([&] { return !House::sent(house.ingrid) && !House::sent(house.sondre); }));
    house.mendLine();
    house.ingrid.desk().refresh();
    house.sondre.desk().refresh();
    REQUIRE(house.until([&] { return House::sent(house.ingrid) && House::sent(house.sondre); }));
    const auto ladders = house.tasks("no-answer");
    REQUIRE(ladders.size() == 1);
    CHECK(ladders[0].at("output").as_array().size() == 2);
}

TEST_CASE("the second contact follows the first one's real end on the server, though all was written without a line") {
    House house;
    const auto& clock = *house.clock;
    REQUIRE(house.begin(house.ingrid));
    const auto first = openVisit(house.ingrid, "p0001", 0);
    const auto second = openVisit(house.ingrid, "p0001", 1);
    REQUIRE(second.follows == first.id);
    CHECK(second.againAfter == 40min);
    house.cutLine();
    const auto record = [&](const domain::VisitId& id, Instant ended) {
        domain::RecordOutcome outcome;
        outcome.id = newId();
        outcome.visit = now(house.ingrid, id);
        outcome.draft.visit = id;
        outcome.draft.outcome = domain::OutcomeKind::held;
        outcome.draft.callStarted = ended - 6min;
        outcome.draft.callEnded = ended;
        outcome.by = house.ingrid.picture().user.staff;
        outcome.byName = house.ingrid.picture().user.name;
        outcome.at = clock.now();
        return outcome;
    };
    const auto ended = *parseInstant("2026-03-03T08:07:20+01:00");
    const auto outcome = record(first.id, ended);
    const auto move = workspace::followingMove(house.ingrid.picture(), outcome, newId());
    REQUIRE(move);
    House::sign(house.ingrid, outcome);
    House::sign(house.ingrid, *move);
    REQUIRE(house.until([&] { return house.ingrid.picture().outbox.size() == 2; }));
    const auto expected = *parseInstant("2026-03-03T08:48:00+01:00");
    CHECK(workspace::startOf(house.ingrid.picture(), now(house.ingrid, second.id)) == expected);
    CHECK(workspace::secondContactDue(house.ingrid.picture(), now(house.ingrid, second.id)) == expected);
    CHECK(reminded(house.ingrid, second.id, clock));
    // The second contact is held and signed upon the version that the move has not yet changed.
    House::sign(house.ingrid, record(second.id, ended + 50min));
    REQUIRE(house.until([&] { return house.ingrid.picture().outbox.size() == 3; }));
    house.mendLine();
    house.ingrid.desk().refresh();
    REQUIRE(house.until([&] { return House::sent(house.ingrid); }));
    const auto landed = house.appointment(second.id.value());
    CHECK(*parseInstant(std::string(landed.at("start").as_string())) == expected);
    CHECK(landed.at("status").as_string() == "fulfilled");
    CHECK_FALSE(reminded(house.ingrid, second.id, clock));
}
