// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/internal/neighbours.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tilsyn::triage {
namespace {

using Members = std::vector<std::size_t>;

class Neighbours {
public:
    Neighbours(std::vector<Item>& items, const std::vector<Resource>& resources)
        : items_(items), resources_(resources) {}

    const Resource& resource(std::size_t i) const { return resources_[items_[i].resource]; }
    const Version& version(std::size_t i) const { return resource(i).current(); }

    /// Groups of one instant and device.
    std::vector<Members> together(const Members& members) const {
        std::map<std::pair<std::chrono::sys_seconds, std::string>, Members> groups;
        for (const auto i : members) {
            const auto& said = version(i);
            if (items_[i].withdrawn || !said.effective.at) continue;
            groups[{std::chrono::floor<std::chrono::seconds>(*said.effective.at), said.origin.device}].push_back(i);
        }
        std::vector<Members> out;
        for (auto& [when, group] : groups) out.push_back(std::move(group));
        return out;
    }

    bool sameMeasurement(std::size_t a, std::size_t b) const {
        const auto& left = version(a);
        const auto& right = version(b);
        return resource(a).response == resource(b).response && left.effective == right.effective &&
               items_[a].content.sameAs(items_[b].content) && left.answers == right.answers &&
               left.questionnaire == right.questionnaire;
    }

    /// Two of two different identifiers are two, whatever they say.
    bool apart(std::size_t a, std::size_t b) const {
        return !resource(a).identifiers.empty() && !resource(b).identifiers.empty();
    }

    /// Of several copies the one that somebody has handled stands for the others, else the one whose id sorts first, so
    /// that the order of arrival does not matter.
    bool before(std::size_t a, std::size_t b) const {
        const auto rank = [&](std::size_t i) {
            return std::tuple(items_[i].handled() ? 0 : 1, resource(i).identifiers.empty() ? 1 : 0, resource(i).ref());
        };
        return rank(a) < rank(b);
    }

    void findDuplicates(const Members& group) {
        Members sorted = group;
        std::ranges::sort(sorted, [&](std::size_t a, std::size_t b) { return before(a, b); });
        Members leads;
        for (const auto i : sorted) {
            const auto lead =
                std::ranges::find_if(leads, [&](std::size_t one) { return sameMeasurement(one, i) && !apart(one, i); });
            if (lead == leads.end()) {
                leads.push_back(i);
                continue;
            }
            items_[i].lead = *lead;
            items_[*lead].duplicate = true;
        }
    }

    void findConflicts(const Members& group) {
        for (const auto a : group)
            items_[a].conflict = std::ranges::any_of(group, [&](std::size_t b) { return a != b && conflict(a, b); });
    }

    void findPairs(const Members& group) {
        for (const auto a : group)
            for (const auto b : group)
                if (crossed(a, b)) items_[a].paired = items_[b].paired = true;
    }

private:
    bool conflict(std::size_t a, std::size_t b) const {
        const auto& left = items_[a];
        const auto& right = items_[b];
        if (left.lead || right.lead || left.content.name != right.content.name || !left.content.banded) return false;
        if (version(a).effective.dateOnly || version(b).effective.dateOnly) return false; // noon is no instant
        const auto& x = left.content.quantity;
        const auto& y = right.content.quantity;
        return x.value && y.value && (*x.value != *y.value || x.comparator != y.comparator);
    }

    bool crossed(std::size_t a, std::size_t b) const {
        const auto& upper = items_[a].content;
        const auto& lower = items_[b].content;
        if (upper.measure != Measure::systolic || lower.measure != Measure::diastolic) return false;
        const bool dateOnly = version(a).effective.dateOnly || version(b).effective.dateOnly;
        if (dateOnly && items_[a].resource != items_[b].resource) return false;
        const auto& x = upper.quantity;
        const auto& y = lower.quantity;
        const bool exact = x.comparator == Comparator::none && y.comparator == Comparator::none;
        return exact && x.value && y.value && *x.value <= *y.value;
    }

    std::vector<Item>& items_;
    const std::vector<Resource>& resources_;
};

} // namespace

void compareNeighbours(std::vector<Item>& items, const std::vector<Resource>& resources, const Members& members) {
    Neighbours neighbours(items, resources);
    std::map<std::size_t, std::size_t> ledBefore;
    for (const auto i : members) {
        if (items[i].lead) ledBefore[i] = *items[i].lead;
        items[i].lead.reset();
        items[i].duplicate = items[i].conflict = items[i].paired = false;
    }
    for (const auto& group : neighbours.together(members)) {
        neighbours.findDuplicates(group);
        neighbours.findConflicts(group);
        neighbours.findPairs(group);
    }
    // Without any time there is no instant to share, but a pressure of one resource is still one pair.
    for (const auto a : members)
        if (!neighbours.version(a).effective.at && !items[a].withdrawn)
            for (const auto b : members)
                if (items[b].resource == items[a].resource && !items[b].withdrawn) neighbours.findPairs({a, b});
    for (const auto i : members) // a line that has been shown goes over to the copy that now stands for it
        if (items[i].lead && !ledBefore.contains(i) && items[i].colour() > items[*items[i].lead].colour())
            items[*items[i].lead].takeOver(items[i]);
}

} // namespace tilsyn::triage
