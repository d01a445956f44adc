// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/internal/delivery.h"

#include "fhir/requests.h"
#include "sync/internal/fetch.h"

#include <charconv>

namespace tilsyn::sync {

using Kind = Verdict::Kind;

Verdict verdict(const Error& error) {
    switch (error.kind) {
    case ErrorKind::unauthorised: return {Kind::paused, error.detail, {}};
    case ErrorKind::conflict: return {Kind::conflict, error.detail, {}};
    case ErrorKind::forbidden:
    case ErrorKind::notFound:
    case ErrorKind::rejected: return {Kind::rejected, error.detail, {}};
    default: return {Kind::again, error.detail, {}};
    }
}

std::optional<Duration> retryAfter(const http::Response& answer) {
    const auto text = http::find(answer.headers, "Retry-After");
    int seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > 3600) return std::nullopt;
    return std::chrono::seconds(seconds);
}

namespace {

/// `W/"3"` and `"3"` name the same version.
std::string_view strong(std::string_view etag) {
    if (etag.starts_with("W/")) etag.remove_prefix(2);
    return etag;
}

} // namespace

asio::awaitable<Result<bool>> hasLanded(http::Transport& transport, std::string fhirBase, domain::CommandId id,
                                        std::string type) {
    const auto answer = co_await ask(transport, fhir::findByCommand(fhirBase, id, type));
    if (!answer) co_return fail(answer.error());
    co_return fhir::parseFound(answer->body, type);
}

asio::awaitable<Result<fhir::CurrentText>> current(http::Transport& transport, std::string fhirBase, std::string type,
                                                   std::string id, std::string signedVersion) {
    const auto answer = co_await ask(transport, fhir::readForUpdate(fhirBase, type, id));
    if (!answer) co_return fail(answer.error());
    const auto version = fhir::versionIn(answer->body, type);
    if (!version) co_return fail(version.error());
    const std::string etag(http::find(answer->headers, "ETag"));
    const auto& now = version->empty() ? etag : *version;
    if (!signedVersion.empty() && !now.empty() && strong(now) != strong(signedVersion))
        co_return fail(ErrorKind::conflict, type + " was changed by somebody else", "sync.outbox");
    co_return fhir::CurrentText{answer->body, now};
}

Verdict unclear(const Error& error) {
    auto made = verdict(error);
    if (made.kind != Kind::paused) made.kind = Kind::again;
    return made;
}

asio::awaitable<Verdict> conflictOrLanded(http::Transport& transport, std::string fhirBase, domain::CommandId id,
                                          std::string type, std::string problem) {
    const auto found = co_await hasLanded(transport, std::move(fhirBase), std::move(id), std::move(type));
    if (!found) co_return unclear(found.error());
    co_return Verdict{*found ? Kind::landed : Kind::conflict, *found ? "" : std::move(problem), {}};
}

} // namespace tilsyn::sync
