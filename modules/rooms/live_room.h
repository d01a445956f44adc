// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/commands.h"
#include "domain/room.h"
#include "http/transport.h"
#include "rooms/delivery.h"
#include "rooms/prepared_room.h"
#include "rooms/scheduler.h"
#include "workspace/media.h"

#include <boost/asio/any_io_executor.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tilsyn::rooms {

/// What a call needs to know of its visit; made by the composition from the snapshot.
struct CallPlan {
    domain::VisitId visit;
    domain::PatientId patient;
    std::string subject;  ///< neutral, for the booking: "Aftale 08:45"
    std::string label;    ///< what the patient's page shows: "08:45"
    std::string language; ///< the patient's, BCP 47
    std::string hostName; ///< the clinician as the patient sees her, also our display name in the room
    Duration length{std::chrono::minutes(30)};
    std::shared_ptr<PreparedRoom> prepared = {}; ///< the room that the patient may be waiting in already
};

struct Surroundings {
    boost::asio::any_io_executor io;
    http::Transport& transport;
    const Clock& clock;
    Scheduler& scheduler;
    Delivery& delivery;
    std::vector<std::string> nodes; ///< conference nodes, tried in order
};

struct Sinks {
    /// The room as it is now, after every change; null when it has been dismissed.
    std::function<void(std::shared_ptr<const domain::RoomState>)> state;
    /// To the room page.
    std::function<void(workspace::MediaIn)> media;
};

/// The one live conference of this desk: books, joins as host, locks, invites, admits, keeps the token and the event
/// stream alive, negotiates media, ends and cleans up. io thread; everything it has to say, failures too, is in the
/// states. Destroying it drops the connections without telling anybody: await `close()` first. What `Surroundings` and
/// `Sinks` refer to must outlive the io_context's last run.
/// Quirks of the conference node and where each is handled: `docs/protocols/pexip.md`.
class LiveRoom {
public:
    LiveRoom(Surroundings surroundings, Sinks sinks);
    ~LiveRoom();
    LiveRoom(const LiveRoom&) = delete;
    LiveRoom& operator=(const LiveRoom&) = delete;

    /// Begins a call; ignored while another one is neither ended nor failed (kind rejected). For the visit of a failed
    /// call whose room was kept it goes back into that room.
    Status start(CallPlan plan);
    /// RingAgain, Admit, TurnAway, SetMicrophone, SetCamera, SetLocked, SendChat, EndCall, DismissRoom, ExtendVisit (of
    /// its own visit: the booking). StartCall needs a plan and is not handled here; what is about the day is ignored.
    void perform(const domain::LiveCommand& command);
    /// From the room page.
    void media(workspace::MediaOut message);
    /// Ends the call, if any, and completes when everything has been given back or `within` has passed.
    boost::asio::awaitable<void> close(Duration within = std::chrono::seconds(5));

private:
    struct Impl;
    std::shared_ptr<Impl> impl_;
};

} // namespace tilsyn::rooms
