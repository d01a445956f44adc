// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desk.h"

#include "app/desk/calls.h"
#include "app/desk/core.h"
#include "app/desk/day_work.h"
#include "app/desk/feed.h"
#include "app/desk/hands.h"
#include "app/desk/outbox.h"
#include "app/desk/reads.h"
#include "app/desk/waiting.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

namespace tilsyn::app {

namespace asio = boost::asio;
using domain::Purpose;
using domain::Resource;
using store::Priority;

/// The parts of a desk. All of it belongs to the io thread; the public face posts into it.
struct Desk::Impl : std::enable_shared_from_this<Desk::Impl> {
    explicit Impl(std::shared_ptr<DeskCore> shared)
        : core(std::move(shared)), feed(
                                       core, [this](const domain::DurableCommand& command) { landed(command); },
                                       [this](const workspace::Day& day) { calls->takeDay(day); }),
          waiting(std::make_shared<DeskWaiting>(core)),
          calls(std::make_shared<DeskCalls>(
              core, [this] { feed.refresh(); },
              [this](const domain::VisitId& visit) { return waiting->takeOver(visit); })),
          hands(std::make_shared<DeskHands>(core, [this] { feed.refresh(); })),
          dayWork(std::make_shared<DeskDay>(core, [this] { feed.refresh(); })),
          reads(std::make_shared<DeskReads>(core)),
          outbox(std::make_shared<DeskOutbox>(core, [this] { feed.wakePump(); })) {}

    std::shared_ptr<DeskCore> core;
    DeskFeed feed;
    std::shared_ptr<DeskWaiting> waiting;
    std::shared_ptr<DeskCalls> calls;
    std::shared_ptr<DeskHands> hands;
    std::shared_ptr<DeskDay> dayWork;
    std::shared_ptr<DeskReads> reads;
    std::shared_ptr<DeskOutbox> outbox;

    void landed(const domain::DurableCommand& command) const {
        if (const auto* outcome = std::get_if<domain::RecordOutcome>(&command)) calls->landed(outcome->visit);
    }
    /// A command of ours is on the disk.
    void stored(const domain::DurableCommand& command) {
        if (const auto* outcome = std::get_if<domain::RecordOutcome>(&command)) {
            const auto& visit = outcome->visit.id;
            if (outcome->draft.outcome) core->setStage(visit, domain::stageAfter(*outcome->draft.outcome));
            core->sinks.changes({workspace::DraftChanged{visit, std::nullopt}});
            calls->documented(visit);
        }
        feed.wakePump();
    }
    /// Runs on the io thread.
    template <class Work> void post(Work work) {
        asio::post(core->parts.io, [self = shared_from_this(), work = std::move(work)]() mutable { work(*self); });
    }
};

Desk::Desk(DeskParts parts, DeskSinks sinks) {
    const domain::AccessPolicy policy;
    // Both are for the user's own work list; whoever may not see it gets an empty picture and a reason from `start`.
    auto day = policy.read(parts.user, Resource::dayList, Purpose::list, {});
    auto outbox = policy.read(parts.user, Resource::outcome, Purpose::documentation, {});
    if (!day || !outbox) {
        sinks.changes({workspace::ConnectionChanged{
            {workspace::Link::offline, parts.clock.now(), day ? outbox.error() : day.error()}}});
        return;
    }
    // What the panels learn, the waiting rooms are chosen by. Set before anything starts.
    const auto watcher = std::make_shared<std::weak_ptr<DeskWaiting>>();
    sinks.changes = [watcher, next = std::move(sinks.changes)](workspace::Changes changes) {
        if (const auto waiting = watcher->lock()) waiting->see(changes);
        next(std::move(changes));
    };
    impl_ = std::make_shared<Impl>(
        std::make_shared<DeskCore>(std::move(parts), std::move(sinks), std::move(*day), std::move(*outbox)));
    *watcher = impl_->waiting;
}

Desk::~Desk() = default;

void Desk::start() {
    if (impl_) impl_->post([](Impl& impl) { impl.feed.start(); });
}

void Desk::stop(std::function<void()> onDone) {
    if (!impl_) return onDone();
    asio::co_spawn(
        impl_->core->parts.io,
        [](std::shared_ptr<Impl> impl) -> asio::awaitable<void> {
            impl->hands->close();
            co_await impl->calls->close();
            co_await impl->waiting->close();
            impl->feed.stop();
        }(impl_),
        [impl = impl_, onDone = std::move(onDone)](const std::exception_ptr&) { impl->core->sinks.onGui(onDone); });
}

void Desk::dispatch(domain::DurableCommand command, std::function<void(Status)> onStored) {
    if (!impl_) return onStored(fail(ErrorKind::policy, "this role records no outcomes", "desk"));
    const auto& user = impl_->core->parts.user;
    if (auto allowed = domain::AccessPolicy().write(user, Resource::outcome); !allowed)
        return onStored(fail(allowed.error()));
    impl_->core->parts.store.post(Priority::urgent, [impl = impl_, command = std::move(command),
                                                     onStored = std::move(onStored)](store::Store& store) {
        const auto& parts = impl->core->parts;
        const auto stored = store.appendCommand(command, parts.user, parts.clock.now());
        if (stored) impl->post([command](Impl& self) { self.stored(command); });
        impl->core->sinks.onGui([onStored, stored] { onStored(stored); });
    });
}

void Desk::takeOver(domain::Visit visit, domain::StaffId from) {
    if (!impl_) return;
    impl_->post([visit = std::move(visit), from = std::move(from)](Impl& impl) mutable {
        impl.hands->takeOver(std::move(visit), std::move(from));
    });
}

void Desk::release(domain::Visit visit) {
    if (impl_) impl_->post([visit = std::move(visit)](Impl& impl) mutable { impl.hands->release(std::move(visit)); });
}

void Desk::startCall(domain::Visit visit, domain::Patient patient, domain::VisitStage stage) {
    if (!impl_) return;
    impl_->post([visit = std::move(visit), patient = std::move(patient), stage = std::move(stage)](Impl& impl) mutable {
        impl.waiting->aboutToCall(visit.id);
        impl.calls->start(std::move(visit), std::move(patient), std::move(stage));
    });
}

void Desk::perform(domain::LiveCommand command) {
    if (impl_) impl_->post([command = std::move(command)](Impl& impl) { impl.calls->perform(command); });
}

void Desk::extend(domain::Visit visit, Duration by) {
    if (!impl_) return;
    impl_->post([visit = std::move(visit), by](Impl& impl) mutable {
        impl.calls->perform(domain::ExtendVisit{visit.id, by});
        impl.dayWork->extend(std::move(visit), by);
    });
}

void Desk::recordBreak(domain::PlannedBreak pause, bool begins) {
    if (!impl_) return;
    impl_->post([pause = std::move(pause), begins](Impl& impl) mutable {
        (begins ? pause.begun : pause.over) = impl.core->parts.clock.now();
        impl.dayWork->record(std::move(pause));
    });
}

void Desk::delays(std::vector<DelayTarget> targets, bool send) {
    if (!impl_) return;
    impl_->post([targets = std::move(targets), send](Impl& impl) mutable {
        send ? impl.dayWork->tell(std::move(targets)) : impl.dayWork->preview(std::move(targets));
    });
}

void Desk::saveDraft(domain::VisitDraft draft) {
    if (!impl_) return;
    impl_->core->parts.store.post(
        Priority::normal, [core = impl_->core, draft = std::move(draft)](store::Store& store) {
            const auto saved = store.saveDraft(draft, core->parts.user, core->parts.clock.now());
            if (!saved) core->tellStorage(saved.error());
        });
}

void Desk::refresh() {
    if (impl_) impl_->post([](Impl& impl) { impl.feed.refresh(); });
}

workspace::Subscription Desk::review(domain::CommandId command,
                                     std::function<void(Result<workspace::OutboxReview>)> onReview) {
    if (impl_) return impl_->outbox->review(std::move(command), std::move(onReview));
    onReview(fail(ErrorKind::policy, "this role records no outcomes", "desk"));
    return std::make_shared<int>(0);
}

void Desk::decide(workspace::OutboxDecision decision, std::function<void(Status)> onDone) {
    if (!impl_) return onDone(fail(ErrorKind::policy, "this role records no outcomes", "desk"));
    impl_->outbox->decide(std::move(decision), std::move(onDone));
}

workspace::Subscription Desk::open(domain::PatientId patient, Purpose purpose,
                                   std::function<void(Result<workspace::PatientView>)> onView) {
    if (impl_) return impl_->reads->open(std::move(patient), purpose, std::move(onView));
    onView(fail(ErrorKind::policy, "the role does not allow this look-up", "policy"));
    return std::make_shared<int>(0);
}

void Desk::revealNumber(domain::PatientId patient, std::function<void(Status)> onLogged) {
    if (!impl_) return onLogged(fail(ErrorKind::policy, "the role does not allow this look-up", "policy"));
    impl_->reads->revealNumber(std::move(patient), std::move(onLogged));
}

void Desk::media(workspace::MediaOut message) {
    if (impl_)
        impl_->post([message = std::move(message)](Impl& impl) mutable { impl.calls->media(std::move(message)); });
}

} // namespace tilsyn::app
