// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/offline_verdict.h"
#include "app/desk/store_thread.h"
#include "session/profile.h"
#include "session/unlock_rules.h"
#include "store/key_store.h"
#include "store/last_sign_in.h"
#include "workbench/gui_executor.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::app {

/// What tells the files of one region from another's, in 16 hexadecimal digits. The practice region has another
/// address at each start; its people stay the same.
std::string regionMark(const session::Profile& profile);
std::string shortHash(const std::string& text);

/// What can be said before anything is opened: from the notes beside the users' files, which are hints.
struct OfflineChance {
    std::vector<store::SignInNote> open;     ///< may still be opened, newest first
    std::optional<store::SignInNote> newest; ///< of all that there are
    bool byPassphrase = true;                ///< false: the one that there is is kept by the desktop's keystore
    bool shared = false;                     ///< a keystore would open some of them, if one person alone had files here
    bool allowed = true;                     ///< the region allows it at all
};

/// A folder whose key has been opened, so that it is known whose it is.
struct OpenedFolder {
    std::filesystem::path folder;
    Secret key;
};

struct OfflineParts {
    StoreThread& store;
    workbench::GuiExecutor& gui;
    const session::Profile& profile;
    const Clock& machine; ///< without the region there is no better clock
    const Clock& hand;    ///< by which wrong attempts are slowed down
    std::filesystem::path users;
    std::string workstation;
    store::KeyStore* keyStore; ///< null: passphrases only
};

/// Opening a desk with what is stored on this machine while the region cannot be reached. A keystore tells who uses the
/// machine and not which nurse sits there, so it counts only where one person alone has files; otherwise a passphrase
/// says whose desk it is. What decides is inside the encrypted files: who the region knew, when it last did, and
/// whether this machine's clock runs before what has been written down since. GUI thread; outlived by its parts.
class OfflineStart {
public:
    explicit OfflineStart(OfflineParts parts) : parts_(std::move(parts)) {}

    OfflineChance look() const;

    /// kind unauthorised: nobody's passphrase; conflict: of more than one person; cancelled: too soon after wrong
    /// attempts (see `pause`). Answers on the GUI thread.
    void unlock(const QString& passphrase, std::function<void(Result<OpenedFolder>)> done);
    /// How long nothing is to be tried.
    Duration pause() const { return gate_.pause(parts_.hand.now()); }

    /// Opens the files and decides. The opening, or its refusal, is in the audit log before the answer comes; after any
    /// answer but `open` the files are closed again.
    void enter(OpenedFolder opened, std::function<void(Result<OfflineVerdict>)> done);

private:
    void take(Result<OpenedFolder> opened, const std::function<void(Result<OpenedFolder>)>& done);

    OfflineParts parts_;
    session::AttemptGate gate_;
};

} // namespace tilsyn::app
