// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "app/desk/live_workspace.h"
#include "app/desk/store_thread.h"
#include "session/profile.h"
#include "workbench/gui_executor.h"
#include "workbench/main_window.h"
#include "workbench/selection.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <memory>
#include <string>
#include <thread>

namespace tilsyn::bench {

/// An encrypted cache with so many patients, 200 visits today. False when it cannot be written.
bool makeCache(const std::string& folder, const Secret& key, int patients);

/// The program's own desk and window over such a cache, with no server in reach.
class BenchDesk {
public:
    BenchDesk(const std::string& folder, Secret key);
    ~BenchDesk();

    workbench::MainWindow& window() { return *window_; }
    app::LiveWorkspace& workspace() { return *live_; }
    app::StoreThread& store() { return store_; }
    workbench::GuiExecutor& gui() { return gui_; }
    const Clock& clock() const { return *clock_; }
    const domain::Principal& user() const { return user_; }

    /// Calls `onShown` once, when the list has been painted with its rows and the screen has them.
    void whenListed(std::function<void()> onShown);

private:
    QObject receiver_;
    workbench::GuiExecutor gui_{&receiver_};
    domain::Principal user_;
    session::Profile profile_;
    std::shared_ptr<Clock> clock_;
    boost::asio::io_context io_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_{io_.get_executor()};
    app::StoreThread store_;
    std::unique_ptr<http::TokenSource> tokens_;
    std::unique_ptr<http::Transport> transport_;
    std::unique_ptr<app::Desk> desk_;
    std::unique_ptr<app::LiveWorkspace> live_;
    workbench::Selection selection_;
    std::unique_ptr<workbench::PanelContext> context_;
    std::unique_ptr<workbench::MainWindow> window_;
    std::thread ioThread_;
};

} // namespace tilsyn::bench
