// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

namespace tilsyn::tests {

/// A full morning with the long names, long purposes and odd rows that a real one has. All persons are invented.
workspace::Snapshot exampleDay();
/// What the server knows of the visits before.
workspace::PatientView exampleHistory();

} // namespace tilsyn::tests
