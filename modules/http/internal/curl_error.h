// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <curl/curl.h>

#include <string>
#include <string_view>

namespace tilsyn::http {

/// Host of an absolute URL without port and brackets, lower case; empty if there is none.
std::string hostOf(std::string_view url);
bool isLoopback(std::string_view host);

/// What a failed transfer means to a program. The detail names the host, never the path.
Error curlError(CURL* easy, CURLcode code, const std::string& host, std::string_view text);

} // namespace tilsyn::http
