// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox_pump.h"

#include "base/log.h"
#include "sync/internal/deliver.h"
#include "sync/internal/pulse.h"
#include "sync/internal/task.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace tilsyn::sync {
namespace {

using workspace::OutboxState;

constexpr Duration idle = std::chrono::hours(1);
constexpr Duration signInPause = std::chrono::seconds(60);
constexpr Duration storagePause = std::chrono::seconds(30);

bool isOpen(const OutboxRow& row) {
    return row.item.state == OutboxState::waiting || row.item.state == OutboxState::sending;
}

} // namespace

struct OutboxPump::State {
    State(asio::any_io_executor e, http::Transport& t, OutboxStore& s, const Clock& c, PumpOptions o, ChangeSink out,
          Landed onLanded)
        : executor(e), transport(t), store(s), clock(c), options(std::move(o)), sink(std::move(out)),
          landed(std::move(onLanded)), pulse(e) {}

    asio::any_io_executor executor;
    asio::cancellation_signal cancel;
    http::Transport& transport;
    OutboxStore& store;
    const Clock& clock;
    PumpOptions options;
    ChangeSink sink;
    Landed landed;
    Pulse pulse;
    bool alive = true;
    /// Rows that were tried since the last wake: their pause counts. All others go at once.
    std::set<domain::CommandId> tried;
    /// The last attempt found nobody signed in.
    bool signInMissing = false;
    /// The server is away for all of them.
    std::optional<Instant> heldUntil;
    Instant seen = Instant::min(); ///< the clock, when it was last looked at

    void tell(const std::vector<OutboxRow>& rows) {
        std::vector<workspace::OutboxItem> items;
        for (const auto& row : rows) {
            auto item = row.item;
            if (item.state == OutboxState::waiting) {
                item.needsSignIn = signInMissing;
                item.nextTry = signInMissing ? std::nullopt : row.notBefore;
            }
            items.push_back(std::move(item));
        }
        if (alive) sink({workspace::OutboxChanged{std::move(items)}});
    }

    void forgetPauses() {
        tried.clear();
        heldUntil.reset();
    }

    /// What the file has not taken would be found unchanged at once: all waits a little.
    void storageFailed(Error problem) {
        heldUntil = clock.now() + storagePause;
        if (alive) sink({workspace::StorageChanged{std::move(problem)}});
    }

    /// When a row may go: now, later, or nothing (it waits for the user).
    std::optional<Instant> dueAt(const OutboxRow& row) const {
        if (!isOpen(row)) return std::nullopt;
        if (!row.notBefore || !tried.contains(row.item.id)) return Instant::min();
        return *row.notBefore;
    }

    struct Choice {
        std::size_t row;
        Instant due;
    };
    /// The row to send next and when. An unfinished row holds back later ones of its patient; one that waits for the
    /// user holds back later ones of its visit only.
    std::optional<Choice> choose(const std::vector<OutboxRow>& rows) const {
        std::optional<Choice> best;
        std::set<domain::PatientId> patients;
        std::set<domain::VisitId> visits;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto face = domain::faceOf(rows[i].command);
            if (patients.contains(face.patient) || visits.contains(face.visit)) continue;
            const auto due = dueAt(rows[i]);
            if (!due) {
                visits.insert(face.visit);
                continue;
            }
            patients.insert(face.patient);
            if (!best || *due < best->due) best = Choice{i, *due};
        }
        return best;
    }

    /// A row that is not there any more has been taken back meanwhile, which is no fault of the disk.
    void notMarked(const Error& problem) {
        if (problem.kind != ErrorKind::notFound) storageFailed(problem);
    }

    asio::awaitable<void> settle(OutboxRow row, Verdict verdict) {
        const auto now = clock.now();
        signInMissing = verdict.kind == Verdict::Kind::paused;
        if (verdict.kind == Verdict::Kind::landed) {
            const auto gone = co_await store.landed(row.item.id);
            if (!gone) notMarked(gone.error());
            if (alive && landed) landed(row.command);
            co_return;
        }
        OutboxMark mark;
        mark.id = row.item.id;
        mark.tries = row.item.tries + (verdict.kind == Verdict::Kind::paused ? 0 : 1);
        mark.problem = verdict.problem;
        if (verdict.kind == Verdict::Kind::conflict) mark.state = OutboxState::conflict;
        if (verdict.kind == Verdict::Kind::rejected) mark.state = OutboxState::rejected;
        if (verdict.kind == Verdict::Kind::paused) mark.notBefore = heldUntil = now + signInPause;
        if (verdict.kind == Verdict::Kind::again)
            mark.notBefore =
                now + verdict.after.value_or(backOff(mark.tries, options.firstPause, options.longestPause));
        log::info("sync", "an outcome is {} after try {}", mark.notBefore ? "kept for later" : "refused", mark.tries);
        const auto marked = co_await store.mark(mark);
        if (!marked) notMarked(marked.error());
    }

    asio::awaitable<void> send(std::vector<OutboxRow> rows, std::size_t which) {
        auto& row = rows[which];
        // A row that was being sent when the program ended counts as tried.
        const bool mayHaveLanded = row.item.tries > 0 || row.item.state == OutboxState::sending;
        tried.insert(row.item.id);
        OutboxMark mark;
        mark.id = row.item.id;
        mark.state = OutboxState::sending;
        mark.tries = row.item.tries;
        const auto marked = co_await store.mark(mark);
        if (!marked) {
            // What is gone is not sent, and what cannot be noted is not sent either: a crash now would forget that it
            // had been.
            notMarked(marked.error());
            co_return;
        }
        row.item.state = OutboxState::sending;
        tell(rows);
        auto verdict = co_await deliver(transport, options.fhir, row.command, mayHaveLanded);
        if (!alive) co_return;
        co_await settle(row, std::move(verdict));
    }

    asio::awaitable<void> run() {
        while (alive) {
            auto rows = co_await store.openRows();
            if (!alive) co_return;
            if (!rows) {
                sink({workspace::StorageChanged{rows.error()}});
                co_await pulse.wait(clock, storagePause);
                continue;
            }
            tell(*rows);
            const auto now = clock.now();
            // Set back, it would make minutes of pause hours.
            if (now + std::chrono::seconds(5) < seen) forgetPauses();
            seen = now;
            if (heldUntil && *heldUntil <= now) heldUntil.reset();
            const auto choice = choose(*rows);
            const auto due = choice ? std::max(choice->due, heldUntil.value_or(Instant::min())) : now + idle;
            if (choice && due <= now) {
                co_await send(std::move(*rows), choice->row);
            } else {
                co_await pulse.wait(clock, due - now);
            }
        }
    }
};

OutboxPump::OutboxPump(asio::any_io_executor executor, http::Transport& transport, OutboxStore& store,
                       const Clock& clock, PumpOptions options, ChangeSink sink, Landed onLanded)
    : state_(std::make_shared<State>(executor, transport, store, clock, std::move(options), std::move(sink),
                                     std::move(onLanded))) {}

OutboxPump::~OutboxPump() {
    state_->alive = false;
    state_->cancel.emit(asio::cancellation_type::terminal);
}

void OutboxPump::start() {
    spawn(state_, state_->run());
}

void OutboxPump::wake() {
    state_->forgetPauses();
    state_->pulse.beat();
}

} // namespace tilsyn::sync
