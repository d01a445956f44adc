// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/window_scenes.h"

#include "scenes/desk_scene.h"
#include "workbench/lock_view.h"
#include "workbench/palette.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <functional>
#include <utility>
#include <vector>

namespace tilsyn::tests {
namespace {

using workbench::LockView;
using Desk = std::unique_ptr<DeskScene>;

Desk from(const char* name) {
    return Desk(static_cast<DeskScene*>(makeScene(QString::fromLatin1(name)).release()));
}

void trigger(DeskScene& scene, const QKeySequence& key) {
    scene.main->show();
    for (auto* action : scene.main->actions())
        if (action->shortcut() == key) action->trigger();
}

Desk palette(const QString& typed) {
    auto scene = from("visit");
    trigger(*scene, QKeySequence(Qt::CTRL | Qt::Key_K));
    scene->main->findChild<workbench::CommandPalette*>()->setFilter(typed);
    return scene;
}

Desk guide(const char* of) {
    auto scene = from(of);
    scene->main->resize(1280, 800);
    trigger(*scene, QKeySequence(Qt::Key_F1));
    return scene;
}

Desk locked(const char* before, const std::function<void(LockView&)>& change = {}) {
    auto scene = from(before);
    scene->main->show();
    scene->main->lock();
    auto& view = scene->main->lockView();
    view.setWays(true, false, {});
    if (change) change(view);
    return scene;
}

/// Stands for what others bring: a title and a line of text.
class OtherPanel final : public workbench::Panel {
public:
    explicit OtherPanel(QWidget* parent) : Panel(parent) {
        auto* rows = new QVBoxLayout(this);
        auto* line = new QLabel(QStringLiteral("08:45"), this);
        rows->addWidget(line);
        rows->addStretch();
        setFocusPolicy(Qt::StrongFocus);
        setProperty("focusRing", true);
        setAccessibleName(QStringLiteral("08:45"));
    }
    void setSnapshot(const workspace::SnapshotPtr&) override {}
    QString guide() const override { return QStringLiteral("08:45"); }
};

Desk manyPanels() {
    QList<workbench::PanelSpec> more;
    int order = 20;
    const bool english = QLocale().language() == QLocale::English;
    const auto add = [&](workbench::Area area, const QString& title) {
        workbench::PanelSpec spec;
        spec.id = QStringLiteral("other%1").arg(order);
        spec.title = [title] { return title; };
        spec.area = area;
        spec.order = order++;
        spec.create = [](workbench::PanelContext&, QWidget* parent) { return new OtherPanel(parent); };
        more.append(spec);
    };
    add(workbench::Area::left, english ? QStringLiteral("Not answered") : QStringLiteral("Ubesvarte"));
    add(workbench::Area::right, english ? QStringLiteral("Devices") : QStringLiteral("Enheter"));
    add(workbench::Area::right, english ? QStringLiteral("Outbox") : QStringLiteral("Utboks"));
    add(workbench::Area::right, english ? QStringLiteral("Messages") : QStringLiteral("Meldinger"));
    auto scene =
        std::make_unique<DeskScene>(exampleDay(), true, at("2026-03-03T08:42:30+01:00"), exampleDevices(), more);
    scene->workspace.view = exampleHistory();
    scene->open();
    return scene;
}

using Make = std::function<std::unique_ptr<Scene>()>;

const std::vector<std::pair<const char*, Make>>& makers() {
    static const std::vector<std::pair<const char*, Make>> all = {
        {"palette", [] { return palette({}); }},
        {"palette-found", [] { return palette(QStringLiteral("s")); }},
        {"palette-nothing", [] { return palette(QStringLiteral("xyz")); }},
        {"guide", [] { return guide("list"); }},
        {"guide-visit", [] { return guide("visit"); }},
        {"many-panels", [] { return manyPanels(); }},
        {"locked", [] { return locked("visit"); }},
        {"locked-wrong",
         [] {
             return locked("visit", [](LockView& view) {
                 view.setWays(true, true, {});
                 view.setProblem(LockView::tr("Line broken"));
                 view.setPause(std::chrono::seconds(10));
             });
         }},
        {"locked-sign-in", [] { return locked("list", [](LockView& view) { view.setWays(false, true, {}); }); }},
        {"locked-question",
         [] { return locked("list", [](LockView& view) { view.setStage(LockView::Stage::confirm); }); }},
        {"locked-in-call", [] { return locked("in-call"); }},
        {"locked-somebody-waits", [] { return locked("waiting"); }}};
    return all;
}

} // namespace

QStringList windowSceneNames() {
    QStringList names;
    for (const auto& [name, make] : makers()) names << QString::fromLatin1(name);
    return names;
}

std::unique_ptr<Scene> makeWindowScene(const QString& name) {
    for (const auto& [each, make] : makers())
        if (name == QLatin1String(each)) return make();
    return nullptr;
}

} // namespace tilsyn::tests
