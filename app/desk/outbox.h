// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/core.h"
#include "sync/outbox_reviewer.h"

#include <boost/asio/awaitable.hpp>

#include <functional>
#include <memory>

namespace tilsyn::app {

/// What the user sees of her outbox and decides about it. Called on the GUI thread, which gets the answers too.
class DeskOutbox : public std::enable_shared_from_this<DeskOutbox> {
public:
    /// `onDecided`: the rows are others now; another try for what waits. Called on the io thread.
    DeskOutbox(std::shared_ptr<DeskCore> core, std::function<void()> onDecided)
        : core_(std::move(core)), reviewer_(core_->authorised, core_->parts.profile.fhir),
          onDecided_(std::move(onDecided)) {}

    /// As signed at once, then with what the server has. Nothing comes once the subscription is gone.
    workspace::Subscription review(domain::CommandId id, std::function<void(Result<workspace::OutboxReview>)> onReview);
    void decide(workspace::OutboxDecision decision, std::function<void(Status)> onDone);

private:
    using Done = std::function<void(Status)>;

    boost::asio::awaitable<void> show(domain::CommandId id, std::function<void(Result<workspace::OutboxReview>)> tell);
    boost::asio::awaitable<Status> carryOut(workspace::OutboxDecision decision);
    boost::asio::awaitable<Status> takeBack(store::Store::Withdrawal what);
    boost::asio::awaitable<Status> sendOnTop(workspace::SendOnTop decision);
    boost::asio::awaitable<Result<domain::DurableCommand>> find(domain::CommandId id);
    boost::asio::awaitable<Result<domain::RecordOutcome>> findOutcome(domain::CommandId id);
    boost::asio::awaitable<Status> mayBeTakenBack(domain::DurableCommand command);

    std::shared_ptr<DeskCore> core_;
    sync::OutboxReviewer reviewer_;
    std::function<void()> onDecided_;
};

} // namespace tilsyn::app
