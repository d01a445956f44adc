// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/internal/connection_policy.h"

#include "http/internal/curl_error.h"

#include <openssl/ssl.h>

#include <algorithm>

namespace tilsyn::http {
namespace {

bool cleanHeader(const Header& header) {
    const auto bad = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    return !header.name.empty() && std::ranges::none_of(header.name, bad) && std::ranges::none_of(header.value, bad) &&
           header.name.find(':') == std::string::npos;
}

CURLcode onTls(CURL*, void* context, void* trusted) {
    X509_STORE* store = SSL_CTX_get_cert_store(static_cast<SSL_CTX*>(context));
    for (const auto& certificate : *static_cast<const std::vector<Certificate>*>(trusted))
        if (X509_STORE_add_cert(store, certificate.get()) != 1) return CURLE_SSL_CERTPROBLEM;
    return CURLE_OK;
}

} // namespace

Status maySend(const Request& request) {
    const auto host = hostOf(request.url);
    const bool https = request.url.starts_with("https://");
    if (host.empty() || (!https && !request.url.starts_with("http://")))
        return fail(ErrorKind::malformed, "not an absolute https address", "http");
    if (!https && !isLoopback(host))
        return fail(ErrorKind::policy, host + ": only encrypted connections are allowed", "http");
    if (!std::ranges::all_of(request.headers, cleanHeader))
        return fail(ErrorKind::malformed, "a header that cannot be sent", "http");
    return {};
}

void applyPolicy(CURL* easy, const std::string& url, const TransportOptions& options,
                 const std::vector<Certificate>& trusted) {
    const auto set = [easy](CURLoption option, auto value) { curl_easy_setopt(easy, option, value); };
    set(CURLOPT_URL, url.c_str());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USERAGENT, options.userAgent.c_str());
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_PROTOCOLS_STR, "https,http");
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connectTimeout.count()));
    set(CURLOPT_TCP_KEEPALIVE, 1L);
    set(CURLOPT_TCP_KEEPIDLE, 30L);
    set(CURLOPT_TCP_KEEPINTVL, 10L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!trusted.empty()) {
        set(CURLOPT_SSL_CTX_FUNCTION, &onTls);
        set(CURLOPT_SSL_CTX_DATA, const_cast<std::vector<Certificate>*>(&trusted));
    }
    if (isLoopback(hostOf(url))) {
        set(CURLOPT_PROXY, "");
    } else if (!options.proxy.empty()) {
        set(CURLOPT_PROXY, options.proxy.c_str());
    }
}

} // namespace tilsyn::http
