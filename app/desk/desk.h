// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/store_thread.h"
#include "base/server_clock.h"
#include "domain/commands.h"
#include "http/transport.h"
#include "session/profile.h"
#include "workspace/workspace.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace tilsyn::app {

struct DelayTarget;

/// What a desk works with; all of it outlives the desk.
struct DeskParts {
    boost::asio::io_context& io;
    http::Transport& transport;
    http::TokenSource& tokens;
    StoreThread& store;
    const Clock& clock;
    const session::Profile& profile;
    domain::Principal user;
    std::string language; ///< of the interface, for the neutral subject of a booking
    ServerClock* serverClock =
        nullptr; ///< what `clock` is corrected by, set by the FHIR server's answers; null: nothing
};

/// Where a desk's news goes. Called on the io thread; the composition hops to the GUI thread.
struct DeskSinks {
    std::function<void(workspace::Changes)> changes;
    std::function<void(workspace::MediaIn)> media;
    std::function<void(std::function<void()>)> onGui; ///< runs a callback on the GUI thread
};

/// Everything behind one signed-in user that is not a window: the day, the outbox, the one live room, the audit rows.
/// Calls come from the GUI thread and return at once; callbacks are made on the GUI thread.
class Desk {
public:
    Desk(DeskParts parts, DeskSinks sinks);
    ~Desk();

    /// Shows what is stored, then pulls the day and starts the outbox.
    void start();
    /// Ends a call, stops pulling and pumping; `onDone` is called on the GUI thread.
    void stop(std::function<void()> onDone);

    void dispatch(domain::DurableCommand command, std::function<void(Status)> onStored);
    /// Takes a visit over from a colleague, or gives it back; the answer comes as a ClaimNotice.
    void takeOver(domain::Visit visit, domain::StaffId from);
    void release(domain::Visit visit);
    void startCall(domain::Visit visit, domain::Patient patient, domain::VisitStage stage);
    void perform(domain::LiveCommand command);
    void extend(domain::Visit visit, Duration by);
    void recordBreak(domain::PlannedBreak pause, bool begins);
    /// Asks for the words (`send` false) or sends them.
    void delays(std::vector<DelayTarget> targets, bool send);
    void saveDraft(domain::VisitDraft draft);
    void refresh();
    workspace::Subscription review(domain::CommandId command,
                                   std::function<void(Result<workspace::OutboxReview>)> onReview);
    void decide(workspace::OutboxDecision decision, std::function<void(Status)> onDone);
    workspace::Subscription open(domain::PatientId patient, domain::Purpose purpose,
                                 std::function<void(Result<workspace::PatientView>)> onView);
    void revealNumber(domain::PatientId patient, std::function<void(Status)> onLogged);
    void media(workspace::MediaOut message);

private:
    struct Impl;
    std::shared_ptr<Impl> impl_;
};

} // namespace tilsyn::app
