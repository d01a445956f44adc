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

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
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
    std::string problem = {}; ///< last refusal, for the detail line
    Instant at = {};          ///< when it was signed
    friend bool operator==(const OutboxItem&, const OutboxItem&) = default;
};

/// The row of a command that has just been signed.
OutboxItem itemOf(const domain::DurableCommand& command);

/// Everything that the panels show, immutable; parts are shared between successive snapshots.
struct Snapshot {
    std::uint64_t revision = 0;
    domain::Principal user;
    Connection connection;
    std::shared_ptr<const Day> day;                            ///< null until the first one is there
    std::map<domain::VisitId, domain::VisitStage> localStages; ///< what we know better than the server right now
    std::map<domain::VisitId, domain::VisitDraft> drafts;
    std::vector<OutboxItem> outbox;
    std::shared_ptr<const domain::RoomState> room; ///< null while there is none
    std::optional<Error> storageProblem;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// The stage that the user sees: ours while we know better, the server's otherwise.
const domain::VisitStage& stageOf(const Snapshot& snapshot, const domain::Visit& visit);
const domain::Visit* findVisit(const Snapshot& snapshot, const domain::VisitId& id);
/// The patient of a visit with replaced-by links followed (at most five, against circles); null if not in the day.
const domain::Patient* findPatient(const Snapshot& snapshot, const domain::PatientId& id);
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
struct StageChanged {
    domain::VisitId visit;
    std::optional<domain::VisitStage> stage; ///< nothing: the server's word counts again
};
struct DraftChanged {
    domain::VisitId visit;
    std::optional<domain::VisitDraft> draft;
};
struct StorageChanged {
    std::optional<Error> problem;
};
using Change = std::variant<SignedIn, DayLoaded, ConnectionChanged, OutboxChanged, RoomChanged, StageChanged,
                            DraftChanged, StorageChanged>;
using Changes = std::vector<Change>;

/// Pure: the next picture from the last one. Costs what changed.
Snapshot apply(Snapshot snapshot, const Changes& changes);

} // namespace tilsyn::workspace
