// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose.h"
#include "app/options.h"
#include "app/self_test.h"

#include <QApplication>
#include <QIcon>
#include <QTextStream>

#include <cstdlib>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

constexpr int setUpFailed = 2;

/// Neither a core file nor another process of the same user may see what is in memory, and no library may write down
/// the keys of its connections.
void closeTheShutters() {
    unsetenv("SSLKEYLOGFILE");
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

} // namespace

int main(int argc, char** argv) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
    const auto options = tilsyn::app::parseOptions(arguments);
    if (!options) {
        QTextStream(stderr) << "tilsyn: " << QString::fromStdString(options.error().detail) << Qt::endl;
        return setUpFailed;
    }
    if (options->help) {
        QTextStream(stdout) << tilsyn::app::helpText();
        return 0;
    }
    if (options->version) {
        QTextStream(stdout) << "tilsyn " << TILSYN_VERSION << Qt::endl;
        return 0;
    }
    if (geteuid() == 0) {
        QTextStream(stderr) << "tilsyn: will not run as root; start it as the person who works with it." << Qt::endl;
        return setUpFailed;
    }
    closeTheShutters();

    // The room page's module is loaded late and needs this to have been said early.
    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    if (options->selfTest && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!options->shift.isEmpty() && options->shiftScene.isEmpty()) {
        QCoreApplication director(argc, argv);
        return tilsyn::app::directShift(*options);
    }
    if (!options->shift.isEmpty()) tilsyn::app::prepareShift(*options);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tilsyn"));
    QApplication::setApplicationDisplayName(QStringLiteral("Tilsyn"));
    QApplication::setApplicationVersion(QStringLiteral(TILSYN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("tilsyn"));
    if (options->selfTest) return tilsyn::app::selfTest();
    return tilsyn::app::run(*options);
}
