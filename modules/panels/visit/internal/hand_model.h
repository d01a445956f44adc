// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "workspace/snapshot.h"

#include <QString>

// In whose hand a visit is, in words, and what can be done about it: a pure function of the snapshot.
namespace tilsyn::panels {

struct HandCard {
    enum class Way { none, takeOver, release };
    QString sentence; ///< empty: nothing to say, nobody has it
    QString note;     ///< a second sentence: what came of the last try, what is kept
    Way way = Way::none;
    QString question; ///< asked once before `takeOver`
    QString yes;
    QString no;
    domain::StaffId from; ///< who has it now
    bool busy = false;    ///< the server is being asked
    bool notice = false;  ///< on the amber ground: it was taken over from here, or a try has failed
    friend bool operator==(const HandCard&, const HandCard&) = default;
};

HandCard handCard(const workspace::Snapshot& snapshot, const domain::Visit& visit, const Zone& zone);

} // namespace tilsyn::panels
