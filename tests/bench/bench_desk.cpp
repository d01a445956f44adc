// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_desk.h"

#include "bench/shown.h"
#include "http/curl_transport.h"
#include "panels/panel_list.h"

#include <QListView>

#include <fmt/format.h>

namespace tilsyn::bench {

namespace {

constexpr auto morning = "2026-03-03T07:55:00+01:00";

class NoTokens final : public http::TokenSource {
public:
    http::asio::awaitable<Result<Secret>> token() override { co_return fail(ErrorKind::offline, "no server", "bench"); }
    http::asio::awaitable<Result<Secret>> renew(const Secret&) override {
        co_return fail(ErrorKind::offline, "no server", "bench");
    }
};

domain::Patient patientOf(int number) {
    domain::Patient patient;
    patient.id = domain::PatientId(fmt::format("p{}", number));
    patient.name.family = fmt::format("Family{}", number % 997);
    patient.name.given = fmt::format("Given{}", number);
    return patient;
}

session::Profile profileOfNobody() {
    return session::parseProfile(R"({"name":"Bench","practice":true,"zone":"Europe/Oslo","country":"NO",
        "language":"en","patientWord":"bruker","fhir":"http://127.0.0.1:9/fhir","vdx":"http://127.0.0.1:9/vdx",
        "pexip":["http://127.0.0.1:9"],"oidc":{"issuer":"http://127.0.0.1:9/oidc","clientId":"tilsyn","scope":"openid"},
        "delivery":"http://127.0.0.1:9/delivery",
        "policy":{"visitMinutes":10,"offlineHours":24,"codecs":["VP8","opus"]}})")
        .value();
}

} // namespace

bool makeCache(const std::string& folder, const Secret& key, int patients) {
    auto store = store::Store::open({folder, "bench"}, key);
    if (!store) return false;
    const auto clock = parseClock(morning).value();
    workspace::Day day;
    day.date = std::chrono::year(2026) / 3 / 3;
    day.asOf = clock->now();
    for (int i = 0; i < 200; ++i) {
        domain::Visit visit;
        visit.id = domain::VisitId(fmt::format("v{}", i));
        visit.patient = domain::PatientId(fmt::format("p{}", i));
        visit.start = clock->now() + std::chrono::minutes(2 * i);
        visit.end = visit.start + std::chrono::minutes(10);
        visit.purpose = "Medicine";
        visit.owner = domain::StaffId("nurse");
        visit.version = "1";
        day.visits.push_back(std::move(visit));
        day.patients[domain::PatientId(fmt::format("p{}", i))] = patientOf(i);
    }
    if (!(*store)->saveDay(day)) return false;
    // Everybody else belongs to a later day, in one transaction.
    workspace::Day later;
    later.date = std::chrono::year(2026) / 3 / 4;
    later.asOf = day.asOf;
    for (int i = 200; i < patients; ++i) {
        auto visit = day.visits.front();
        visit.id = domain::VisitId(fmt::format("l{}", i));
        visit.patient = domain::PatientId(fmt::format("p{}", i));
        visit.start += std::chrono::hours(24);
        later.visits.push_back(std::move(visit));
        later.patients[domain::PatientId(fmt::format("p{}", i))] = patientOf(i);
    }
    return (*store)->saveDay(later).has_value();
}

BenchDesk::BenchDesk(const std::string& folder, Secret key)
    : user_{domain::StaffId("nurse"), "nurse", "A Nurse", "Nurse", "Org", {domain::Role::screenNurse},
            {domain::TeamId("team")}},
      profile_(profileOfNobody()), clock_(parseClock(morning).value()), tokens_(std::make_unique<NoTokens>()),
      transport_(std::move(http::makeTransport(io_, {}).value())) {
    store_.open({folder, "bench"}, std::move(key), [](const Result<std::vector<std::string>>&) {});
    app::DeskSinks sinks;
    sinks.changes = [this](workspace::Changes changes) {
        gui_.post([this, changes = std::move(changes)]() mutable {
            if (live_) live_->take(std::move(changes));
        });
    };
    sinks.media = [](const workspace::MediaIn&) {};
    sinks.onGui = [this](std::function<void()> job) { gui_.post(std::move(job)); };
    desk_ = std::make_unique<app::Desk>(
        app::DeskParts{io_, *transport_, *tokens_, store_, *clock_, profile_, user_, "en"}, std::move(sinks));
    live_ = std::make_unique<app::LiveWorkspace>(*desk_, workspace::Changes{workspace::SignedIn{user_}});
    ioThread_ = std::thread([this] { io_.run(); });
    desk_->start();
    context_ =
        std::make_unique<workbench::PanelContext>(workbench::PanelContext{*live_, selection_, *clock_, profile_.zone});
    window_ = std::make_unique<workbench::MainWindow>(
        *context_, panels::allPanels(),
        workbench::WindowFacts{true, QStringLiteral("Bench"), QStringLiteral("A Nurse"), {}});
    window_->resize(1280, 800);
}

BenchDesk::~BenchDesk() {
    work_.reset();
    io_.stop();
    ioThread_.join();
}

void BenchDesk::whenListed(std::function<void()> onShown) {
    for (auto* list : window_->findChildren<QListView*>())
        new Shown(
            *list->viewport(), [list] { return list->model() != nullptr && list->model()->rowCount() > 100; }, onShown);
}

} // namespace tilsyn::bench
