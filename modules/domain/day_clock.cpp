// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/day_clock.h"

#include <algorithm>
#include <map>

namespace tilsyn::domain {
namespace {

/// When the contact began, whether it goes on or is over.
std::optional<Instant> beginOf(const ClockedVisit& visit) {
    if (visit.begun) return visit.begun;
    if (const auto* ringing = std::get_if<Ringing>(&visit.stage)) return ringing->since;
    if (const auto* call = std::get_if<InCall>(&visit.stage)) return call->since;
    return std::nullopt;
}

bool inHand(const ClockedVisit& visit) {
    return isOpen(visit.stage) && !std::holds_alternative<Planned>(visit.stage);
}

Capacity capacityOf(const DayFacts& facts, const DayRules& rules) {
    Capacity capacity;
    capacity.slots = facts.slots > 0 ? facts.slots : rules.slots;
    for (const auto& visit : facts.visits) {
        const bool open = isOpen(visit.stage);
        const bool gone =
            std::holds_alternative<Cancelled>(visit.stage) || std::holds_alternative<MovedToPhysical>(visit.stage);
        capacity.used += gone ? 0 : 1;
        capacity.done += open ? 0 : 1;
        capacity.open += open ? 1 : 0;
        if (open) capacity.work += visit.end - visit.start;
    }
    capacity.free = std::max(0, capacity.slots - capacity.used);
    return capacity;
}

/// Walks through the rest of the day, doing one thing after the other.
class Walk {
public:
    Walk(const DayFacts& facts, Instant now, const DayRules& rules)
        : facts_(facts), rules_(rules), now_(now), free_(now) {}

    DayClock run() {
        clock_.capacity = capacityOf(facts_, rules_);
        sort();
        takeInHand();
        takeRunningBreak();
        while (const auto* next = nextWaiting()) {
            if (breakComesFirst(readyOf(*next))) continue;
            fillGap(readyOf(*next));
            place(*next);
            std::erase(waiting_, next);
        }
        for (const auto& pause : pending_) placeBreak(*pause);
        pending_.clear();
        for (const auto* visit : passed_) place(*visit);
        finish();
        return std::move(clock_);
    }

private:
    void sort() {
        Instant newest = Instant::min(); // planned start of the latest visit that has been taken
        for (const auto& visit : facts_.visits) {
            if (const auto begun = beginOf(visit)) begun_[visit.id] = *begun;
            if (inHand(visit) || std::holds_alternative<Done>(visit.stage) ||
                std::holds_alternative<Missed>(visit.stage))
                newest = std::max(newest, visit.start);
            planned_[visit.id] = visit.start;
        }
        for (const auto& visit : facts_.visits) {
            if (!isOpen(visit.stage) || !visit.callable) continue;
            if (inHand(visit)) {
                inHand_.push_back(&visit);
            } else if (visit.start < newest && now_ - visit.start > rules_.passedOver) {
                passed_.push_back(&visit);
            } else {
                waiting_.push_back(&visit);
            }
        }
        const auto byStart = [](const ClockedVisit* a, const ClockedVisit* b) {
            return std::pair(a->start, a->id.value()) < std::pair(b->start, b->id.value());
        };
        std::ranges::sort(inHand_, byStart);
        std::ranges::sort(waiting_, byStart);
        std::ranges::sort(passed_, byStart);
        for (const auto& pause : facts_.breaks)
            if (!pause.over) pending_.push_back(&pause);
        std::ranges::sort(pending_, {}, [](const PlannedBreak* pause) { return pause->start; });
    }

    /// The time to write that the plan itself leaves before the visit that comes next by plan.
    Duration wrapUpAfter(const ClockedVisit& visit) const {
        Duration room = rules_.wrapUp;
        for (const auto& other : facts_.visits)
            if (other.start >= visit.end && isOpen(other.stage)) room = std::min(room, other.start - visit.end);
        return room;
    }

    /// Not before its time, and as long after its first contact as was planned.
    Instant readyOf(const ClockedVisit& visit) const {
        if (visit.follows.empty()) return visit.start;
        const auto first = begun_.find(visit.follows);
        const auto plan = planned_.find(visit.follows);
        if (first == begun_.end() || plan == planned_.end()) return visit.start;
        return std::max(visit.start, first->second + (visit.start - plan->second));
    }

    const ClockedVisit* nextWaiting() const {
        const auto found = std::ranges::min_element(waiting_, {}, [&](const ClockedVisit* v) { return readyOf(*v); });
        return found == waiting_.end() ? nullptr : *found;
    }

    void add(const ClockedVisit& visit, Instant from, Instant to, bool hand) {
        VisitEstimate estimate{visit.id, from,  to,    std::max(Duration{0}, from - visit.start),
                               hand,     false, false, false};
        for (const auto& pause : facts_.breaks)
            if (!pause.over && from < pause.end && pause.start < to && now_ < pause.end) estimate.intoBreak = true;
        estimate.afterShift = facts_.shiftEnd && to > *facts_.shiftEnd;
        estimate.passed = std::ranges::find(passed_, &visit) != passed_.end();
        clock_.visits.push_back(estimate);
    }

    void takeInHand() {
        for (const auto* visit : inHand_) {
            const auto begun = begun_.contains(visit->id) ? begun_.at(visit->id) : now_;
            begun_[visit->id] = begun;
            // The call is over when it is over; while it goes on it is expected to take what was planned.
            const auto* writing = std::get_if<WrapUp>(&visit->stage);
            const auto callEnd = writing != nullptr ? writing->endedAt : begun + (visit->end - visit->start);
            const auto end = std::max(now_, callEnd);
            add(*visit, begun, end, true);
            const auto written =
                writing != nullptr ? std::max(now_, callEnd + wrapUpAfter(*visit)) : end + wrapUpAfter(*visit);
            free_ = std::max(free_, written);
        }
    }

    Instant endOfBreak(const PlannedBreak& pause, Instant from) const {
        const auto whole = pause.end - pause.start;
        return std::max(std::min(pause.end, from + whole), from + std::min(whole, rules_.leastBreak));
    }

    void takeRunningBreak() {
        for (auto it = pending_.begin(); it != pending_.end();) {
            const auto& pause = **it;
            if (pause.begun) {
                const auto end = std::max(now_, endOfBreak(pause, *pause.begun));
                clock_.breaks.push_back({pause.id, *pause.begun, end, false, true, false});
                free_ = std::max(free_, end);
            } else if (pause.end <= now_) {
                clock_.breaks.push_back({pause.id, pause.start, pause.end, false, false, true});
            } else {
                ++it;
                continue;
            }
            it = pending_.erase(it);
        }
    }

    void placeBreak(const PlannedBreak& pause) {
        const auto from = std::max(pause.start, free_);
        const bool due = from <= now_ && inHand_.empty();
        const auto end = endOfBreak(pause, from);
        clock_.breaks.push_back({pause.id, from, end, due, false, false});
        free_ = std::max(free_, end);
    }

    /// A break whose time comes before the next visit is taken before it.
    bool breakComesFirst(Instant ready) {
        if (pending_.empty() || pending_.front()->start > ready) return false;
        fillGap(pending_.front()->start);
        placeBreak(*pending_.front());
        pending_.erase(pending_.begin());
        return true;
    }

    /// What was passed over is done where it makes nobody wait.
    void fillGap(Instant until) {
        for (auto it = passed_.begin(); it != passed_.end();) {
            const auto& visit = **it;
            const auto from = std::max(readyOf(visit), free_);
            if (from + (visit.end - visit.start) + rules_.wrapUp > until) {
                ++it;
                continue;
            }
            place(visit);
            it = passed_.erase(it);
        }
    }

    void place(const ClockedVisit& visit) {
        const auto from = std::max(readyOf(visit), free_);
        const auto to = from + (visit.end - visit.start);
        begun_[visit.id] = from;
        add(visit, from, to, false);
        free_ = to + wrapUpAfter(visit);
    }

    void finish() {
        for (const auto& visit : clock_.visits) {
            clock_.ends = std::max(clock_.ends.value_or(visit.end), visit.end);
            if (visit.inHand || clock_.next) continue;
            if (visit.passed &&
                std::ranges::any_of(clock_.visits, [](const auto& v) { return !v.inHand && !v.passed; }))
                continue;
            clock_.next = visit.visit;
            clock_.late = visit.passed ? Duration{0} : visit.late;
        }
        std::ranges::stable_sort(clock_.breaks, {}, &BreakEstimate::start);
    }

    const DayFacts& facts_;
    const DayRules& rules_;
    Instant now_;
    Instant free_; ///< when she can begin something new
    DayClock clock_;
    std::vector<const ClockedVisit*> inHand_;
    std::vector<const ClockedVisit*> waiting_;
    std::vector<const ClockedVisit*> passed_;
    std::vector<const PlannedBreak*> pending_;
    std::map<VisitId, Instant> begun_; ///< really, or as reckoned so far
    std::map<VisitId, Instant> planned_;
};

} // namespace

DayClock dayClock(const DayFacts& facts, Instant now, const DayRules& rules) {
    return Walk(facts, now, rules).run();
}

const VisitEstimate* estimateOf(const DayClock& clock, const VisitId& visit) {
    const auto found = std::ranges::find(clock.visits, visit, &VisitEstimate::visit);
    return found == clock.visits.end() ? nullptr : &*found;
}

} // namespace tilsyn::domain
