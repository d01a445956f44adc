// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/pexip/registry.h"
#include "region/pexip/room.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace tilsyn::region::pexip {

/// All rooms of the region.
class Rooms final : public RoomRegistry {
public:
    explicit Rooms(RoomTimes times = {}) : times_(times) {}

    Status add(RoomSettings settings) override;
    bool remove(std::string_view alias) override;
    const RoomSettings* find(std::string_view alias) const override;

    Room* room(std::string_view alias);

    /// `request_token` on an alias: unknown aliases, and the virtual reception which sends its guest on.
    Answer join(std::string_view alias, const boost::json::object& body, std::optional<std::string_view> pin,
                std::string_view userAgent, Instant now);

    struct Seat {
        Room* room = nullptr;
        Participant* participant = nullptr;
    };
    /// Whose token this is, asked under that alias.
    Seat seat(std::string_view alias, std::string_view token, Instant now);

    void elapse(Instant now);
    /// `Room::disturb` in the room of that alias, or in all of them.
    std::optional<std::size_t> disturb(std::string_view alias, std::string_view kind, std::string_view who,
                                       const boost::json::object& body, Instant now);
    boost::json::array state() const;

private:
    RoomTimes times_;
    std::map<std::string, std::unique_ptr<Room>, std::less<>> rooms_;
};

} // namespace tilsyn::region::pexip
