// SPDX-License-Identifier: GPL-3.0-or-later
// From a region to a person and the key of her files.
#include "app/application.h"
#include "app/application_spawn.h"
#include "app/offline_start.h"
#include "base/log.h"
#include "http/curl_transport.h"
#include "store/key.h"
#include "workbench/desktop/browser_opener.h"
#include "workbench/desktop/keychain_key_store.h"
#include "workbench/main_window.h"
#include "workbench/times.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QThreadPool>

#include <algorithm>

namespace tilsyn::app {

using View = workbench::SignInView;

namespace {

/// Opens the system's browser for the sign-in.
class DesktopBrowser final : public session::BrowserOpener {
public:
    void open(const std::string& url) override { workbench::openInBrowser(url); }
};

DesktopBrowser& desktopBrowser() {
    static DesktopBrowser browser; // without a state
    return browser;
}

struct ReturnPageWords {
    Q_DECLARE_TR_FUNCTIONS(ReturnPageWords)
};

session::ReturnPage returnPage(const QString& language) {
    return {language.toStdString(), "Tilsyn",
            ReturnPageWords::tr("You are signed in. You may close this tab and go back to Tilsyn.").toStdString(),
            ReturnPageWords::tr("The sign-in did not succeed. You may close this tab and try again in Tilsyn.")
                .toStdString()};
}

} // namespace

void Application::findRegion() {
    signInView_->setStage(View::Stage::connecting);
    if (options_.practice) {
        region_ = std::make_unique<PracticeRegion>();
        connect(region_.get(), &PracticeRegion::ready, this,
                [this](const RegionAddress& address) { readRegion(address.profile); });
        connect(region_.get(), &PracticeRegion::failed, this, [this](const QString& detail) {
            if (!shuttingDown_ && !mainWindow_)
                showFailure(
                    whyNotSignedIn({ErrorKind::offline, detail.toStdString(), "practice"}, tr("The practice region")));
        });
        region_->start(options_.clockText);
        return;
    }
    auto file = options_.profile;
    if (file.isEmpty())
        file = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, QStringLiteral("tilsyn/profile.json"));
    readRegion(file);
}

void Application::readRegion(const QString& profileFile) {
    auto profile = session::readProfile(profileFile.toStdString());
    if (!profile) return showFailure(whyNoRegion(profile.error()));
    profile_ = std::move(*profile);
    connectToRegion();
}

void Application::connectToRegion() {
    signInView_->setStage(View::Stage::connecting);
    const auto now = profile_->zone.local(options_.clock->now());
    signInView_->setRegion(
        QString::fromStdString(profile_->name),
        tr("%1 · %2", "date, time").arg(workbench::longDateText(now.date), workbench::clockText(now)));
    auto transport = http::makeTransport(io_, {.caFile = profile_->ca.value_or(std::string()),
                                               .userAgent = "Tilsyn/" TILSYN_VERSION,
                                               .statusRequired = profile_->policy.stapling});
    if (!transport) return showFailure(whyNoRegion(transport.error()));
    transport_ = std::move(*transport);
    // A demonstration's clock may run on another day than the servers'; a computer's may not.
    clock_ = std::make_unique<ServerClock>(
        options_.clock, options_.clockText.isEmpty() ? Duration::max() : Duration(std::chrono::hours(24)));
    signInWay_ = std::make_unique<http::DatedTransport>(*transport_, *clock_);
    signIn_ = std::make_unique<session::SignIn>(*signInWay_, *clock_, *profile_, returnPage(languages_.current()));
    if (!profile_->people) {
        showFacts(std::nullopt);
        return signInView_->setStage(View::Stage::chooseUser);
    }
    auto asked = std::make_shared<QElapsedTimer>();
    asked->start();
    spawn(signIn_->people(), [this, asked](Result<std::vector<session::PracticePerson>> people) {
        if (!people) return regionAway(people.error());
        QList<workbench::SignInPerson> shown;
        for (const auto& person : *people) {
            // Other workspaces are not in this version, and what is not there is not offered.
            if (person.workspace != "desk") continue;
            shown.append({QString::fromStdString(person.loginHint), QString::fromStdString(person.name),
                          tr("%1, %2", "title, unit")
                              .arg(QString::fromStdString(person.title), QString::fromStdString(person.unit))});
        }
        showFacts(static_cast<int>(asked->elapsed()));
        signInView_->setPeople(shown);
        signInView_->setStage(View::Stage::chooseUser);
    });
}

void Application::showFacts(std::optional<int> milliseconds) {
    QList<workbench::WorkplaceFact> facts;
    const auto region = QString::fromStdString(profile_->name);
    if (milliseconds)
        facts.append({QStringLiteral("network-connect"), tr("Line to %1").arg(region),
                      tr("Answers in %n ms", nullptr, *milliseconds), true});
    facts.append({QStringLiteral("system-lock-screen"), tr("Files on this machine"), tr("Encrypted"), true});
    facts.append({QStringLiteral("clock"), tr("Time zone"), QString::fromStdString(profile_->zone.name()), true});
    signInView_->setFacts(facts);
}

void Application::showFailure(const Words& words) {
    log::warning("app", "not signed in: {}", words.code.toStdString());
    signInView_->setFailure(words.what, words.whatToDo, words.code);
}

void Application::signIn(const std::optional<QString>& person) {
    signInView_->setStage(person ? View::Stage::signingIn : View::Stage::browser);
    practisedAs_ = person;
    auto work = person ? signIn_->asPerson(person->toStdString()) : signInInBrowser();
    spawn(std::move(work), [this](Result<session::SignInResult> result) {
        if (!result) {
            if (result.error().kind == ErrorKind::cancelled) return signInView_->setStage(View::Stage::chooseUser);
            return regionAway(result.error());
        }
        signedIn(std::move(*result));
    });
}

asio::awaitable<Result<session::SignInResult>> Application::signInInBrowser() {
    return signIn_->withBrowser(desktopBrowser());
}

void Application::signInAgain(std::function<void(Result<session::SignInResult>)> answer) {
    constexpr auto again = session::Ask::again;
    auto work = practisedAs_ ? signIn_->asPerson(practisedAs_->toStdString(), again)
                             : signIn_->withBrowser(desktopBrowser(), false, again);
    spawn(std::move(work), std::move(answer));
}

void Application::signedIn(session::SignInResult result) {
    user_ = std::move(result.user);
    signedInAt_ = clock_->now();
    tokens_ = std::make_unique<session::SessionTokens>(*transport_, *clock_, profile_->oidc.clientId,
                                                       std::move(result.tokens));
    const auto who = profile_->oidc.issuer + "|" + user_.subject;
    // The practice region has another port, and so another issuer, at each start; its people stay the same.
    const auto owner = profile_->practice ? "practice|" + user_.subject : who;
    if (!claimFolder(std::filesystem::path(options_.home.toStdString()) / "users" / shortHash(owner)))
        return shutDown();
    openKey();
}

bool Application::claimFolder(const std::filesystem::path& folder) {
    folder_ = folder;
    instance_ = std::make_unique<workbench::SingleInstance>(
        QString::fromStdString(options_.home.toStdString() + "|" + folder.filename().string()));
    if (!instance_->first()) return false;
    connect(instance_.get(), &workbench::SingleInstance::raiseWanted, this, [this] {
        window()->raise();
        window()->activateWindow();
    });
    return true;
}

void Application::openKey() {
    signInView_->setStage(View::Stage::opening);
    // In the scripted shift nobody is there to answer a keystore that asks to be unlocked.
    if (!options_.shift.isEmpty())
        return keyFailed({ErrorKind::storage, "the scripted shift uses a passphrase", "app"});
    keyStore_ = std::make_unique<workbench::KeychainKeyStore>(QStringLiteral("Tilsyn"));
    store::openKeyWithKeyStore(folder_, "tilsyn/" + folder_.filename().string(), *keyStore_,
                               [this](Result<Secret> key) {
                                   if (!key) return keyFailed(key.error());
                                   openFiles(std::move(*key));
                               });
}

void Application::keyFailed(const Error& error) {
    const auto wraps = store::wrapsIn(folder_);
    if (!wraps) return showFailure(whyNoFiles(wraps.error()));
    if (wraps->empty()) return signInView_->setStage(View::Stage::newPassphrase);
    if (std::ranges::find(*wraps, store::WrapKind::passphrase) != wraps->end())
        return signInView_->setStage(View::Stage::passphrase);
    showFailure(whyNoFiles(error));
}

void Application::takePassphrase(const QString& passphrase) {
    const bool fresh = signInView_->stage() == View::Stage::newPassphrase;
    signInView_->setStage(View::Stage::opening);
    auto phrase = std::make_shared<Secret>(passphrase.toStdString());
    QThreadPool::globalInstance()->start([this, fresh, phrase, folder = folder_] {
        auto key = fresh ? store::createKey(folder, store::WrapKind::passphrase, *phrase)
                         : store::unlockKey(folder, store::WrapKind::passphrase, *phrase);
        gui_.post([this, key = std::move(key)]() mutable {
            if (key) return openFiles(std::move(*key));
            if (key.error().kind != ErrorKind::unauthorised) return showFailure(whyNoFiles(key.error()));
            signInView_->setStage(View::Stage::passphrase);
            signInView_->setPassphraseProblem(tr("This is not the passphrase. Nothing has been changed."));
        });
    });
}

} // namespace tilsyn::app
