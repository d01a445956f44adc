// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/reads.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

namespace tilsyn::app {

namespace asio = boost::asio;
using domain::Purpose;
using store::Activity;

namespace {

/// The holder's life is the request's.
struct Request {
    asio::cancellation_signal signal;
    bool wanted = true; ///< GUI thread only
};

} // namespace

workspace::Subscription DeskReads::open(domain::PatientId patient, Purpose purpose,
                                        std::function<void(Result<workspace::PatientView>)> onView) {
    auto request = std::make_shared<Request>();
    auto grant = domain::AccessPolicy().read(core_->parts.user, domain::Resource::patient, purpose, patient);
    if (!grant) {
        core_->audit(Activity::openPatient, purpose, patient, {}, store::AuditResult::refused);
        onView(fail(grant.error()));
        return request;
    }
    auto* io = &core_->parts.io;
    auto answer = [self = shared_from_this(), request,
                   onView = std::move(onView)](const std::exception_ptr&, Result<workspace::PatientView> view) {
        self->core_->sinks.onGui([request, onView, view = std::move(view)] {
            if (request->wanted) onView(view);
        });
    };
    asio::post(*io,
               [self = shared_from_this(), request, grant = std::move(*grant), answer = std::move(answer)]() mutable {
                   asio::co_spawn(self->core_->parts.io, self->reader_.read(std::move(grant)),
                                  asio::bind_cancellation_slot(request->signal.slot(), std::move(answer)));
               });
    return {request.get(), [request, io](void*) {
                request->wanted = false;
                asio::post(*io, [request] { request->signal.emit(asio::cancellation_type::terminal); });
            }};
}

void DeskReads::revealNumber(domain::PatientId patient, std::function<void(Status)> onLogged) {
    store::AuditEntry entry{
        core_->parts.user,        {}, std::move(patient),    Activity::revealNumber, Purpose::careContact,
        core_->parts.clock.now(), {}, store::AuditResult::ok};
    core_->parts.store.post(store::Priority::urgent,
                            [core = core_, entry = std::move(entry), onLogged](store::Store& store) {
                                const auto written = store.appendAudit(entry);
                                core->sinks.onGui([onLogged, written] { onLogged(written); });
                            });
}

} // namespace tilsyn::app
