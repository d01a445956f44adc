// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "app/desk/desk_devices.h"
#include "app/desk/live_workspace.h"
#include "app/desk/store_thread.h"
#include "app/languages.h"
#include "app/options.h"
#include "app/practice_region.h"
#include "app/shift/shift.h"
#include "app/sign_in_words.h"
#include "base/server_clock.h"
#include "http/dated_transport.h"
#include "session/session_tokens.h"
#include "session/sign_in.h"
#include "workbench/desktop/desktop_attention.h"
#include "workbench/desktop/single_instance.h"
#include "workbench/gui_executor.h"
#include "workbench/panel.h"
#include "workbench/sign_in_view.h"
#include "workbench/waiting_bell.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

namespace tilsyn::store {
class KeyStore;
}
namespace tilsyn::workbench {
class DBusSystemLock;
class MainWindow;
} // namespace tilsyn::workbench

namespace tilsyn::app {

class Lock;
class OfflineStart;
struct OfflineVerdict;

/// The composition: knows every module, makes what is made once, and carries a person from the first window to the desk
/// and out again. Members are declared in the order in which they are made; `shutDown` ends them in the other.
class Application final : public QObject, public ShiftSubject {
    Q_OBJECT

public:
    explicit Application(Options options);
    ~Application() override;

    void start();

    // ShiftSubject
    Stage stage() const override;
    QWidget* window() const override;
    workspace::Workspace* workspace() const override { return workspace_.get(); }
    QString admin() const override { return options_.shiftAdmin; }
    std::optional<workspace::MediaStats> lastStats() const override;
    domain::VisitId visitInHand() const override {
        return selection_ ? selection_->state().visit.value_or(domain::VisitId()) : domain::VisitId();
    }

private:
    // From a file or the practice region to a transport.
    void findRegion();
    void readRegion(const QString& profileFile);
    void connectToRegion();
    // From a choice to a principal.
    /// The provider asks anew who sits here; the answer is somebody, not necessarily the same.
    void signInAgain(std::function<void(Result<session::SignInResult>)> answer);
    void signIn(const std::optional<QString>& person);
    void signedIn(session::SignInResult result);
    void showFailure(const Words& words);
    void showFacts(std::optional<int> milliseconds);
    // From a principal to open files.
    void openKey();
    void keyFailed(const Error& error);
    void takePassphrase(const QString& passphrase);
    void openFiles(Secret key);
    /// False: another program has this person's files, and comes forward.
    bool claimFolder(const std::filesystem::path& folder);
    // Without the region, and back to it.
    void regionAway(const Error& error);
    void offerOffline();
    void openOffline(const QString& passphrase);
    void notOpened(const Error& error);
    void enterOffline(const OfflineVerdict& verdict);
    void lookAtTheWindow();
    /// The files remember that the region knew her at `at`, and whenever it says so again.
    void keepSignIn(Instant at);
    void signInAtDesk();
    void takeSignIn(session::SignInResult result);
    boost::asio::awaitable<Result<session::SignInResult>> signInInBrowser();
    // The desk.
    void openDesk();
    void makeLock();
    void changeUser(std::optional<session::SignInResult> next);
    void clearDesk();
    void shutDown();

    /// Runs a coroutine on the io thread and its end on this one.
    template <class T, class Done> void spawn(boost::asio::awaitable<T> work, Done done);
    template <class T, class Done>
    void spawn(boost::asio::cancellation_signal& stop, boost::asio::awaitable<T> work, Done done);

    Options options_;
    Languages languages_;
    workbench::GuiExecutor gui_{this};
    boost::asio::io_context io_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> ioWork_{io_.get_executor()};
    StoreThread store_;
    std::unique_ptr<PracticeRegion> region_;
    std::optional<session::Profile> profile_;
    std::unique_ptr<http::Transport> transport_;
    std::unique_ptr<ServerClock> clock_;              ///< the machine's, corrected by what servers say
    std::unique_ptr<http::DatedTransport> signInWay_; ///< sets it by the identity provider before there is a desk
    std::unique_ptr<session::SignIn> signIn_;
    std::unique_ptr<session::SessionTokens> tokens_;
    boost::asio::cancellation_signal signInCancelled_;
    boost::asio::cancellation_signal deskSignInCancelled_;
    std::optional<QString> practisedAs_; ///< how she was chosen; nothing: in the browser
    domain::Principal user_;
    Instant signedInAt_;
    Words away_; ///< why the region cannot be reached
    std::filesystem::path folder_;
    std::unique_ptr<store::KeyStore> keyStore_;
    std::unique_ptr<OfflineStart> offlineStart_;
    Instant windowEnd_; ///< of a desk that was opened without the region
    QTimer windowWatch_;
    std::unique_ptr<workbench::SingleInstance> instance_;
    std::unique_ptr<workbench::SignInView> signInView_;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<LiveWorkspace> workspace_;
    std::optional<workbench::Selection> selection_; ///< of this person
    std::unique_ptr<DeskDevices> devices_;
    std::unique_ptr<workbench::PanelContext> panelContext_;
    std::unique_ptr<workbench::MainWindow> mainWindow_;
    std::unique_ptr<workbench::DesktopAttention> attention_;
    std::unique_ptr<workbench::WaitingBell> bell_;
    std::unique_ptr<workbench::DBusSystemLock> systemLock_;
    std::unique_ptr<Lock> lock_;
    std::unique_ptr<Shift> shift_;
    std::thread ioThread_;
    bool shuttingDown_ = false;
    int exitCode_ = 0;
};

} // namespace tilsyn::app
