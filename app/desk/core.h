// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "app/desk/store_adapters.h"
#include "http/authorised_transport.h"
#include "http/dated_transport.h"
#include "store/audit.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace tilsyn::app {

/// What all parts of a desk share: the transport with the user's token, the ways to the files, and what we know better
/// than the server about each visit. Belongs to the io thread; one object, owned by the desk and held by whatever it
/// has under way.
struct DeskCore : std::enable_shared_from_this<DeskCore> {
    DeskCore(DeskParts p, DeskSinks s, domain::ReadGrant forDay, domain::ReadGrant forOutbox);

    DeskParts parts;
    DeskSinks sinks;
    std::unique_ptr<http::DatedTransport> dated; ///< null without a clock to set
    http::AuthorisedTransport authorised;
    DayStoreAdapter days;
    domain::ReadGrant dayGrant;
    domain::ReadGrant outboxGrant;
    OutboxStoreAdapter outboxRows;
    std::map<domain::VisitId, domain::VisitStage> stages;

    /// An audit row of this user, on the disk soon and before anything of lesser weight. From any thread.
    void audit(store::Activity activity, domain::Purpose purpose, const domain::PatientId& patient,
               std::string correlation = {}, store::AuditResult result = store::AuditResult::ok);
    /// The disk has failed us: the log and the user hear of it. From any thread.
    void tellStorage(const Error& problem);
    /// What we know better than the server about a visit; nothing: its word counts again.
    void setStage(const domain::VisitId& visit, std::optional<domain::VisitStage> stage);
};

} // namespace tilsyn::app
