// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the window itself: its keys, its menus, the palette, the arrangement of the docks.
#include "workbench/bar.h"
#include "workbench/internal/action_list.h"
#include "workbench/internal/docks.h"
#include "workbench/internal/guide_page.h"
#include "workbench/internal/panel_frame.h"
#include "workbench/internal/sign_in_parts.h"
#include "workbench/leave_question.h"
#include "workbench/main_window.h"
#include "workbench/palette.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QLocale>
#include <QMenu>
#include <QScreen>
#include <QThreadPool>

#include <utility>

namespace tilsyn::workbench {
namespace {

constexpr std::array workspaceIds = {"desk", "triage", "conference", "psychiatry"};

QString workspaceName(const QString& id) {
    if (id == QLatin1String("triage")) return MainWindow::tr("Triage");
    if (id == QLatin1String("conference")) return MainWindow::tr("Conference");
    if (id == QLatin1String("psychiatry")) return MainWindow::tr("Psychiatry");
    return MainWindow::tr("Desk");
}

} // namespace

/// Application-wide: they work from docks that float in windows of their own.
QAction* MainWindow::addKey(const QKeySequence& key, const QString& icon, std::function<void()> run) {
    auto* action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::ApplicationShortcut);
    action->setProperty("iconName", icon);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    return action;
}

void MainWindow::addActions() {
    const auto key = [](auto combination) { return QKeySequence(combination); };
    const auto moved = [this](DockSpot spot) {
        if (auto* place = docks_->focused()) docks_->moveTo(*place, spot);
    };
    allActions_ = addKey(key(Qt::CTRL | Qt::Key_K), QStringLiteral("edit-find"), [this] { showPalette(); });
    allActions_->setProperty("listed", false);
    nextPanel_ = addKey(key(Qt::Key_F6), QStringLiteral("go-next"), [this] { docks_->cycle(1); });
    previousPanel_ = addKey(key(Qt::SHIFT | Qt::Key_F6), QStringLiteral("go-previous"), [this] { docks_->cycle(-1); });
    nextTab_ = addKey(key(Qt::CTRL | Qt::Key_PageDown), {}, [this] { docks_->cycleTabs(1); });
    previousTab_ = addKey(key(Qt::CTRL | Qt::Key_PageUp), {}, [this] { docks_->cycleTabs(-1); });
    nextWindow_ = addKey(key(Qt::CTRL | Qt::Key_F6), QStringLiteral("window-new"), [this] { docks_->cycleWindows(); });
    refresh_ = addKey(key(Qt::CTRL | Qt::Key_R), QStringLiteral("view-refresh"), [this] {
        if (!signingIn_) tryLine();
    });
    help_ = addKey(key(Qt::Key_F1), QStringLiteral("help-contents"), [this] { showGuide(); });
    devicesKey_ = addKey(key(Qt::ALT | Qt::Key_E), QStringLiteral("audio-headset"), [this] { askForDevices(); });
    lock_ = addKey(key(Qt::Key_F12), QStringLiteral("system-lock-screen"), [this] { Q_EMIT lockWanted(); });
    dockMenu_ = addKey(key(Qt::CTRL | Qt::SHIFT | Qt::Key_P), QStringLiteral("overflow-menu"), [this] {
        auto* place = docks_->focused();
        if (place != nullptr && place->dock != nullptr)
            showDockMenu(place->spec.id, place->dock->mapToGlobal(QPoint(8, 40)));
    });
    toLeft_ = addKey({}, QStringLiteral("go-previous"), [moved] { moved(DockSpot::left); });
    toRight_ = addKey({}, QStringLiteral("go-next"), [moved] { moved(DockSpot::right); });
    toWindow_ = addKey({}, QStringLiteral("window-new"), [moved] { moved(DockSpot::floating); });
    closePanel_ = addKey({}, QStringLiteral("window-close"), [this] {
        if (auto* place = docks_->focused()) docks_->close(*place);
    });
    resetLayout_ = addKey({}, QStringLiteral("edit-undo"), [this] { resetLayout(); });
    about_ = addKey({}, QStringLiteral("documentinfo"), [this] { showAbout(); });
    quit_ = addKey(key(Qt::CTRL | Qt::Key_Q), QStringLiteral("system-log-out"), [this] { close(); });
    escape_ = addKey(key(Qt::Key_Escape), {}, [this] { escape(); });
    escape_->setProperty("listed", false);

    languages_ = new QActionGroup(this);
    for (const auto& [code, name] : sign_in::languageNames()) {
        auto* action = addKey({}, {}, [this, code = code] { Q_EMIT languageWanted(code); });
        action->setText(name); // languages name themselves
        action->setData(code);
        action->setCheckable(true);
        languages_->addAction(action);
    }
    workspaces_ = new QActionGroup(this);
    menu_ = new QMenu(this);
    languageMenu_ = new QMenu(menu_);
    languageMenu_->addActions(languages_->actions());
    menu_->addActions({allActions_, refresh_, devicesKey_, help_});
    menu_->addSeparator();
    menu_->addMenu(languageMenu_);
    menu_->addAction(resetLayout_);
    menu_->addAction(about_);
    menu_->addSeparator();
    menu_->addActions({lock_, quit_});
}

/// One for each panel, which brings it to the front, and one for each workspace that has panels.
void MainWindow::addPanelActions() {
    QSet<QString> used;
    for (const auto& place : docks_->places()) {
        for (const auto& each : place->spec.workspaces) used.insert(each);
        const auto id = place->spec.id;
        panelActions_[id] =
            addKey(place->spec.shortcut, place->spec.icon, [this, id] { docks_->open(*docks_->find(id)); });
    }
    int number = 0;
    for (const auto* each : workspaceIds) {
        const auto id = QString::fromLatin1(each);
        if (!used.contains(id)) continue;
        auto* action = addKey(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number++)),
                              QStringLiteral("user-home"), [this, id] { useWorkspace(id); });
        action->setData(id);
        action->setCheckable(true);
        workspaces_->addAction(action);
    }
    bar_->setWorkspaces(workspaces_->actions());
}

void MainWindow::loadArrangement() {
    if (!facts_.desktopFile.isEmpty()) {
        auto loaded = loadDesktop(facts_.desktopFile);
        if (loaded)
            desktop_ = std::move(*loaded);
        else if (loaded.error().kind != ErrorKind::notFound)
            notice_ = facts_.desktopFile;
    }
    bool known = false;
    for (const auto* action : workspaces_->actions()) known = known || action->data() == desktop_.workspace;
    if (!known) desktop_.workspace = QStringLiteral("desk");
    docks_->setWorkspace(desktop_.workspace);
    docks_->setLayout(desktop_.workspaces.value(desktop_.workspace));
}

void MainWindow::useWorkspace(const QString& id) {
    desktop_.workspaces[desktop_.workspace] = docks_->layout();
    desktop_.workspace = id;
    docks_->setWorkspace(id);
    docks_->setLayout(desktop_.workspaces.value(id));
    arrange();
    keepDesktop();
    docks_->cycle(0);
}

void MainWindow::resetLayout() {
    docks_->setLayout({});
    arrange();
    keepDesktop();
    docks_->cycle(0);
}

/// A few hundred bytes, written away from this thread: a slow disk must not stop the desk.
void MainWindow::keepDesktop() {
    if (facts_.desktopFile.isEmpty() || docks_ == nullptr) return;
    desktop_.workspaces[desktop_.workspace] = docks_->layout();
    desktop_.maximized = isMaximized();
    if (isVisible() && !isMaximized() && !isFullScreen()) desktop_.window = geometry();
    QThreadPool::globalInstance()->start(
        [file = facts_.desktopFile, desktop = desktop_] { (void)saveDesktop(file, desktop); });
}

void MainWindow::present() {
    QList<QRect> screens;
    for (const auto* each : QGuiApplication::screens()) screens << each->availableGeometry();
    const QSize usual(1440, 900);
    const auto room = screen()->availableSize();
    const bool small = room.width() < usual.width() || room.height() < usual.height();
    resize(usual.boundedTo(room));
    if (!desktop_.window.isEmpty()) setGeometry(placedOn(desktop_.window, screens));
    if (desktop_.maximized || (desktop_.window.isEmpty() && small))
        showMaximized();
    else
        show();
}

/// What cannot be done with the panel that has the focus is grey, and says why.
void MainWindow::updateActions() {
    if (locked_) return;
    const auto* place = docks_->focused();
    const bool dock = place != nullptr && place->dock != nullptr && place->shown;
    const auto say = [](QAction* action, bool can, const QString& why) {
        action->setEnabled(can);
        action->setToolTip(can ? action->text() : why);
    };
    const auto middle = tr("The panel in the middle stays where it is");
    const auto there = tr("It is there already");
    say(dockMenu_, dock, middle);
    say(toLeft_, dock && place->spot != DockSpot::left, dock ? there : middle);
    say(toRight_, dock && place->spot != DockSpot::right, dock ? there : middle);
    say(toWindow_, dock && place->spot != DockSpot::floating, dock ? there : middle);
    say(closePanel_, dock, middle);
    bool floats = false;
    for (const auto& each : docks_->places()) {
        floats = floats || (each->shown && each->spot == DockSpot::floating && each->dock != nullptr);
        auto* action = panelActions_.value(each->spec.id);
        if (action != nullptr) say(action, each->wanted, tr("It comes by itself when there is something in it"));
    }
    say(nextWindow_, floats, tr("No panel floats"));
    const bool tabs = dock && place->title != nullptr && docks_->tabsAt(*place) > 1;
    say(nextTab_, tabs, tr("There is only one panel at this side"));
    say(previousTab_, tabs, tr("There is only one panel at this side"));
}

void MainWindow::showPalette() {
    if (!palette_->isVisible()) {
        updateActions();
        palette_->open(allActions(*this, tr("Window"), docks_->places(), docks_->focused()));
    } else {
        palette_->dismiss();
    }
}

void MainWindow::showDockMenu(const QString& id, const QPoint& at) {
    auto* place = docks_->find(id);
    if (place == nullptr || locked_) return;
    docks_->enter(*place);
    updateActions();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Move or close: %1").arg(place->spec.title()));
    menu->addActions({toLeft_, toRight_, toWindow_});
    if (place->spot == DockSpot::floating) {
        menu->addSeparator();
        const auto corner = [&](const QString& text, Qt::Corner where) {
            connect(menu->addAction(text), &QAction::triggered, this,
                    [this, id, where] { docks_->toCorner(*docks_->find(id), where); });
        };
        corner(tr("To the top left of the screen"), Qt::TopLeftCorner);
        corner(tr("To the top right of the screen"), Qt::TopRightCorner);
        corner(tr("To the bottom left of the screen"), Qt::BottomLeftCorner);
        corner(tr("To the bottom right of the screen"), Qt::BottomRightCorner);
    }
    menu->addSeparator();
    menu->addActions({closePanel_, help_});
    menu->popup(at);
    menu->setActiveAction(menu->actions().first());
}

/// One step back: the palette, a guide, the open patient. An outcome being written stays as a draft.
void MainWindow::escape() {
    if (palette_->isVisible()) return palette_->dismiss();
    if (leave_->takeBack()) return;
    auto* place = docks_->focused();
    if (place != nullptr && place->frame->guide() != nullptr) return place->frame->closeGuide();
    if (!context_.selection.state().asked.isEmpty()) {
        context_.selection.ask({});
        return docks_->cycle(0);
    }
    if (!context_.selection.state().open || inCall()) return;
    context_.selection.close();
    docks_->cycle(0);
}

void MainWindow::retitle() {
    allActions_->setText(tr("All actions"));
    nextPanel_->setText(tr("Next panel"));
    previousPanel_->setText(tr("Previous panel"));
    nextTab_->setText(tr("Next panel at this side"));
    previousTab_->setText(tr("Previous panel at this side"));
    nextWindow_->setText(tr("Main window and floating panels"));
    refresh_->setText(tr("Refresh"));
    help_->setText(tr("Quick guide"));
    devicesKey_->setText(tr("Devices"));
    lock_->setText(tr("Lock"));
    dockMenu_->setText(tr("Move or close this panel"));
    toLeft_->setText(tr("To the left side"));
    toRight_->setText(tr("To the right side"));
    toWindow_->setText(tr("In a window of its own"));
    closePanel_->setText(tr("Close this panel"));
    resetLayout_->setText(tr("Panels back in their places"));
    about_->setText(tr("About Tilsyn"));
    quit_->setText(tr("Quit"));
    languageMenu_->setTitle(tr("Language"));
    const auto language = QLocale().name().left(2);
    for (auto* action : languages_->actions()) action->setChecked(action->data() == language);
    for (auto* action : workspaces_->actions()) {
        action->setText(workspaceName(action->data().toString()));
        action->setChecked(action->data() == desktop_.workspace);
    }
    for (const auto& place : docks_->places())
        panelActions_.value(place->spec.id)->setText(tr("Show: %1").arg(place->spec.title()));
    for (auto* action : actions()) action->setIconText(action->text());
    docks_->retitle();
}

} // namespace tilsyn::workbench
