// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/shift.h"
#include "domain/visit.h"

#include <optional>
#include <string>
#include <vector>

namespace tilsyn::domain {

/// How the rest of a day is reckoned.
struct DayRules {
    /// After a call there is this much to write, as far as the plan leaves room for it before the next visit.
    Duration wrapUp = std::chrono::minutes(2);
    /// A break may lose its beginning to a late morning, but this much of it is kept.
    Duration leastBreak = std::chrono::minutes(20);
    /// A visit that is later than this although others have been taken since was passed over: it is fitted into a gap
    /// and does not hold up the rest.
    Duration passedOver = std::chrono::minutes(30);
    /// From this delay on a patient is told.
    Duration worthTelling = std::chrono::minutes(5);
    /// Visits in a day when the shift does not say (a Tønsberg screen nurse: 32 of twelve minutes).
    int slots = 32;
};

/// A visit as the day's clock needs it.
struct ClockedVisit {
    VisitId id;
    Instant start; ///< as planned; so is `end`
    Instant end;
    VisitStage stage;
    VisitId follows;              ///< the first contact that this one keeps its distance from; empty: none
    std::optional<Instant> begun; ///< when the contact really began, if it has
    bool callable = true;         ///< false: open, but nobody will be called (deceased, a colleague has it)
};

struct DayFacts {
    std::vector<ClockedVisit> visits; ///< of one person, in any order
    std::vector<PlannedBreak> breaks;
    std::optional<Instant> shiftEnd;
    int slots = 0; ///< 0: as in the rules
};

/// When an open visit will come. For the one in hand `start` is when it began.
struct VisitEstimate {
    VisitId visit;
    Instant start;
    Instant end;
    Duration late{};        ///< `start` after the planned one, never negative
    bool inHand = false;    ///< ringing, in the call, or to be written up
    bool passed = false;    ///< passed over, see DayRules
    bool intoBreak = false; ///< takes time of a planned break
    bool afterShift = false;
    friend bool operator==(const VisitEstimate&, const VisitEstimate&) = default;
};

struct BreakEstimate {
    std::string id;
    Instant start;
    Instant end;
    bool due = false;     ///< its time has come, nothing is in hand and nothing is to be done before it
    bool running = false; ///< begun and not ended
    bool missed = false;  ///< its time has gone by without it
    friend bool operator==(const BreakEstimate&, const BreakEstimate&) = default;
};

/// The day against what fits into it.
struct Capacity {
    int slots = 0;
    int used = 0;    ///< all that was not cancelled or moved
    int done = 0;    ///< with an outcome
    int open = 0;    ///< still to be done
    int free = 0;    ///< never negative
    Duration work{}; ///< planned time of what is open
    friend bool operator==(const Capacity&, const Capacity&) = default;
};

struct DayClock {
    std::vector<VisitEstimate> visits; ///< open ones that will be called, in the order in which they will be
    std::vector<BreakEstimate> breaks; ///< not yet over, by planned start
    Duration late{};                   ///< how late the next visit will be
    std::optional<VisitId> next;       ///< after the one in hand
    std::optional<Instant> ends;       ///< of the last visit; nothing while none is open
    Capacity capacity;
};

/// The rest of the day from what is known at `now`. Nobody is called before their time; a call that goes on beyond its
/// time pushes what follows; gaps and breaks take delays up; a second contact keeps its distance from the first. Works
/// on instants alone, so that days of 23 and 25 hours and midnight are days like others. Pure.
DayClock dayClock(const DayFacts& facts, Instant now, const DayRules& rules = {});

const VisitEstimate* estimateOf(const DayClock& clock, const VisitId& visit);

} // namespace tilsyn::domain
