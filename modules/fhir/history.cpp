// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/history.h"

#include "base/time_text.h"
#include "fhir/bundle.h"
#include "fhir/internal/base64.h"
#include "fhir/internal/dom.h"
#include "fhir/uris.h"

#include <algorithm>
#include <map>

namespace tilsyn::fhir {
namespace {

constexpr std::size_t shown = 5;

Result<workspace::PastVisit> mapEncounter(Element encounter) {
    const auto period = member(encounter, "period");
    const auto start = period ? text(*period, "start") : std::nullopt;
    const auto from = start ? parseInstant(*start) : fail(ErrorKind::malformed, "", "");
    if (!from) return fail(ErrorKind::rejected, "period.start is no date with time and offset", "fhir.encounter");
    workspace::PastVisit visit;
    visit.start = *from;
    const auto length = member(encounter, "length");
    double minutes = 0;
    if (const auto value = length ? member(*length, "value") : std::nullopt; value && !value->get(minutes)) {
        visit.minutes = static_cast<int>(std::clamp(minutes, 0.0, 24.0 * 60));
    } else if (const auto end = text(*period, "end")) {
        if (const auto until = parseInstant(*end); until && *until > *from)
            visit.minutes = static_cast<int>(std::chrono::round<std::chrono::minutes>(*until - *from).count());
    }
    const auto coded = [&](std::string_view url) {
        const auto found = extension(encounter, url);
        return found ? text(*found, "valueCode").value_or(std::string_view()) : std::string_view();
    };
    visit.outcome = domain::outcomeFromCode(coded(uri::outcome));
    visit.modality = domain::modalityFromCode(coded(uri::modality)).value_or(domain::Modality::video);
    for (const auto& participant : items(encounter, "participant"))
        if (const auto who = member(participant, "individual"); who && visit.by.empty())
            visit.by = textOr(*who, "display");
    return visit;
}

std::string firstLine(std::string_view text) {
    while (text.starts_with('\n') || text.starts_with('\r') || text.starts_with(' ')) text.remove_prefix(1);
    return std::string(text.substr(0, text.find_first_of("\r\n")));
}

/// Encounter id → first line of its note.
void takeNote(Element document, std::map<std::string, std::string>& notes) {
    const auto status = text(document, "status");
    const auto context = member(document, "context");
    const auto content = first(document, "content");
    const auto attachment = content ? member(*content, "attachment") : std::nullopt;
    if (!context || !attachment || status == "entered-in-error" || status == "superseded") return;
    if (!textOr(*attachment, "contentType").starts_with("text/plain")) return;
    const auto note = decodeBase64(text(*attachment, "data").value_or(std::string_view()));
    if (!note) return;
    for (const auto& about : items(*context, "encounter"))
        if (const auto id = referenced(about, "Encounter")) notes[*id] = firstLine(*note);
}

} // namespace

Result<History> parseHistory(std::string_view bytes) {
    auto bundle = parseBundle(bytes);
    if (!bundle) return fail(bundle.error());
    History history;
    history.rejections = std::move(bundle->rejections);
    std::vector<std::pair<std::string, workspace::PastVisit>> visits;
    std::map<std::string, std::string> notes;
    ResourceReader reader;
    for (const auto& entry : bundle->entries) {
        const auto resource = reader.read(entry.text);
        if (!resource) {
            history.rejections.push_back({entry.type + "/" + entry.id, resource.error().detail});
        } else if (entry.type == "DocumentReference") {
            takeNote(*resource, notes);
        } else if (entry.type == "Encounter") {
            if (text(*resource, "status") == "entered-in-error") continue;
            auto visit = mapEncounter(*resource);
            if (!visit) {
                history.rejections.push_back({entry.type + "/" + entry.id, visit.error().detail});
                continue;
            }
            if (text(*resource, "status") == "finished") history.identityConfirmedBefore = true;
            visits.emplace_back(entry.id, std::move(*visit));
        }
    }
    std::ranges::stable_sort(visits, std::ranges::greater(), [](const auto& v) { return v.second.start; });
    for (auto& [id, visit] : visits) {
        if (history.visits.size() == shown) break;
        if (const auto note = notes.find(id); note != notes.end()) visit.note = note->second;
        history.visits.push_back(std::move(visit));
    }
    return history;
}

} // namespace tilsyn::fhir
