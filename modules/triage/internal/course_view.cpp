// SPDX-License-Identifier: GPL-3.0-or-later
// What a clinician sees of it.
#include "triage/internal/course.h"
#include "triage/internal/tags.h"

#include <algorithm>
#include <tuple>

namespace tilsyn::triage {

ItemView Course::view(std::size_t index) const {
    const auto& item = items_[index];
    const auto& resource = holdings_.all()[item.resource];
    ItemView out;
    out.ref = resource.ref();
    out.measure = item.content.name;
    out.effective = resource.current().effective.at;
    out.number = item.content.quantity.value ? item.content.quantity.value->text() : std::string();
    out.unit = item.content.quantity.unit;
    out.display = item.content.quantity.display;
    out.colour = item.colour();
    out.reasons = item.reasons();
    out.tags = ownTags(item, resource);
    out.open = item.open();
    out.today = judgement(index, false, &record_.now).colour;
    out.now = judgement(index, false, nullptr).colour;
    out.text = resource.current().origin.freeText;
    return out;
}

Evaluation Course::view() const {
    Evaluation out;
    const auto reports = reportsOf(holdings_.all());
    const auto slots = slotsNow(record_.schedules, reports, record_.zone, record_.now);
    std::vector<ListedItem> listed;
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (!items_[i].lead) listed.push_back({&items_[i], view(i)});
    addReportTags(listed, reports, slots);
    if (const auto persist = rules_.find(Rule::persist); persist != rules_.end())
        addPersisting(listed, persist->second.window(), record_.zone);
    addBulk(listed, reports);

    bool openRed = false;
    for (auto& one : listed) {
        if (one.view.open) out.patient = std::max(out.patient, one.view.colour);
        openRed = openRed || (one.view.open && one.view.colour == Colour::red);
    }
    for (const auto& finding : findings_.all()) {
        if (finding.open) out.patient = std::max(out.patient, finding.colour);
        out.trends.push_back({finding.rule, finding.colour, holdings_.all()[items_[finding.item].resource].ref(),
                              finding.detail, finding.open});
    }
    out.patient = std::max(out.patient, slots_.colour(slots.rows, [&](Instant deadline) {
        return openRed || lastReportWasRed(listed, reports, deadline);
    }));
    if (out.patient == Colour::none && items_.empty() && refusedReport_) out.patient = Colour::grey;

    for (const auto& row : slots.rows) out.slots.push_back({row.slot.deadline, row.state});
    for (auto& one : listed) out.items.push_back(std::move(one.view));
    std::ranges::sort(out.items, [](const ItemView& a, const ItemView& b) {
        const auto key = [](const ItemView& v) { return std::tuple(v.effective, v.ref, v.measure); };
        return a.colour != b.colour ? a.colour > b.colour : key(a) < key(b);
    });
    std::ranges::sort(out.trends, {}, [](const TrendView& v) { return std::tuple(v.rule, v.ref); });
    out.acknowledgements = acknowledgements_;
    out.ignored = ignored_;
    out.refused = refused_;
    return out;
}

} // namespace tilsyn::triage
