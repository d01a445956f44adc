// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/curl_transport.h"
#include "http/internal/trust.h"
#include "http/message.h"

#include <curl/curl.h>

#include <string>
#include <vector>

namespace tilsyn::http {

// One policy for every connection that leaves the machine, whatever is spoken on it.

/// What forbids a request to be sent at all: its address, plain http to another machine, header text.
Status maySend(const Request& request);

/// TLS, trust, proxy, time-outs and keep-alive for a handle. `trusted` must outlive the handle.
void applyPolicy(CURL* easy, const std::string& url, const TransportOptions& options,
                 const std::vector<Certificate>& trusted);

} // namespace tilsyn::http
