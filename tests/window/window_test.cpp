// SPDX-License-Identifier: GPL-3.0-or-later
// The main window with all its real panels: what must hold for each of them, now and later.
#include "panels/panel_list.h"
#include "scenes/desk_scene.h"
#include "workbench/lock_view.h"
#include "workbench/style.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::tests;

namespace {

constexpr QSize size(1280, 800);

std::unique_ptr<DeskScene> scene(const char* name) {
    static auto* style = workbench::TilsynStyle::install(*qApp, workbench::Scheme::light);
    (void)style;
    return std::unique_ptr<DeskScene>(static_cast<DeskScene*>(makeScene(QString::fromLatin1(name)).release()));
}

void settle() {
    for (int i = 0; i < 4; ++i) {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
}

/// All that a window says, on the screen or to a screen reader, hidden or not.
void say(QAccessibleInterface* face, QStringList& all, int depth = 0) {
    if (face == nullptr || depth > 40) return;
    for (const auto what : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        all << face->text(what);
    for (int i = 0; i < face->childCount(); ++i) say(face->child(i), all, depth + 1);
}

QStringList everythingSaid() {
    QStringList all;
    for (auto* widget : QApplication::allWidgets()) {
        all << widget->toolTip() << widget->windowTitle() << widget->accessibleName() << widget->accessibleDescription()
            << widget->statusTip() << widget->whatsThis();
        if (const auto* label = qobject_cast<QLabel*>(widget)) all << label->text();
        if (const auto* edit = qobject_cast<QPlainTextEdit*>(widget)) all << edit->toPlainText();
        if (widget->metaObject()->indexOfProperty("text") >= 0) all << widget->property("text").toString();
        if (const auto* view = qobject_cast<QAbstractItemView*>(widget); view != nullptr && view->model() != nullptr)
            for (int row = 0; row < view->model()->rowCount(); ++row)
                for (const auto role : {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ToolTipRole})
                    all << view->model()->data(view->model()->index(row, 0), role).toString();
        for (const auto* action : widget->actions()) all << action->text() << action->toolTip();
        if (widget->isWindow()) say(QAccessible::queryAccessibleInterface(widget), all);
    }
    return all;
}

/// What would give a patient of the example day away.
const QStringList& telling() {
    static const QStringList words{
        QStringLiteral("Brekke"),     QStringLiteral("Solberg"), QStringLiteral("Kateterpose"),
        QStringLiteral("kateter"),    QStringLiteral("O.B."),    QStringLiteral("270630"),
        QStringLiteral("Furuveien"),  QStringLiteral("350 ml"),  QStringLiteral("33 00 00"),
        QStringLiteral("Penicillin"), QStringLiteral("08:45"),   QStringLiteral("08.45")};
    return words;
}

QStringList told() {
    QStringList found;
    for (const auto& text : everythingSaid())
        for (const auto& word : telling())
            if (text.contains(word, Qt::CaseInsensitive)) found << text;
    return found;
}

/// What somebody sees and hears of the window now, in order.
QStringList visibleTexts(QWidget& window) {
    QStringList texts;
    for (auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        const auto where = QString::fromLatin1(widget->metaObject()->className()) + QStringLiteral(": ");
        if (const auto* label = qobject_cast<QLabel*>(widget)) texts << where + label->text();
        if (widget->metaObject()->indexOfProperty("text") >= 0) texts << where + widget->property("text").toString();
        texts << where + widget->toolTip() << where + widget->accessibleName()
              << where + widget->accessibleDescription();
        for (const auto* action : widget->actions())
            if (action->isVisible()) texts << where + action->text() << where + action->iconText();
    }
    texts.sort();
    return texts;
}

} // namespace

TEST_CASE("a locked desk gives no patient away, in no widget, tool tip, title or accessible text") {
    for (const auto* name : {"list", "visit", "waiting", "in-call", "wrap-up", "offline", "failed-call"}) {
        const auto desk = scene(name);
        picture(*desk->main, size);
        settle();
        CHECK_MESSAGE(!told().isEmpty(), std::string(name), " says nothing to begin with");
        desk->main->lock();
        settle();
        const auto left = told();
        CHECK_MESSAGE(left.isEmpty(), std::string(name), ": ", left.join(QStringLiteral(" | ")).toStdString());
        // Nor when something happens meanwhile, or while somebody is being recognised.
        desk->workspace.change({workspace::ConnectionChanged{{workspace::Link::online, desk->clock.now(), {}}}});
        desk->main->prepareUnlock();
        settle();
        const auto more = told();
        CHECK_MESSAGE(more.isEmpty(), std::string(name), ", later: ", more.join(QStringLiteral(" | ")).toStdString());
    }
}

TEST_CASE("an unlocked desk looks as it looked before") {
    for (const auto* name : {"list", "visit", "waiting", "in-call", "in-call-first", "wrap-up", "wrap-up-partly"}) {
        const auto desk = scene(name);
        const auto before = picture(*desk->main, size);
        desk->main->lock();
        settle();
        desk->main->prepareUnlock();
        desk->main->unlock();
        settle();
        const auto after = picture(*desk->main, size);
        CHECK_MESSAGE(after == before, std::string(name));
        if (const auto folder = qEnvironmentVariable("TILSYN_PICTURES"); after != before && !folder.isEmpty()) {
            before.save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral("-before.png"));
            after.save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral("-after.png"));
        }
        CHECK(desk->main->size() == size);
    }
}

TEST_CASE("an unlocked desk has its focus, its scrolling and its cursor where they were") {
    const auto desk = scene("visit");
    picture(*desk->main, QSize(1280, 640));
    // The card's checklist and history: longer than so low a window.
    auto find = [&]() -> QScrollBar* {
        for (auto* area : desk->main->findChildren<QScrollArea*>())
            if (area->isVisible() && area->verticalScrollBar()->maximum() > 60) return area->verticalScrollBar();
        return nullptr;
    };
    REQUIRE(find() != nullptr);
    find()->setValue(47);
    const auto visits = [&] {
        return desk->main->findChild<QWidget*>(QStringLiteral("visits"))->findChild<QAbstractItemView*>();
    };
    auto* list = visits();
    list->setFocus();
    const auto row = list->currentIndex().row();
    desk->main->lock();
    settle();
    desk->main->unlock();
    settle();
    REQUIRE(find() != nullptr);
    CHECK(find()->value() == 47);
    list = visits();
    CHECK(list->hasFocus());
    CHECK(list->currentIndex().row() == row);
}

TEST_CASE("a call goes on behind the lock, can be muted and ended there, and its view lives") {
    const auto desk = scene("in-call");
    picture(*desk->main, size);
    const QPointer<QWidget> view = desk->main->findChild<QWidget*>(QStringLiteral("callView"));
    REQUIRE(view);
    desk->main->lock();
    settle();
    REQUIRE(view);
    CHECK_FALSE(view->isVisible());
    QTest::keyClick(desk->main.get(), Qt::Key_F7);
    CHECK(desk->workspace.last<domain::SetMicrophone>() != nullptr);
    QTest::keyClick(desk->main.get(), Qt::Key_F2, Qt::ControlModifier);
    CHECK(desk->workspace.last<domain::EndCall>() != nullptr);
    desk->main->unlock();
    settle();
    REQUIRE(view);
    CHECK(view->isVisible());
}

TEST_CASE("an open desk that changes its language says everything that one made in it would say") {
    for (const auto* name : {"list", "visit", "waiting", "in-call", "wrap-up", "offline", "locked", "locked-in-call"}) {
        useLanguage(QStringLiteral("en"));
        const auto turned = scene(name);
        picture(*turned->main, size);
        for (const auto* code : {"da", "nb", "sv", "en"}) {
            useLanguage(QString::fromLatin1(code));
            picture(*turned->main, size);
            settle();
            const auto now = visibleTexts(*turned->main);
            turned->main->hide();
            const auto made = scene(name);
            picture(*made->main, size);
            settle();
            const auto fresh = visibleTexts(*made->main);
            QStringList missing, extra = now;
            for (const auto& text : fresh)
                if (!extra.removeOne(text)) missing << text;
            CHECK_MESSAGE(missing.isEmpty(), std::string(name), ", ", std::string(code),
                          " lacks: ", missing.join(QStringLiteral(" | ")).toStdString());
            CHECK_MESSAGE(extra.isEmpty(), std::string(name), ", ", std::string(code),
                          " still has: ", extra.join(QStringLiteral(" | ")).toStdString());
        }
    }
    useLanguage(QStringLiteral("en"));
}
