// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/bundle.h"
#include "fhir/ladder.h"
#include "sync/internal/delivery.h"
#include "sync/internal/fetch.h"

namespace tilsyn::sync {
namespace {

using Kind = Verdict::Kind;

/// Desks that write at the same moment take turns; each turn reads anew what stands.
constexpr int turns = 4;

asio::awaitable<Result<std::optional<fhir::CurrentLadder>>> standing(http::Transport& transport, std::string fhirBase,
                                                                     domain::VisitId visit) {
    const auto answer = co_await ask(transport, fhir::findLadder(fhirBase, visit));
    if (!answer) co_return fail(answer.error());
    co_return fhir::parseFoundLadder(answer->body);
}

const char* words(domain::LadderClash clash) {
    switch (clash) {
    case domain::LadderClash::ended: return "the visit has an outcome already";
    case domain::LadderClash::clarified: return "a colleague knows how the patient is";
    case domain::LadderClash::visitOrdered: return "a colleague has ordered a visit already";
    }
    return "";
}

bool has(const domain::Ladder& ladder, const domain::CommandId& id) {
    for (const auto& record : ladder.records)
        if (record.id == id) return true;
    return false;
}

/// Nothing to send: it stands there already, or cannot stand beside what does.
std::optional<Verdict> decided(const domain::ClimbLadder& command, const std::optional<fhir::CurrentLadder>& there) {
    if (!there) return std::nullopt;
    if (!command.record) return Verdict{Kind::landed, "", {}}; // begun by somebody: that is what was wanted
    if (has(there->ladder, command.record->id)) return Verdict{Kind::landed, "", {}};
    if (command.record->step >= there->ladder.steps.size())
        return Verdict{Kind::conflict, "the ladder was begun with other steps", {}};
    if (const auto clash = domain::clash(there->ladder, *command.record))
        return Verdict{Kind::conflict, words(*clash), {}};
    return std::nullopt;
}

} // namespace

asio::awaitable<Verdict> deliverLadder(http::Transport& transport, std::string fhirBase, domain::ClimbLadder command) {
    for (int turn = 0; turn < turns; ++turn) {
        const auto there = co_await standing(transport, fhirBase, command.visit.id);
        if (!there) co_return verdict(there.error());
        if (auto settled = decided(command, *there)) co_return *settled;
        auto request = fhir::climbTransaction(fhirBase, command, *there);
        if (!request) co_return Verdict{Kind::again, request.error().detail, {}};
        const auto answer = co_await transport.send(std::move(*request));
        if (!answer) co_return verdict(answer.error());
        const auto fine = judge(*answer);
        if (!fine && fine.error().kind == ErrorKind::conflict) continue; // somebody was faster
        if (!fine) {
            auto refused = verdict(fine.error());
            refused.after = retryAfter(*answer);
            if (auto said = fhir::outcomeText(answer->body); refused.kind == Kind::rejected && !said.empty())
                refused.problem = std::move(said);
            co_return refused;
        }
        if (*there) {
            const auto done = fhir::parseTransaction(answer->body);
            co_return done ? Verdict{Kind::landed, "", {}} : Verdict{Kind::again, done.error().detail, {}};
        }
        const auto made = fhir::parseCreated(answer->body);
        if (!made) co_return Verdict{Kind::again, made.error().detail, {}};
        if (*made) co_return Verdict{Kind::landed, "", {}};
    }
    co_return Verdict{Kind::again, "others write to this ladder all the time", {}};
}

} // namespace tilsyn::sync
