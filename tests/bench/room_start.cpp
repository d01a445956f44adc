// SPDX-License-Identifier: GPL-3.0-or-later
// From a click to the room page: the loadable module, the view, the page, up to its first word. Twice, the second time
// with the engine in memory, as after a call or when it has been made ready before a visit.
#include "panels/common/call_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLibrary>
#include <QMainWindow>
#include <QTextStream>
#include <QTimer>

#include <memory>

using namespace tilsyn;

namespace {

struct Room {
    explicit Room(QMainWindow& window, std::function<void(qint64)> onThere)
        : host(std::make_unique<panels::CallViewHost>()) {
        clock.start();
        host->out = [](const workspace::MediaOut&) {};
        host->devices = [this, onThere = std::move(onThere)](const QList<panels::CallDevice>&) {
            if (!std::exchange(there, true)) onThere(clock.elapsed());
        };
        host->microphoneLevel = [](double) {};
        QLibrary module(QStringLiteral(TILSYN_CALL_VIEW));
        const auto make = reinterpret_cast<panels::MakeCallView>(module.resolve(panels::makeCallViewSymbol));
        if (make == nullptr) qFatal("no call view: %s", qPrintable(module.errorString()));
        view.reset(make(host.get(), &window));
        window.setCentralWidget(view->widget());
        view->take(workspace::MediaStart{});
    }
    QElapsedTimer clock;
    bool there = false;
    std::unique_ptr<panels::CallViewHost> host;
    std::unique_ptr<panels::CallView> view;
};

} // namespace

int main(int argc, char** argv) {
    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    std::unique_ptr<Room> room;
    QTimer::singleShot(500, &window, [&] {
        room = std::make_unique<Room>(window, [&](qint64 first) {
            QTextStream(stdout) << "loaded " << first << Qt::endl;
            QTimer::singleShot(1000, &window, [&] {
                room.reset();
                room = std::make_unique<Room>(
                    window, [](qint64 second) { QTextStream(stdout) << "again " << second << Qt::endl; });
            });
        });
    });
    return QApplication::exec();
}
