// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/internal/connection_policy.h"

#include "http/internal/curl_error.h"

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace tilsyn::http {
namespace {

/// Up to TLS 1.2; what 1.3 has is all as good. Keys that are agreed on anew each time, encryption that notices a
/// change, and no key or signature below 112 bits (RSA of 1024 bits, SHA-1), whatever the machine's own settings allow.
constexpr const char* ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL:@SECLEVEL=2";

bool cleanHeader(const Header& header) {
    const auto bad = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    return !header.name.empty() && std::ranges::none_of(header.name, bad) && std::ranges::none_of(header.value, bad) &&
           header.name.find(':') == std::string::npos;
}

bool namesHosts(X509* certificate) {
    auto* names = static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    bool found = false;
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
        const int type = sk_GENERAL_NAME_value(names, i)->type;
        found = found || type == GEN_DNS || type == GEN_IPADD;
    }
    GENERAL_NAMES_free(names);
    return found;
}

/// curl would take the common name of a certificate that names no hosts; name constraints do not bind that one.
int onVerified(int good, X509_STORE_CTX* context) {
    if (good != 1 || X509_STORE_CTX_get_error_depth(context) != 0) return good;
    if (namesHosts(X509_STORE_CTX_get_current_cert(context))) return good;
    X509_STORE_CTX_set_error(context, X509_V_ERR_HOSTNAME_MISMATCH);
    return 0;
}

CURLcode onTls(CURL*, void* context, void* trusted) {
    auto* tls = static_cast<SSL_CTX*>(context);
    SSL_CTX_set_verify(tls, SSL_VERIFY_PEER, &onVerified);
    // With SSLKEYLOGFILE in the environment curl would write down the keys of every connection.
    SSL_CTX_set_keylog_callback(tls, nullptr);
    X509_STORE* store = SSL_CTX_get_cert_store(tls);
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
    set(CURLOPT_SSL_CIPHER_LIST, ciphers);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (options.statusRequired) {
        set(CURLOPT_SSL_VERIFYSTATUS, 1L);
        set(CURLOPT_SSL_SESSIONID_CACHE, 0L); // a session that is taken up again comes without a status
    }
    set(CURLOPT_SSL_CTX_FUNCTION, &onTls);
    set(CURLOPT_SSL_CTX_DATA, const_cast<std::vector<Certificate>*>(&trusted));
    if (isLoopback(hostOf(url))) {
        set(CURLOPT_PROXY, "");
    } else if (!options.proxy.empty()) {
        set(CURLOPT_PROXY, options.proxy.c_str());
    }
}

} // namespace tilsyn::http
