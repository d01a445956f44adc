// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "domain/series.h"
#include "workspace/ladders.h"

#include <QString>

// Words for what is promised to patients beside the plan. GUI thread (translations).
namespace tilsyn::panels {

QString ladderStepWord(domain::LadderStepKind kind);
QString stepResultWord(domain::StepResult result);
QString priorityWord(domain::OrderPriority priority);
/// "in 4 min", "now", "3 min ago": how far away a due instant is.
QString dueText(Instant due, Instant now);
/// "in 4 min", and from then on "now": where there is little room.
QString dueShort(Instant due, Instant now);
/// "Every weekday 08:10"; empty when its rhythm has no words.
QString seriesText(const domain::Series& series);

/// One line for the note and the record: "09:05 Ring again: not reached (I. Lunde)".
QString recordLine(const domain::Ladder& ladder, const domain::LadderRecord& record, const Zone& zone);

/// The visit has no ladder, and its call has failed or was not answered: one can be begun.
bool canBeginLadder(const workspace::Snapshot& snapshot, const domain::Visit& visit);

} // namespace tilsyn::panels
