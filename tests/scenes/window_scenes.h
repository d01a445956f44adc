// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/scenes.h"

// States of the window itself, whatever its panels are for: palette, guide, lock, many panels.
namespace tilsyn::tests {

QStringList windowSceneNames();
std::unique_ptr<Scene> makeWindowScene(const QString& name);

} // namespace tilsyn::tests
