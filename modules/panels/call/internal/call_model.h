// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "workbench/selection.h"
#include "workspace/snapshot.h"

#include <QList>
#include <QString>

#include <optional>

// The call as the side panel and the call bar show it: pure functions of the snapshot.
namespace tilsyn::panels {

struct LadderRow {
    enum class Mark { reached, now, refused } mark;
    QString word;
    QString time;
    friend bool operator==(const LadderRow&, const LadderRow&) = default;
};

struct WaitingBox {
    domain::ParticipantId participant;
    QString expected; ///< "BREKKE, Ola"
    QString stated;   ///< what they typed themselves
    bool matches = false;
    QString verdict; ///< "Matches", or what to look at
    friend bool operator==(const WaitingBox&, const WaitingBox&) = default;
};

struct RosterRow {
    QString name;
    QString role; ///< "Patient", "Host", "In the waiting room"
    bool self = false;
    bool muted = false;
    bool cameraOff = false;
    QString sentence;
    friend bool operator==(const RosterRow&, const RosterRow&) = default;
};

struct Timer {
    QString label;
    QString value;
    QString note;
    bool late = false; ///< needs her attention
    friend bool operator==(const Timer&, const Timer&) = default;
};

/// What the big button does now.
enum class MainAction { none, call, ringAgain, admit, tryAgain };

/// The side panel, finished down to its words.
struct CallSide {
    bool present = false; ///< a visit is open or a room is there
    domain::VisitId visit;
    QString patientName;  ///< whose ladder it is; "Given Family"
    QString phase;        ///< one sentence: where the call stands
    QString phaseDetail;  ///< "for 0:42", the node's own words, a telephone number
    bool problem = false; ///< the sentence needs her
    QString kept;         ///< what goes on or was kept in a problem
    QString wayOn;        ///< what to do about it
    QString words;        ///< the other side's own, small
    QString rosterAge;    ///< "as of 08:45:12" while nothing is heard from the room; empty otherwise
    QList<LadderRow> ladder;
    QList<WaitingBox> waiting; ///< everybody who may be let in, the longest waiting first
    QList<Timer> timers;       ///< call, left, next; empty outside a call
    QString warning;           ///< the planned time, or the room's booking, is about to end; empty: there is time
    double share = 0.0;        ///< of the planned time, 0..1
    QList<RosterRow> roster;
    MainAction main = MainAction::none;
    QString mainObstacle;  ///< why the big button is off
    bool readOnly = false; ///< nobody can be let in or turned away now
    bool live = false;     ///< can be ended
    bool over = false;     ///< can be dismissed
    bool inCall = false;
    friend bool operator==(const CallSide&, const CallSide&) = default;
};

CallSide callSide(const workspace::Snapshot& snapshot, const workbench::SelectionState& selection, Instant now,
                  const Zone& zone);

/// True when the stated name holds every part of the expected given and family names in any order and case, with
/// å/aa, æ/ae, ø/oe alike; a middle name more or less does no harm.
bool namesMatch(const domain::HumanName& expected, const std::string& stated);

struct LineText {
    int bars = 0; ///< of four
    QString word;
    QString detail; ///< "24 pictures/s, 0.4 % lost"
    bool needsYou = false;
    friend bool operator==(const LineText&, const LineText&) = default;
};
LineText lineText(const domain::LineQuality& line);

/// "The room is locked, 2 present"
QString roomStatus(const domain::RoomState& room);
/// What stands in the picture while there is none; empty in the call.
QString pictureText(const workspace::Snapshot& snapshot);

} // namespace tilsyn::panels
