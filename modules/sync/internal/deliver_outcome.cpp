// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/bundle.h"
#include "fhir/outcome.h"
#include "sync/internal/delivery.h"
#include "sync/internal/fetch.h"

namespace tilsyn::sync {

using Kind = Verdict::Kind;

asio::awaitable<Verdict> deliverOutcome(http::Transport& transport, std::string fhirBase, domain::RecordOutcome command,
                                        bool mayHaveLanded) {
    if (mayHaveLanded) {
        const auto found = co_await hasLanded(transport, fhirBase, command.id, "Encounter");
        if (!found) co_return unclear(found.error());
        if (*found) co_return Verdict{Kind::landed, "", {}};
    }
    const auto& visit = command.visit;
    const auto appointment = co_await current(transport, fhirBase, "Appointment", visit.id.value(), visit.version);
    if (!appointment) {
        if (appointment.error().kind != ErrorKind::conflict) co_return verdict(appointment.error());
        co_return co_await conflictOrLanded(transport, fhirBase, command.id, "Encounter", appointment.error().detail);
    }
    fhir::CurrentText checklist;
    if (!visit.checklistTask.empty() && !command.draft.ticked.empty()) {
        auto task = co_await current(transport, fhirBase, "Task", visit.checklistTask, visit.checklistVersion);
        if (!task) {
            if (task.error().kind != ErrorKind::conflict) co_return verdict(task.error());
            co_return co_await conflictOrLanded(transport, fhirBase, command.id, "Encounter", task.error().detail);
        }
        checklist = std::move(*task);
    }
    auto request = fhir::outcomeTransaction(fhirBase, command, *appointment, checklist);
    if (!request) co_return Verdict{Kind::again, request.error().detail, {}};
    const auto answer = co_await transport.send(std::move(*request));
    if (!answer) co_return verdict(answer.error());
    if (const auto fine = judge(*answer); !fine) {
        if (fine.error().kind == ErrorKind::conflict)
            co_return co_await conflictOrLanded(transport, fhirBase, command.id, "Encounter",
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
