// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"
#include "rooms/scheduler.h"

#include <memory>
#include <string>

namespace tilsyn::rooms {

/// Rooms from the video booking API v2: one from the pool if there is one, an ordinary one otherwise. Remembers for its
/// lifetime that the organisation has no pool (code 19). What it does with each answer: `docs/protocols/vdx.md`.
class VdxScheduler final : public Scheduler {
public:
    /// `base`: the profile's "vdx". All references must outlive this object.
    VdxScheduler(std::string base, http::Transport& transport, http::TokenSource& tokens, const Clock& clock);
    ~VdxScheduler() override;

    SchedulerCapabilities capabilities() const override;
    asio::awaitable<SchedulerResult<Room>> obtain(RoomRequest request, SchedulerNews news) override;
    asio::awaitable<Status> release(std::string uuid) override;
    asio::awaitable<Status> prolong(std::string uuid, Instant end) override;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace tilsyn::rooms
