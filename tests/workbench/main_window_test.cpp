// SPDX-License-Identifier: GPL-3.0-or-later
// The window with panels of our own making: what it does with any panel, whatever it is for.
#include "panels/desk_workspace.h"
#include "workbench/dock_title.h"
#include "workbench/internal/dock_tab.h"
#include "workbench/internal/guide_page.h"
#include "workbench/lock_view.h"
#include "workbench/main_window.h"
#include "workbench/palette.h"
#include "workbench/strip.h"

#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QVBoxLayout>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::workbench;
using namespace tilsyn::tests;

namespace {

/// A line to write in and one action with a key; knows nothing.
class PlainPanel final : public Panel {
public:
    PlainPanel(const QString& name, const QKeySequence& key, int& done, QWidget* parent)
        : Panel(parent), line(new QLineEdit(this)), act(new QAction(name + QStringLiteral(" now"), this)) {
        auto* rows = new QVBoxLayout(this);
        rows->addWidget(line);
        line->setAccessibleName(name);
        act->setShortcut(key);
        act->setShortcutContext(Qt::ApplicationShortcut);
        addAction(act);
        connect(act, &QAction::triggered, this, [&done] { ++done; });
        setFocusProxy(line);
    }
    void setSnapshot(const workspace::SnapshotPtr&) override { ++snapshots; }
    QList<QAction*> keyActions() const override { return {act}; }
    QString guide() const override { return QStringLiteral("What it is for.\nHow it is done."); }
    QSize sizeHint() const override { return {300, 200}; }
    QLineEdit* line;
    QAction* act;
    int snapshots = 0;
};

struct Window {
    explicit Window(const QString& file = {}) : desktopFile(file) {}

    void panel(const char* id, Area area, int order, Qt::Key key,
               std::function<bool(const workspace::Snapshot&, const SelectionState&)> wanted = {}) {
        PanelSpec spec;
        spec.id = QString::fromLatin1(id);
        spec.title = [name = spec.id] { return name; };
        spec.area = area;
        spec.order = order;
        spec.wanted = std::move(wanted);
        spec.create = [this, name = spec.id, key](PanelContext&, QWidget* parent) -> Panel* {
            return new PlainPanel(name, QKeySequence(Qt::ALT | key), done[name], parent);
        };
        specs.append(spec);
    }
    void usual() {
        panel("list", Area::left, 0, Qt::Key_L);
        panel("card", Area::centre, 10, Qt::Key_C, [](const auto&, const SelectionState& s) { return s.open; });
        panel("empty", Area::centre, 100, Qt::Key_Y);
        panel("side", Area::right, 0, Qt::Key_S);
        panel("more", Area::right, 5, Qt::Key_M);
        panel("late", Area::right, 9, Qt::Key_T, [](const auto&, const SelectionState& s) { return s.open; });
    }
    MainWindow& show() {
        main = std::make_unique<MainWindow>(context, specs,
                                            WindowFacts{true, QStringLiteral("Region"), QStringLiteral("Kari Nurse"),
                                                        QStringLiteral("Nurse"), desktopFile});
        main->resize(1280, 800);
        main->show();
        main->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(main.get()));
        settle();
        return *main;
    }
    static void settle() {
        for (int i = 0; i < 3; ++i) {
            QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QApplication::processEvents();
        }
    }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        auto* target = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : main.get();
        QTest::keyClick(target, static_cast<Qt::Key>(code), modifiers);
        settle();
    }
    QString focused() const {
        for (auto* at = QApplication::focusWidget(); at != nullptr; at = at->parentWidget())
            if (auto* found = dynamic_cast<PlainPanel*>(at)) return found->objectName();
        return {};
    }
    PlainPanel* plain(const char* id) const {
        for (auto* each : QApplication::allWidgets())
            if (auto* found = dynamic_cast<PlainPanel*>(each);
                found != nullptr && found->objectName() == QLatin1String(id))
                return found;
        return nullptr;
    }
    QDockWidget* dock(const char* id) const {
        return main->findChild<QDockWidget*>(QStringLiteral("dock.") + QLatin1String(id));
    }
    void run(const char* text) {
        for (auto* action : main->actions())
            if (action->text() == QLatin1String(text)) {
                REQUIRE_MESSAGE(action->isEnabled(), text);
                action->trigger();
                return settle();
            }
        FAIL("no such action");
    }
    void open() {
        selection.open(domain::VisitId("v2"), domain::PatientId("ola"));
        settle();
    }

    QString desktopFile;
    StoppedClock clock{at("2026-03-03T08:45:00+01:00")};
    DeskWorkspace workspace{sampleDay()};
    Selection selection;
    PanelContext context{workspace, selection, clock, oslo()};
    QList<PanelSpec> specs;
    std::map<QString, int> done;
    std::unique_ptr<MainWindow> main;
};

int visibleStrips(const MainWindow& window) {
    int count = 0;
    for (const auto* strip : window.findChildren<Strip*>()) count += strip->isVisible() ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("F6 goes through the panels that are seen, in reading order, and Shift+F6 back") {
    Window window;
    window.usual();
    window.show();
    CHECK(window.focused() == QStringLiteral("list"));
    QStringList order;
    for (int i = 0; i < 3; ++i) {
        window.key(Qt::Key_F6);
        order << window.focused();
    }
    CHECK(order == QStringList{QStringLiteral("empty"), QStringLiteral("side"), QStringLiteral("list")});
    window.key(Qt::Key_F6, Qt::ShiftModifier);
    CHECK(window.focused() == QStringLiteral("side"));
}

TEST_CASE("the middle shows the first panel that is wanted, and Escape closes the patient and goes back to the list") {
    Window window;
    window.usual();
    window.show();
    CHECK(window.plain("empty")->isVisible());
    window.open();
    CHECK(window.plain("card")->isVisible());
    CHECK_FALSE(window.plain("empty")->isVisible());
    window.key(Qt::Key_Escape);
    CHECK_FALSE(window.selection.state().open);
    CHECK(window.plain("empty")->isVisible());
    CHECK(window.focused() == QStringLiteral("list"));
}

TEST_CASE("Escape does not close the patient of a running call") {
    Window window;
    window.usual();
    window.show();
    window.open();
    window.workspace.room(roomFor("v2", "ola", domain::RoomPhase::inCall));
    window.key(Qt::Key_Escape);
    CHECK(window.selection.state().open);
}

TEST_CASE("the title never holds a name") {
    Window window;
    window.usual();
    auto& main = window.show();
    window.open();
    for (const auto* widget : QApplication::topLevelWidgets())
        CHECK_FALSE(widget->windowTitle().contains(QStringLiteral("Brekke"), Qt::CaseInsensitive));
    CHECK(main.windowTitle() == QStringLiteral("Tilsyn"));
}

TEST_CASE("strips say what is so, never more than two at a time") {
    Window window;
    window.usual();
    auto& main = window.show();
    CHECK(visibleStrips(main) == 1); // practice
    window.workspace.change({workspace::ConnectionChanged{{workspace::Link::offline, window.clock.now(), {}}}});
    CHECK(visibleStrips(main) == 2);
    window.workspace.change({workspace::StorageChanged{Error{ErrorKind::storage, "full", "store"}}});
    CHECK(visibleStrips(main) == 2); // practice has given way
}

TEST_CASE("panels that share a side are tabs in their order, and only what is wanted is there") {
    Window window;
    window.usual();
    window.show();
    CHECK(window.dock("side")->isVisible());
    CHECK_FALSE(window.dock("more")->isVisible());
    QStringList tabs;
    for (const auto* tab : window.dock("side")->findChildren<DockTab*>()) tabs << tab->text();
    CHECK(tabs == QStringList{QStringLiteral("side"), QStringLiteral("more")});
    window.open();
    tabs.clear();
    for (const auto* tab : window.dock("side")->findChildren<DockTab*>()) tabs << tab->text();
    CHECK(tabs == QStringList{QStringLiteral("side"), QStringLiteral("more"), QStringLiteral("late")});
    window.plain("side")->line->setFocus();
    window.key(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(window.focused() == QStringLiteral("more"));
    CHECK_FALSE(window.dock("side")->isVisible());
}

TEST_CASE("keys of a panel that lies behind another or is put away go on working") {
    Window window;
    window.usual();
    window.show();
    window.key(Qt::Key_M, Qt::AltModifier);
    CHECK(window.done[QStringLiteral("more")] == 1);
    window.plain("side")->line->setFocus();
    window.run("Close this panel");
    CHECK_FALSE(window.dock("side")->isVisible());
    CHECK(window.dock("more")->isVisible());
    window.key(Qt::Key_S, Qt::AltModifier);
    CHECK(window.done[QStringLiteral("side")] == 1);
    // What the situation does not want has no key.
    window.key(Qt::Key_T, Qt::AltModifier);
    CHECK(window.done[QStringLiteral("late")] == 0);
    window.run("Show: side");
    CHECK(window.focused() == QStringLiteral("side"));
}

TEST_CASE("every key works while the focus is in a panel with a window of its own") {
    Window window;
    window.usual();
    auto& main = window.show();
    window.plain("side")->line->setFocus();
    window.run("In a window of its own");
    REQUIRE(window.dock("side")->isFloating());
    REQUIRE(QTest::qWaitForWindowActive(window.dock("side")));
    window.plain("side")->line->setFocus();
    REQUIRE(window.focused() == QStringLiteral("side"));
    for (const auto& [id, code] :
         {std::pair("list", Qt::Key_L), {"empty", Qt::Key_Y}, {"side", Qt::Key_S}, {"more", Qt::Key_M}}) {
        window.key(code, Qt::AltModifier);
        CHECK_MESSAGE(window.done[QString::fromLatin1(id)] == 1, id);
    }
    window.key(Qt::Key_R, Qt::ControlModifier);
    CHECK(window.workspace.refreshes == 1);
    window.key(Qt::Key_F1);
    CHECK(window.dock("side")->findChild<GuidePage*>() != nullptr);
    window.key(Qt::Key_Escape);
    CHECK(window.dock("side")->findChild<GuidePage*>() == nullptr);
    window.key(Qt::Key_K, Qt::ControlModifier);
    CHECK(main.findChild<CommandPalette*>()->isVisible());
    window.key(Qt::Key_Escape);
    CHECK(window.focused() == QStringLiteral("side"));
    window.key(Qt::Key_F6, Qt::ControlModifier);
    CHECK(window.focused() != QStringLiteral("side"));
    window.key(Qt::Key_F6, Qt::ControlModifier);
    CHECK(window.focused() == QStringLiteral("side"));
    window.run("To the left side");
    CHECK_FALSE(window.dock("side")->isFloating());
    CHECK(window.dock("side")->isVisible());
    CHECK_FALSE(window.dock("list")->isVisible());
}

TEST_CASE("F1 opens the quick guide in the panel's own place, and Escape goes back to where one was") {
    Window window;
    window.usual();
    auto& main = window.show();
    window.key(Qt::Key_F1);
    auto* guide = main.findChild<GuidePage*>();
    REQUIRE(guide != nullptr);
    CHECK(window.dock("list")->isAncestorOf(guide));
    CHECK(guide->isAncestorOf(QApplication::focusWidget()));
    window.key(Qt::Key_Escape);
    CHECK(main.findChild<GuidePage*>() == nullptr);
    CHECK(window.focused() == QStringLiteral("list"));
}

TEST_CASE("the palette has every action with its key, runs it, and says why another cannot be done") {
    Window window;
    window.usual();
    auto& main = window.show();
    window.key(Qt::Key_K, Qt::ControlModifier);
    auto* palette = main.findChild<CommandPalette*>();
    REQUIRE(palette->isVisible());
    const auto rows = [&] {
        QStringList all;
        const auto* model = palette->findChild<QListView*>()->model();
        for (int i = 0; i < model->rowCount(); ++i)
            all << model->data(model->index(i, 0), Qt::AccessibleTextRole).toString();
        return all;
    };
    const auto all = rows();
    CHECK(all.first() == QStringLiteral("list now, Alt+L, list"));
    CHECK(all.contains(QStringLiteral("more now, Alt+M, more")));
    CHECK(all.contains(QStringLiteral("Lock, F12, Window")));
    CHECK(all.contains(QStringLiteral("late now, Alt+T, “late” is not on screen now")));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("mo no"));
    CHECK(rows().first() == QStringLiteral("more now, Alt+M, more"));
    window.key(Qt::Key_Return);
    CHECK_FALSE(palette->isVisible());
    CHECK(window.done[QStringLiteral("more")] == 1);
    window.key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("late now"));
    window.key(Qt::Key_Return);
    CHECK(palette->isVisible());
    CHECK(window.done[QStringLiteral("late")] == 0);
}

TEST_CASE("her arrangement is there again the next time; a damaged one is said and the panels are in their places") {
    const QTemporaryDir home;
    const auto file = home.filePath(QStringLiteral("desktop.json"));
    {
        Window window(file);
        window.usual();
        window.show();
        window.run("To the right side"); // the list
    }
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(file); }));
    REQUIRE(QThreadPool::globalInstance()->waitForDone(10000));
    {
        Window window(file);
        window.usual();
        auto& main = window.show();
        CHECK(window.dock("list")->isVisible());
        CHECK_FALSE(window.dock("side")->isVisible());
        CHECK(window.dock("list")->mapTo(&main, QPoint()).x() > 600);
        window.run("Panels back in their places");
        CHECK(window.dock("list")->mapTo(&main, QPoint()).x() < 100);
        CHECK(window.dock("side")->isVisible());
    }
    REQUIRE(QThreadPool::globalInstance()->waitForDone(10000));
    QFile damaged(file);
    REQUIRE(damaged.open(QIODevice::WriteOnly));
    damaged.write("not json");
    damaged.close();
    Window window(file);
    window.usual();
    auto& main = window.show();
    CHECK(window.dock("side")->isVisible());
    CHECK(visibleStrips(main) == 2);
}

TEST_CASE("a lock takes the panels away and brings them back with words, cursor and focus") {
    Window window;
    window.usual();
    auto& main = window.show();
    window.open();
    window.plain("side")->line->setFocus();
    QTest::keyClicks(window.plain("side")->line, QStringLiteral("half a sen"));
    window.plain("side")->line->setCursorPosition(4);
    main.lock();
    Window::settle();
    CHECK(window.plain("side") == nullptr);
    CHECK(main.lockView().isVisible());
    window.key(Qt::Key_L, Qt::AltModifier);
    window.key(Qt::Key_K, Qt::ControlModifier);
    CHECK_FALSE(main.findChild<CommandPalette*>()->isVisible());
    main.prepareUnlock();
    CHECK(window.plain("side")->snapshots == 0); // nobody is recognised yet
    CHECK_FALSE(window.plain("side")->isVisible());
    main.cancelUnlock();
    CHECK(window.plain("side") == nullptr);
    main.prepareUnlock();
    main.unlock();
    Window::settle();
    CHECK_FALSE(main.lockView().isVisible());
    REQUIRE(window.plain("side") != nullptr);
    CHECK(window.plain("side")->line->text() == QStringLiteral("half a sen"));
    CHECK(window.plain("side")->line->cursorPosition() == 4);
    CHECK(window.focused() == QStringLiteral("side"));
    CHECK(window.selection.state().open);
    CHECK(window.plain("card")->isVisible());
    window.key(Qt::Key_L, Qt::AltModifier);
    CHECK(window.done[QStringLiteral("list")] == 1);
}

TEST_CASE("eight panels have room at 1280 by 800") {
    Window window;
    window.usual();
    for (const auto* id : {"devices", "outbox", "unanswered", "chat", "plan"})
        window.panel(id, Area::right, 20, Qt::Key_unknown);
    auto& main = window.show();
    CHECK(main.width() == 1280);
    CHECK(main.height() == 800);
    const auto* dock = window.dock("side");
    CHECK(dock->width() <= 340);
    for (const auto* tab : dock->findChildren<DockTab*>()) {
        CHECK(tab->width() >= tab->sizeHint().width());
        CHECK(QRect(QPoint(), tab->parentWidget()->size()).contains(tab->geometry()));
    }
}

TEST_CASE(
    "when the region answers and nobody is signed in, the strip and the key ask for the sign-in instead of the line") {
    Window window;
    window.usual();
    auto& main = window.show();
    int wanted = 0;
    int cancelled = 0;
    QObject::connect(&main, &MainWindow::signInWanted, [&] { ++wanted; });
    QObject::connect(&main, &MainWindow::signInCancelled, [&] { ++cancelled; });
    const auto line = [&](ErrorKind kind) {
        window.workspace.change({workspace::ConnectionChanged{
            {workspace::Link::offline, window.clock.now(), Error{kind, "", "session.tokens"}}}});
        Window::settle();
    };
    const auto button = [&](const char* text) -> QPushButton* {
        for (auto* each : main.findChildren<QPushButton*>())
            if (each->isVisible() && each->text() == QLatin1String(text)) return each;
        return nullptr;
    };

    line(ErrorKind::offline);
    CHECK(button("Sign in") == nullptr);
    window.key(Qt::Key_R, Qt::ControlModifier);
    CHECK(window.workspace.refreshes == 1);
    CHECK(wanted == 0);

    line(ErrorKind::unauthorised);
    REQUIRE(button("Sign in") != nullptr);
    button("Sign in")->click();
    window.key(Qt::Key_R, Qt::ControlModifier);
    CHECK(wanted == 2);
    CHECK(window.workspace.refreshes == 1);

    main.setSignIn(true, QStringLiteral("Go on in your browser."));
    Window::settle();
    window.key(Qt::Key_R, Qt::ControlModifier); // one sign-in at a time
    CHECK(wanted == 2);
    REQUIRE(button("Cancel") != nullptr);
    button("Cancel")->click();
    CHECK(cancelled == 1);
    main.setSignIn(false, {});
    CHECK(button("Sign in") != nullptr);
}
