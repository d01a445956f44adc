// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "panels/sample.h"
#include "workbench/panel.h"
#include "workspace/workspace.h"

#include <map>
#include <vector>

namespace tilsyn::tests {

class StoppedClock final : public Clock {
public:
    explicit StoppedClock(Instant start) : at_(start) {}
    Instant now() const override { return at_; }
    void advance(Duration by) { at_ += by; }

private:
    Instant at_;
};

/// A workspace with state and nothing behind it: what is dispatched finishes the visit and removes its draft, drafts
/// come back in the next snapshot, live commands are kept in order.
class DeskWorkspace final : public workspace::Workspace {
public:
    explicit DeskWorkspace(workspace::Snapshot start) : now_(std::make_shared<workspace::Snapshot>(std::move(start))) {}

    workspace::SnapshotPtr snapshot() const override { return now_; }
    workspace::Subscription subscribe(std::function<void(const workspace::SnapshotPtr&)> onSnapshot) override {
        const int key = ++keys_;
        listeners_[key] = onSnapshot;
        onSnapshot(now_);
        return workspace::Subscription(static_cast<void*>(this), [this, key](void*) { listeners_.erase(key); });
    }
    void change(const workspace::Changes& changes) {
        now_ = std::make_shared<workspace::Snapshot>(workspace::apply(*now_, changes));
        const auto listeners = listeners_;
        for (const auto& [key, tell] : listeners) tell(now_);
    }
    void room(const domain::RoomState& state) {
        change({workspace::RoomChanged{std::make_shared<domain::RoomState>(state)}});
    }

    void dispatch(domain::DurableCommand command, std::function<void(Status)> onStored) override {
        if (refuses) return onStored(fail(ErrorKind::storage, "disk full", "store.outbox"));
        commands.push_back(command);
        if (!std::holds_alternative<domain::RecordOutcome>(command)) {
            auto items = now_->outbox;
            items.push_back(workspace::itemOf(command));
            change({workspace::OutboxChanged{std::move(items)}});
            return onStored({});
        }
        const auto record = std::get<domain::RecordOutcome>(command);
        dispatched.push_back(record);
        change({workspace::DraftChanged{record.visit.id, std::nullopt},
                workspace::StageChanged{record.visit.id, domain::stageAfter(*record.draft.outcome)}});
        onStored({});
    }
    void perform(domain::LiveCommand command) override {
        performed.push_back(command);
        if (std::holds_alternative<domain::DismissRoom>(command)) change({workspace::RoomChanged{nullptr}});
    }
    void saveDraft(domain::VisitDraft draft) override {
        ++saves;
        const auto id = draft.visit;
        change({workspace::DraftChanged{id, std::move(draft)}});
    }
    void refresh() override { ++refreshes; }
    workspace::Subscription review(domain::CommandId command,
                                   std::function<void(Result<workspace::OutboxReview>)> onReview) override {
        reviewed.push_back(command);
        onReview(outboxReview);
        return {};
    }
    void decide(workspace::OutboxDecision decision, std::function<void(Status)> onDone) override {
        decided.push_back(std::move(decision));
        onDone({});
    }
    workspace::Subscription open(domain::PatientId patient, domain::Purpose,
                                 std::function<void(Result<workspace::PatientView>)> onView) override {
        opened.push_back(patient);
        onView(view);
        return {};
    }
    void revealNumber(domain::PatientId, std::function<void(Status)> onLogged) override { onLogged({}); }
    workspace::Subscription subscribeMedia(std::function<void(const workspace::MediaIn&)> onMedia) override {
        toPage = std::move(onMedia);
        return {};
    }
    void media(workspace::MediaOut message) override { fromPage.push_back(std::move(message)); }

    template <class Command> const Command* last() const {
        return performed.empty() ? nullptr : std::get_if<Command>(&performed.back());
    }

    bool refuses = false;
    int saves = 0;
    int refreshes = 0;
    std::vector<domain::CommandId> reviewed;
    std::vector<workspace::OutboxDecision> decided;
    Result<workspace::OutboxReview> outboxReview = fail(ErrorKind::notFound, "it waits no longer", "outbox");
    std::vector<domain::RecordOutcome> dispatched;
    std::vector<domain::DurableCommand> commands; ///< of every kind
    std::vector<domain::LiveCommand> performed;
    std::vector<domain::PatientId> opened;
    Result<workspace::PatientView> view = workspace::PatientView{};
    std::function<void(const workspace::MediaIn&)> toPage;
    std::vector<workspace::MediaOut> fromPage;

private:
    workspace::SnapshotPtr now_;
    std::map<int, std::function<void(const workspace::SnapshotPtr&)>> listeners_;
    int keys_ = 0;
};

/// One panel in a window of its own, fed by a DeskWorkspace.
template <class P> struct Desk {
    explicit Desk(workspace::Snapshot start = sampleDay())
        : clock(at("2026-03-03T08:45:00+01:00")),
          workspace(std::move(start)), context{workspace, selection, clock, oslo()} {}
    template <class... Args> P& show(Args&&... args) {
        panel = new P(context, std::forward<Args>(args)..., nullptr);
        panel->resize(900, 700);
        subscription = workspace.subscribe([this](const auto& snapshot) { panel->setSnapshot(snapshot); });
        panel->show();
        panel->activateWindow();
        return *panel;
    }
    ~Desk() {
        subscription.reset();
        delete panel;
    }

    StoppedClock clock;
    DeskWorkspace workspace;
    workbench::Selection selection;
    workbench::PanelContext context;
    P* panel = nullptr;
    workspace::Subscription subscription;
};

} // namespace tilsyn::tests
