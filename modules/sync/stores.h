// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/commands.h"
#include "domain/policy.h"
#include "workspace/snapshot.h"
#include "workspace/workspace.h"

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::sync {

namespace asio = boost::asio;

// What the network side needs of the files, as it needs it: awaitable, because the files have a thread of their own.
// The composition fits them to the store. Called and completed on the io thread; implementations outlive their users.

/// The cache: what the server said last.
class DayStore {
public:
    virtual ~DayStore() = default;
    virtual asio::awaitable<Status> saveDay(std::shared_ptr<const workspace::Day> day) = 0;
    /// Null when there is none of that date.
    virtual asio::awaitable<Result<std::shared_ptr<const workspace::Day>>>
    loadDay(domain::ReadGrant grant, std::chrono::year_month_day date) = 0;
    virtual asio::awaitable<Status> savePatient(workspace::PatientView view) = 0;
    /// Writes the look-up to the audit log, durably, before it completes. kind notFound (logged as well) when the cache
    /// does not have the patient; any other error means that nothing may be shown.
    virtual asio::awaitable<Result<workspace::PatientView>> openPatient(domain::ReadGrant grant) = 0;
};

/// A command that the server has not confirmed yet.
struct OutboxRow {
    domain::DurableCommand command;
    workspace::OutboxItem item;       ///< state, since when, tries, last problem
    std::optional<Instant> notBefore; ///< the next try, after a failure
};

/// What the pump found out about a row.
struct OutboxMark {
    domain::CommandId id;
    workspace::OutboxState state = workspace::OutboxState::waiting;
    int tries = 0;
    std::optional<Instant> notBefore;
    std::string problem; ///< without patient data
};

/// The outbox: the truth about what this user did.
class OutboxStore {
public:
    virtual ~OutboxStore() = default;
    /// All that is not confirmed, oldest first, rejected and conflicting rows included. What was being sent when the
    /// program ended counts as waiting and as tried: its answer was lost.
    virtual asio::awaitable<Result<std::vector<OutboxRow>>> openRows() = 0;
    /// kind notFound when it has been taken back meanwhile.
    virtual asio::awaitable<Status> mark(OutboxMark mark) = 0;
    /// The server has it. The row goes.
    virtual asio::awaitable<Status> landed(domain::CommandId id) = 0;
};

} // namespace tilsyn::sync
