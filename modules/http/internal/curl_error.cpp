// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/internal/curl_error.h"

#include "http/message.h"

#include <openssl/x509_vfy.h>

namespace tilsyn::http {
namespace {

/// OpenSSL's reason: what follows the last colon of "error:0A00010B:SSL routines::wrong version number".
std::string_view lastPart(std::string_view text) {
    const auto colon = text.rfind(':');
    return colon == std::string_view::npos ? text : text.substr(colon + 1);
}

long proxyAnswer(CURL* easy) {
    long answer = 0;
    curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &answer);
    return answer;
}

std::string certificateReason(CURL* easy) {
    long verified = X509_V_OK;
    curl_easy_getinfo(easy, CURLINFO_SSL_VERIFYRESULT, &verified);
    // curl compares the names after OpenSSL has built the chain, and notes OpenSSL's verdict after that only.
    if (verified == X509_V_OK || verified == X509_V_ERR_UNSPECIFIED || verified == X509_V_ERR_HOSTNAME_MISMATCH)
        return "the certificate belongs to another host";
    return X509_verify_cert_error_string(verified);
}

} // namespace

std::string hostOf(std::string_view url) {
    auto text = origin(url);
    if (text.empty()) return {};
    text = text.substr(text.find("://") + 3);
    text = text.substr(0, text.rfind(':'));
    if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
    return text;
}

bool isLoopback(std::string_view host) {
    return host == "localhost" || host == "127.0.0.1" || host == "::1";
}

Error curlError(CURL* easy, CURLcode code, const std::string& host, std::string_view text) {
    const auto error = [&](ErrorKind kind, std::string_view what) {
        return Error{kind, host + ": " + std::string(what), "http"};
    };
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION: return error(ErrorKind::policy, certificateReason(easy));
    case CURLE_SSL_CONNECT_ERROR:
        // With an OpenSSL error the other side spoke, but no TLS that we accept; without one the connection broke.
        if (text.find("error:") != std::string_view::npos) return error(ErrorKind::policy, lastPart(text));
        return error(ErrorKind::offline, "the secure connection could not be made");
    case CURLE_SSL_INVALIDCERTSTATUS:
        return error(ErrorKind::policy, "its authority does not confirm the certificate" +
                                            (text.empty() ? std::string() : ": " + std::string(text)));
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR: return error(ErrorKind::policy, curl_easy_strerror(code));
    case CURLE_OPERATION_TIMEDOUT: return error(ErrorKind::timeout, "no answer in time");
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return error(ErrorKind::malformed, curl_easy_strerror(code));
    case CURLE_COULDNT_RESOLVE_HOST: return error(ErrorKind::offline, "the name is not known");
    case CURLE_COULDNT_CONNECT: return error(ErrorKind::offline, "no connection");
    case CURLE_RECV_ERROR:
        if (const long answer = proxyAnswer(easy); answer >= 300)
            return error(ErrorKind::offline, "the proxy answered " + std::to_string(answer));
        return error(ErrorKind::offline, curl_easy_strerror(code));
    case CURLE_SEND_FAIL_REWIND: return error(ErrorKind::offline, "the connection broke before the answer");
    case CURLE_PARTIAL_FILE: return error(ErrorKind::offline, "the answer broke off");
    default: return error(ErrorKind::offline, curl_easy_strerror(code));
    }
}

} // namespace tilsyn::http
