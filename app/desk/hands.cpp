// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/hands.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace tilsyn::app {

namespace asio = boost::asio;
using workspace::ClaimNotice;

DeskHands::DeskHands(std::shared_ptr<DeskCore> core, std::function<void()> onClaims)
    : core_(std::move(core)), onClaims_(std::move(onClaims)),
      claims_(core_->authorised, core_->parts.clock, core_->parts.profile.fhir) {}

void DeskHands::tell(const domain::VisitId& visit, std::optional<ClaimNotice> notice) {
    if (!closed_) core_->sinks.changes({workspace::ClaimNoticed{visit, std::move(notice)}});
}

void DeskHands::takeOver(domain::Visit visit, domain::StaffId from) {
    asio::co_spawn(core_->parts.io, reach(std::move(visit), std::move(from)), asio::detached);
}

void DeskHands::release(domain::Visit visit) {
    asio::co_spawn(core_->parts.io, giveBack(std::move(visit)), asio::detached);
}

asio::awaitable<void> DeskHands::reach(domain::Visit visit, domain::StaffId from) {
    const auto held = shared_from_this();
    tell(visit.id, ClaimNotice{});
    const auto claim = co_await claims_.takeOver(visit, core_->parts.user, std::move(from));
    if (closed_) co_return;
    core_->audit(store::Activity::takeOver, domain::Purpose::careContact, visit.patient, {},
                 claim && claim->ours ? store::AuditResult::ok : store::AuditResult::failed);
    if (!claim) {
        tell(visit.id, ClaimNotice{ClaimNotice::Kind::failed, {}, {}, claim.error()});
    } else if (claim->ours) {
        tell(visit.id, ClaimNotice{ClaimNotice::Kind::ours, {}, {}, {}});
    } else {
        tell(visit.id, ClaimNotice{ClaimNotice::Kind::kept, claim->holder, claim->since, {}});
    }
    if (claim) onClaims_();
}

asio::awaitable<void> DeskHands::giveBack(domain::Visit visit) {
    const auto held = shared_from_this();
    tell(visit.id, ClaimNotice{});
    const auto released = co_await claims_.close(visit, core_->parts.user, false);
    if (closed_) co_return;
    if (released) {
        tell(visit.id, std::nullopt);
        onClaims_();
    } else {
        tell(visit.id, ClaimNotice{ClaimNotice::Kind::failed, {}, {}, released.error()});
    }
}

} // namespace tilsyn::app
