// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/claims.h"

#include "fhir/bundle.h"
#include "fhir/claim.h"

namespace tilsyn::sync {
namespace {

Error refusal(int status) {
    const auto kind = status == 401                    ? ErrorKind::unauthorised
                      : status == 403                  ? ErrorKind::forbidden
                      : status == 409 || status == 412 ? ErrorKind::conflict
                      : status >= 500                  ? ErrorKind::offline
                                                       : ErrorKind::rejected;
    return {kind, "status " + std::to_string(status), "fhir.claim"};
}

/// Sends and reads the claim that stands afterwards.
http::asio::awaitable<Result<fhir::Claim>> settle(http::Transport& transport, http::Request request) {
    const auto answer = co_await transport.send(std::move(request));
    if (!answer) co_return fail(answer.error());
    if (answer->status / 100 != 2) co_return fail(refusal(answer->status));
    co_return fhir::parseClaim(answer->body);
}

/// Of all claims to a visit the one in force; the server's own order else.
http::asio::awaitable<Result<std::optional<fhir::Claim>>> find(http::Transport& transport, http::Request request) {
    const auto answer = co_await transport.send(std::move(request));
    if (!answer) co_return fail(answer.error());
    if (answer->status / 100 != 2) co_return fail(refusal(answer->status));
    const auto page = fhir::parseBundle(answer->body);
    if (!page) co_return fail(page.error());
    std::optional<fhir::Claim> found;
    for (const auto& entry : page->entries) {
        auto claim = fhir::parseClaim(entry.text);
        if (claim && (!found || found->state != fhir::Claim::State::inProgress)) found = std::move(*claim);
    }
    co_return found;
}

/// A colleague may write between our reading and our writing, but not for ever.
constexpr int rounds = 4;

} // namespace

Claims::Claims(http::Transport& transport, const Clock& clock, std::string fhir, Duration forHowLong)
    : transport_(transport), clock_(clock), fhir_(std::move(fhir)), forHowLong_(forHowLong) {}

http::asio::awaitable<Result<ClaimAnswer>> Claims::reach(domain::Visit visit, domain::Principal who,
                                                         std::optional<domain::StaffId> from) {
    fhir::Claim wanted;
    wanted.visit = visit.id;
    wanted.patient = visit.patient;
    wanted.owner = who.staff;
    wanted.ownerName = who.name;
    for (int round = 0; round < rounds; ++round) {
        wanted.id.clear();
        wanted.version.clear();
        wanted.since = clock_.now();
        wanted.until = clock_.now() + forHowLong_;
        const auto standing = co_await settle(transport_, fhir::createClaim(fhir_, wanted));
        if (!standing) co_return fail(standing.error());
        if (fhir::holds(*standing, clock_.now())) {
            if (standing->owner == who.staff) co_return ClaimAnswer{true, false, {}, {}};
            if (standing->owner != from) co_return ClaimAnswer{false, false, standing->ownerName, standing->since};
        }
        // Its outcome is on the server already, written by whoever has this claim; our picture was older than that. A
        // promise to call again is a call of its own, after the outcome.
        if (standing->state == fhir::Claim::State::completed && !visit.callAgain)
            co_return ClaimAnswer{false, true, standing->ownerName, standing->since};
        // It has lapsed, was given back, or is to be taken over: ours, unless somebody is faster.
        wanted.id = standing->id;
        wanted.version = standing->version;
        const auto replaced = co_await settle(transport_, fhir::replaceClaim(fhir_, wanted));
        if (replaced) co_return ClaimAnswer{true, false, {}, {}};
        if (replaced.error().kind != ErrorKind::conflict) co_return fail(replaced.error());
    }
    co_return fail(ErrorKind::conflict, "the claim keeps changing", "fhir.claim");
}

http::asio::awaitable<Result<ClaimAnswer>> Claims::take(domain::Visit visit, domain::Principal who) {
    return reach(std::move(visit), std::move(who), std::nullopt);
}

http::asio::awaitable<Result<ClaimAnswer>> Claims::takeOver(domain::Visit visit, domain::Principal who,
                                                            domain::StaffId from) {
    return reach(std::move(visit), std::move(who), std::move(from));
}

http::asio::awaitable<Result<bool>> Claims::close(domain::Visit visit, domain::Principal who, bool completed) {
    for (int round = 0; round < rounds; ++round) {
        auto standing = co_await find(transport_, fhir::findClaim(fhir_, visit.id));
        if (!standing) co_return fail(standing.error());
        if (!*standing || (*standing)->state != fhir::Claim::State::inProgress || (*standing)->owner != who.staff)
            co_return false;
        (*standing)->state = completed ? fhir::Claim::State::completed : fhir::Claim::State::givenBack;
        const auto done = co_await settle(transport_, fhir::replaceClaim(fhir_, **standing));
        if (done) co_return true;
        if (done.error().kind != ErrorKind::conflict) co_return fail(done.error());
    }
    co_return fail(ErrorKind::conflict, "the claim keeps changing", "fhir.claim");
}

} // namespace tilsyn::sync
