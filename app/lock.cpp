// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lock.h"

#include "base/log.h"
#include "store/key.h"
#include "workbench/lock_view.h"
#include "workbench/main_window.h"

#include <QGuiApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace tilsyn::app {

using View = workbench::LockView;

Lock::Lock(LockParts parts)
    : parts_(std::move(parts)), idle_(parts_.hand, parts_.idle), clipboard_(*QGuiApplication::clipboard()) {
    auto& window = parts_.window;
    auto& view = window.lockView();
    connect(&window, &workbench::MainWindow::lockWanted, this, &Lock::lock);
    connect(&parts_.system, &workbench::SystemLock::locked, this, &Lock::lock);
    connect(&idle_, &workbench::IdleWatch::idle, this, &Lock::lock);
    // A nurse who listens does not type: a call is no idleness.
    connect(&window, &workbench::MainWindow::callChanged, &idle_, &workbench::IdleWatch::hold);
    idle_.hold(window.inCall());
    connect(&view, &View::passphraseGiven, this, &Lock::tryPassphrase);
    connect(&view, &View::signInWanted, this, &Lock::trySignIn);
    connect(&view, &View::cancelled, this, [this] {
        other_.reset();
        parts_.cancelSignIn();
    });
    connect(&view, &View::changeUserWanted, this, [this] {
        if (!parts_.window.inCall()) parts_.changeUser(std::exchange(other_, std::nullopt));
    });
}

void Lock::lock() {
    if (parts_.window.isLocked()) return;
    clipboard_.clear();
    parts_.window.lock();
    audit(store::Activity::lock, store::AuditResult::ok);
    const auto wraps = store::wrapsIn(parts_.folder);
    byPassphrase_ = wraps && std::ranges::find(*wraps, store::WrapKind::passphrase) != wraps->end();
    // Which ways there are depends on the line, which comes and goes while it is locked.
    line_ = parts_.workspace.subscribe([this](const workspace::SnapshotPtr&) { offerWays(); });
}

void Lock::offerWays() {
    // Where only a sign-in is missing the line is there.
    const auto& line = parts_.workspace.snapshot()->connection;
    const bool online =
        line.link != workspace::Link::offline || (line.problem && line.problem->kind == ErrorKind::unauthorised);
    auto& view = parts_.window.lockView();
    view.setWays(byPassphrase_, online,
                 tr("There is no connection to sign in with now. It is tried all the time; when it is back the button "
                    "is here. Nothing is lost meanwhile."));
    view.setKept(whatIsKept());
}

void Lock::tryPassphrase(const QString& passphrase) {
    auto phrase = std::make_shared<Secret>(passphrase.toStdString());
    QThreadPool::globalInstance()->start([self = QPointer(this), phrase, folder = parts_.folder, &gui = parts_.gui] {
        const auto key = store::unlockKey(folder, store::WrapKind::passphrase, *phrase);
        gui.post([self, result = key ? Status() : Status(fail(key.error()))] {
            if (self) self->takeVerdict(result);
        });
    });
    // While the key is being made from the words there is time to make the panels.
    parts_.window.prepareUnlock();
}

void Lock::takeVerdict(const Status& result) {
    if (result) return unlock();
    if (result.error().kind != ErrorKind::unauthorised) {
        log::warning("lock", "{}: {}", result.error().where, result.error().detail);
        return refused(tr("Your files could not be read. Sign in again, or ask your help desk."));
    }
    gate_.failed(parts_.hand.now());
    refused(tr("This is not the passphrase. Nothing has been changed."));
}

void Lock::trySignIn() {
    parts_.window.lockView().setProblem({});
    parts_.window.lockView().setStage(View::Stage::browser);
    parts_.signInAgain([self = QPointer(this)](Result<session::SignInResult> result) {
        if (self) self->signedIn(std::move(result));
    });
}

void Lock::signedIn(Result<session::SignInResult> result) {
    if (!parts_.window.isLocked()) return;
    if (!result) {
        const auto kind = result.error().kind;
        log::info("lock", "sign-in: {}: {}", result.error().where, result.error().detail);
        if (kind == ErrorKind::cancelled) return refused({});
        if (kind == ErrorKind::unauthorised || kind == ErrorKind::rejected || kind == ErrorKind::forbidden)
            return refused(tr("The sign-in was not accepted. The desk stays locked; what was begun is kept."));
        return refused(tr("The sign-in could not be reached. The desk stays locked; try again in a moment."));
    }
    if (session::isSamePerson(parts_.user, result->user)) {
        unlock();
        return parts_.signedInAgain(std::move(*result));
    }
    const auto name = QString::fromStdString(result->user.name);
    const auto owner = QString::fromStdString(parts_.user.name);
    other_ = std::move(*result);
    audit(store::Activity::unlock, store::AuditResult::refused);
    auto& view = parts_.window.lockView();
    if (parts_.window.inCall()) {
        other_.reset();
        return refused(tr("%1 has signed in, but %2 has a call here. It has to end first.").arg(name, owner));
    }
    view.setProblem(tr("%1 has signed in, but %2 works here.").arg(name, owner));
    view.setStage(View::Stage::somebodyElse);
}

void Lock::refused(const QString& words) {
    auto& view = parts_.window.lockView();
    if (!words.isEmpty()) audit(store::Activity::unlock, store::AuditResult::refused);
    parts_.window.cancelUnlock();
    view.setStage(byPassphrase_ ? View::Stage::passphrase : View::Stage::signIn);
    view.setProblem(words);
    const auto pause = gate_.pause(parts_.hand.now());
    view.setPause(std::chrono::ceil<std::chrono::seconds>(pause));
}

void Lock::unlock() {
    gate_.succeeded();
    line_.reset();
    parts_.window.unlock();
    idle_.restart();
    audit(store::Activity::unlock, store::AuditResult::ok);
}

QString Lock::whatIsKept() const {
    const auto snapshot = parts_.workspace.snapshot();
    const auto waiting = static_cast<int>(snapshot->outbox.size());
    if (waiting > 0)
        return tr("%n not sent yet: kept encrypted on this machine and sent after the next sign-in here.", nullptr,
                  waiting);
    return tr("Everything has been sent. Drafts stay encrypted on this machine.");
}

void Lock::audit(store::Activity activity, store::AuditResult result) {
    store::AuditEntry entry{parts_.user, {}, {}, activity, domain::Purpose::list, parts_.clock.now(), {}, result};
    parts_.store.post(store::Priority::urgent, [entry = std::move(entry)](store::Store& store) {
        if (const auto written = store.appendAudit(entry); !written)
            log::error("lock", "{}: {}", written.error().where, written.error().detail);
    });
}

} // namespace tilsyn::app
