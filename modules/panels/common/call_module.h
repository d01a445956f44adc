// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "panels/common/call_view.h"

namespace tilsyn::panels {

/// Opens the loadable module with the web view, once a process; kind notFound with the loader's words if it is not
/// there. Looked for beside the program, then in ../lib/tilsyn.
Result<MakeCallView> callViewModule();

} // namespace tilsyn::panels
