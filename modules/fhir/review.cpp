// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/review.h"

#include "base/time_text.h"
#include "fhir/bundle.h"
#include "fhir/internal/base64.h"
#include "fhir/internal/dom.h"
#include "fhir/requests.h"
#include "fhir/uris.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace tilsyn::fhir {
namespace {

using workspace::RecordedVersion;

std::optional<Instant> instantIn(std::optional<Element> parent, std::string_view key) {
    const auto found = parent ? text(*parent, key) : std::nullopt;
    const auto instant = found ? parseInstant(*found) : fail(ErrorKind::malformed, "", "");
    return instant ? std::optional(*instant) : std::nullopt;
}

std::string_view codedIn(Element encounter, std::string_view url) {
    const auto found = extension(encounter, url);
    return found ? text(*found, "valueCode").value_or(std::string_view()) : std::string_view();
}

RecordedVersion versionFrom(Element encounter) {
    RecordedVersion version;
    version.outcome = domain::outcomeFromCode(codedIn(encounter, uri::outcome));
    version.modality = domain::modalityFromCode(codedIn(encounter, uri::modality)).value_or(domain::Modality::video);
    version.reason = domain::reasonFromCode(codedIn(encounter, uri::outcomeReason)).value_or(domain::Reason::none);
    const auto period = member(encounter, "period");
    version.contactStart = instantIn(period, "start");
    version.contactEnd = instantIn(period, "end");
    double minutes = 0;
    const auto length = member(encounter, "length");
    if (const auto value = length ? member(*length, "value") : std::nullopt; value && !value->get(minutes))
        version.minutes = static_cast<int>(minutes);
    for (const auto& participant : items(encounter, "participant"))
        if (const auto who = member(participant, "individual"); who && version.by.empty())
            version.by = textOr(*who, "display");
    version.at = instantIn(member(encounter, "meta"), "lastUpdated");
    return version;
}

struct Note {
    std::string document;
    std::string text;
};

void takeNote(Element document, std::string_view id, std::map<std::string, Note>& notes) {
    const auto status = text(document, "status");
    const auto context = member(document, "context");
    const auto content = first(document, "content");
    const auto attachment = content ? member(*content, "attachment") : std::nullopt;
    if (!context || !attachment || status == "entered-in-error" || status == "superseded") return;
    if (!textOr(*attachment, "contentType").starts_with("text/plain")) return;
    const auto words = decodeBase64(text(*attachment, "data").value_or(std::string_view()));
    if (!words) return;
    for (const auto& about : items(*context, "encounter"))
        if (const auto encounter = referenced(about, "Encounter")) notes[*encounter] = {std::string(id), *words};
}

} // namespace

namespace {

http::Request form(std::string url, std::string body) {
    http::Request request;
    request.method = http::Method::post;
    request.url = std::move(url);
    request.headers = {{"Accept", "application/fhir+json"}, {"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = std::move(body);
    return request;
}

} // namespace

http::Request searchVisit(std::string_view base, const domain::VisitId& visit) {
    return form(address(base, "Appointment/_search"), "_id=" + http::encode(visit.value()) + "&_revinclude=Task:focus");
}

http::Request searchRecorded(std::string_view base, const domain::VisitId& visit) {
    return form(address(base, "Encounter/_search"), "appointment=" + http::encode("Appointment/" + visit.value()) +
                                                        "&_count=20&_revinclude=DocumentReference:encounter");
}

Result<RecordedVersion> parseRecorded(std::string_view bytes) {
    const auto bundle = parseBundle(bytes);
    if (!bundle) return fail(bundle.error());
    RecordedVersion newest;
    std::string newestId;
    std::map<std::string, Note> notes;
    ResourceReader reader;
    for (const auto& entry : bundle->entries) {
        const auto resource = reader.read(entry.text);
        if (!resource) continue;
        if (entry.type == "DocumentReference") takeNote(*resource, entry.id, notes);
        if (entry.type != "Encounter" || text(*resource, "status") == "entered-in-error") continue;
        auto version = versionFrom(*resource);
        if (!newestId.empty() && version.at <= newest.at) continue;
        newest = std::move(version);
        newestId = entry.id;
    }
    if (const auto note = notes.find(newestId); note != notes.end()) {
        newest.note = note->second.text;
        newest.noteDocument = note->second.document;
    }
    return newest;
}

} // namespace tilsyn::fhir
