// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/evaluation.h"
#include "triage/internal/holdings.h"
#include "triage/internal/item.h"
#include "triage/internal/slot_board.h"

#include <vector>

namespace tilsyn::triage {

struct ListedItem {
    const Item* item;
    ItemView view;
};

/// What is to be known of an item from itself.
std::vector<Tag> ownTags(const Item& item, const Resource& resource);

/// LATE and EXTRA, from what its report did in the schedules.
void addReportTags(std::vector<ListedItem>& listed, const std::vector<Report>& reports, const SlotsNow& slots);

/// PERSISTING: the measure was yellow on that many reporting days in a row (our rule; it sorts first among yellow).
void addPersisting(std::vector<ListedItem>& listed, int days, const Zone& zone);

/// Several green items at once may be acknowledged only where nothing in their report wants a look: no words, no other
/// colour, no conflict.
void addBulk(std::vector<ListedItem>& listed, const std::vector<Report>& reports);

/// Whether the last report up to that moment was shown red, withdrawn items aside.
bool lastReportWasRed(const std::vector<ListedItem>& listed, const std::vector<Report>& reports, Instant until);

} // namespace tilsyn::triage
