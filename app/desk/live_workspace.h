// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QObject>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace tilsyn::app {

class Desk;

/// The Workspace that the panels get: keeps the picture on the GUI thread and hands everything else to the desk. Many
/// changes that arrive together become one picture.
class LiveWorkspace final : public QObject, public workspace::Workspace {
    Q_OBJECT

public:
    LiveWorkspace(Desk& desk, workspace::Changes first, QObject* parent = nullptr);

    workspace::SnapshotPtr snapshot() const override { return snapshot_; }
    workspace::Subscription subscribe(std::function<void(const workspace::SnapshotPtr&)> onSnapshot) override;
    void dispatch(domain::DurableCommand command, std::function<void(Status)> onStored) override;
    void perform(domain::LiveCommand command) override;
    void saveDraft(domain::VisitDraft draft) override;
    void refresh() override;
    workspace::Subscription review(domain::CommandId command,
                                   std::function<void(Result<workspace::OutboxReview>)> onReview) override;
    void decide(workspace::OutboxDecision decision, std::function<void(Status)> onDone) override;
    workspace::Subscription open(domain::PatientId patient, domain::Purpose purpose,
                                 std::function<void(Result<workspace::PatientView>)> onView) override;
    void revealNumber(domain::PatientId patient, std::function<void(Status)> onLogged) override;
    workspace::Subscription subscribeMedia(std::function<void(const workspace::MediaIn&)> onMedia) override;
    void media(workspace::MediaOut message) override;

    /// From the desk, already on this thread.
    void take(workspace::Changes changes);
    void take(const workspace::MediaIn& message);
    const std::optional<workspace::MediaStats>& lastStats() const { return lastStats_; }

private:
    template <class... Args> using Listeners = std::map<int, std::function<void(Args...)>>;
    template <class... Args>
    workspace::Subscription add(Listeners<Args...> LiveWorkspace::*list, std::function<void(Args...)> listener);
    void flush();
    bool performForTheDay(const domain::LiveCommand& command);
    void noteLadders(const workspace::Snapshot& before);

    Desk& desk_;
    workspace::SnapshotPtr snapshot_;
    workspace::Changes pending_;
    bool flushQueued_ = false;
    int nextListener_ = 0;
    Listeners<const workspace::SnapshotPtr&> snapshotListeners_;
    Listeners<const workspace::MediaIn&> mediaListeners_;
    std::optional<workspace::MediaStart> mediaStart_; ///< for a room page that is made after the call has begun
    std::optional<workspace::MediaStats> lastStats_;
};

} // namespace tilsyn::app
