// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/internal/tags.h"

#include <algorithm>
#include <map>

namespace tilsyn::triage {
namespace {

/// The report of each resource.
std::map<std::size_t, std::size_t> reportOf(const std::vector<Report>& reports) {
    std::map<std::size_t, std::size_t> out;
    for (std::size_t i = 0; i < reports.size(); ++i)
        for (const auto resource : reports[i].resources) out[resource] = i;
    return out;
}

void add(std::vector<Tag>& tags, Tag tag) {
    if (std::ranges::find(tags, tag) == tags.end()) tags.push_back(tag);
    std::ranges::sort(tags);
}

} // namespace

std::vector<Tag> ownTags(const Item& item, const Resource& resource) {
    const auto& version = resource.current();
    std::vector<Tag> tags;
    if (version.effective.at && resource.firstReceived - *version.effective.at > std::chrono::hours(24))
        tags.push_back(Tag::late);
    if (version.origin.status == Status::preliminary) tags.push_back(Tag::preliminary);
    if (version.origin.status == Status::unknown) tags.push_back(Tag::statusUnknown);
    if (version.effective.dateOnly) tags.push_back(Tag::dateOnly);
    if (version.effective.fromIssued) tags.push_back(Tag::fromIssued);
    if (item.content.quantity.unitFromText) tags.push_back(Tag::unitFromText);
    if (item.duplicate || resource.repeated) tags.push_back(Tag::duplicate);
    return tags;
}

void addReportTags(std::vector<ListedItem>& listed, const std::vector<Report>& reports, const SlotsNow& slots) {
    const auto of = reportOf(reports);
    for (auto& [item, view] : listed) {
        const auto report = of.find(item->resource);
        if (report == of.end()) continue;
        const auto& served = slots.perReport[report->second];
        if (std::ranges::find(served, Served::late) != served.end()) add(view.tags, Tag::late);
        if (!served.empty() && std::ranges::count(served, Served::extra) == std::ssize(served))
            add(view.tags, Tag::extra);
    }
}

void addPersisting(std::vector<ListedItem>& listed, int days, const Zone& zone) {
    std::map<std::string, std::map<std::chrono::sys_days, Colour>> worstOf;
    const auto dayOf = [&](const ItemView& view) { return std::chrono::sys_days(zone.local(*view.effective).date); };
    const auto counts = [](const ListedItem& one) {
        return one.item->content.measure && !one.item->withdrawn && one.view.effective;
    };
    for (const auto& one : listed) {
        if (!counts(one)) continue;
        auto& worst = worstOf[one.view.measure].try_emplace(dayOf(one.view), Colour::none).first->second;
        worst = std::max(worst, one.view.colour);
    }
    for (auto& one : listed) {
        if (!counts(one) || one.view.colour != Colour::yellow) continue;
        const auto& colours = worstOf[one.view.measure];
        auto day = colours.find(dayOf(one.view));
        int yellow = 0;
        for (; day->second == Colour::yellow; --day) {
            ++yellow;
            if (day == colours.begin()) break;
        }
        if (yellow >= days) add(one.view.tags, Tag::persisting);
    }
}

void addBulk(std::vector<ListedItem>& listed, const std::vector<Report>& reports) {
    const auto of = reportOf(reports);
    const auto group = [&](const ListedItem& one) {
        const auto report = of.find(one.item->resource);
        // Resources without a report of their own are counted behind the reports.
        return report == of.end() ? reports.size() + one.item->resource : report->second;
    };
    std::map<std::size_t, bool> plain;
    for (const auto& one : listed) {
        auto& all = plain.try_emplace(group(one), true).first->second;
        all = all && one.view.colour == Colour::green && !one.view.text && !one.item->conflict;
    }
    for (auto& one : listed) one.view.bulk = one.view.open && plain[group(one)];
}

bool lastReportWasRed(const std::vector<ListedItem>& listed, const std::vector<Report>& reports, Instant until) {
    const Report* last = nullptr;
    for (const auto& report : reports)
        if (report.at <= until) last = &report;
    return last && std::ranges::any_of(listed, [&](const ListedItem& one) {
               return one.view.colour == Colour::red && !one.item->withdrawn &&
                      std::ranges::find(last->resources, one.item->resource) != last->resources.end();
           });
}

} // namespace tilsyn::triage
