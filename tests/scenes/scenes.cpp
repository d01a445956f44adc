// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/scenes.h"

#include "app/languages.h"
#include "scenes/desk_scene.h"
#include "scenes/window_scenes.h"
#include "workbench/sign_in_view.h"

#include <QApplication>
#include <QCursor>
#include <QImage>
#include <QTemporaryDir>

#include <functional>
#include <utility>
#include <vector>

namespace tilsyn::tests {
namespace {

using domain::RoomPhase;
using workbench::SignInView;

struct SignInScene final : Scene {
    explicit SignInScene(SignInView::Stage stage) : view(QStringLiteral("Øvelsesregion"), true, QStringLiteral("0.1")) {
        view.setRegion(QStringLiteral("Øvelsesregion"), QStringLiteral("03.03.2026 · 07:55"));
        view.setPeople({{QStringLiteral("a"), QStringLiteral("Ingrid Lunde"),
                         QStringLiteral("Digital sykepleier, Hjemmesykepleien Vest, Tønsberg"), true},
                        {QStringLiteral("b"), QStringLiteral("Sondre Holm"),
                         QStringLiteral("Digital sykepleier, Hjemmesykepleien Øst, Tønsberg"), true},
                        {QStringLiteral("c"), QStringLiteral("Mette Juhl"),
                         QStringLiteral("Telesygeplejerske, Team Vest, Region Midt"), false},
                        {QStringLiteral("d"), QStringLiteral("Louise Bech"),
                         QStringLiteral("Sygeplejerske, ordstyrer, Neurologisk afdeling, Glostrup"), false}});
        view.setFacts(
            {{QStringLiteral("network-connect"), QStringLiteral("Øvelsesregion"), QStringLiteral("3 ms"), true},
             {QStringLiteral("system-lock-screen"), QStringLiteral("Filer"), QStringLiteral("OK"), true},
             {QStringLiteral("clock"), QStringLiteral("Europe/Oslo"), QStringLiteral("UTC+1"), false}});
        view.setLanguage(language());
        if (stage == SignInView::Stage::failed)
            view.setFailure(QStringLiteral("Øvelsesregionen svarer ikke."),
                            QStringLiteral("Se etter om nettet virker, og prøv igjen. Det du har skrevet på denne "
                                           "maskinen er trygt."),
                            QStringLiteral("offline · oidc.discovery"));
        else
            view.setStage(stage);
    }
    QWidget& window() override { return view; }
    static QString language() { return QLocale().name().left(2); }
    SignInView view;
};

domain::RoomState olasRoom(RoomPhase phase) {
    auto room = roomFor("v5", "p5", phase);
    room.roster.front().name = "Ingrid Lunde";
    room.since = at("2026-03-03T08:41:12+01:00");
    return room;
}

std::unique_ptr<DeskScene> desk() {
    return std::make_unique<DeskScene>(exampleDay());
}

std::unique_ptr<DeskScene> withPatient(const std::function<void(domain::Patient&)>& change) {
    auto snapshot = exampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    change(day->patients[domain::PatientId("p5")]);
    snapshot.day = day;
    auto scene = std::make_unique<DeskScene>(std::move(snapshot));
    scene->open();
    return scene;
}

std::unique_ptr<DeskScene> provisioning() {
    auto scene = desk();
    scene->open();
    scene->workspace.room(olasRoom(RoomPhase::provisioning));
    return scene;
}

std::unique_ptr<DeskScene> waitingOutside() {
    auto scene = desk();
    scene->open();
    auto room = olasRoom(RoomPhase::open);
    using S = domain::InviteStage;
    room.stages = {{S::sent, at("2026-03-03T08:40:00+01:00")},     {S::delivered, at("2026-03-03T08:40:10+01:00")},
                   {S::opened, at("2026-03-03T08:41:00+01:00")},   {S::devicesOk, at("2026-03-03T08:41:20+01:00")},
                   {S::answered, at("2026-03-03T08:41:40+01:00")}, {S::waiting, at("2026-03-03T08:41:52+01:00")}};
    auto knocking = guest("Ola Brekke", true);
    knocking.since = at("2026-03-03T08:41:52+01:00");
    room.roster.push_back(knocking);
    scene->workspace.room(room);
    return scene;
}

std::unique_ptr<DeskScene> inCall(bool firstContact, domain::LineQuality line) {
    auto scene = desk();
    scene->workspace.view->identityConfirmedBefore = !firstContact;
    scene->open();
    auto room = olasRoom(RoomPhase::inCall);
    room.callStarted = at("2026-03-03T08:38:18+01:00");
    room.locked = true;
    room.line = line;
    room.microphoneMuted = firstContact;
    room.roster.push_back(guest("Ola Brekke", false));
    domain::VisitDraft draft;
    draft.visit = room.visit;
    draft.ticked = {0, 3};
    draft.note = "350 ml, klar. Tømte posen selv med veiledning.";
    scene->workspace.saveDraft(draft);
    scene->workspace.room(room);
    return scene;
}

std::unique_ptr<DeskScene> failedCall() {
    auto scene = desk();
    scene->open();
    auto room = olasRoom(RoomPhase::failed);
    room.problem = Error{ErrorKind::timeout, "", "vdx.booking"};
    scene->workspace.room(room);
    return scene;
}

/// A trouble that began 42 seconds ago, in whatever phase.
std::unique_ptr<DeskScene> trouble(RoomPhase phase, domain::RoomTrouble what, const char* words = "",
                                   const std::function<void(domain::RoomState&)>& change = {}) {
    auto scene = desk();
    scene->open();
    auto room = olasRoom(phase);
    room.locked = true;
    const Error error{ErrorKind::offline, "http 503", "pexip.request-token"};
    room.problems = {{what, at("2026-03-03T08:41:48+01:00"), error, words}};
    room.problem = error;
    room.problemText = words;
    if (phase == RoomPhase::inCall || phase == RoomPhase::failed) {
        room.callStarted = at("2026-03-03T08:38:18+01:00");
        room.stages = {{domain::InviteStage::sent, at("2026-03-03T08:37:30+01:00")},
                       {domain::InviteStage::answered, at("2026-03-03T08:38:02+01:00")}};
    }
    if (phase == RoomPhase::inCall) room.roster.push_back(guest("Ola Brekke", false));
    if (change) change(room);
    scene->workspace.room(room);
    return scene;
}

std::unique_ptr<DeskScene> deviceTrouble(domain::DeviceProblem::Cause cause, const char* replacedBy) {
    auto scene = inCall(false, {domain::LineLevel::good, domain::LineCause::none, 24, 0.4, 24, false});
    auto room = *scene->workspace.snapshot()->room;
    room.devices = {{cause, domain::DeviceKind::camera, "Logitech BRIO 4K Stream Edition", replacedBy,
                     at("2026-03-03T08:42:20+01:00")}};
    scene->workspace.room(room);
    return scene;
}

std::unique_ptr<DeskScene> wrapUp(std::optional<domain::OutcomeKind> outcome, const domain::FollowUp& follow) {
    auto scene = desk();
    auto room = olasRoom(RoomPhase::ended);
    room.callStarted = at("2026-03-03T08:33:50+01:00");
    room.callEnded = at("2026-03-03T08:42:02+01:00");
    domain::VisitDraft draft;
    draft.visit = room.visit;
    draft.outcome = outcome;
    draft.ticked = {0, 1, 2, 3, 4};
    draft.note = "350 ml, klar. Tømte posen selv med veiledning. Drukket to glass vann siden i går kveld.";
    draft.followUp = follow;
    scene->workspace.saveDraft(draft);
    scene->workspace.room(room);
    scene->workspace.change({workspace::StageChanged{room.visit, domain::WrapUp{*room.callEnded}}});
    scene->open();
    return scene;
}

std::unique_ptr<DeskScene> offline() {
    auto snapshot = exampleDay();
    snapshot.connection = {workspace::Link::offline, at("2026-03-03T08:12:00+01:00"),
                           Error{ErrorKind::offline, "", "fhir.day"}};
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    day->asOf = at("2026-03-03T08:12:00+01:00");
    snapshot.day = day;
    for (int i = 0; i < 3; ++i)
        snapshot.outbox.push_back({.id = domain::CommandId("c" + std::to_string(i)),
                                   .visit = domain::VisitId("v" + std::to_string(i)),
                                   .outcome = domain::OutcomeKind::held,
                                   .since = at("2026-03-03T08:30:00+01:00"),
                                   .tries = 2});
    return std::make_unique<DeskScene>(std::move(snapshot));
}

std::unique_ptr<DeskScene> rejections() {
    auto snapshot = exampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    day->rejections = {{"Appointment/a17", "start is missing"}, {"Appointment/a18", "participant is missing"}};
    snapshot.day = day;
    return std::make_unique<DeskScene>(std::move(snapshot));
}

std::unique_ptr<DeskScene> emptyDay() {
    auto snapshot = exampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    day->visits.clear();
    snapshot.day = day;
    return std::make_unique<DeskScene>(std::move(snapshot));
}

domain::TeamTask waterTask() {
    return {"Se til at han drikker: fyll vannmuggen", domain::TeamId("west"), "Hjemmesykepleien Vest",
            at("2026-03-03T20:15:00+01:00")};
}

using Make = std::function<std::unique_ptr<Scene>()>;

const std::vector<std::pair<const char*, Make>>& makers() {
    using L = domain::LineLevel;
    using C = domain::LineCause;
    using T = domain::RoomTrouble;
    static const std::vector<std::pair<const char*, Make>> all = {
        {"sign-in", [] { return std::make_unique<SignInScene>(SignInView::Stage::chooseUser); }},
        {"sign-in-browser", [] { return std::make_unique<SignInScene>(SignInView::Stage::browser); }},
        {"sign-in-passphrase", [] { return std::make_unique<SignInScene>(SignInView::Stage::newPassphrase); }},
        {"sign-in-failed", [] { return std::make_unique<SignInScene>(SignInView::Stage::failed); }},
        {"list", [] { return desk(); }},
        {"empty-day", [] { return emptyDay(); }},
        {"offline", [] { return offline(); }},
        {"rejections", [] { return rejections(); }},
        {"visit", [] { return withPatient([](domain::Patient&) {}); }},
        {"deceased", [] { return withPatient([](domain::Patient& p) { p.deceased = true; }); }},
        {"protected-address", [] { return withPatient([](domain::Patient& p) { p.protectedIdentity = true; }); }},
        {"little-known",
         [] {
             return withPatient([](domain::Patient& p) {
                 const auto id = p.id;
                 p = {};
                 p.id = id;
                 p.name = {"Wolfeschlegelsteinhausen-Bergerdorff", "Maximiliane Alexandrine"};
             });
         }},
        {"provisioning", [] { return provisioning(); }},
        {"waiting", [] { return waitingOutside(); }},
        {"in-call",
         [] {
             return inCall(false, {L::good, C::none, 24, 0.4, 24, false});
         }},
        {"in-call-first",
         [] {
             return inCall(true, {L::unstable, C::fewPictures, 7, 6.3, 310, true});
         }},
        {"leaving-call",
         [] {
             auto scene = inCall(false, {L::good, C::none, 24, 0.4, 24, false});
             scene->main->close();
             return scene;
         }},
        {"failed-call", [] { return failedCall(); }},
        {"fault-booking", [] { return trouble(RoomPhase::booking, T::schedulerAway); }},
        {"fault-refused",
         [] {
             return trouble(RoomPhase::failed, T::schedulerRefused, "The organisation has no more rooms this month",
                            [](domain::RoomState& room) { room.stages.clear(); });
         }},
        {"fault-joining", [] { return trouble(RoomPhase::joining, T::nodeClosed, "System in maintenance mode"); }},
        {"fault-wrong-pin",
         [] {
             return trouble(RoomPhase::failed, T::wrongPin, "Invalid PIN",
                            [](domain::RoomState& room) { room.stages.clear(); });
         }},
        {"fault-not-invited", [] { return trouble(RoomPhase::open, T::notInvited); }},
        {"fault-no-answer",
         [] {
             return trouble(RoomPhase::open, T::notInvited, "", [](domain::RoomState& room) {
                 room.problems.clear();
                 room.problem.reset();
                 room.stages = {{domain::InviteStage::sent, at("2026-03-03T08:40:00+01:00")},
                                {domain::InviteStage::noAnswer, at("2026-03-03T08:41:30+01:00")}};
             });
         }},
        {"fault-put-out",
         [] {
             return trouble(RoomPhase::failed, T::putOut, "Disconnected by an administrator",
                            [](domain::RoomState& room) { room.roomKept = true; });
         }},
        {"fault-line-cut",
         [] {
             return trouble(RoomPhase::inCall, T::lineCut, "",
                            [](domain::RoomState& room) { room.rosterAsOf = at("2026-03-03T08:41:48+01:00"); });
         }},
        {"fault-waiting-unheard",
         [] {
             return trouble(RoomPhase::open, T::lineCut, "", [](domain::RoomState& room) {
                 room.rosterAsOf = at("2026-03-03T08:41:48+01:00");
                 room.roster.push_back(guest("Ola Brekke", true));
             });
         }},
        {"fault-place-lost", [] { return trouble(RoomPhase::inCall, T::placeLost); }},
        {"fault-media-lost", [] { return trouble(RoomPhase::inCall, T::mediaLost); }},
        {"fault-picture-anew", [] { return trouble(RoomPhase::inCall, T::pictureAnew); }},
        {"fault-picture-gone", [] { return trouble(RoomPhase::inCall, T::pictureGone); }},
        {"fault-order", [] { return trouble(RoomPhase::inCall, T::orderRefused, "Invalid role"); }},
        {"fault-camera-gone", [] { return deviceTrouble(domain::DeviceProblem::Cause::unplugged, ""); }},
        {"fault-camera-replaced",
         [] { return deviceTrouble(domain::DeviceProblem::Cause::unplugged, "Integrated Camera (Lid)"); }},
        {"wrap-up", [] { return wrapUp(domain::OutcomeKind::held, waterTask()); }},
        {"wrap-up-partly",
         [] { return wrapUp(domain::OutcomeKind::partly, domain::CallAgain{at("2026-03-03T09:22:30+01:00")}); }}};
    return all;
}

} // namespace

QStringList sceneNames() {
    QStringList names;
    for (const auto& [name, make] : makers()) names << QString::fromLatin1(name);
    return names + windowSceneNames();
}

std::unique_ptr<Scene> makeScene(const QString& name) {
    for (const auto& [each, make] : makers())
        if (name == QLatin1String(each)) return make();
    return makeWindowScene(name);
}

void useLanguage(const QString& code) {
    static const QTemporaryDir folder;
    static app::Languages languages(folder.path());
    languages.use(code);
    QApplication::processEvents();
}

QImage picture(QWidget& window, const QSize& size) {
    QCursor::setPos(4000, 4000); // nothing is hovered
    window.resize(size);
    window.show();
    window.activateWindow();
    // Layouts of wrapped texts settle in a second round.
    for (int round = 0; round < 3; ++round) {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
    return window.grab().toImage();
}

} // namespace tilsyn::tests
