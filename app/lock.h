// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/store_thread.h"
#include "session/sign_in.h"
#include "session/unlock_rules.h"
#include "store/audit.h"
#include "workbench/desktop/clipboard_guard.h"
#include "workbench/desktop/system_lock.h"
#include "workbench/gui_executor.h"
#include "workbench/idle_watch.h"
#include "workspace/workspace.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace tilsyn::workbench {
class MainWindow;
}

namespace tilsyn::app {

/// The machine's running time. Set clocks make nobody idle, and a day that is played faster does not either. For
/// spans only.
class RunningClock final : public Clock {
public:
    Instant now() const override {
        return Instant(std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch()));
    }
};

using SignInAnswer = std::function<void(Result<session::SignInResult>)>;

/// What a desk's lock works with; all of it outlives the lock.
struct LockParts {
    workbench::MainWindow& window;
    workspace::Workspace& workspace;
    StoreThread& store;
    workbench::SystemLock& system;
    workbench::GuiExecutor& gui;
    const Clock& clock; ///< of the audit log
    const Clock& hand;  ///< by which hands are idle, and by which wrong attempts are slowed down
    domain::Principal user;
    std::filesystem::path folder; ///< of her files
    Duration idle;
    std::function<void(SignInAnswer)> signInAgain; ///< the provider asks the person anew
    std::function<void()> cancelSignIn;
    /// Signs her out; then the one who has signed in already, if anybody has, takes the desk.
    std::function<void(std::optional<session::SignInResult>)> changeUser;
    /// She herself has signed in again: the desk may have been without the region.
    std::function<void(session::SignInResult)> signedInAgain;
};

/// When the desk locks (key, idle hands, the machine's own lock) and who may open it again: the passphrase of her
/// files, or a fresh sign-in of the same person. Both the lock and every attempt are in the audit log. GUI thread.
class Lock final : public QObject {
    Q_OBJECT

public:
    explicit Lock(LockParts parts);

    void lock();

private:
    void offerWays();
    void tryPassphrase(const QString& passphrase);
    void takeVerdict(const Status& result);
    void trySignIn();
    void signedIn(Result<session::SignInResult> result);
    void refused(const QString& words);
    void unlock();
    QString whatIsKept() const;
    void audit(store::Activity activity, store::AuditResult result);

    LockParts parts_;
    session::AttemptGate gate_;
    workbench::IdleWatch idle_;
    workbench::ClipboardGuard clipboard_;
    std::optional<session::SignInResult> other_; ///< somebody else who has signed in
    bool byPassphrase_ = false;
    workspace::Subscription line_;
};

} // namespace tilsyn::app
