// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/commands.h"
#include "domain/patient.h"
#include "domain/policy.h"
#include "domain/room.h"
#include "domain/shift.h"
#include "domain/visit.h"
#include "domain/waiting.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace tilsyn::workspace {

/// A row of a server's page that could not be read. Counted and listed for the user, never dropped in silence.
struct Rejection {
    std::string what;   ///< resource type and id: "Appointment/a17"
    std::string reason; ///< what is wrong with it, without patient data
    friend bool operator==(const Rejection&, const Rejection&) = default;
};

/// One day's work as the server last told it (visits by start, then by id).
struct Day {
    std::chrono::year_month_day date;
    std::vector<domain::Visit> visits;
    std::map<domain::PatientId, domain::Patient> patients;
    std::vector<domain::Shift> shifts;     ///< who works today and when they pause, as far as the server says
    std::vector<domain::DelayTold> delays; ///< what patients have been told of delays, oldest first
    std::vector<Rejection> rejections;
    Instant asOf; ///< the server's clock when this was read
    friend bool operator==(const Day&, const Day&) = default;
};

enum class Link { connecting, online, offline };

struct Connection {
    Link link = Link::connecting;
    Instant since;
    std::optional<Error> problem; ///< why it is offline
    bool live = false;            ///< the server tells of every change: what is shown is as it is now
    friend bool operator==(const Connection&, const Connection&) = default;
};

enum class OutboxState { waiting, sending, rejected, conflict };

/// Something that this user did and that the server does not know yet.
struct OutboxItem {
    domain::CommandId id;
    domain::VisitId visit;
    domain::CommandKind kind = domain::CommandKind::recordOutcome;
    std::optional<domain::OutcomeKind> outcome = {}; ///< of a recorded outcome
    OutboxState state = OutboxState::waiting;
    Instant since; ///< of this state
    int tries = 0;
    std::string problem = {};                  ///< last refusal, for the detail line
    Instant at = {};                           ///< when it was signed
    std::optional<domain::Ladder> ladder = {}; ///< of a step: how the ladder stands with it
    std::optional<Instant> start = {};         ///< of a move: the new times
    std::optional<Instant> end = {};
    std::string closedTask = {}; ///< of a call again: its Task
    bool needsSignIn = false;    ///< nothing can be sent before somebody has signed in
    std::optional<Instant> nextTry = {};
    friend bool operator==(const OutboxItem&, const OutboxItem&) = default;
};

/// The row of a command that has just been signed.
OutboxItem itemOf(const domain::DurableCommand& command);

/// What came of reaching for a visit that a colleague has, or of giving one back.
struct ClaimNotice {
    enum class Kind {
        underWay, ///< the server is being asked
        ours,     ///< the server has given it to us; the next day that is loaded says so itself
        kept,     ///< a colleague has it, and was quicker or had it already
        failed    ///< the server could not be asked; nothing has changed
    } kind = Kind::underWay;
    std::string holder;           ///< with `kept`
    std::optional<Instant> since; ///< with `kept`: when she took it
    std::optional<Error> problem; ///< with `failed`
    friend bool operator==(const ClaimNotice&, const ClaimNotice&) = default;
};

/// One patient who is to be told of a delay, on the way from the question to the answer.
struct DelayLine {
    enum class State { asking, ready, sending, told, toldBefore, failed };
    domain::DelayNotice notice;
    std::string language; ///< of the words, BCP 47
    std::string words;    ///< as the patient will read them; empty while they are asked for
    State state = State::asking;
    std::optional<Error> problem;
    friend bool operator==(const DelayLine&, const DelayLine&) = default;
};

/// Something that was asked for at once and could not be done.
struct DayNotice {
    enum class About { extend, pause };
    About about = About::extend;
    domain::VisitId visit; ///< empty for a pause
    Error problem;
    Instant at;
    friend bool operator==(const DayNotice&, const DayNotice&) = default;
};

struct LocalTimes {
    Instant start;
    Instant end;
    friend bool operator==(const LocalTimes&, const LocalTimes&) = default;
};

/// Everything that the panels show, immutable; parts are shared between successive snapshots.
struct Snapshot {
    std::uint64_t revision = 0;
    domain::Principal user;
    Connection connection;
    std::shared_ptr<const Day> day;                            ///< null until the first one is there
    std::map<domain::VisitId, domain::VisitStage> localStages; ///< what we know better than the server right now
    std::map<domain::VisitId, domain::VisitDraft> drafts;
    std::vector<OutboxItem> outbox;
    std::map<domain::VisitId, ClaimNotice> claims;
    std::shared_ptr<const domain::RoomState> room;          ///< null while there is none
    std::map<domain::VisitId, domain::WaitingRoom> waiting; ///< open before their call; the call's own room is `room`
    /// What our own commands make of the server's word, from the outbox until the next day that the server tells.
    std::map<domain::VisitId, domain::Ladder> localLadders;
    std::map<domain::VisitId, LocalTimes> localTimes;
    std::set<std::string> closedCallAgain; ///< by Task.id
    std::optional<Error> storageProblem;
    std::vector<DelayLine> delayLines;                       ///< the delay messages in hand; empty: none are
    std::map<std::string, domain::PlannedBreak> localBreaks; ///< by id: what we know better than the server
    std::optional<DayNotice> dayNotice;
    Duration serverAhead{}; ///< the server's clock minus this machine's; every time that is shown is corrected by it
    int othersWaiting = 0;  ///< what other people on this machine have not sent yet
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// The stage that the user sees: ours while we know better, the server's otherwise.
const domain::VisitStage& stageOf(const Snapshot& snapshot, const domain::Visit& visit);
/// What waits in the outbox for a visit, the latest; null if nothing does.
const OutboxItem* outboxItemOf(const Snapshot& snapshot, const domain::VisitId& visit);
const domain::Visit* findVisit(const Snapshot& snapshot, const domain::VisitId& id);
/// The patient of a visit with replaced-by links followed (at most five, against circles); null if not in the day.
const domain::Patient* findPatient(const Snapshot& snapshot, const domain::PatientId& id);
/// Whether a visit is in this user's hand, in a colleague's, or in a colleague's although this desk rings, talks or
/// writes about it: then it was taken over from here.
enum class Hand { nobody, ours, colleague, takenFromUs };
Hand handOf(const Snapshot& snapshot, const domain::Visit& visit);
/// The breaks of this user today as they stand, ours where we know better.
std::vector<domain::PlannedBreak> breaksOf(const Snapshot& snapshot, const domain::Shift& shift);
/// A break of today by its id, of whomever, as it stands.
std::optional<domain::PlannedBreak> findBreak(const Snapshot& snapshot, const std::string& id);
/// Why F2 does nothing on this visit; nothing if it can be called.
std::optional<domain::CallObstacle> callObstacle(const Snapshot& snapshot, const domain::Visit& visit);

/// What may be known while the desk is locked: who sits here, the line, and of a room its clocks, switches and how many
/// are in it. No visit, no patient, no name but the user's own.
Snapshot withoutPatients(const Snapshot& snapshot);

struct SignedIn {
    domain::Principal user;
};
struct DayLoaded {
    std::shared_ptr<const Day> day;
};
struct ConnectionChanged {
    Connection connection;
};
struct OutboxChanged {
    std::vector<OutboxItem> items;
};
struct RoomChanged {
    std::shared_ptr<const domain::RoomState> room; ///< null: the room is gone
};
struct WaitingChanged {
    domain::VisitId visit;
    std::optional<domain::WaitingRoom> room; ///< nothing: there is none any more
};
struct StageChanged {
    domain::VisitId visit;
    std::optional<domain::VisitStage> stage; ///< nothing: the server's word counts again
};
struct DraftChanged {
    domain::VisitId visit;
    std::optional<domain::VisitDraft> draft;
};
struct ClaimNoticed {
    domain::VisitId visit;
    std::optional<ClaimNotice> notice; ///< nothing: there is nothing more to say
};
struct StorageChanged {
    std::optional<Error> problem;
};
struct DelayLinesChanged {
    std::vector<DelayLine> lines;
};
struct BreakChanged {
    domain::PlannedBreak pause;
};
struct DayNoticeChanged {
    std::optional<DayNotice> notice;
};
struct ClockChecked {
    Duration serverAhead;
};
struct OthersWaiting {
    int count = 0;
};
using Change = std::variant<SignedIn, DayLoaded, ConnectionChanged, OutboxChanged, RoomChanged, StageChanged,
                            DraftChanged, ClaimNoticed, StorageChanged, ClockChecked, DelayLinesChanged, BreakChanged,
                            DayNoticeChanged, WaitingChanged, OthersWaiting>;
using Changes = std::vector<Change>;

/// Pure: the next picture from the last one. Costs what changed.
Snapshot apply(Snapshot snapshot, const Changes& changes);

} // namespace tilsyn::workspace
