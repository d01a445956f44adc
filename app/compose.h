// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"

namespace tilsyn::app {

/// Puts everything together, shows the first window and runs until it is closed. Gives the exit code.
int run(const Options& options);

/// The scripted shift: starts a region and the programs of its scenes, and gives the exit code.
int directShift(const Options& options);

/// A scene of the scripted shift brings its own camera; must be called before the application object exists.
void prepareShift(const Options& options);

} // namespace tilsyn::app
