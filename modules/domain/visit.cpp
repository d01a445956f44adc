// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visit.h"

namespace tilsyn::domain {
namespace {

template <class... Ts> struct Overloaded : Ts... { using Ts::operator()...; };
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

tl::unexpected<Error> illegal() {
    return fail(ErrorKind::rejected, "the visit is not in a stage in which this can happen", "visit");
}

} // namespace

VisitStage stageAfter(OutcomeKind kind) {
    switch (kind) {
    case OutcomeKind::held:
    case OutcomeKind::partly: return Done{kind};
    case OutcomeKind::noAnswer:
    case OutcomeKind::technicalFailure: return Missed{kind};
    case OutcomeKind::cancelledByPatient:
    case OutcomeKind::cancelledByUs: return Cancelled{std::string(code(kind))};
    case OutcomeKind::movedToPhysical: return MovedToPhysical{};
    }
    return Missed{kind};
}

bool isOpen(const VisitStage& stage) {
    return std::holds_alternative<Planned>(stage) || std::holds_alternative<Ringing>(stage) ||
           std::holds_alternative<InCall>(stage) || std::holds_alternative<WrapUp>(stage);
}

Result<VisitStage> advance(const VisitStage& stage, const VisitEvent& event) {
    using R = Result<VisitStage>;
    return std::visit(Overloaded{
                          [&](const RingingStarted& e) -> R {
                              // From WrapUp too: back to the call is one key away until the outcome is recorded.
                              if (std::holds_alternative<Planned>(stage) || std::holds_alternative<WrapUp>(stage))
                                  return Ringing{e.at};
                              return illegal();
                          },
                          [&](const PatientEntered& e) -> R {
                              if (std::holds_alternative<Ringing>(stage)) return InCall{e.at};
                              if (std::holds_alternative<InCall>(stage)) return stage; // came back after a drop
                              return illegal();
                          },
                          [&](const CallEnded& e) -> R {
                              if (std::holds_alternative<InCall>(stage) || std::holds_alternative<Ringing>(stage))
                                  return WrapUp{e.at};
                              return illegal();
                          },
                          [&](const RingingGivenUp&) -> R {
                              if (std::holds_alternative<Ringing>(stage)) return Planned{};
                              return illegal();
                          },
                          [&](const OutcomeRecorded& e) -> R {
                              if (isOpen(stage)) return stageAfter(e.outcome);
                              return illegal();
                          },
                      },
                      event);
}

Instant secondContact(Instant firstEnded, Duration after) {
    return std::chrono::ceil<std::chrono::minutes>(firstEnded + after);
}

} // namespace tilsyn::domain
