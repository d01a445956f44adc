// SPDX-License-Identifier: GPL-3.0-or-later
// list_start --make DIR PATIENTS: an encrypted cache with that many patients and 200 visits today.
// list_start DIR: from the start of the program to that list on screen, by the program's own desk and window, with the
// key in hand as the keystore gives it and no server in reach. "shown" is printed when the rows are there.
#include "app/desk/desk.h"
#include "app/desk/live_workspace.h"
#include "bench/shown.h"
#include "http/curl_transport.h"
#include "panels/panel_list.h"
#include "session/profile.h"
#include "workbench/gui_executor.h"
#include "workbench/main_window.h"
#include "workbench/style.h"

#include <QApplication>
#include <QListView>
#include <QTextStream>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <fmt/format.h>

#include <thread>

using namespace tilsyn;

namespace {

constexpr auto morning = "2026-03-03T07:55:00+01:00";

class NoTokens final : public http::TokenSource {
public:
    http::asio::awaitable<Result<Secret>> token() override { co_return fail(ErrorKind::offline, "no server", "bench"); }
    http::asio::awaitable<Result<Secret>> renew(const Secret&) override {
        co_return fail(ErrorKind::offline, "no server", "bench");
    }
};

Secret key() {
    return Secret(std::string_view("0123456789abcdef0123456789abcdef"));
}

domain::Patient patientOf(int number) {
    domain::Patient patient;
    patient.id = domain::PatientId(fmt::format("p{}", number));
    patient.name.family = fmt::format("Family{}", number % 997);
    patient.name.given = fmt::format("Given{}", number);
    return patient;
}

int makeCache(const std::string& folder, int patients) {
    auto store = store::Store::open({folder, "bench"}, key());
    if (!store) return 1;
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
    if (!(*store)->saveDay(day)) return 1;
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
    return (*store)->saveDay(later) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 4) return makeCache(argv[2], std::atoi(argv[3]));
    QApplication application(argc, argv);
    workbench::TilsynStyle::install(application, workbench::Scheme::light);
    const auto clock = parseClock(morning).value();
    auto profile = session::parseProfile(R"({"name":"Bench","practice":true,"zone":"Europe/Oslo","country":"NO",
        "language":"en","patientWord":"bruker","fhir":"http://127.0.0.1:9/fhir","vdx":"http://127.0.0.1:9/vdx",
        "pexip":["http://127.0.0.1:9"],"oidc":{"issuer":"http://127.0.0.1:9/oidc","clientId":"tilsyn","scope":"openid"},
        "delivery":"http://127.0.0.1:9/delivery",
        "policy":{"visitMinutes":10,"offlineHours":24,"codecs":["VP8","opus"]}})")
                       .value();
    domain::Principal user{domain::StaffId("nurse"), "nurse", "A Nurse", "Nurse", "Org", {domain::Role::screenNurse},
                           {domain::TeamId("team")}};
    boost::asio::io_context io(1);
    auto work = boost::asio::make_work_guard(io);
    app::StoreThread store;
    store.open({argv[1], "bench"}, key(), [](const Result<std::vector<std::string>>&) {});
    auto transport = std::move(http::makeTransport(io, {}).value());
    NoTokens tokens;
    workbench::GuiExecutor gui{&application};
    std::unique_ptr<app::LiveWorkspace> live;
    app::DeskSinks sinks;
    sinks.changes = [&](workspace::Changes changes) {
        gui.post([&live, changes = std::move(changes)]() mutable {
            if (live) live->take(std::move(changes));
        });
    };
    sinks.media = [](const workspace::MediaIn&) {};
    sinks.onGui = [&](std::function<void()> job) { gui.post(std::move(job)); };
    app::Desk desk({io, *transport, tokens, store, *clock, profile, user, "en"}, std::move(sinks));
    live = std::make_unique<app::LiveWorkspace>(desk, workspace::Changes{workspace::SignedIn{user}});
    std::thread ioThread([&io] { io.run(); });
    desk.start();
    workbench::Selection selection;
    workbench::PanelContext context{*live, selection, *clock, profile.zone};
    workbench::MainWindow window(context, panels::allPanels(),
                                 workbench::WindowFacts{true, QStringLiteral("Bench"), QStringLiteral("A Nurse"), {}});
    for (auto* list : window.findChildren<QListView*>())
        new bench::Shown(*list->viewport(),
                         [list] { return list->model() != nullptr && list->model()->rowCount() > 100; });
    window.resize(1280, 800);
    window.show();
    const int code = QApplication::exec();
    work.reset();
    io.stop();
    ioThread.join();
    return code;
}
