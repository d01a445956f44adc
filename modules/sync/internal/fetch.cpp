// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/internal/fetch.h"

#include "fhir/requests.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace tilsyn::sync {
namespace {

/// A server that links its pages in a circle must end somewhere.
constexpr int maxPages = 100;
/// As many ids as one search may name.
constexpr std::size_t batch = 20;
/// Replacements of replacements that are followed.
constexpr int maxHops = 5;

ErrorKind kindOf(int status) {
    switch (status) {
    case 401: return ErrorKind::unauthorised;
    case 403: return ErrorKind::forbidden;
    case 404:
    case 410: return ErrorKind::notFound;
    case 409:
    case 412: return ErrorKind::conflict;
    case 408: return ErrorKind::timeout;
    case 429: return ErrorKind::offline;
    default: break;
    }
    if (status >= 500) return ErrorKind::offline;
    return status >= 400 ? ErrorKind::rejected : ErrorKind::malformed;
}

/// The server is there and will not: asking again changes nothing.
bool isRefusal(ErrorKind kind) {
    return kind == ErrorKind::forbidden || kind == ErrorKind::notFound || kind == ErrorKind::rejected;
}

template <class Build>
asio::awaitable<Status> inBatches(http::Transport& transport, const std::string& base, fhir::DayPages& pages,
                                  std::vector<domain::PatientId> ids, Build build) {
    for (std::size_t at = 0; at < ids.size(); at += batch) {
        const auto from = ids.begin() + static_cast<std::ptrdiff_t>(at);
        const std::vector<domain::PatientId> some(from,
                                                  from + static_cast<std::ptrdiff_t>(std::min(batch, ids.size() - at)));
        const auto fetched = co_await fetchPages(transport, base, build(base, some), pages);
        if (!fetched) co_return fetched;
    }
    co_return Status();
}

} // namespace

Status judge(const http::Response& response) {
    if (response.status >= 200 && response.status < 300) return {};
    return fail(kindOf(response.status), fmt::format("the server answered {}", response.status), "sync");
}

asio::awaitable<Result<http::Response>> ask(http::Transport& transport, http::Request request) {
    auto answer = co_await transport.send(std::move(request));
    if (!answer) co_return answer;
    if (const auto fine = judge(*answer); !fine) co_return fail(fine.error());
    co_return answer;
}

asio::awaitable<Status> fetchPages(http::Transport& transport, const std::string& base, http::Request first,
                                   fhir::DayPages& pages) {
    http::Request request = std::move(first);
    for (int count = 0; count < maxPages; ++count) {
        const auto answer = co_await ask(transport, std::move(request));
        if (!answer) co_return fail(answer.error());
        const auto next = fhir::addPage(pages, answer->body);
        if (!next) co_return fail(next.error());
        if (next->empty()) co_return Status();
        auto following = fhir::nextPage(base, *next);
        if (!following) {
            pages.rejections.push_back({"next page", following.error().detail});
            co_return Status();
        }
        request = std::move(*following);
    }
    pages.rejections.push_back({"next page", "the pages do not end"});
    co_return Status();
}

asio::awaitable<Status> fetchMissingPatients(http::Transport& transport, const std::string& base,
                                             fhir::DayPages& pages) {
    std::set<domain::PatientId> asked;
    for (int hop = 0; hop < maxHops; ++hop) {
        auto missing = fhir::missingPatients(pages);
        std::erase_if(missing, [&](const domain::PatientId& id) { return !asked.insert(id).second; });
        if (missing.empty()) break;
        const auto fetched = co_await inBatches(transport, base, pages, std::move(missing), fhir::searchPatients);
        if (!fetched) co_return fetched;
    }
    co_return Status();
}

asio::awaitable<Status> fetchAllergies(http::Transport& transport, const std::string& base, fhir::DayPages& pages) {
    std::vector<domain::PatientId> ids;
    for (const auto& [id, patient] : pages.patients) ids.push_back(id);
    const auto fetched = co_await inBatches(transport, base, pages, std::move(ids), fhir::searchAllergies);
    if (fetched) co_return fetched;
    if (!isRefusal(fetched.error().kind)) co_return fetched;
    pages.rejections.push_back({"AllergyIntolerance", fetched.error().detail});
    co_return Status();
}

asio::awaitable<Status> fetchShifts(http::Transport& transport, const std::string& base, Instant from, Instant to,
                                    fhir::DayPages& pages) {
    const auto build = {fhir::searchShifts, fhir::searchDelayMessages};
    for (const auto make : build) {
        auto request = make(base, from, to);
        const auto fetched = co_await fetchPages(transport, base, std::move(request), pages);
        if (fetched || isRefusal(fetched.error().kind)) continue;
        co_return fetched;
    }
    co_return Status();
}

} // namespace tilsyn::sync
