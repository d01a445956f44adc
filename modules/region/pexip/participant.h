// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secret.h"

#include <boost/json.hpp>

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace tilsyn::region::pexip {

/// One participant's event stream: `event` is called in order, `close` ends it from our side.
struct EventSink {
    std::function<void(std::string_view name, const boost::json::value& data)> event;
    std::function<void()> close;
};

/// Where in a room a participant is.
enum class Place { waiting, conference, connecting };

struct Participant {
    std::string uuid;
    std::string displayName;
    std::string callTag;
    std::string localAlias;
    std::string userAgent;
    std::string destination; ///< dialled out to; empty for those who came by themselves
    std::string protocol = "api";
    bool host = false;
    bool hostByPin = false; ///< showed the host PIN: a lock does not hold it back
    bool directMedia = false;
    bool hasMedia = false;
    bool audioOnly = false;
    bool presenting = false;
    bool muted = false;
    bool clientMuted = false;
    bool videoMuted = false;
    Place place = Place::conference;
    Instant joined{};
    double buzzTime = 0;
    double spotlight = 0;
    std::string overlayText;
    bool rxPresentation = true;

    std::string token; ///< empty for dialled participants
    Instant tokenExpires{};
    std::string oldToken; ///< honoured for requests that were on their way
    Instant oldTokenUntil{};
    Instant waitingSince{};
    Instant dialDue{};

    std::shared_ptr<EventSink> stream;
    /// Call set-up events that came while no stream was open; sent after the next bracket.
    std::deque<std::pair<std::string, boost::json::value>> missed;
};

/// Seconds since 1970 as the API writes them.
double unixSeconds(Instant instant);

/// The roster row. A guest's view does not tell who and with what somebody came.
boost::json::object rosterRow(const Participant& participant, bool forHost);

} // namespace tilsyn::region::pexip
