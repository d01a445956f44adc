// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QString>

namespace tilsyn::workbench {

/// What the server would not take, in the words of its kind: "2 outcomes were not accepted"; of several kinds together
/// as entries. Empty when it has taken everything.
QString refusedText(const workspace::Snapshot& snapshot);

} // namespace tilsyn::workbench
