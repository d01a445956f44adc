// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tilsyn::workbench {

/// Opens an https address (or http on the loopback) in the person's own browser; anything else is ignored. May be
/// called from any thread.
void openInBrowser(const std::string& url);

} // namespace tilsyn::workbench
