// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/case.h"
#include "triage/slot_states.h"

#include <optional>
#include <string>
#include <vector>

namespace tilsyn::triage {

/// One value as the clinician sees it.
struct ItemView {
    std::string ref;
    std::string measure; ///< a measure's name, or `linkId:<id>`
    std::optional<Instant> effective;
    std::string number; ///< the value in `unit`, as decimal text; empty if it is none
    std::string unit;
    std::string display;
    Colour colour = Colour::grey;
    std::vector<Why> reasons; ///< worst first
    std::vector<Tag> tags;
    bool open = true;
    Colour today = Colour::grey; ///< with the limits that are valid now
    Colour now = Colour::grey;   ///< of the value as it stands now, after corrections
    bool text = false;           ///< its report carries words
    bool bulk = false;           ///< may be acknowledged together with others
};

struct SlotView {
    Instant deadline;
    SlotState state;
};

struct TrendView {
    Rule rule;
    Colour colour;
    std::string ref;
    std::string detail;
    bool open;
};

struct AcknowledgementView {
    std::string ref;
    bool accepted;
    std::string reason;
};

struct Evaluation {
    Colour patient = Colour::none; ///< the class of the worklist's row
    std::vector<ItemView> items;   ///< worst first, then by time and ref
    std::vector<SlotView> slots;
    std::vector<TrendView> trends;
    std::vector<AcknowledgementView> acknowledgements;
    std::vector<Remark> ignored;
    std::vector<Remark> refused;
};

/// Replays the case's log up to its `now`. Pure: the same case and the same tzdata give the same evaluation.
Evaluation evaluate(const Case& record);

} // namespace tilsyn::triage
