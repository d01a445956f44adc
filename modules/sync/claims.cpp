// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/claims.h"

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

} // namespace

Claims::Claims(http::Transport& transport, const Clock& clock, std::string fhir, Duration forHowLong)
    : transport_(transport), clock_(clock), fhir_(std::move(fhir)), forHowLong_(forHowLong) {}

http::asio::awaitable<Result<ClaimAnswer>> Claims::take(domain::Visit visit, domain::Principal who) {
    fhir::Claim wanted;
    wanted.visit = visit.id;
    wanted.patient = visit.patient;
    wanted.owner = who.staff;
    wanted.ownerName = who.name;
    wanted.until = clock_.now() + forHowLong_;
    const auto standing = co_await settle(transport_, fhir::createClaim(fhir_, wanted));
    if (!standing) co_return fail(standing.error());
    if (fhir::holds(*standing, clock_.now())) {
        const bool ours = standing->owner == who.staff;
        co_return ClaimAnswer{.ours = ours, .holder = ours ? std::string() : standing->ownerName};
    }
    // Its outcome is on the server already, written by whoever has this claim; our picture was older than that.
    if (standing->state == fhir::Claim::State::completed)
        co_return ClaimAnswer{.ours = false, .documented = true, .holder = standing->ownerName};
    // It has lapsed or was given back: ours, unless somebody is faster.
    wanted.id = standing->id;
    wanted.version = standing->version;
    const auto replaced = co_await settle(transport_, fhir::replaceClaim(fhir_, wanted));
    if (replaced) co_return ClaimAnswer{.ours = true};
    if (replaced.error().kind != ErrorKind::conflict) co_return fail(replaced.error());
    const auto winner = co_await settle(transport_, fhir::createClaim(fhir_, wanted));
    if (!winner) co_return fail(winner.error());
    const bool ours = winner->owner == who.staff;
    co_return ClaimAnswer{.ours = ours, .holder = ours ? std::string() : winner->ownerName};
}

http::asio::awaitable<Status> Claims::close(domain::Visit visit, domain::Principal who, bool completed) {
    fhir::Claim wanted;
    wanted.visit = visit.id;
    wanted.patient = visit.patient;
    wanted.owner = who.staff;
    wanted.ownerName = who.name;
    wanted.until = clock_.now();
    auto standing = co_await settle(transport_, fhir::createClaim(fhir_, wanted));
    if (!standing) co_return fail(standing.error());
    if (standing->state != fhir::Claim::State::inProgress || standing->owner != who.staff) co_return Status{};
    standing->state = completed ? fhir::Claim::State::completed : fhir::Claim::State::givenBack;
    const auto done = co_await settle(transport_, fhir::replaceClaim(fhir_, *standing));
    if (!done && done.error().kind != ErrorKind::conflict) co_return fail(done.error());
    co_return Status{};
}

} // namespace tilsyn::sync
