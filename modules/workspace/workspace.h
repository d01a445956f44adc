// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/commands.h"
#include "workspace/media.h"
#include "workspace/outbox_review.h"
#include "workspace/snapshot.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tilsyn::workspace {

/// A contact that was held before, as the server has it (Encounter with its note).
struct PastVisit {
    Instant start;
    int minutes = 0;
    std::optional<domain::OutcomeKind> outcome;
    domain::Modality modality = domain::Modality::video;
    std::string by;
    std::string note; ///< first line of it
    friend bool operator==(const PastVisit&, const PastVisit&) = default;
};

/// What one open patient needs in depth. Arrives after the look-up has been written durably to the audit log.
struct PatientView {
    domain::Patient patient;
    std::vector<PastVisit> lastVisits;    ///< newest first, at most five
    bool identityConfirmedBefore = false; ///< the first contact is behind us
    Instant asOf;
};

/// Keeps a request alive; destroying it cancels, and its answer will not come.
using Subscription = std::shared_ptr<void>;

/// The picture in hand and the ways to change it, as the panels know it. All calls and all callbacks are on the GUI
/// thread; nothing here blocks.
class Workspace {
public:
    virtual ~Workspace() = default;

    virtual SnapshotPtr snapshot() const = 0;
    /// Called now with the present snapshot and then once for each coalesced change.
    virtual Subscription subscribe(std::function<void(const SnapshotPtr&)> onSnapshot) = 0;

    /// Durable first (outbox, audit), then visible as pending, then sent. `onStored` tells whether it is safe.
    virtual void dispatch(domain::DurableCommand command, std::function<void(Status)> onStored) = 0;
    virtual void perform(domain::LiveCommand command) = 0;
    /// Autosave. Cheap enough for every pause in typing.
    virtual void saveDraft(domain::VisitDraft draft) = 0;
    /// The user asks for fresh data now.
    virtual void refresh() = 0;

    /// A waiting outcome in full: at once as it was signed, and again with what the server has for the visit. kind
    /// notFound when it waits no longer.
    virtual Subscription review(domain::CommandId command, std::function<void(Result<OutboxReview>)> onReview) = 0;
    /// What the user decides about a waiting row; `onDone` tells when it is on the disk.
    virtual void decide(OutboxDecision decision, std::function<void(Status)> onDone) = 0;

    /// Opens a patient for a purpose: policy, durable audit row, then the data: at once what is stored, if anything is,
    /// and again when the server has answered. kind policy if it is not allowed.
    virtual Subscription open(domain::PatientId patient, domain::Purpose purpose,
                              std::function<void(Result<PatientView>)> onView) = 0;
    /// Writes to the audit log that the full person number was shown, then tells whether that worked.
    virtual void revealNumber(domain::PatientId patient, std::function<void(Status)> onLogged) = 0;

    /// The room page's side of a call: what it is told and what it tells.
    virtual Subscription subscribeMedia(std::function<void(const MediaIn&)> onMedia) = 0;
    virtual void media(MediaOut message) = 0;
};

} // namespace tilsyn::workspace
