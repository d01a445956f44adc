// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/bundle.h"
#include "fhir/ladder.h"
#include "fhir/move.h"
#include "fhir/outcome.h"
#include "fhir/requests.h"
#include "sync/internal/delivery.h"
#include "sync/internal/fetch.h"

namespace tilsyn::sync {

using Kind = Verdict::Kind;

namespace {

/// `W/"3"` and `"3"` name the same version; one that is not known contradicts nothing.
bool sameVersion(std::string_view a, std::string_view b) {
    for (auto* tag : {&a, &b})
        if (tag->starts_with("W/")) tag->remove_prefix(2);
    return a.empty() || b.empty() || a == b;
}

/// The Appointment as it is now. Our own move of a second contact, signed before the outcome and landed after it, is no
/// change by somebody else.
asio::awaitable<Result<fhir::CurrentText>> appointmentOf(http::Transport& transport, std::string fhirBase,
                                                         domain::Visit visit) {
    auto text = co_await current(transport, fhirBase, "Appointment", visit.id.value(), {});
    if (!text || sameVersion(text->etag, visit.version)) co_return text;
    const auto planned = fhir::parsePlannedTime(text->text);
    if (planned && planned->open && planned->movedFrom == visit.version) co_return text;
    co_return fail(ErrorKind::conflict, "Appointment was changed by somebody else", "sync.outbox");
}

/// What the outcome brings to an end beside the visit: its ladder, and the promise to call again that it keeps.
asio::awaitable<Result<std::vector<fhir::EndedTask>>> endedTasks(http::Transport& transport, std::string fhirBase,
                                                                 domain::Visit visit) {
    std::vector<fhir::EndedTask> ended;
    if (visit.ladder) {
        const auto answer = co_await ask(transport, fhir::findLadder(fhirBase, visit.id));
        if (!answer) co_return fail(answer.error());
        auto found = fhir::parseFoundLadder(answer->body);
        if (!found) co_return fail(found.error());
        if (*found && !(*found)->ladder.outcome)
            ended.push_back({(*found)->ladder.task, std::move((*found)->text), true});
    }
    if (visit.callAgain) {
        auto text = co_await current(transport, fhirBase, "Task", visit.callAgain->task, {});
        if (!text) co_return fail(text.error());
        const auto state = fhir::parseCallAgainState(text->text, {});
        if (state && state->open) ended.push_back({visit.callAgain->task, std::move(*text), false});
    }
    co_return ended;
}

} // namespace

asio::awaitable<Verdict> deliverOutcome(http::Transport& transport, std::string fhirBase, domain::RecordOutcome command,
                                        bool mayHaveLanded) {
    if (mayHaveLanded) {
        const auto found = co_await hasLanded(transport, fhirBase, command.id, "Encounter");
        if (!found) co_return unclear(found.error());
        if (*found) co_return Verdict{Kind::landed, "", {}};
    }
    const auto& visit = command.visit;
    const auto appointment = co_await appointmentOf(transport, fhirBase, visit);
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
    const auto ended = co_await endedTasks(transport, fhirBase, visit);
    if (!ended) co_return verdict(ended.error());
    auto request = fhir::outcomeTransaction(fhirBase, command, *appointment, checklist, *ended);
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
