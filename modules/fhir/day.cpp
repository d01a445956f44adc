// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/day.h"

#include "base/time_text.h"
#include "fhir/bundle.h"
#include "fhir/internal/map_ladder.h"
#include "fhir/internal/map_series.h"
#include "fhir/internal/mapping.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <tuple>

namespace tilsyn::fhir {
namespace {

using namespace domain;

using Stamp = DayPages::Stamp;

std::string label(const EntryDto& entry) {
    return entry.type + "/" + (entry.id.empty() ? "-" : entry.id);
}

Stamp stampOf(Element resource) {
    const auto meta = member(resource, "meta");
    if (!meta) return {};
    Stamp stamp{textOr(*meta, "versionId"), std::nullopt};
    if (const auto written = text(*meta, "lastUpdated"))
        if (const auto at = parseInstant(*written)) stamp.updated = *at;
    return stamp;
}

/// The moment decides; within one moment, or without any, the number of the version, where versions are numbers.
bool isOlder(const Stamp& a, const Stamp& b) {
    if (a.updated && b.updated && *a.updated != *b.updated) return *a.updated < *b.updated;
    const auto number = [](const std::string& text) {
        long long value = -1;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end == text.data() + text.size() ? value : -1;
    };
    return number(a.version) >= 0 && number(a.version) < number(b.version);
}

/// Of two claims to one visit, which a server without conditional creation may have: the one that is in force, then the
/// one that was first, so that every desk sees the same holder.
bool standsBefore(const Claim& a, const Claim& b) {
    const auto rank = [](const Claim& c) {
        return std::tuple(c.state != Claim::State::inProgress, !c.since.has_value(), c.since.value_or(Instant{}), c.id);
    };
    return rank(a) < rank(b);
}

Status takeTask(Element resource, const EntryDto& entry, DayPages& pages) {
    if (auto claim = parseClaim(entry.text)) {
        const auto standing = pages.claims.find(claim->visit);
        const bool other = standing != pages.claims.end() && standing->second.id != claim->id;
        if (other && standsBefore(standing->second, *claim)) return {};
        const auto visit = claim->visit;
        pages.claims[visit] = std::move(*claim);
        return {};
    }
    auto ladder = mapLadder(resource);
    if (!ladder) return fail(ladder.error());
    if (*ladder) {
        pages.ladders[(*ladder)->visit] = std::move((*ladder)->ladder);
        return {};
    }
    auto again = mapCallAgain(resource);
    if (!again) return fail(again.error());
    if (*again) {
        const auto [known, fresh] = pages.callAgain.try_emplace((*again)->visit, (*again)->task);
        if (!fresh && (*again)->task.due < known->second.due) known->second = std::move((*again)->task);
        return {};
    }
    auto mapped = mapTask(resource);
    if (!mapped) return fail(mapped.error());
    if (*mapped) pages.checklists[(*mapped)->visit] = std::move((*mapped)->checklist);
    return {};
}

/// Reads one entry into the pages; words when that is not possible.
Status take(ResourceReader& reader, const EntryDto& entry, DayPages& pages) {
    const auto resource = reader.read(entry.text);
    if (!resource) return fail(resource.error());
    const auto stamp = stampOf(*resource);
    const auto seen = pages.stamps.find(label(entry));
    const bool twice = seen != pages.stamps.end();
    const bool same = twice && stamp == seen->second && stamp != Stamp{};
    if (same || (twice && isOlder(stamp, seen->second))) return {};
    pages.stamps.insert_or_assign(label(entry), stamp);
    if (entry.type == "Appointment") {
        if (twice) pages.visits.erase(VisitId(entry.id));
        auto mapped = mapAppointment(*resource);
        if (!mapped) return fail(mapped.error());
        if (!*mapped) return {};
        auto& visit = (*mapped)->visit;
        if ((*mapped)->followsUp) pages.followsUp[visit.id] = *(*mapped)->followsUp;
        const auto id = visit.id;
        if (!(*mapped)->series.empty()) pages.basedOn[id] = std::move((*mapped)->series);
        pages.visits[id] = std::move(visit);
    } else if (entry.type == "Patient") {
        auto mapped = mapPatient(*resource);
        if (!mapped) return fail(mapped.error());
        auto& place = pages.patients[mapped->id];
        mapped->allergies = std::move(place.allergies);
        place = std::move(*mapped);
    } else if (entry.type == "Task") {
        return takeTask(*resource, entry, pages);
    } else if (entry.type == "ServiceRequest") {
        if (auto series = mapSeries(*resource)) {
            const auto id = series->id;
            pages.series[id] = std::move(*series);
        }
    } else if (entry.type == "AllergyIntolerance") {
        const auto mapped = mapAllergy(*resource);
        if (!mapped) return fail(mapped.error());
        if (!*mapped) return {};
        const auto patient = pages.patients.find((*mapped)->patient);
        if (patient == pages.patients.end()) return {};
        auto& known = patient->second.allergies;
        if (std::ranges::find(known, (*mapped)->text) == known.end()) known.push_back((*mapped)->text);
    } else if (entry.type == "Encounter") {
        const auto mapped = mapEncounter(*resource);
        if (!mapped) return {};
        // Of several tries the first counts: from it the second contact keeps its distance.
        auto& held = pages.held.try_emplace(mapped->visit, mapped->from, mapped->until).first->second;
        if (mapped->from < held.first) held = {mapped->from, mapped->until};
    } else if (entry.type == "Schedule") {
        auto mapped = mapSchedule(*resource);
        if (!mapped) return fail(mapped.error());
        if (*mapped) pages.shifts[(*mapped)->id] = std::move(**mapped);
    } else if (entry.type == "Slot") {
        auto mapped = mapSlot(*resource);
        if (!mapped) return fail(mapped.error());
        if (!*mapped) return {};
        const auto id = (*mapped)->pause.id;
        pages.breaks[id] = {(*mapped)->schedule, std::move((*mapped)->pause)};
    } else if (entry.type == "Communication") {
        auto mapped = mapDelayMessage(*resource);
        if (!mapped) return fail(mapped.error());
        if (*mapped) pages.delays.push_back(std::move(**mapped));
    } else if (entry.type == "OperationOutcome") {
        return fail(ErrorKind::rejected, "the server attached a warning to this page", "fhir");
    }
    return {};
}

/// Second contacts know their first one and how long after it they are.
void pairContacts(DayPages& pages) {
    for (const auto& [second, first] : pages.followsUp) {
        const auto found = pages.visits.find(second);
        if (found == pages.visits.end()) continue;
        auto& later = found->second;
        later.touch = later.touches = 2;
        later.follows = first;
        const auto earlier = pages.visits.find(first);
        if (earlier == pages.visits.end()) continue;
        earlier->second.touches = 2;
        // Not stated: as the plan has it.
        if (later.againAfter == Duration{0})
            later.againAfter = std::max(Duration{0}, later.start - earlier->second.end);
    }
}

} // namespace

Result<std::string> addPage(DayPages& pages, std::string_view bytes) {
    auto bundle = parseBundle(bytes);
    if (!bundle) return fail(bundle.error());
    std::ranges::move(bundle->rejections, std::back_inserter(pages.rejections));
    ResourceReader reader;
    for (const auto& entry : bundle->entries) {
        if (const auto taken = take(reader, entry, pages); !taken)
            pages.rejections.push_back({label(entry), taken.error().detail});
    }
    return std::move(bundle->next);
}

std::vector<std::string> keepNewer(DayPages& fresh, const DayPages& held) {
    std::vector<std::string> kept;
    for (const auto& [name, newer] : held.stamps) {
        const auto here = fresh.stamps.find(name);
        if (here == fresh.stamps.end() || !isOlder(here->second, newer)) continue;
        here->second = newer;
        const auto slash = name.find('/');
        const auto id = name.substr(slash + 1);
        kept.push_back(name.substr(0, slash));
        if (kept.back() == "Appointment") {
            const VisitId visit(id);
            fresh.visits.erase(visit);
            fresh.followsUp.erase(visit);
            if (const auto old = held.visits.find(visit); old != held.visits.end()) fresh.visits.insert(*old);
            if (const auto old = held.followsUp.find(visit); old != held.followsUp.end()) fresh.followsUp.insert(*old);
        } else if (kept.back() == "Patient") {
            const auto old = held.patients.find(PatientId(id));
            if (old == held.patients.end()) continue;
            auto& place = fresh.patients[old->first];
            auto allergies = std::move(place.allergies);
            place = old->second;
            place.allergies = std::move(allergies);
        } else if (kept.back() == "Task") {
            for (const auto& [visit, claim] : held.claims)
                if (claim.id == id) fresh.claims[visit] = claim;
            for (const auto& [visit, checklist] : held.checklists)
                if (checklist.task == id) fresh.checklists[visit] = checklist;
        }
    }
    return kept;
}

std::vector<PatientId> missingPatients(const DayPages& pages) {
    std::set<PatientId> wanted;
    for (const auto& [id, visit] : pages.visits) wanted.insert(visit.patient);
    for (const auto& [id, patient] : pages.patients)
        if (patient.replacedBy) wanted.insert(*patient.replacedBy);
    std::erase_if(wanted, [&](const PatientId& id) { return pages.patients.contains(id); });
    return {wanted.begin(), wanted.end()};
}

workspace::Day assemble(DayPages pages, std::chrono::year_month_day date, Instant asOf) {
    workspace::Day day;
    day.date = date;
    day.asOf = asOf;
    for (auto& [id, checklist] : pages.checklists) {
        const auto visit = pages.visits.find(id);
        if (visit == pages.visits.end()) continue;
        visit->second.checklist = std::move(checklist.items);
        visit->second.checklistTask = std::move(checklist.task);
        visit->second.checklistVersion = std::move(checklist.version);
    }
    for (auto& [id, claim] : pages.claims) {
        const auto visit = pages.visits.find(id);
        if (visit == pages.visits.end() || !holds(claim, asOf)) continue;
        visit->second.claimedBy = std::move(claim.owner);
        visit->second.claimedByName = std::move(claim.ownerName);
        visit->second.claimedSince = claim.since;
        visit->second.claimTask = std::move(claim.id);
    }
    pairContacts(pages);
    for (auto& [id, visit] : pages.visits) {
        if (const auto ladder = pages.ladders.find(id); ladder != pages.ladders.end()) visit.ladder = ladder->second;
        if (const auto again = pages.callAgain.find(id); again != pages.callAgain.end())
            visit.callAgain = again->second;
        const auto order = pages.basedOn.find(id);
        const auto series = order == pages.basedOn.end() ? pages.series.end() : pages.series.find(order->second);
        if (series != pages.series.end()) visit.series = series->second;
    }
    for (const auto& [id, held] : pages.held) {
        const auto visit = pages.visits.find(id);
        if (visit == pages.visits.end()) continue;
        visit->second.heldFrom = held.first;
        visit->second.heldUntil = held.second;
    }
    for (auto& [id, pause] : pages.breaks) {
        const auto shift = pages.shifts.find(pause.first);
        if (shift != pages.shifts.end()) shift->second.breaks.push_back(std::move(pause.second));
    }
    for (auto& [id, shift] : pages.shifts) {
        std::ranges::stable_sort(shift.breaks, {}, &PlannedBreak::start);
        day.shifts.push_back(std::move(shift));
    }
    std::ranges::stable_sort(pages.delays, {}, &DelayTold::at);
    day.delays = std::move(pages.delays);
    for (auto& [id, visit] : pages.visits) {
        // Kept all the same: the visit is work to be done, and "no patient" is shown where it stands.
        if (!pages.patients.contains(visit.patient))
            pages.rejections.push_back({"Appointment/" + id.value(), "its patient could not be read"});
        day.visits.push_back(std::move(visit));
    }
    std::ranges::stable_sort(day.visits, {}, [](const Visit& v) { return std::pair(v.start, v.id.value()); });
    day.patients = std::move(pages.patients);
    day.rejections = std::move(pages.rejections);
    return day;
}

} // namespace tilsyn::fhir
