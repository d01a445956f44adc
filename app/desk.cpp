// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"

#include "app/store_adapters.h"
#include "base/log.h"
#include "base/random.h"
#include "http/authorised_transport.h"
#include "rooms/delivery.h"
#include "rooms/live_room.h"
#include "rooms/vdx_scheduler.h"
#include "rooms/visit_events.h"
#include "sync/claims.h"
#include "sync/outbox_pump.h"
#include "sync/patient_reader.h"
#include "sync/puller.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <fmt/format.h>

#include <map>

namespace tilsyn::app {

namespace asio = boost::asio;
using domain::Purpose;
using domain::Resource;
using store::Activity;
using store::Priority;

/// All state below belongs to the io thread; the public face posts into it.
struct Desk::Impl : std::enable_shared_from_this<Desk::Impl> {
    Impl(DeskParts p, DeskSinks s, domain::ReadGrant forDay, domain::ReadGrant forOutbox)
        : parts(std::move(p)), sinks(std::move(s)), authorised(parts.transport, parts.tokens, {parts.profile.fhir}),
          days(parts.store, parts.clock), outboxRows(parts.store, parts.clock, forOutbox, parts.user),
          outboxGrant(std::move(forOutbox)), scheduler(parts.profile.vdx, parts.transport, parts.tokens, parts.clock),
          delivery(parts.profile.delivery, parts.transport, parts.tokens),
          claims(authorised, parts.clock, parts.profile.fhir),
          reader(authorised, days, parts.clock, parts.profile.fhir), dayGrant(std::move(forDay)) {}

    DeskParts parts;
    DeskSinks sinks;
    http::AuthorisedTransport authorised;
    DayStoreAdapter days;
    OutboxStoreAdapter outboxRows;
    domain::ReadGrant outboxGrant;
    rooms::VdxScheduler scheduler;
    rooms::Delivery delivery;
    sync::Claims claims;
    sync::PatientReader reader;
    domain::ReadGrant dayGrant;
    std::unique_ptr<sync::Puller> puller;
    std::unique_ptr<sync::OutboxPump> pump;
    std::unique_ptr<rooms::LiveRoom> room;
    std::shared_ptr<const domain::RoomState> roomState;
    std::optional<domain::Visit> called; ///< the visit that the room is about
    std::map<domain::VisitId, domain::VisitStage> stages;

    void audit(Activity activity, Purpose purpose, const domain::PatientId& patient, std::string correlation = {},
               store::AuditResult result = store::AuditResult::ok) {
        store::AuditEntry entry{parts.user, {}, patient, activity, purpose, parts.clock.now(), std::move(correlation),
                                result};
        parts.store.post(Priority::urgent, [self = weak_from_this(), entry = std::move(entry)](store::Store& store) {
            if (const auto written = store.appendAudit(entry); !written)
                if (auto impl = self.lock()) impl->tellStorage(written.error());
        });
    }

    void tellStorage(const Error& problem) {
        log::error("desk", "{}: {}", problem.where, problem.detail);
        sinks.changes({workspace::StorageChanged{problem}});
    }

    void setStage(const domain::VisitId& visit, std::optional<domain::VisitStage> stage) {
        if (stage) {
            stages[visit] = *stage;
        } else {
            stages.erase(visit);
        }
        sinks.changes({workspace::StageChanged{visit, std::move(stage)}});
    }

    void start();
    void takeOutbox(workspace::Changes changes);
    void takeRoom(std::shared_ptr<const domain::RoomState> next);
    asio::awaitable<void> call(domain::Visit visit, rooms::CallPlan plan);
    void callFailed(const rooms::CallPlan& plan, Error problem, std::string words);
};

void Desk::Impl::start() {
    rooms::Surroundings around{parts.io.get_executor(), parts.transport, parts.clock, scheduler, delivery,
                               parts.profile.pexip};
    room = std::make_unique<rooms::LiveRoom>(
        std::move(around),
        rooms::Sinks{[this](std::shared_ptr<const domain::RoomState> state) { takeRoom(std::move(state)); },
                     [this](workspace::MediaIn message) { sinks.media(std::move(message)); }});

    parts.store.post(Priority::normal, [self = weak_from_this(), grant = outboxGrant](store::Store& store) {
        const auto drafts = store.loadDrafts(grant);
        const auto impl = self.lock();
        if (!impl) return;
        if (!drafts) return impl->tellStorage(drafts.error());
        workspace::Changes changes;
        for (const auto& draft : *drafts) changes.push_back(workspace::DraftChanged{draft.visit, draft});
        if (!changes.empty()) impl->sinks.changes(std::move(changes));
    });

    audit(Activity::openDay, Purpose::list, {});
    // No more is kept on this machine than today's work needs.
    const auto today = parts.profile.zone.local(parts.clock.now()).date;
    parts.store.post(Priority::import, [self = weak_from_this(), today](store::Store& store) {
        const auto forgotten = store.forgetBefore(today);
        if (const auto impl = self.lock(); impl && !forgotten) impl->tellStorage(forgotten.error());
    });
    pump = std::make_unique<sync::OutboxPump>(
        parts.io.get_executor(), authorised, outboxRows, parts.clock, sync::PumpOptions{.fhir = parts.profile.fhir},
        [this](workspace::Changes changes) { takeOutbox(std::move(changes)); },
        [this](const domain::DurableCommand& command) {
            if (const auto* outcome = std::get_if<domain::RecordOutcome>(&command))
                asio::co_spawn(parts.io, claims.close(outcome->visit, parts.user, true),
                               [](const std::exception_ptr&, Status) {});
            puller->refreshNow();
        });
    puller = std::make_unique<sync::Puller>(
        parts.io.get_executor(), authorised, days, parts.clock,
        sync::PullerOptions{.fhir = parts.profile.fhir, .zone = parts.profile.zone}, dayGrant,
        [this](workspace::Changes changes) {
            for (const auto& change : changes) {
                const auto* connection = std::get_if<workspace::ConnectionChanged>(&change);
                if (connection != nullptr && connection->connection.link == workspace::Link::online) pump->wake();
            }
            sinks.changes(std::move(changes));
        });
    pump->start();
    puller->start();
}

/// What waits in the outbox is how the visit stands for this user, until the server has refused it.
void Desk::Impl::takeOutbox(workspace::Changes changes) {
    workspace::Changes more;
    for (const auto& change : changes) {
        const auto* outbox = std::get_if<workspace::OutboxChanged>(&change);
        if (outbox == nullptr) continue;
        for (const auto& item : outbox->items) {
            const bool refused =
                item.state == workspace::OutboxState::rejected || item.state == workspace::OutboxState::conflict;
            std::optional<domain::VisitStage> stage;
            if (!refused) stage = domain::stageAfter(item.outcome);
            more.push_back(workspace::StageChanged{item.visit, std::move(stage)});
        }
    }
    std::move(more.begin(), more.end(), std::back_inserter(changes));
    sinks.changes(std::move(changes));
}

void Desk::Impl::takeRoom(std::shared_ptr<const domain::RoomState> next) {
    const auto before = std::exchange(roomState, next);
    const auto& visit = next ? next->visit : before->visit;
    for (const auto& event : rooms::visitEvents(before.get(), next.get())) {
        const auto advanced = domain::advance(stages[visit], event);
        if (!advanced) {
            log::warning("desk", "a room event does not fit the visit's stage");
            continue;
        }
        const bool givenUp = std::holds_alternative<domain::RingingGivenUp>(event);
        setStage(visit, givenUp ? std::nullopt : std::optional(*advanced));
        if (std::holds_alternative<domain::CallEnded>(event) && next)
            audit(Activity::endCall, Purpose::careContact, next->patient);
        if (givenUp && called)
            asio::co_spawn(parts.io, claims.close(*called, parts.user, false),
                           [](const std::exception_ptr&, Status) {});
    }
    sinks.changes({workspace::RoomChanged{std::move(next)}});
}

void Desk::Impl::callFailed(const rooms::CallPlan& plan, Error problem, std::string words) {
    auto state = std::make_shared<domain::RoomState>();
    state->visit = plan.visit;
    state->patient = plan.patient;
    state->phase = domain::RoomPhase::failed;
    state->since = parts.clock.now();
    state->problem = std::move(problem);
    state->problemText = std::move(words);
    roomState = state;
    sinks.changes({workspace::RoomChanged{state}});
}

asio::awaitable<void> Desk::Impl::call(domain::Visit visit, rooms::CallPlan plan) {
    const auto self = shared_from_this();
    const auto claim = co_await claims.take(visit, parts.user);
    if (!claim) {
        callFailed(plan, claim.error(), {});
        co_return;
    }
    if (!claim->ours) {
        callFailed(plan, Error{ErrorKind::conflict, "a colleague has this visit in hand", "claim"}, claim->holder);
        puller->refreshNow();
        co_return;
    }
    puller->refreshNow();
    called = visit;
    audit(Activity::startCall, Purpose::careContact, visit.patient);
    if (const auto started = room->start(plan); !started) callFailed(plan, started.error(), {});
}

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
    impl_ = std::make_shared<Impl>(std::move(parts), std::move(sinks), std::move(*day), std::move(*outbox));
}

Desk::~Desk() = default;

void Desk::start() {
    if (impl_) asio::post(impl_->parts.io, [impl = impl_] { impl->start(); });
}

void Desk::stop(std::function<void()> onDone) {
    if (!impl_) return onDone();
    asio::co_spawn(
        impl_->parts.io,
        [](std::shared_ptr<Impl> impl) -> asio::awaitable<void> {
            if (impl->room) co_await impl->room->close();
            impl->room.reset();
            impl->puller.reset();
            impl->pump.reset();
        }(impl_),
        [impl = impl_, onDone = std::move(onDone)](const std::exception_ptr&) { impl->sinks.onGui(onDone); });
}

void Desk::dispatch(domain::DurableCommand command, std::function<void(Status)> onStored) {
    if (!impl_) return onStored(fail(ErrorKind::policy, "this role records no outcomes", "desk"));
    const auto& parts = impl_->parts;
    if (auto allowed = domain::AccessPolicy().write(parts.user, Resource::outcome); !allowed)
        return onStored(fail(allowed.error()));
    parts.store.post(Priority::urgent, [impl = impl_, command = std::move(command),
                                        onStored = std::move(onStored)](store::Store& store) {
        const auto stored = store.appendCommand(command, impl->parts.user, impl->parts.clock.now());
        const auto* outcome = std::get_if<domain::RecordOutcome>(&command);
        if (stored && outcome != nullptr) {
            asio::post(impl->parts.io, [impl, visit = outcome->visit.id, kind = outcome->draft.outcome] {
                if (kind) impl->setStage(visit, domain::stageAfter(*kind));
                impl->sinks.changes({workspace::DraftChanged{visit, std::nullopt}});
                if (impl->roomState && impl->roomState->visit == visit) impl->room->perform(domain::DismissRoom{});
                if (impl->pump) impl->pump->wake();
            });
        }
        impl->sinks.onGui([onStored, stored] { onStored(stored); });
    });
}

void Desk::startCall(domain::Visit visit, domain::Patient patient, domain::VisitStage stage) {
    if (!impl_) return;
    const auto local = impl_->parts.profile.zone.local(visit.start);
    rooms::CallPlan plan;
    plan.visit = visit.id;
    plan.patient = patient.id;
    plan.label = fmt::format("{:02}:{:02}", local.hour, local.minute);
    const auto& language = impl_->parts.profile.language;
    const std::string word = language == "sv" ? "Tid" : (language == "nb" ? "Avtale" : "Aftale");
    plan.subject = word + " " + plan.label;
    plan.language = patient.language.empty() ? language : patient.language;
    plan.hostName = impl_->parts.user.name;
    plan.length = std::chrono::minutes(30);
    asio::post(impl_->parts.io, [impl = impl_, visit = std::move(visit), plan = std::move(plan), stage]() mutable {
        const auto phase = impl->roomState ? impl->roomState->phase : domain::RoomPhase::ended;
        if (phase != domain::RoomPhase::ended && phase != domain::RoomPhase::failed) return;
        impl->stages[visit.id] = stage;
        asio::co_spawn(impl->parts.io, impl->call(std::move(visit), std::move(plan)), asio::detached);
    });
}

void Desk::perform(domain::LiveCommand command) {
    if (!impl_) return;
    asio::post(impl_->parts.io, [impl = impl_, command = std::move(command)] {
        const bool dismissed = std::holds_alternative<domain::DismissRoom>(command);
        // A call that was refused before it had a room is dismissed here; the room never heard of it.
        if (dismissed && impl->roomState && impl->roomState->phase == domain::RoomPhase::failed) {
            impl->roomState.reset();
            impl->sinks.changes({workspace::RoomChanged{nullptr}});
        }
        impl->room->perform(command);
    });
}

void Desk::saveDraft(domain::VisitDraft draft) {
    if (!impl_) return;
    impl_->parts.store.post(Priority::normal, [impl = impl_, draft = std::move(draft)](store::Store& store) {
        const auto saved = store.saveDraft(draft, impl->parts.user, impl->parts.clock.now());
        if (!saved) impl->tellStorage(saved.error());
    });
}

void Desk::refresh() {
    if (!impl_) return;
    asio::post(impl_->parts.io, [impl = impl_] {
        if (impl->puller) impl->puller->refreshNow();
        if (impl->pump) impl->pump->wake();
    });
}

workspace::Subscription Desk::open(domain::PatientId patient, Purpose purpose,
                                   std::function<void(Result<workspace::PatientView>)> onView) {
    // The holder's life is the request's: when it goes, the exchange is aborted and no answer comes.
    struct Request {
        asio::cancellation_signal signal;
        bool wanted = true;
    };
    auto request = std::make_shared<Request>();
    if (!impl_) {
        onView(fail(ErrorKind::policy, "the role does not allow this look-up", "policy"));
        return request;
    }
    auto grant = domain::AccessPolicy().read(impl_->parts.user, Resource::patient, purpose, patient);
    if (!grant) {
        impl_->audit(Activity::openPatient, purpose, patient, {}, store::AuditResult::refused);
        onView(fail(grant.error()));
        return request;
    }
    auto* io = &impl_->parts.io;
    auto answer = [impl = impl_, request, onView = std::move(onView)](const std::exception_ptr&,
                                                                      Result<workspace::PatientView> view) {
        impl->sinks.onGui([request, onView, view = std::move(view)] {
            if (request->wanted) onView(view);
        });
    };
    asio::post(*io, [impl = impl_, request, grant = std::move(*grant), answer = std::move(answer)]() mutable {
        asio::co_spawn(impl->parts.io, impl->reader.read(std::move(grant)),
                       asio::bind_cancellation_slot(request->signal.slot(), std::move(answer)));
    });
    return {request.get(), [request, io](void*) {
                request->wanted = false; // read on the GUI thread, where this runs too
                asio::post(*io, [request] { request->signal.emit(asio::cancellation_type::terminal); });
            }};
}

void Desk::revealNumber(domain::PatientId patient, std::function<void(Status)> onLogged) {
    if (!impl_) return onLogged(fail(ErrorKind::policy, "the role does not allow this look-up", "policy"));
    store::AuditEntry entry{
        impl_->parts.user,        {}, std::move(patient),    Activity::revealNumber, Purpose::careContact,
        impl_->parts.clock.now(), {}, store::AuditResult::ok};
    impl_->parts.store.post(Priority::urgent, [impl = impl_, entry = std::move(entry), onLogged](store::Store& store) {
        const auto written = store.appendAudit(entry);
        impl->sinks.onGui([onLogged, written] { onLogged(written); });
    });
}

void Desk::media(workspace::MediaOut message) {
    if (!impl_) return;
    asio::post(impl_->parts.io, [impl = impl_, message = std::move(message)]() mutable {
        if (impl->room) impl->room->media(std::move(message));
    });
}

} // namespace tilsyn::app
