// SPDX-License-Identifier: GPL-3.0-or-later
// Runs doctest inside a QApplication. Offscreen unless the caller brings a display platform of its own.
#define DOCTEST_CONFIG_IMPLEMENT
#include <QApplication>
#include <QStandardPaths>

#include <doctest/doctest.h>

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    doctest::Context context(argc, argv);
    return context.run();
}
