// SPDX-License-Identifier: GPL-3.0-or-later
// A desk without the region: opened with what is stored here, and signed in when the region answers again.
#include "app/application.h"
#include "app/application_spawn.h"
#include "app/lock.h"
#include "app/offline_start.h"
#include "app/offline_start_words.h"
#include "base/log.h"
#include "session/unlock_rules.h"
#include "workbench/desktop/browser_opener.h"
#include "workbench/desktop/keychain_key_store.h"
#include "workbench/main_window.h"

#include <QSysInfo>

#include <boost/asio/post.hpp>

namespace tilsyn::app {

using View = workbench::SignInView;

namespace {

/// How often a desk without the region looks whether it still may be open.
constexpr int lookAtWindow = 10000;
/// The files hear of refreshes no more often: an idle desk writes nothing, and the window counts in hours.
constexpr Duration betweenNotes = std::chrono::hours(1);

} // namespace

void Application::regionAway(const Error& error) {
    away_ = whyNotSignedIn(error, QString::fromStdString(profile_->name));
    // A browser that nobody came back from is no line that is broken.
    const bool away =
        (error.kind == ErrorKind::offline || error.kind == ErrorKind::timeout) && error.where != "session.listener";
    if (!away) return showFailure(away_);
    // In the scripted shift nobody is there to answer a keystore that asks to be unlocked.
    if (!keyStore_ && options_.shift.isEmpty())
        keyStore_ = std::make_unique<workbench::KeychainKeyStore>(QStringLiteral("Tilsyn"));
    static const RunningClock running;
    if (!offlineStart_)
        offlineStart_ =
            std::make_unique<OfflineStart>(OfflineParts{store_, gui_, *profile_, *options_.clock, running,
                                                        std::filesystem::path(options_.home.toStdString()) / "users",
                                                        QSysInfo::machineHostName().toStdString(), keyStore_.get()});
    offerOffline();
}

void Application::offerOffline() {
    const auto chance = offlineStart_->look();
    if (!chance.newest) return showFailure(away_);
    if (chance.open.empty() || !chance.allowed) {
        log::warning("app", "no desk may be opened without the region");
        return showFailure(whyNoOffer(chance, away_, profile_->policy.offlineHours, profile_->zone));
    }
    log::warning("app", "not signed in, may be opened without: {}", away_.code.toStdString());
    signInView_->setFacts(offlineFacts(chance, profile_->zone));
    signInView_->offerOffline(offlineOffer(chance, away_, options_.clock->now(), profile_->zone));
}

void Application::openOffline(const QString& passphrase) {
    signInView_->setStage(View::Stage::opening);
    offlineStart_->unlock(passphrase, [this](Result<OpenedFolder> opened) {
        if (!opened) return notOpened(opened.error());
        if (!claimFolder(opened->folder)) return shutDown();
        offlineStart_->enter(std::move(*opened), [this](const Result<OfflineVerdict>& verdict) {
            if (verdict && verdict->answer == session::OfflineAnswer::open) return enterOffline(*verdict);
            instance_.reset();
            if (!verdict) return showFailure(whyNoFiles(verdict.error()));
            log::warning("app", "not opened without the region: {}", session::name(verdict->answer));
            showFailure(
                whyRefused(*verdict, away_, profile_->policy.offlineHours, options_.clock->now(), profile_->zone));
        });
    });
}

void Application::notOpened(const Error& error) {
    const auto kind = error.kind;
    // Between the offer and the passphrase the time may have run out.
    if (kind == ErrorKind::policy) return offerOffline();
    if (kind != ErrorKind::unauthorised && kind != ErrorKind::conflict && kind != ErrorKind::cancelled)
        return showFailure(whyNoFiles(error));
    offerOffline();
    signInView_->setPassphraseProblem(whyNotOpened(error, offlineStart_->pause()));
}

void Application::enterOffline(const OfflineVerdict& verdict) {
    for (const auto& notice : verdict.notices) log::warning("app", "{}", notice);
    log::info("app", "opened without the region");
    user_ = verdict.signIn.user;
    practisedAs_.reset();
    if (!verdict.signIn.practisedAs.empty()) practisedAs_ = QString::fromStdString(verdict.signIn.practisedAs);
    tokens_ =
        std::make_unique<session::SessionTokens>(*transport_, *clock_, profile_->oidc.clientId, profile_->oidc.issuer);
    windowEnd_ = verdict.end;
    windowWatch_.start(lookAtWindow);
    openDesk();
}

void Application::lookAtTheWindow() {
    if (!mainWindow_ || shuttingDown_) return windowWatch_.stop();
    if (options_.clock->now() < windowEnd_) return;
    windowWatch_.stop();
    log::info("app", "the time without the region is over");
    mainWindow_->lock(); // what was being typed is kept
    changeUser(std::nullopt);
}

void Application::keepSignIn(Instant at) {
    store::LastSignIn signIn{user_,
                             practisedAs_.value_or(QString()).toStdString(),
                             regionMark(*profile_),
                             profile_->policy.offlineHours,
                             at,
                             clock_->ahead()};
    store_.post(store::Priority::urgent, [signIn = std::move(signIn)](store::Store& store) {
        if (const auto kept = store.keepSignIn(signIn); !kept)
            log::error("app", "{}: {}", kept.error().where, kept.error().detail);
    });
    auto refreshed = [this, last = at](Instant now) mutable {
        if (now < last + betweenNotes) return;
        last = now;
        store_.post(store::Priority::normal, [now](store::Store& store) { (void)store.confirmSignIn(now); });
    };
    asio::post(io_, [tokens = tokens_.get(), refreshed]() mutable { tokens->onRefreshed(std::move(refreshed)); });
}

void Application::signInAtDesk() {
    mainWindow_->setSignIn(true, practisedAs_ ? QString() : tr("Go on in your browser. This window waits for you."));
    auto work = practisedAs_ ? signIn_->asPerson(practisedAs_->toStdString()) : signInInBrowser();
    spawn(deskSignInCancelled_, std::move(work), [this](Result<session::SignInResult> result) {
        if (!mainWindow_ || shuttingDown_) return;
        if (result) return takeSignIn(std::move(*result));
        const bool given = result.error().kind == ErrorKind::cancelled;
        log::info("app", "sign-in at the desk: {}: {}", result.error().where, result.error().detail);
        const auto words = whyNotSignedIn(result.error(), QString::fromStdString(profile_->name));
        mainWindow_->setSignIn(false, given ? QString() : words.what);
    });
}

void Application::takeSignIn(session::SignInResult result) {
    if (!mainWindow_ || shuttingDown_) return;
    if (!session::isSamePerson(user_, result.user))
        return mainWindow_->setSignIn(
            false, tr("%1 has signed in, but %2 works here.")
                       .arg(QString::fromStdString(result.user.name), QString::fromStdString(user_.name)));
    if (result.user != user_) {
        // Her rights are not what they were: the desk is made anew with those that she has now.
        mainWindow_->lock();
        return changeUser(std::move(result));
    }
    windowWatch_.stop();
    mainWindow_->setSignIn(false, {});
    auto fresh = std::make_shared<session::TokenSet>(std::move(result.tokens));
    asio::post(io_, [tokens = tokens_.get(), fresh] { tokens->renewSignIn(std::move(*fresh)); });
    keepSignIn(clock_->now());
    desk_->refresh(); // after the tokens: both go to the io thread in order
}

} // namespace tilsyn::app
