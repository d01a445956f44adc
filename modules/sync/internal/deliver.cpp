// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/internal/deliver.h"

#include <utility>

namespace tilsyn::sync {
namespace {

template <class... Ts> struct Overloaded : Ts... { using Ts::operator()...; };
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

asio::awaitable<Verdict> deliver(http::Transport& transport, std::string fhir, domain::DurableCommand command,
                                 bool mayHaveLanded) {
    // Each kind has a file of its own.
    return std::visit(
        Overloaded{
            [&](domain::RecordOutcome&& outcome) {
                return deliverOutcome(transport, std::move(fhir), std::move(outcome), mayHaveLanded);
            },
            // These look at what stands before they send, the first time too.
            [&](domain::ClimbLadder&& step) { return deliverLadder(transport, std::move(fhir), std::move(step)); },
            [&](domain::MoveVisit&& move) { return deliverMove(transport, std::move(fhir), std::move(move)); },
            [&](domain::CloseCallAgain&& close) {
                return deliverCallAgain(transport, std::move(fhir), std::move(close));
            }},
        std::move(command));
}

} // namespace tilsyn::sync
