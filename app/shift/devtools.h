// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>

namespace tilsyn::app {

/// One GET over plain HTTP on the loopback (the practice region's admin port, a browser's DevTools list). Blocks for at
/// most `seconds`; never called on the GUI thread.
Result<std::string> loopbackGet(const std::string& url, int seconds = 10);
Result<std::string> loopbackPost(const std::string& url, const std::string& json, int seconds = 10);
Result<std::string> loopbackDelete(const std::string& url, int seconds = 10);

/// Evaluates an expression in the first page of the browser whose DevTools listen at `base` ("http://127.0.0.1:9222")
/// and gives the value as JSON text; promises are awaited. Blocks like the above.
Result<std::string> evaluateInPage(const std::string& base, const std::string& expression, int seconds = 10);

} // namespace tilsyn::app
