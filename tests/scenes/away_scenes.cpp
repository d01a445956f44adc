// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/away_scenes.h"

#include "app/offline_start_words.h"
#include "scenes/desk_scene.h"
#include "workbench/sign_in_view.h"

#include <QLocale>

#include <functional>
#include <utility>
#include <vector>

namespace tilsyn::tests {
namespace {

using workbench::SignInView;
using namespace std::chrono_literals;

struct AwayScene final : Scene {
    AwayScene() : view(QStringLiteral("Øvelsesregion"), true, QStringLiteral("0.1")) {
        view.setRegion(QStringLiteral("Øvelsesregion"), QStringLiteral("03.03.2026 · 10:55"));
        view.setLanguage(QLocale().name().left(2));
    }
    QWidget& window() override { return view; }
    SignInView view;

    const Instant now = at("2026-03-03T10:55:00+01:00");
    const app::Words away = app::whyNotSignedIn({ErrorKind::offline, "localhost: the line is broken", "http"},
                                                QStringLiteral("Øvelsesregion"));
};

app::OfflineChance chanceOf(std::vector<Duration> ages, Instant now) {
    app::OfflineChance chance;
    for (const auto age : ages) chance.open.push_back({{}, "r", now - age, now - age + 24h});
    chance.newest = chance.open.front();
    return chance;
}

using Change = std::function<void(AwayScene&)>;

std::unique_ptr<Scene> signIn(const Change& change) {
    auto scene = std::make_unique<AwayScene>();
    change(*scene);
    return scene;
}

void offer(AwayScene& scene, const app::OfflineChance& chance) {
    scene.view.setFacts(app::offlineFacts(chance, oslo()));
    scene.view.offerOffline(app::offlineOffer(chance, scene.away, scene.now, oslo()));
}

void refuse(AwayScene& scene, const app::Words& words) {
    scene.view.setFailure(words.what, words.whatToDo, words.code);
}

app::OfflineVerdict verdict(AwayScene& scene, session::OfflineAnswer answer) {
    app::OfflineVerdict made;
    made.answer = answer;
    made.signIn.at = scene.now - 30h;
    made.signIn.offlineHours = 24;
    made.newest = scene.now + 3h;
    return made;
}

std::unique_ptr<Scene> atTheDesk(bool underWay) {
    auto snapshot = exampleDay();
    snapshot.connection = {workspace::Link::offline, at("2026-03-03T08:12:00+01:00"),
                           Error{ErrorKind::unauthorised, "", "session.tokens"}};
    auto scene = std::make_unique<DeskScene>(std::move(snapshot));
    if (underWay) scene->main->setSignIn(true, SignInView::tr("Go on in your browser. This window waits for you."));
    return scene;
}

using Make = std::function<std::unique_ptr<Scene>()>;

const std::vector<std::pair<const char*, Make>>& makers() {
    using session::OfflineAnswer;
    static const std::vector<std::pair<const char*, Make>> all = {
        {"away-offer", [] { return signIn([](AwayScene& s) { offer(s, chanceOf({3h}, s.now)); }); }},
        {"away-wrong",
         [] {
             return signIn([](AwayScene& s) {
                 offer(s, chanceOf({25min}, s.now));
                 s.view.setPassphraseProblem(app::whyNotOpened({ErrorKind::unauthorised, {}, {}}, 10s));
             });
         }},
        {"away-keystore",
         [] {
             return signIn([](AwayScene& s) {
                 auto chance = chanceOf({3h}, s.now);
                 chance.byPassphrase = false;
                 offer(s, chance);
             });
         }},
        {"away-several", [] { return signIn([](AwayScene& s) {
                                  offer(s, chanceOf({3h, 5h, 20h}, s.now));
                              }); }},
        {"away-shared",
         [] {
             return signIn([](AwayScene& s) {
                 auto chance = chanceOf({3h, 5h}, s.now);
                 chance.shared = true;
                 refuse(s, app::whyNoOffer(chance, s.away, 24, oslo()));
             });
         }},
        {"away-over",
         [] {
             return signIn([](AwayScene& s) {
                 refuse(s, app::whyRefused(verdict(s, OfflineAnswer::over), s.away, 24, s.now, oslo()));
             });
         }},
        {"away-never",
         [] {
             return signIn([](AwayScene& s) {
                 refuse(s, app::whyRefused(verdict(s, OfflineAnswer::never), s.away, 0, s.now, oslo()));
             });
         }},
        {"away-clock-back",
         [] {
             return signIn([](AwayScene& s) {
                 refuse(s, app::whyRefused(verdict(s, OfflineAnswer::clockBack), s.away, 24, s.now, oslo()));
             });
         }},
        {"sign-in-missing", [] { return atTheDesk(false); }},
        {"sign-in-missing-browser", [] { return atTheDesk(true); }}};
    return all;
}

} // namespace

QStringList awaySceneNames() {
    QStringList names;
    for (const auto& [name, make] : makers()) names << QString::fromLatin1(name);
    return names;
}

std::unique_ptr<Scene> makeAwayScene(const QString& name) {
    for (const auto& [each, make] : makers())
        if (name == QLatin1String(each)) return make();
    return nullptr;
}

} // namespace tilsyn::tests
