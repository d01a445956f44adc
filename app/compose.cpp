// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose.h"

#include "app/application.h"
#include "app/shift/director.h"
#include "app/shift/fake_camera.h"
#include "workbench/desktop/desktop_scheme.h"
#include "workbench/style.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

namespace tilsyn::app {

int run(const Options& options) {
    auto* style = workbench::TilsynStyle::install(*qApp, workbench::Scheme::light);
    workbench::DesktopScheme desktop(QDBusConnection::sessionBus());
    QObject::connect(&desktop, &workbench::DesktopScheme::changed, style, &workbench::TilsynStyle::setScheme);
    desktop.ask();
    Application application(options);
    application.start();
    return QApplication::exec();
}

int directShift(const Options& options) {
    ShiftDirector director(options);
    // Only what is asked for after the loop runs can end it.
    QObject::connect(&director, &ShiftDirector::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    director.start();
    return QCoreApplication::exec();
}

void prepareShift(const Options& options) {
    // Colours that the other side is asked to recognise instead of whatever camera this machine may have.
    const auto film = QDir(options.shift).absoluteFilePath(QStringLiteral("clinician.y4m"));
    QDir().mkpath(options.shift);
    if (!writeFakeCamera(film.toStdString(), clinicianUpper, clinicianLower)) return;
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
            "--use-fake-device-for-media-stream --use-file-for-fake-video-capture=" + QFile::encodeName(film));
}

} // namespace tilsyn::app
