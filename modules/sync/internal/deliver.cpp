// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/internal/deliver.h"

#include "fhir/bundle.h"
#include "fhir/outcome.h"
#include "fhir/requests.h"
#include "sync/internal/fetch.h"

#include <charconv>

namespace tilsyn::sync {
namespace {

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

/// `W/"3"` and `"3"` name the same version.
std::string_view strong(std::string_view etag) {
    if (etag.starts_with("W/")) etag.remove_prefix(2);
    return etag;
}

asio::awaitable<Result<bool>> hasLanded(http::Transport& transport, const std::string& fhirBase, domain::CommandId id) {
    const auto answer = co_await ask(transport, fhir::findByCommand(fhirBase, id));
    if (!answer) co_return fail(answer.error());
    co_return fhir::parseFound(answer->body);
}

/// The resource as it is now; kind conflict when it is not the version that was signed.
asio::awaitable<Result<fhir::CurrentText>> current(http::Transport& transport, const std::string& fhirBase,
                                                   std::string type, std::string id, std::string signedVersion) {
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

/// For the question whether it has landed: without an answer to that nothing is known.
Verdict unclear(const Error& error) {
    auto made = verdict(error);
    if (made.kind != Kind::paused) made.kind = Kind::again;
    return made;
}

/// A conflict, unless it is our own earlier success that we run into.
asio::awaitable<Verdict> conflictOrLanded(http::Transport& transport, const std::string& fhirBase, domain::CommandId id,
                                          std::string problem) {
    const auto found = co_await hasLanded(transport, fhirBase, id);
    if (!found) co_return unclear(found.error());
    co_return Verdict{*found ? Kind::landed : Kind::conflict, *found ? "" : std::move(problem), {}};
}

} // namespace

asio::awaitable<Verdict> deliver(http::Transport& transport, std::string fhirBase, domain::RecordOutcome command,
                                 bool mayHaveLanded) {
    if (mayHaveLanded) {
        const auto found = co_await hasLanded(transport, fhirBase, command.id);
        if (!found) co_return unclear(found.error());
        if (*found) co_return Verdict{Kind::landed, "", {}};
    }
    const auto& visit = command.visit;
    const auto appointment = co_await current(transport, fhirBase, "Appointment", visit.id.value(), visit.version);
    if (!appointment) {
        if (appointment.error().kind != ErrorKind::conflict) co_return verdict(appointment.error());
        co_return co_await conflictOrLanded(transport, fhirBase, command.id, appointment.error().detail);
    }
    fhir::CurrentText checklist;
    if (!visit.checklistTask.empty() && !command.draft.ticked.empty()) {
        auto task = co_await current(transport, fhirBase, "Task", visit.checklistTask, visit.checklistVersion);
        if (!task) {
            if (task.error().kind != ErrorKind::conflict) co_return verdict(task.error());
            co_return co_await conflictOrLanded(transport, fhirBase, command.id, task.error().detail);
        }
        checklist = std::move(*task);
    }
    auto request = fhir::outcomeTransaction(fhirBase, command, *appointment, checklist);
    if (!request) co_return Verdict{Kind::again, request.error().detail, {}};
    const auto answer = co_await transport.send(std::move(*request));
    if (!answer) co_return verdict(answer.error());
    if (const auto fine = judge(*answer); !fine) {
        if (fine.error().kind == ErrorKind::conflict)
            co_return co_await conflictOrLanded(transport, fhirBase, command.id,
                                                "somebody else changed the visit at the same time");
        auto refused = verdict(fine.error());
        refused.after = retryAfter(*answer);
        // The server's words go to the user who signed it, in her own file, and nowhere else.
        if (auto words = fhir::outcomeText(answer->body); refused.kind == Kind::rejected && !words.empty())
            refused.problem = std::move(words);
        co_return refused;
    }
    const auto done = fhir::parseTransaction(answer->body);
    co_return done ? Verdict{Kind::landed, "", {}} : Verdict{Kind::again, done.error().detail, {}};
}

} // namespace tilsyn::sync
