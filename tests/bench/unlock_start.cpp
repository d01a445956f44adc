// SPDX-License-Identifier: GPL-3.0-or-later
// unlock_start DIR ROUNDS: a desk with 1,000 patients that is locked and opened again by its passphrase, through the
// program's own lock. Prints by round "kdf MS", the key made from the passphrase and nothing else, and "unlocked MS",
// from the given passphrase to the list on screen; they alternate.
#include "app/lock.h"
#include "bench/bench_desk.h"
#include "bench/shown.h"
#include "store/key.h"
#include "workbench/desktop/system_lock.h"
#include "workbench/lock_view.h"
#include "workbench/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdlib>

using namespace tilsyn;

namespace {

constexpr auto phrase = "a passphrase for a bench";

struct Rounds {
    bench::BenchDesk& desk;
    app::Lock& lock;
    std::string folder;
    int left;
    QElapsedTimer clock;

    void next() {
        if (left-- == 0) return QApplication::quit();
        lock.lock();
        // The locked page is on the screen before anybody types.
        QTimer::singleShot(300, &lock, [this] { measure(); });
    }
    void measure() {
        clock.start();
        const auto key = store::unlockKey(folder, store::WrapKind::passphrase, Secret(std::string_view(phrase)));
        if (!key) std::abort();
        bench::say(QStringLiteral("kdf %1").arg(static_cast<double>(clock.nsecsElapsed()) / 1e6));
        clock.start();
        Q_EMIT desk.window().lockView().passphraseGiven(QString::fromLatin1(phrase));
        desk.whenListed([this] {
            bench::say(QStringLiteral("unlocked %1").arg(static_cast<double>(clock.nsecsElapsed()) / 1e6));
            QTimer::singleShot(300, &lock, [this] { next(); });
        });
    }
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const std::string folder = argv[1];
    QApplication application(argc, argv);
    workbench::TilsynStyle::install(application, workbench::Scheme::light);
    auto key = store::createKey(folder, store::WrapKind::passphrase, Secret(std::string_view(phrase)));
    if (!key || !bench::makeCache(folder, *key, 1000)) return 1;
    bench::BenchDesk desk(folder, std::move(*key));
    workbench::SystemLock system;
    const app::RunningClock running;
    app::Lock lock({desk.window(), desk.workspace(), desk.store(), system, desk.gui(), desk.clock(), running,
                    desk.user(), folder, std::chrono::hours(1), [](const app::SignInAnswer&) {}, [] {},
                    [](const std::optional<session::SignInResult>&) {}, [](const session::SignInResult&) {}});
    Rounds rounds{desk, lock, folder, std::atoi(argv[2]), {}};
    desk.whenListed([&] { QTimer::singleShot(500, &lock, [&] { rounds.next(); }); });
    desk.window().show();
    return QApplication::exec();
}
