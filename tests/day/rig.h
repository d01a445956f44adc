// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "base/clock.h"
#include "session/profile.h"
#include "session/session_tokens.h"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace tilsyn::tests {

/// One nurse's desk as the product has it, without a window: her own loop, transport, sign-in and encrypted files. The
/// loop is run by the test, so everything happens on the test's thread but the disk.
class DeskRig {
public:
    DeskRig(const session::Profile& profile, std::string person, const Clock& clock, std::filesystem::path folder);
    ~DeskRig();

    /// Signs in, opens the files and starts the desk.
    void begin();
    bool ready() const { return desk_ != nullptr; }
    /// As a power cut would: nothing is said to anybody, what was not on the disk is gone.
    void crash();

    const workspace::Snapshot& picture() const { return *picture_; }
    const domain::RoomState* room() const { return picture_->room.get(); }
    app::Desk& desk() { return *desk_; }
    void call(const domain::VisitId& visit);
    /// What the outcome form does: a command of the visit as it is shown now.
    void record(domain::VisitDraft draft);
    int recorded() const { return recorded_; }

    /// Runs what can run now.
    std::size_t turn();

private:
    boost::asio::awaitable<void> signIn();

    const session::Profile& profile_;
    std::string person_;
    const Clock& clock_;
    std::filesystem::path folder_;
    workspace::SnapshotPtr picture_;
    int recorded_ = 0;
    std::unique_ptr<boost::asio::io_context> io_;
    std::unique_ptr<app::StoreThread> store_;
    std::unique_ptr<http::Transport> transport_;
    std::unique_ptr<session::SignIn> signIn_;
    std::unique_ptr<session::SessionTokens> tokens_;
    std::unique_ptr<app::Desk> desk_;
};

} // namespace tilsyn::tests
