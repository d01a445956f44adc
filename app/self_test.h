// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tilsyn::app {

/// Checks what Tilsyn is built on, prints one line each, and gives the exit code: 0, or 2 when something is wrong.
int selfTest();

} // namespace tilsyn::app
