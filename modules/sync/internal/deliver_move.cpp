// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/bundle.h"
#include "fhir/move.h"
#include "fhir/requests.h"
#include "sync/internal/delivery.h"
#include "sync/internal/fetch.h"

namespace tilsyn::sync {
namespace {

using Kind = Verdict::Kind;

/// Sends an update; nothing when somebody else was faster and one has to look again.
asio::awaitable<std::optional<Verdict>> put(http::Transport& transport, http::Request request) {
    const auto answer = co_await transport.send(std::move(request));
    if (!answer) co_return verdict(answer.error());
    const auto fine = judge(*answer);
    if (fine) co_return Verdict{Kind::landed, "", {}};
    if (fine.error().kind == ErrorKind::conflict) co_return std::nullopt;
    auto refused = verdict(fine.error());
    refused.after = retryAfter(*answer);
    if (auto said = fhir::outcomeText(answer->body); refused.kind == Kind::rejected && !said.empty())
        refused.problem = std::move(said);
    co_return refused;
}

constexpr int turns = 4;

} // namespace

asio::awaitable<Verdict> deliverMove(http::Transport& transport, std::string fhirBase, domain::MoveVisit command) {
    for (int turn = 0; turn < turns; ++turn) {
        // No version is demanded here: what others have changed beside the time stays as it is.
        const auto text = co_await current(transport, fhirBase, "Appointment", command.visit.id.value(), {});
        if (!text) co_return verdict(text.error());
        const auto planned = fhir::parsePlannedTime(text->text);
        if (!planned) co_return Verdict{Kind::again, planned.error().detail, {}};
        // Over or cancelled: there is nothing left to plan. There already: an earlier try has landed.
        if (!planned->open || planned->start == command.start) co_return Verdict{Kind::landed, "", {}};
        if (planned->start != command.visit.start)
            co_return Verdict{Kind::conflict, "the visit was given another time by somebody else", {}};
        auto request = fhir::moveRequest(fhirBase, command, *text);
        if (!request) co_return Verdict{Kind::again, request.error().detail, {}};
        if (auto settled = co_await put(transport, std::move(*request))) co_return *settled;
    }
    co_return Verdict{Kind::again, "others write to this visit all the time", {}};
}

asio::awaitable<Verdict> deliverCallAgain(http::Transport& transport, std::string fhirBase,
                                          domain::CloseCallAgain command) {
    if (!command.visit.callAgain) co_return Verdict{Kind::landed, "", {}};
    for (int turn = 0; turn < turns; ++turn) {
        const auto text = co_await current(transport, fhirBase, "Task", command.visit.callAgain->task, {});
        if (!text) co_return verdict(text.error());
        const auto state = fhir::parseCallAgainState(text->text, command.id);
        if (!state) co_return Verdict{Kind::again, state.error().detail, {}};
        if (state->ours) co_return Verdict{Kind::landed, "", {}};
        if (!state->open) co_return Verdict{Kind::conflict, "a colleague has called already", {}};
        auto request = fhir::closeCallAgainRequest(fhirBase, command, *text);
        if (!request) co_return Verdict{Kind::again, request.error().detail, {}};
        if (auto settled = co_await put(transport, std::move(*request))) co_return *settled;
    }
    co_return Verdict{Kind::again, "others write to this task all the time", {}};
}

} // namespace tilsyn::sync
