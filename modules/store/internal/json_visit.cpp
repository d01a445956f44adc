// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/json_common.h"
#include "store/internal/json_ladder.h"
#include "store/internal/json_values.h"

namespace tilsyn::store {

using namespace domain;

namespace {

template <class... Ts> struct Overloaded : Ts... { using Ts::operator()...; };
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

json::object toJson(const VisitStage& stage) {
    using O = json::object;
    return std::visit(Overloaded{[](const Planned&) {
                                     return O{{"is", "planned"}};
                                 },
                                 [](const Ringing& s) {
                                     return O{{"is", "ringing"}, {"at", store::toJson(s.since)}};
                                 },
                                 [](const InCall& s) {
                                     return O{{"is", "in-call"}, {"at", store::toJson(s.since)}};
                                 },
                                 [](const WrapUp& s) {
                                     return O{{"is", "wrap-up"}, {"at", store::toJson(s.endedAt)}};
                                 },
                                 [](const Done& s) {
                                     return O{{"is", "done"}, {"outcome", code(s.outcome)}};
                                 },
                                 [](const Missed& s) {
                                     return O{{"is", "missed"}, {"outcome", code(s.outcome)}};
                                 },
                                 [](const Cancelled& s) {
                                     return O{{"is", "cancelled"}, {"reason", s.reason}};
                                 },
                                 [](const MovedToPhysical&) {
                                     return O{{"is", "moved"}};
                                 }},
                      stage);
}

VisitStage stageFrom(const json::value& value) {
    const auto is = textOf(value.at("is"));
    if (is == "planned") return Planned{};
    if (is == "ringing") return Ringing{instantFrom(value.at("at"))};
    if (is == "in-call") return InCall{instantFrom(value.at("at"))};
    if (is == "wrap-up") return WrapUp{instantFrom(value.at("at"))};
    if (is == "done") return Done{known(outcomeFromCode(value.at("outcome").as_string()))};
    if (is == "missed") return Missed{known(outcomeFromCode(value.at("outcome").as_string()))};
    if (is == "cancelled") return Cancelled{textOf(value.at("reason"))};
    if (is == "moved") return MovedToPhysical{};
    throw std::invalid_argument("stage");
}

json::object toJson(const ChecklistItem& item) {
    return {{"text", item.text}, {"ticked", orNull(item.ticked)}};
}

ChecklistItem itemFrom(const json::value& value) {
    return {textOf(value.at("text")), optionalInstantFrom(value.at("ticked"))};
}

json::object toJson(const FollowUp& followUp) {
    using O = json::object;
    return std::visit(Overloaded{[](const NoFollowUp&) {
                                     return O{{"is", "none"}};
                                 },
                                 [](const CallAgain& f) {
                                     return O{{"is", "call-again"}, {"due", store::toJson(f.due)}};
                                 },
                                 [](const TeamTask& f) {
                                     return O{{"is", "team-task"},
                                              {"text", f.text},
                                              {"team", f.team.value()},
                                              {"teamName", f.teamName},
                                              {"due", store::toJson(f.due)}};
                                 }},
                      followUp);
}

FollowUp followUpFrom(const json::value& value) {
    const auto is = textOf(value.at("is"));
    if (is == "none") return NoFollowUp{};
    if (is == "call-again") return CallAgain{instantFrom(value.at("due"))};
    if (is != "team-task") throw std::invalid_argument("follow-up");
    return TeamTask{textOf(value.at("text")), TeamId(textOf(value.at("team"))), textOf(value.at("teamName")),
                    instantFrom(value.at("due"))};
}

json::value identityJson(const std::optional<IdentityConfirmation>& identity) {
    if (!identity) return nullptr;
    return json::object{
        {"method", code(identity->method)}, {"informed", identity->informed}, {"at", store::toJson(identity->at)}};
}

std::optional<IdentityConfirmation> identityFrom(const json::value& value) {
    if (value.is_null()) return std::nullopt;
    return IdentityConfirmation{known(identityFromCode(value.at("method").as_string())), value.at("informed").as_bool(),
                                instantFrom(value.at("at"))};
}

} // namespace

json::object toJson(const Visit& visit) {
    json::array checklist;
    for (const auto& item : visit.checklist) checklist.push_back(toJson(item));
    return {{"id", visit.id.value()},
            {"patient", visit.patient.value()},
            {"start", toJson(visit.start)},
            {"end", toJson(visit.end)},
            {"purpose", visit.purpose},
            {"description", visit.description},
            {"worthKnowing", visit.worthKnowing},
            {"checklist", std::move(checklist)},
            {"checklistTask", visit.checklistTask},
            {"checklistVersion", visit.checklistVersion},
            {"owner", visit.owner.value()},
            {"ownerName", visit.ownerName},
            {"team", visit.team.value()},
            {"teamName", visit.teamName},
            {"claimedBy", visit.claimedBy.value()},
            {"claimedByName", visit.claimedByName},
            {"claimedSince", orNull(visit.claimedSince)},
            {"claimTask", visit.claimTask},
            {"touch", visit.touch},
            {"touches", visit.touches},
            {"follows", visit.follows.value()},
            {"heldFrom", orNull(visit.heldFrom)},
            {"heldUntil", orNull(visit.heldUntil)},
            {"againAfter", visit.againAfter.count()},
            {"series", jsonOrNull(visit.series)},
            {"ladder", jsonOrNull(visit.ladder)},
            {"callAgain", jsonOrNull(visit.callAgain)},
            {"stage", toJson(visit.stage)},
            {"version", visit.version}};
}

Visit visitFrom(const json::value& value) {
    Visit visit;
    visit.id = VisitId(textOf(value.at("id")));
    visit.patient = PatientId(textOf(value.at("patient")));
    visit.start = instantFrom(value.at("start"));
    visit.end = instantFrom(value.at("end"));
    visit.purpose = textOf(value.at("purpose"));
    visit.description = textOf(value.at("description"));
    visit.worthKnowing = textOf(value.at("worthKnowing"));
    visit.checklist = vectorFrom(value.at("checklist"), itemFrom);
    visit.checklistTask = textOf(value.at("checklistTask"));
    visit.checklistVersion = textOf(value.at("checklistVersion"));
    visit.owner = StaffId(textOf(value.at("owner")));
    visit.ownerName = textOf(value.at("ownerName"));
    visit.team = TeamId(textOf(value.at("team")));
    visit.teamName = textOf(value.at("teamName"));
    visit.claimedBy = StaffId(textOf(value.at("claimedBy")));
    visit.claimedByName = textOf(value.at("claimedByName"));
    // Rows that an earlier version of this program wrote do not have it.
    if (const auto* since = value.as_object().if_contains("claimedSince"))
        visit.claimedSince = optionalInstantFrom(*since);
    visit.claimTask = textOf(value.at("claimTask"));
    visit.touch = static_cast<int>(value.at("touch").as_int64());
    visit.touches = static_cast<int>(value.at("touches").as_int64());
    // Written by earlier versions without these three.
    const auto& object = value.as_object();
    if (const auto* follows = object.if_contains("follows")) visit.follows = VisitId(textOf(*follows));
    if (const auto* from = object.if_contains("heldFrom")) visit.heldFrom = optionalInstantFrom(*from);
    if (const auto* until = object.if_contains("heldUntil")) visit.heldUntil = optionalInstantFrom(*until);
    visit.againAfter =
        Duration(memberIfThere(value, "againAfter", [](const json::value& v) { return v.as_int64(); }).value_or(0));
    visit.series = memberIfThere(value, "series", seriesFrom);
    visit.ladder = memberIfThere(value, "ladder", ladderFrom);
    visit.callAgain = memberIfThere(value, "callAgain", callAgainFrom);
    visit.stage = stageFrom(value.at("stage"));
    visit.version = textOf(value.at("version"));
    return visit;
}

json::object toJson(const VisitDraft& draft) {
    json::array ticked;
    for (const auto index : draft.ticked) ticked.push_back(static_cast<std::int64_t>(index));
    return {{"visit", draft.visit.value()},
            {"outcome", draft.outcome ? json::value(code(*draft.outcome)) : json::value(nullptr)},
            {"modality", code(draft.modality)},
            {"reason", code(draft.reason)},
            {"note", draft.note},
            {"ticked", std::move(ticked)},
            {"minutesWithPatient", orNull(draft.minutesWithPatient)},
            {"minutesWrapUp", orNull(draft.minutesWrapUp)},
            {"followUp", toJson(draft.followUp)},
            {"identity", identityJson(draft.identity)},
            {"callStarted", orNull(draft.callStarted)},
            {"callEnded", orNull(draft.callEnded)}};
}

VisitDraft draftFrom(const json::value& value) {
    VisitDraft draft;
    draft.visit = VisitId(textOf(value.at("visit")));
    if (!value.at("outcome").is_null()) draft.outcome = known(outcomeFromCode(value.at("outcome").as_string()));
    draft.modality = known(modalityFromCode(value.at("modality").as_string()));
    draft.reason = known(reasonFromCode(value.at("reason").as_string()));
    draft.note = textOf(value.at("note"));
    for (const auto& index : value.at("ticked").as_array())
        draft.ticked.insert(static_cast<std::size_t>(index.as_int64()));
    draft.minutesWithPatient = optionalNumberFrom(value.at("minutesWithPatient"));
    draft.minutesWrapUp = optionalNumberFrom(value.at("minutesWrapUp"));
    draft.followUp = followUpFrom(value.at("followUp"));
    draft.identity = identityFrom(value.at("identity"));
    draft.callStarted = optionalInstantFrom(value.at("callStarted"));
    draft.callEnded = optionalInstantFrom(value.at("callEnded"));
    return draft;
}

} // namespace tilsyn::store
