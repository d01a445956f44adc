// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of a room: a bare web view that loads a page without anything in it, in a window that is there already.
#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QTextStream>
#include <QTimer>
#include <QWebEngineView>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    QTimer::singleShot(500, &window, [&window] {
        QElapsedTimer clock;
        clock.start();
        auto* view = new QWebEngineView(&window);
        QObject::connect(view, &QWebEngineView::loadFinished, &window,
                         [clock](bool) { QTextStream(stdout) << "loaded " << clock.elapsed() << Qt::endl; });
        window.setCentralWidget(view);
        view->setHtml(QStringLiteral("<!doctype html><title>floor</title><p>floor"));
    });
    return QApplication::exec();
}
