// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::domain {

/// A pause agreed with the roster, and what became of it.
struct PlannedBreak {
    std::string id; ///< FHIR Slot.id
    Instant start;
    Instant end;
    std::optional<Instant> begun; ///< really
    std::optional<Instant> over;  ///< really; only with `begun`
    std::string version;          ///< ETag text of the Slot
    friend bool operator==(const PlannedBreak&, const PlannedBreak&) = default;
};

/// One person's working day (FHIR Schedule): from when to when, how many visits it has room for, and its breaks.
struct Shift {
    std::string id; ///< FHIR Schedule.id
    StaffId owner;
    std::string ownerName;
    Instant start;
    Instant end;
    int slots = 0;                    ///< visits that fit; 0: the server does not say
    std::vector<PlannedBreak> breaks; ///< by start
    friend bool operator==(const Shift&, const Shift&) = default;
};

/// A patient has been told that a visit will be late (FHIR Communication about the Appointment).
struct DelayTold {
    VisitId visit;
    int minutes = 0; ///< as told
    Instant at;
    StaffId by;
    std::string byName;
    friend bool operator==(const DelayTold&, const DelayTold&) = default;
};

/// A patient to be told that their visit will be so much later.
struct DelayNotice {
    VisitId visit;
    int minutes = 0; ///< as told, see `minutesToTell`
    friend bool operator==(const DelayNotice&, const DelayNotice&) = default;
};

/// What a patient is told of a delay: in fives, rounded up, because nobody waits by the minute.
constexpr int minutesToTell(Duration late) {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(late).count();
    return minutes <= 0 ? 0 : static_cast<int>((minutes + 4) / 5 * 5);
}

} // namespace tilsyn::domain
