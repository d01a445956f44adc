// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk_workspace.h"
#include "scenes/example_day.h"

#include <QStringList>
#include <QWidget>

#include <memory>

namespace tilsyn::tests {

/// A window of the program in one state, with what it stands on. Language and scheme are those of the moment in which
/// it is made.
class Scene {
public:
    virtual ~Scene() = default;
    virtual QWidget& window() = 0;
};

/// Names of all states, in the order of a working day: "sign-in", "list", "visit", …
QStringList sceneNames();
std::unique_ptr<Scene> makeScene(const QString& name);

/// "da", "nb", "sv" or "en" for everything that is made from now on.
void useLanguage(const QString& code);

/// Shows the window in this size, lets layouts and delayed work settle, and gives its picture.
QImage picture(QWidget& window, const QSize& size);

} // namespace tilsyn::tests
