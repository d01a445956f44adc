// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/scenes.h"

#include "app/languages.h"
#include "scenes/away_scenes.h"
#include "scenes/day_scenes.h"
#include "scenes/desk_scene.h"
#include "scenes/window_scenes.h"
#include "workbench/sign_in_view.h"
#include "workspace/ladders.h"

#include <QAction>
#include <QApplication>
#include <QCursor>
#include <QImage>
#include <QTemporaryDir>

#include <functional>
#include <utility>
#include <vector>

namespace tilsyn::tests {

std::vector<domain::Device> exampleDevices() {
    using K = domain::DeviceKind;
    const auto usb = [](K kind, const char* label, bool headset) {
        auto device = fakes::device(kind, "0b0e:0e36:A1", label);
        device.headset = headset;
        device.standard = headset;
        return device;
    };
    return {fakes::device(K::camera, "046d:085e:B2", "Logitech BRIO"),
            fakes::device(K::camera, "5986:2113", "Integrated Camera"),
            usb(K::microphone, "Jabra Evolve2 65 Mono", true),
            fakes::device(K::microphone, "8086:a0c8/analog", "Built-in Audio Analog Stereo"),
            usb(K::output, "Jabra Evolve2 65 Analog Stereo", true),
            fakes::device(K::output, "8086:a0c8/analog", "Built-in Audio Analog Stereo")};
}

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

/// And while he waits, somebody else.
std::unique_ptr<DeskScene> secondKnock() {
    auto scene = waitingOutside();
    auto room = *scene->workspace.snapshot()->room;
    auto another = guest("Kari Brekke", true);
    another.id = domain::ParticipantId("another");
    another.since = at("2026-03-03T08:42:10+01:00");
    room.roster.push_back(another);
    scene->workspace.room(room);
    return scene;
}

domain::WaitingRoom waitingSince(const char* since) {
    domain::WaitingRoom room;
    room.ready = true;
    room.opened = at("2026-03-03T08:37:10+01:00");
    room.devicesOk = at("2026-03-03T08:37:40+01:00");
    room.people = {{domain::ParticipantId(since), at(since)}};
    return room;
}

/// One waits already, the next has opened the link, and a third has no waiting room.
std::unique_ptr<DeskScene> oneWaits() {
    auto scene = desk();
    domain::WaitingRoom opened;
    opened.ready = true;
    opened.opened = at("2026-03-03T08:41:00+01:00");
    domain::WaitingRoom broken;
    broken.problem = Error{ErrorKind::offline, "", "rooms.book"};
    scene->workspace.change(
        {workspace::WaitingChanged{domain::VisitId("v5"), waitingSince("2026-03-03T08:38:50+01:00")},
         workspace::WaitingChanged{domain::VisitId("v6"), opened},
         workspace::WaitingChanged{domain::VisitId("v7"), broken}});
    return scene;
}

std::unique_ptr<DeskScene> twoWait() {
    auto scene = oneWaits();
    scene->workspace.change(
        {workspace::WaitingChanged{domain::VisitId("v6"), waitingSince("2026-03-03T08:40:50+01:00")}});
    scene->open();
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
    room.chatAllowed = true;
    room.roster.push_back(guest("Ola Brekke", false));
    domain::VisitDraft draft;
    draft.visit = room.visit;
    draft.ticked = {0, 3};
    draft.note = "350 ml, klar. Tømte posen selv med veiledning.";
    scene->workspace.saveDraft(draft);
    scene->workspace.room(room);
    return scene;
}

enum class Chat { empty, open, unread };

std::unique_ptr<DeskScene> chatting(Chat how) {
    auto scene = inCall(false, {domain::LineLevel::good, domain::LineCause::none, 24, 0.4, 24, false});
    const auto toggle = [&] {
        for (auto* action : scene->main->findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_M)) action->trigger();
    };
    if (how != Chat::unread) toggle();
    if (how == Chat::empty) return scene;
    using State = domain::ChatLine::State;
    auto room = *scene->workspace.snapshot()->room;
    room.chat = {
        {1, true, "Hører du meg? Skriv her hvis lyden er borte.", at("2026-03-03T08:39:10+01:00"), State::sent},
        {-2, false, "Jeg ser deg, men det er ingen lyd.", at("2026-03-03T08:39:40+01:00"), State::sent},
        {2, true, "Trykk på knappen med høyttaleren øverst på skjermen.", at("2026-03-03T08:40:05+01:00"), State::sent},
        {-3, false, "Nå hører jeg deg!", at("2026-03-03T08:40:50+01:00"), State::sent},
        {3, true, "Fint.", at("2026-03-03T08:41:00+01:00"), State::waiting}};
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
                                   .tries = 2,
                                   .at = at("2026-03-03T08:30:00+01:00")});
    return std::make_unique<DeskScene>(std::move(snapshot));
}

/// Without a line since long ago: the list is old, and a log-in page stands in the region's place.
std::unique_ptr<DeskScene> offlineOld() {
    auto scene = offline();
    scene->clock.advance(std::chrono::minutes(95));
    scene->workspace.change({workspace::ConnectionChanged{
        {workspace::Link::offline, at("2026-03-03T08:12:00+01:00"), Error{ErrorKind::malformed, "", "fhir.day"}}}});
    return scene;
}

/// One row in each state, and something of a colleague's.
workspace::OutboxChanged everyState() {
    using S = workspace::OutboxState;
    workspace::OutboxChanged outbox;
    const auto add = [&](const char* id, const char* visit, S state, int tries, const char* problem) -> auto& {
        outbox.items.push_back({.id = domain::CommandId(id),
                                .visit = domain::VisitId(visit),
                                .outcome = domain::OutcomeKind::held,
                                .state = state,
                                .since = at("2026-03-03T08:30:00+01:00"),
                                .tries = tries,
                                .problem = problem,
                                .at = at("2026-03-03T08:12:00+01:00")});
        return outbox.items.back();
    };
    add("c1", "v1", S::waiting, 0, "");
    add("c2", "v2", S::waiting, 3, "").nextTry = at("2026-03-03T08:44:00+01:00");
    add("c3", "v3", S::sending, 1, "");
    add("c4", "v4", S::rejected, 1, "Appointment.status: booked kan ikke bli fulfilled, timen er avlyst").outcome =
        domain::OutcomeKind::partly;
    add("c5", "v5", S::conflict, 1, "Appointment was changed by somebody else");
    auto& signIn = add("c6", "v6", S::waiting, 1, "");
    signIn.outcome = domain::OutcomeKind::noAnswer;
    signIn.needsSignIn = true;
    return outbox;
}

std::unique_ptr<DeskScene> outbox() {
    auto scene = desk();
    scene->workspace.change({everyState(), workspace::OthersWaiting{2}});
    return scene;
}

std::unique_ptr<DeskScene> discarding() {
    auto scene = outbox();
    scene->main->findChild<QWidget*>(QStringLiteral("outbox"))->show();
    for (auto* action : scene->main->findChildren<QAction*>())
        if (action->objectName() == QLatin1String("outbox.discard")) action->trigger();
    return scene;
}

std::unique_ptr<DeskScene> conflict(bool known) {
    auto scene = desk();
    const auto& visit = *workspace::findVisit(*scene->workspace.snapshot(), domain::VisitId("v5"));
    workspace::OutboxReview review;
    review.ours = {domain::CommandId("c5"),   visit,          {},
                   domain::StaffId("ingrid"), "Ingrid Lunde", at("2026-03-03T08:31:00+01:00")};
    auto& draft = review.ours.draft;
    draft.visit = visit.id;
    draft.outcome = domain::OutcomeKind::held;
    draft.note = "350 ml, klar. Tømte posen selv med veiledning. Drukket to glass vann siden i går kveld.";
    draft.minutesWithPatient = 8;
    draft.callStarted = at("2026-03-03T08:21:00+01:00");
    draft.callEnded = at("2026-03-03T08:29:00+01:00");
    if (known) {
        workspace::RecordedVersion theirs;
        theirs.outcome = domain::OutcomeKind::partly;
        theirs.reason = domain::Reason::lineLost;
        theirs.modality = domain::Modality::phone;
        theirs.note = "Ringte på telefon. Posen er tømt, men han vet ikke hvor mye det var.";
        theirs.minutes = 4;
        theirs.contactStart = at("2026-03-03T08:24:00+01:00");
        theirs.contactEnd = at("2026-03-03T08:28:00+01:00");
        theirs.by = "Sondre Holm";
        theirs.at = at("2026-03-03T08:28:40+01:00");
        theirs.visit = visit;
        review.theirs = theirs;
    } else {
        review.problem = Error{ErrorKind::offline, "localhost: no connection", "http"};
    }
    scene->workspace.outboxReview = review;
    scene->workspace.change({everyState()});
    scene->open();
    return scene;
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

/// The open visit in somebody's hand: ours, or a colleague's, with what came of the last try.
std::unique_ptr<DeskScene> inHand(const char* holder, std::optional<workspace::ClaimNotice> notice, bool writing) {
    auto snapshot = exampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    auto& visit = day->visits[5];
    visit.claimedBy = domain::StaffId(holder);
    visit.claimedByName = visit.claimedBy == snapshot.user.staff ? "Ingrid Lunde" : "Sondre Holm";
    visit.claimedSince = at("2026-03-03T08:39:10+01:00");
    snapshot.day = day;
    auto scene = std::make_unique<DeskScene>(std::move(snapshot));
    if (notice) scene->workspace.change({workspace::ClaimNoticed{domain::VisitId("v5"), notice}});
    if (writing)
        scene->workspace.change(
            {workspace::StageChanged{domain::VisitId("v5"), domain::Ringing{at("2026-03-03T08:38:00+01:00")}}});
    scene->open();
    return scene;
}

/// A ladder of v5 with so many steps in vain, begun 08:25.
workspace::Snapshot climbing(int steps) {
    auto s = exampleDay();
    auto day = std::make_shared<workspace::Day>(*s.day);
    day->patients[domain::PatientId("p5")].contacts = {{"Kari Brekke", "datter", "+47 09 12 34 56"},
                                                       {"Per Foss", "nabo med nøkkel", "+47 09 65 43 21", true}};
    for (auto& visit : day->visits) {
        if (visit.id != domain::VisitId("v5")) continue;
        domain::Ladder ladder;
        ladder.task = "t1";
        ladder.since = at("2026-03-03T08:25:00+01:00");
        ladder.startedByName = "Ingrid Lunde";
        ladder.steps = domain::defaultLadder();
        for (int i = 0; i < steps; ++i) {
            const bool colleague = i == 1;
            ladder.records.push_back(
                {domain::CommandId("r" + std::to_string(i)), static_cast<std::size_t>(i),
                 domain::StepResult::notReached, ladder.since + (i + 1) * std::chrono::minutes(4),
                 domain::StaffId(colleague ? "sondre" : "kari"), colleague ? "Sondre Holm" : "Ingrid Lunde",
                 colleague ? "Ektefellen svarte, han er i dusjen og ringer selv om ti minutter" : ""});
        }
        visit.ladder = ladder;
        visit.series = domain::Series{"s1",
                                      {true, true, true, true, true, false, false},
                                      {std::chrono::minutes(525)},
                                      1,
                                      domain::Series::Unit::day,
                                      {},
                                      {}};
    }
    s.day = day;
    return s;
}

/// Others that must not be forgotten: a second contact that runs, and a promise to call again.
workspace::Snapshot promised(workspace::Snapshot s) {
    auto day = std::make_shared<workspace::Day>(*s.day);
    for (auto& visit : day->visits) {
        if (visit.id == domain::VisitId("v4")) {
            visit.stage = domain::Planned{};
            visit.start = at("2026-03-03T08:49:00+01:00");
            visit.follows = domain::VisitId("v0");
            visit.againAfter = std::chrono::minutes(40);
        }
        if (visit.id == domain::VisitId("v3"))
            visit.callAgain = domain::CallAgainTask{"t3", "", at("2026-03-03T08:40:00+01:00"), "Trygghet"};
    }
    s.day = day;
    return s;
}

std::unique_ptr<DeskScene> ladderAt(int steps, bool open) {
    auto scene = std::make_unique<DeskScene>(promised(climbing(steps)));
    if (open) scene->open();
    return scene;
}

std::unique_ptr<DeskScene> ladderOffline(bool conflict) {
    auto s = climbing(2);
    const auto* visit = workspace::findVisit(s, domain::VisitId("v5"));
    auto step = *workspace::climb(s, *visit, domain::StepResult::notReached, "", {}, domain::CommandId("mine"),
                                  at("2026-03-03T08:40:00+01:00"));
    auto item = workspace::itemOf(step);
    item.tries = conflict ? 1 : 3;
    if (conflict) {
        item.state = workspace::OutboxState::conflict;
        auto day = std::make_shared<workspace::Day>(*s.day);
        for (auto& each : day->visits)
            if (each.ladder)
                each.ladder = *domain::withRecord(
                    *each.ladder, {domain::CommandId("theirs"), 2, domain::StepResult::reached,
                                   at("2026-03-03T08:39:00+01:00"), domain::StaffId("sondre"), "Sondre Holm", ""});
        s.day = day;
    } else {
        s.connection = {workspace::Link::offline, at("2026-03-03T08:38:00+01:00"),
                        Error{ErrorKind::offline, "", "fhir.day"}};
    }
    s = workspace::apply(std::move(s), {workspace::OutboxChanged{{item}}});
    return std::make_unique<DeskScene>(std::move(s));
}
std::unique_ptr<DeskScene> devicesPage(const std::function<void(DeskScene&)>& change = {}) {
    auto scene = desk();
    scene->selection.ask(QStringLiteral("devices"));
    if (change) change(*scene);
    return scene;
}

std::vector<domain::Device> withoutHeadset() {
    auto left = exampleDevices();
    std::erase_if(left, [](const domain::Device& device) { return device.name.key.starts_with("0b0e"); });
    return left;
}

std::unique_ptr<DeskScene> nothingPlugged() {
    auto scene =
        std::make_unique<DeskScene>(exampleDay(), true, at("2026-03-03T08:42:30+01:00"), std::vector<domain::Device>());
    scene->selection.ask(QStringLiteral("devices"));
    return scene;
}

std::unique_ptr<DeskScene> unpluggedInCall() {
    auto scene = inCall(false, {domain::LineLevel::good, domain::LineCause::none, 24, 0.4, 24, false});
    scene->source.report.devices = withoutHeadset();
    scene->source.tell();
    return scene;
}

std::unique_ptr<DeskScene> pluggedInAgain() {
    auto scene = unpluggedInCall();
    scene->source.report.devices = exampleDevices();
    scene->source.tell();
    return scene;
}

std::unique_ptr<DeskScene> offeredInCall() {
    auto scene = inCall(false, {domain::LineLevel::good, domain::LineCause::none, 24, 0.4, 24, false});
    scene->source.report.devices.push_back(
        fakes::device(domain::DeviceKind::microphone, "047f:c056:77", "Plantronics Blackwire 3220 Series Mono"));
    scene->source.report.devices.push_back(
        fakes::device(domain::DeviceKind::output, "047f:c056:77", "Plantronics Blackwire 3220 Series Mono"));
    scene->source.tell();
    return scene;
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
        {"offline-old", [] { return offlineOld(); }},
        {"outbox", [] { return outbox(); }},
        {"outbox-discard", [] { return discarding(); }},
        {"conflict", [] { return conflict(true); }},
        {"conflict-offline", [] { return conflict(false); }},
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
        {"second-knock", [] { return secondKnock(); }},
        {"one-waits", [] { return oneWaits(); }},
        {"two-wait", [] { return twoWait(); }},
        {"waits-beside-call",
         [] {
             auto scene = inCall(false, {L::good, C::none, 24, 0.4, 24, false});
             scene->workspace.change(
                 {workspace::WaitingChanged{domain::VisitId("v6"), waitingSince("2026-03-03T08:40:50+01:00")}});
             return scene;
         }},
        {"in-call",
         [] {
             return inCall(false, {L::good, C::none, 24, 0.4, 24, false});
         }},
        {"in-call-first",
         [] {
             return inCall(true, {L::unstable, C::fewPictures, 7, 6.3, 310, true});
         }},
        {"call-over-time",
         [] {
             auto scene = inCall(false, {L::good, C::none, 24, 0.4, 24, false});
             scene->clock.advance(std::chrono::minutes(7));
             scene->workspace.change({});
             return scene;
         }},
        {"chat-empty", [] { return chatting(Chat::empty); }},
        {"chat-open", [] { return chatting(Chat::open); }},
        {"chat-unread", [] { return chatting(Chat::unread); }},
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
        {"in-hand", [] { return inHand("kari", {}, false); }},
        {"colleague-has-it", [] { return inHand("sondre", {}, false); }},
        {"colleague-was-quicker",
         [] {
             using N = workspace::ClaimNotice;
             return inHand("sondre", N{N::Kind::kept, "Sondre Holm", at("2026-03-03T08:39:10+01:00"), {}}, false);
         }},
        {"take-over-failed",
         [] {
             using N = workspace::ClaimNotice;
             return inHand("sondre", N{N::Kind::failed, {}, {}, Error{ErrorKind::offline, "", "fhir.claim"}}, false);
         }},
        {"taken-over", [] { return inHand("sondre", {}, true); }},
        {"unanswered-ring", [] { return ladderAt(1, false); }},
        {"unanswered-phone", [] { return ladderAt(2, true); }},
        {"unanswered-relative", [] { return ladderAt(3, false); }},
        {"unanswered-visit", [] { return ladderAt(5, true); }},
        {"unanswered-offline", [] { return ladderOffline(false); }},
        {"unanswered-conflict", [] { return ladderOffline(true); }},
        {"devices", [] { return devicesPage(); }},
        {"devices-no-camera",
         [] {
             return devicesPage([](DeskScene& scene) {
                 std::erase_if(scene.source.report.devices, [](const domain::Device& device) {
                     return device.name.kind == domain::DeviceKind::camera;
                 });
                 scene.source.tell();
                 scene.devices.dismissNews();
             });
         }},
        {"devices-busy",
         [] {
             return devicesPage([](DeskScene& scene) {
                 scene.source.report.devices[2].muted = true;
                 scene.source.tell();
                 scene.devices.reportFault(domain::DeviceKind::camera, workbench::DeviceFault::busy);
             });
         }},
        {"devices-none", [] { return nothingPlugged(); }},
        {"devices-unplugged", [] { return unpluggedInCall(); }},
        {"devices-plugged", [] { return pluggedInAgain(); }},
        {"devices-offered", [] { return offeredInCall(); }},
        {"wrap-up", [] { return wrapUp(domain::OutcomeKind::held, waterTask()); }},
        {"wrap-up-partly",
         [] { return wrapUp(domain::OutcomeKind::partly, domain::CallAgain{at("2026-03-03T09:22:30+01:00")}); }}};
    return all;
}

} // namespace

QStringList sceneNames() {
    QStringList names;
    for (const auto& day : dayScenes()) names << QString::fromLatin1(day.name);
    for (const auto& [name, make] : makers()) names << QString::fromLatin1(name);
    return names + windowSceneNames() + awaySceneNames();
}

std::unique_ptr<Scene> makeScene(const QString& name) {
    for (const auto& [each, make] : makers())
        if (name == QLatin1String(each)) return make();
    for (auto& day : dayScenes()) {
        if (name != QLatin1String(day.name)) continue;
        auto scene = std::make_unique<DeskScene>(std::move(day.snapshot), true, day.now);
        if (std::string_view(day.name) == "delay-preview") scene->open("v6", "p6");
        return scene;
    }
    if (auto scene = makeWindowScene(name)) return scene;
    return makeAwayScene(name);
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
