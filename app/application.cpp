// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "base/log.h"
#include "base/random.h"
#include "http/curl_transport.h"
#include "panels/panel_list.h"
#include "store/key.h"
#include "workbench/desktop/browser_opener.h"
#include "workbench/desktop/keychain_key_store.h"
#include "workbench/main_window.h"
#include "workbench/times.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QScreen>
#include <QStandardPaths>
#include <QSysInfo>
#include <QThreadPool>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

namespace tilsyn::app {

namespace asio = boost::asio;
using View = workbench::SignInView;

namespace {

/// Opens the system's browser for the sign-in.
class DesktopBrowser final : public session::BrowserOpener {
public:
    void open(const std::string& url) override { workbench::openInBrowser(url); }
};

struct ReturnPageWords {
    Q_DECLARE_TR_FUNCTIONS(ReturnPageWords)
};

session::ReturnPage returnPage(const QString& language) {
    return {language.toStdString(), "Tilsyn",
            ReturnPageWords::tr("You are signed in. You may close this tab and go back to Tilsyn.").toStdString(),
            ReturnPageWords::tr("The sign-in did not succeed. You may close this tab and try again in Tilsyn.")
                .toStdString()};
}

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

std::string hashOf(const std::string& text) {
    const auto digest = QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256);
    return digest.toHex().left(16).toStdString();
}

} // namespace

template <class T, class Done> void Application::spawn(asio::awaitable<T> work, Done done) {
    asio::co_spawn(
        io_, std::move(work),
        asio::bind_cancellation_slot(
            signInCancelled_.slot(), [this, done = std::move(done)](const std::exception_ptr&, T value) mutable {
                gui_.post([done = std::move(done), value = std::move(value)]() mutable { done(std::move(value)); });
            }));
}

Application::Application(Options options) : options_(std::move(options)), languages_(options_.home) {
    QApplication::setQuitOnLastWindowClosed(false);
    languages_.use(languages_.preferred(options_.language));
    ioThread_ = std::thread([this] { io_.run(); });
}

Application::~Application() {
    shift_.reset();
    bell_.reset();
    attention_.reset();
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
    auto transport = http::makeTransport(
        io_, {.caFile = profile_->ca.value_or(std::string()), .userAgent = "Tilsyn/" TILSYN_VERSION});
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
        if (!people) return showFailure(whyNotSignedIn(people.error(), QString::fromStdString(profile_->name)));
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
    static DesktopBrowser browser;
    auto work = person ? signIn_->asPerson(person->toStdString()) : signIn_->withBrowser(browser);
    spawn(std::move(work), [this](Result<session::SignInResult> result) {
        if (!result) {
            if (result.error().kind == ErrorKind::cancelled) return signInView_->setStage(View::Stage::chooseUser);
            return showFailure(whyNotSignedIn(result.error(), QString::fromStdString(profile_->name)));
        }
        signedIn(std::move(*result));
    });
}

void Application::signedIn(session::SignInResult result) {
    user_ = std::move(result.user);
    tokens_ = std::make_unique<session::SessionTokens>(*transport_, *clock_, profile_->oidc.clientId,
                                                       std::move(result.tokens));
    const auto who = profile_->oidc.issuer + "|" + user_.subject;
    // The practice region has another port, and so another issuer, at each start; its people stay the same.
    const auto owner = profile_->practice ? "practice|" + user_.subject : who;
    folder_ = std::filesystem::path(options_.home.toStdString()) / "users" / hashOf(owner);
    instance_ = std::make_unique<workbench::SingleInstance>(
        QString::fromStdString(options_.home.toStdString() + "|" + hashOf(owner)));
    if (!instance_->first()) return shutDown();
    connect(instance_.get(), &workbench::SingleInstance::raiseWanted, this, [this] {
        window()->raise();
        window()->activateWindow();
    });
    openKey();
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

void Application::openFiles(Secret key) {
    store_.open({folder_, QSysInfo::machineHostName().toStdString()}, std::move(key),
                [this](Result<std::vector<std::string>> opened) {
                    gui_.post([this, opened = std::move(opened)] {
                        if (!opened) return showFailure(whyNoFiles(opened.error()));
                        for (const auto& notice : *opened) log::warning("app", "{}", notice);
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
        *workspace_, selection_, *clock_, profile_->zone, &devices_->devices(), &devices_->sounder()});
    mainWindow_ = std::make_unique<workbench::MainWindow>(
        *panelContext_, panels::allPanels(),
        workbench::WindowFacts{profile_->practice, QString::fromStdString(profile_->name),
                               QString::fromStdString(user_.name), QString::fromStdString(user_.title)});
    connect(mainWindow_.get(), &workbench::MainWindow::closing, this, &Application::shutDown);
    attention_ = std::make_unique<workbench::DesktopAttention>(QDBusConnection::sessionBus());
    attention_->setWindow(mainWindow_.get());
    connect(attention_.get(), &workbench::DesktopAttention::opened, this, [this] {
        window()->raise();
        window()->activateWindow();
    });
    bell_ = std::make_unique<workbench::WaitingBell>(*workspace_, selection_, panelContext_->sounder, *attention_);
    showSized(*mainWindow_);
    signInView_->hide();
    desk_->start();
    // Once the window is there.
    QMetaObject::invokeMethod(
        this, [this] { devices_->start(); }, Qt::QueuedConnection);
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
