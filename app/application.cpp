// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/application_spawn.h"
#include "app/lock.h"
#include "app/offline_start.h"
#include "base/log.h"
#include "panels/panel_list.h"
#include "store/key_store.h"
#include "workbench/desktop/system_lock.h"
#include "workbench/main_window.h"

#include <QApplication>
#include <QScreen>
#include <QSysInfo>

#include <boost/asio/post.hpp>

namespace tilsyn::app {

using View = workbench::SignInView;

namespace {

/// 1440×900 where there is room for it, the whole screen where there is not.
void showSized(QWidget& window) {
    const QSize wish(1440, 900);
    const auto room = window.screen()->availableSize();
    window.resize(wish.boundedTo(room));
    if (room.width() < wish.width() || room.height() < wish.height()) {
        window.showMaximized();
    } else {
        window.show();
    }
}

} // namespace

Application::Application(Options options) : options_(std::move(options)), languages_(options_.home) {
    QApplication::setQuitOnLastWindowClosed(false);
    languages_.use(languages_.preferred(options_.language));
    ioThread_ = std::thread([this] { io_.run(); });
}

Application::~Application() {
    shift_.reset();
    bell_.reset();
    attention_.reset();
    lock_.reset();
    mainWindow_.reset();
    workspace_.reset();
    desk_.reset();
    // What is still waiting on the io thread must end there, before what it refers to goes.
    asio::post(io_, [this] { io_.stop(); });
    ioThread_.join();
    tokens_.reset();
    signIn_.reset();
    signInWay_.reset();
    transport_.reset();
    region_.reset();
}

void Application::start() {
    signInView_ = std::make_unique<View>(QString(), options_.practice, QApplication::applicationVersion());
    auto* view = signInView_.get();
    view->setWindowTitle(QStringLiteral("Tilsyn"));
    view->setLanguage(languages_.current());
    connect(view, &View::languageChosen, this, [this](const QString& code) {
        languages_.use(code);
        languages_.remember(code);
    });
    connect(view, &View::personChosen, this, [this](const QString& hint) { signIn(hint); });
    connect(view, &View::browserWanted, this, [this] { signIn(std::nullopt); });
    connect(view, &View::cancelled, this,
            [this] { asio::post(io_, [this] { signInCancelled_.emit(asio::cancellation_type::terminal); }); });
    connect(view, &View::passphraseGiven, this, &Application::takePassphrase);
    connect(view, &View::offlineWanted, this, &Application::openOffline);
    connect(&windowWatch_, &QTimer::timeout, this, &Application::lookAtTheWindow);
    connect(view, &View::retryWanted, this, [this] { profile_ ? connectToRegion() : findRegion(); });
    connect(qApp, &QGuiApplication::lastWindowClosed, this, [this] {
        if (!mainWindow_) shutDown();
    });
    showSized(*view);
    if (!options_.shift.isEmpty()) {
        shift_ = std::make_unique<Shift>(*this, options_.shift, options_.shiftScene);
        shift_->start();
    }
    findRegion();
}

void Application::openFiles(Secret key) {
    store_.open({folder_, QSysInfo::machineHostName().toStdString()}, std::move(key),
                [this](Result<std::vector<std::string>> opened) {
                    gui_.post([this, opened = std::move(opened)] {
                        if (!opened) return showFailure(whyNoFiles(opened.error()));
                        for (const auto& notice : *opened) log::warning("app", "{}", notice);
                        keepSignIn(signedInAt_);
                        openDesk();
                    });
                });
}

void Application::openDesk() {
    DeskParts parts{io_,         *transport_, *tokens_, store_,
                    *clock_,     *profile_,   user_,    languages_.current().toStdString(),
                    clock_.get()};
    DeskSinks sinks;
    sinks.changes = [this](workspace::Changes changes) {
        gui_.post([this, changes = std::move(changes)]() mutable {
            if (workspace_) workspace_->take(std::move(changes));
        });
    };
    sinks.media = [this](workspace::MediaIn message) {
        gui_.post([this, message = std::move(message)] {
            if (workspace_) workspace_->take(message);
        });
    };
    sinks.onGui = [this](std::function<void()> job) { gui_.post(std::move(job)); };
    desk_ = std::make_unique<Desk>(std::move(parts), std::move(sinks));
    workspace_ = std::make_unique<LiveWorkspace>(
        *desk_,
        workspace::Changes{workspace::SignedIn{user_},
                           workspace::ConnectionChanged{{workspace::Link::connecting, clock_->now(), std::nullopt}},
                           workspace::ClockChecked{clock_->ahead()}});
    devices_ = std::make_unique<DeskDevices>(*clock_, folder_, !options_.shift.isEmpty());
    panelContext_ = std::make_unique<workbench::PanelContext>(workbench::PanelContext{
        *workspace_, selection_.emplace(), *clock_, profile_->zone, &devices_->devices(), &devices_->sounder()});
    mainWindow_ = std::make_unique<workbench::MainWindow>(
        *panelContext_, panels::allPanels(),
        workbench::WindowFacts{profile_->practice, QString::fromStdString(profile_->name),
                               QString::fromStdString(user_.name), QString::fromStdString(user_.title),
                               QString::fromStdString((folder_ / "desktop.json").string())});
    connect(mainWindow_.get(), &workbench::MainWindow::closing, this, &Application::shutDown);
    connect(mainWindow_.get(), &workbench::MainWindow::signInWanted, this, &Application::signInAtDesk);
    connect(mainWindow_.get(), &workbench::MainWindow::signInCancelled, this,
            [this] { asio::post(io_, [this] { deskSignInCancelled_.emit(asio::cancellation_type::terminal); }); });
    attention_ = std::make_unique<workbench::DesktopAttention>(QDBusConnection::sessionBus());
    attention_->setWindow(mainWindow_.get());
    connect(attention_.get(), &workbench::DesktopAttention::opened, this, [this] {
        window()->raise();
        window()->activateWindow();
    });
    bell_ = std::make_unique<workbench::WaitingBell>(*workspace_, *selection_, panelContext_->sounder, *attention_);
    connect(mainWindow_.get(), &workbench::MainWindow::languageWanted, this, [this](const QString& code) {
        languages_.use(code);
        languages_.remember(code);
        signInView_->setLanguage(code);
    });
    makeLock();
    mainWindow_->present();
    signInView_->hide();
    desk_->start();
    // Once the window is there.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (devices_) devices_->start();
        },
        Qt::QueuedConnection);
}

void Application::makeLock() {
    static const RunningClock running;
    if (!systemLock_)
        systemLock_ =
            std::make_unique<workbench::DBusSystemLock>(QDBusConnection::sessionBus(), QDBusConnection::systemBus());
    lock_ = std::make_unique<Lock>(
        LockParts{*mainWindow_, *workspace_, store_, *systemLock_, gui_, *clock_, running, user_, folder_,
                  std::chrono::minutes(profile_->policy.lockMinutes),
                  [this](SignInAnswer answer) { signInAgain(std::move(answer)); },
                  [this] { asio::post(io_, [this] { signInCancelled_.emit(asio::cancellation_type::terminal); }); },
                  [this](std::optional<session::SignInResult> next) { changeUser(std::move(next)); },
                  [this](session::SignInResult result) { takeSignIn(std::move(result)); }});
}

/// Signs the one out who has the desk; what she did is in her own files. The next one begins as at any start, or at
/// once when she has signed in already.
void Application::changeUser(std::optional<session::SignInResult> next) {
    if (shuttingDown_) return;
    auto waiting = std::make_shared<std::optional<session::SignInResult>>(std::move(next));
    mainWindow_->setEnabled(false);
    desk_->stop([this, waiting] {
        spawn(tokens_->end(), [this, waiting](const Status&) {
            showSized(*signInView_); // before the desk goes: a program without a window ends
            clearDesk();
            if (*waiting) return signedIn(std::move(**waiting));
            connectToRegion();
        });
    });
}

void Application::clearDesk() {
    const store::AuditEntry left{user_, {}, {}, store::Activity::signOut, domain::Purpose::list, clock_->now(), {}, {}};
    bell_.reset();
    attention_.reset();
    lock_.reset();
    mainWindow_.reset();
    panelContext_.reset();
    devices_.reset();
    workspace_.reset();
    desk_.reset();
    selection_.reset();
    instance_.reset();
    windowWatch_.stop();
    store_.post(store::Priority::urgent, [left](store::Store& store) { (void)store.appendAudit(left); });
    store_.close();
}

void Application::shutDown() {
    if (std::exchange(shuttingDown_, true)) return;
    const auto leave = [this] { QApplication::exit(exitCode_); };
    if (!desk_) return leave();
    desk_->stop([this, leave] { spawn(tokens_->end(), [leave](const Status&) { leave(); }); });
}

ShiftSubject::Stage Application::stage() const {
    if (mainWindow_) return Stage::signedIn;
    switch (signInView_->stage()) {
    case View::Stage::chooseUser: return Stage::chooseUser;
    case View::Stage::newPassphrase: return Stage::newPassphrase;
    case View::Stage::passphrase: return Stage::passphrase;
    case View::Stage::offline: return Stage::offline;
    case View::Stage::failed: return Stage::failed;
    default: return Stage::starting;
    }
}

QWidget* Application::window() const {
    if (mainWindow_) return mainWindow_.get();
    return signInView_.get();
}

std::optional<workspace::MediaStats> Application::lastStats() const {
    return workspace_ ? workspace_->lastStats() : std::nullopt;
}

} // namespace tilsyn::app
