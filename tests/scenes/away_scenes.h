// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/scenes.h"

// States of the sign-in and the desk when the region is away at the start.
namespace tilsyn::tests {

QStringList awaySceneNames();
std::unique_ptr<Scene> makeAwayScene(const QString& name);

} // namespace tilsyn::tests
