// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/commands.h"

#include <optional>
#include <string>
#include <variant>

namespace tilsyn::workspace {

/// How the server tells that a visit went, whoever wrote it.
struct RecordedVersion {
    std::optional<domain::OutcomeKind> outcome; ///< nothing: none is recorded, something else was changed
    domain::Modality modality = domain::Modality::video;
    domain::Reason reason = domain::Reason::none;
    std::string note;                    ///< whole
    std::optional<int> minutes;          ///< with the patient
    std::optional<Instant> contactStart; ///< when the contact really was
    std::optional<Instant> contactEnd;
    std::string by;             ///< name as the server has it; empty: not known
    std::optional<Instant> at;  ///< when the server took it
    domain::Visit visit;        ///< the plan as it stands now, with its versions
    std::string noteDocument{}; ///< id of the note's DocumentReference; empty: there is no note
    friend bool operator==(const RecordedVersion&, const RecordedVersion&) = default;
};

/// One waiting outcome in full, beside what the server has for the same visit. For her who signed it, in the file that
/// only she can open.
struct OutboxReview {
    domain::RecordOutcome ours;
    std::optional<RecordedVersion> theirs; ///< nothing while it has not been fetched
    std::optional<Error> problem;          ///< why it could not be fetched
};

// What the signer decides about a row. Each is written to the audit log.

/// Try again at once, whatever the pause; a refused row is tried once more.
struct RetryCommand {
    domain::CommandId id;
};
/// Back into the form: the row goes, its words are the visit's draft again.
struct EditAgain {
    domain::CommandId id;
};
/// The row goes for good and its words are kept aside with the reason: a stable code ("recorded-elsewhere",
/// "wrong-visit", "colleague-recorded") or her own words. With `keepNote` the note becomes the visit's draft.
struct DiscardCommand {
    domain::CommandId id;
    std::string reason;
    bool keepNote = false;
};
/// Send it on top of what the server has now: based on `theirs`, which stays readable there.
struct SendOnTop {
    domain::CommandId id;
    RecordedVersion theirs;
};
using OutboxDecision = std::variant<RetryCommand, EditAgain, DiscardCommand, SendOnTop>;

const domain::CommandId& idOf(const OutboxDecision& decision);

} // namespace tilsyn::workspace
