// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/outbox.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace tilsyn::app {

namespace asio = boost::asio;
using store::Priority;
using workspace::OutboxReview;

workspace::Subscription DeskOutbox::review(domain::CommandId id, std::function<void(Result<OutboxReview>)> onReview) {
    auto wanted = std::make_shared<bool>(true); // GUI thread only
    auto tell = [core = core_, wanted, onReview = std::move(onReview)](Result<OutboxReview> review) {
        core->sinks.onGui([wanted, onReview, review = std::move(review)] {
            if (*wanted) onReview(review);
        });
    };
    asio::post(core_->parts.io, [self = shared_from_this(), id = std::move(id), tell = std::move(tell)]() mutable {
        asio::co_spawn(self->core_->parts.io, self->show(std::move(id), std::move(tell)),
                       [self](const std::exception_ptr&) {});
    });
    return {wanted.get(), [wanted](void*) { *wanted = false; }};
}

// Each job has a name before it is awaited: g++ 12 destroys a lambda twice that is written inside the awaited call.

asio::awaitable<Result<domain::DurableCommand>> DeskOutbox::find(domain::CommandId id) {
    auto job = [id, grant = core_->outboxGrant](store::Store& store) { return store.findCommand(grant, id); };
    co_return co_await core_->parts.store.run(Priority::urgent, std::move(job));
}

asio::awaitable<Result<domain::RecordOutcome>> DeskOutbox::findOutcome(domain::CommandId id) {
    auto command = co_await find(std::move(id));
    if (!command) co_return fail(command.error());
    auto* record = std::get_if<domain::RecordOutcome>(&*command);
    if (record == nullptr) co_return fail(ErrorKind::notFound, "this row is no outcome", "outbox");
    co_return std::move(*record);
}

asio::awaitable<void> DeskOutbox::show(domain::CommandId id, std::function<void(Result<OutboxReview>)> tell) {
    auto ours = co_await findOutcome(std::move(id));
    if (!ours) {
        tell(fail(ours.error()));
        co_return;
    }
    OutboxReview review{std::move(*ours), {}, {}};
    tell(review);
    auto theirs = co_await reviewer_.theirs(review.ours.visit.id);
    if (theirs) {
        review.theirs = std::move(*theirs);
    } else {
        review.problem = theirs.error();
    }
    tell(std::move(review));
}

void DeskOutbox::decide(workspace::OutboxDecision decision, Done onDone) {
    asio::post(core_->parts.io,
               [self = shared_from_this(), decision = std::move(decision), onDone = std::move(onDone)]() mutable {
                   asio::co_spawn(self->core_->parts.io, self->carryOut(std::move(decision)),
                                  [self, onDone = std::move(onDone)](const std::exception_ptr& lost, Status done) {
                                      if (lost) done = fail(ErrorKind::cancelled, "the desk was closed", "outbox");
                                      self->onDecided_();
                                      self->core_->sinks.onGui([onDone, done] { onDone(done); });
                                  });
               });
}

asio::awaitable<Status> DeskOutbox::carryOut(workspace::OutboxDecision decision) {
    using Withdrawal = store::Store::Withdrawal;
    if (auto* onTop = std::get_if<workspace::SendOnTop>(&decision)) co_return co_await sendOnTop(std::move(*onTop));
    // Named: g++ 12 destroys some temporaries in the argument of an awaited call twice.
    if (const auto* edit = std::get_if<workspace::EditAgain>(&decision)) {
        Withdrawal what{edit->id, "edited-again", Withdrawal::Then::edit};
        co_return co_await takeBack(std::move(what));
    }
    if (const auto* discard = std::get_if<workspace::DiscardCommand>(&decision)) {
        Withdrawal what{discard->id, discard->reason,
                        discard->keepNote ? Withdrawal::Then::keepNote : Withdrawal::Then::nothing};
        co_return co_await takeBack(std::move(what));
    }
    auto job = [id = workspace::idOf(decision), user = core_->parts.user,
                now = core_->parts.clock.now()](store::Store& store) { return store.retry(id, user, now); };
    co_return co_await core_->parts.store.run(Priority::urgent, std::move(job));
}

/// An attempt without an answer may have landed: then there is nothing to take back, and that must be known first.
asio::awaitable<Status> DeskOutbox::mayBeTakenBack(domain::DurableCommand command) {
    const auto id = domain::idOf(command);
    auto job = [grant = core_->outboxGrant](store::Store& store) { return store.openOutboxRows(grant); };
    const auto rows = co_await core_->parts.store.run(Priority::urgent, std::move(job));
    if (!rows) co_return fail(rows.error());
    const auto row = std::ranges::find_if(rows->rows, [&](const store::OutboxRow& each) { return each.item.id == id; });
    if (row == rows->rows.end()) co_return fail(ErrorKind::notFound, "it waits no longer", "outbox");
    // A refusal and a conflict are answers; so is never having been sent.
    if (row->item.state != workspace::OutboxState::waiting || row->item.tries == 0) co_return Status();
    auto* outcome = std::get_if<domain::RecordOutcome>(&command);
    if (outcome == nullptr)
        co_return fail(ErrorKind::offline, "only the next attempt tells whether it landed", "outbox");
    const auto landed = co_await reviewer_.landed(std::move(*outcome));
    if (!landed) co_return fail(landed.error());
    if (*landed) co_return fail(ErrorKind::conflict, "the server has it already", "outbox.landed");
    co_return Status();
}

asio::awaitable<Status> DeskOutbox::takeBack(store::Store::Withdrawal what) {
    auto ours = co_await find(what.id);
    if (!ours) co_return fail(ours.error());
    const bool outcome = std::holds_alternative<domain::RecordOutcome>(*ours);
    const auto visit = domain::faceOf(*ours).visit;
    if (!outcome && what.then != store::Store::Withdrawal::Then::nothing)
        co_return fail(ErrorKind::rejected, "only an outcome has words to write on", "outbox");
    if (auto may = co_await mayBeTakenBack(std::move(*ours)); !may) co_return may;
    auto job = [what, user = core_->parts.user, now = core_->parts.clock.now()](store::Store& store) {
        return store.withdraw(what, user, now);
    };
    const auto draft = co_await core_->parts.store.run(Priority::urgent, std::move(job));
    if (!draft) co_return fail(draft.error());
    if (!outcome) co_return Status(); // the visit stands as it did; the rows that are left say the rest
    // The server's word counts again, and her words are what they were before she signed them.
    core_->stages.erase(visit);
    core_->sinks.changes({workspace::StageChanged{visit, std::nullopt}, workspace::DraftChanged{visit, *draft}});
    co_return Status();
}

asio::awaitable<Status> DeskOutbox::sendOnTop(workspace::SendOnTop decision) {
    auto ours = co_await findOutcome(decision.id);
    if (!ours) co_return fail(ours.error());
    const auto& now = decision.theirs.visit;
    ours->visit.version = now.version;
    ours->visit.checklistVersion = now.checklistVersion;
    ours->visit.checklistTask = now.checklistTask;
    ours->amends = decision.theirs.noteDocument;
    auto job = [command = std::move(*ours), user = core_->parts.user,
                at = core_->parts.clock.now()](store::Store& store) { return store.rebase(command, user, at); };
    co_return co_await core_->parts.store.run(Priority::urgent, std::move(job));
}

} // namespace tilsyn::app
