// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/time_text.h"
#include "region/pexip/registry.h"
#include "region/vdx/model.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace tilsyn::region::vdx {

/// One query parameter, empty if absent.
using Query = std::function<std::string(std::string_view name)>;

/// The booking server: meetings, the rooms that belong to them, the pool of rooms that are ready, and the provisioner
/// that makes and unmakes rooms on the clock. Knows nothing of HTTP or tokens: callers are values, answers too. The
/// order of refusals and the odd ones among them follow the real server, because clients have to live with them.
class Booking {
public:
    /// Rooms of the pool that exist from the start count as ready for as long as the age rule asks.
    Booking(BookingSettings settings, pexip::RoomRegistry& rooms, Instant now);

    /// The checks before any operation: organisation known, a role at all, e-mail and organisation there.
    std::optional<Answer> admit(const Caller& caller, std::string_view path, Instant now) const;

    Answer info(const Caller& caller) const;
    Answer list(const Caller& caller, const Query& query, std::string_view path, Instant now) const;
    Answer create(const Caller& caller, std::string_view body, std::string_view path, Instant now);
    Answer get(const Caller& caller, const std::string& uuid, std::string_view path, Instant now) const;
    Answer put(const Caller& caller, const std::string& uuid, std::string_view body, std::string_view path,
               Instant now);
    Answer patch(const Caller& caller, const std::string& uuid, std::string_view body, std::string_view path,
                 Instant now);
    Answer remove(const Caller& caller, const std::string& uuid, std::string_view path, Instant now);
    Answer schedulingList(const Caller& caller, const Query& query, std::string_view path, Instant now) const;
    Answer scheduling(const Caller& caller, const std::string& uuid, std::string_view path, Instant now) const;
    Answer pool(const Caller& caller) const;

    /// Provisioner and pool job: everything that has become due.
    void elapse(Instant now);
    /// The next room to be provisioned fails with that description.
    void failNext(std::string description) { failNext_ = std::move(description); }

    /// The room of a short link, nullptr if there is none.
    const SchedulingInfo* byShortId(std::string_view shortId) const;
    const std::map<std::string, Meeting>& meetings() const { return meetings_; }
    const std::map<std::string, SchedulingInfo>& rooms() const { return infos_; }

private:
    Answer error(int status, int code, std::optional<std::string> text, std::string_view path, Instant now) const;
    Answer plainError(int status, std::string_view path, Instant now) const;
    Answer missing(std::string_view kind, const std::string& uuid, std::string_view path, Instant now) const;
    std::optional<Answer> bodyFault(const struct BodyFault& fault, std::string_view path, Instant now) const;
    Answer updated(const Caller& caller, const std::string& uuid, std::string_view body, bool patch,
                   std::string_view path, Instant now);

    std::optional<Answer> rowRule(const Caller& caller, const Meeting& meeting, std::string_view path,
                                  Instant now) const;
    bool seesRoom(const Caller& caller, const SchedulingInfo& info) const;
    bool visible(const Caller& caller, const Meeting& meeting) const;
    /// The organisation itself or its nearest ancestor that has a pool, empty if none has.
    std::string poolOwner(const std::string& organisation) const;
    bool hasPool(const std::string& organisation) const { return !poolOwner(organisation).empty(); }

    SchedulingInfo newRoom(const std::string& organisation, const Person& creator, Instant now);
    std::string freeNumber() const;
    SchedulingInfo* fromPool(const std::string& organisation, const RoomShape& wanted, Instant now);
    SchedulingInfo* roomOf(const std::string& meeting);
    const SchedulingInfo* roomOf(const std::string& meeting) const;
    void provisioned(SchedulingInfo& info, Instant now);
    std::string portalLink(const SchedulingInfo& info, const Meeting& meeting) const;

    std::string time(Instant instant) const;
    boost::json::object render(const Meeting& meeting) const;
    boost::json::object render(const SchedulingInfo& info) const;

    BookingSettings settings_;
    Zone zone_;
    pexip::RoomRegistry& rooms_;
    std::map<std::string, Meeting> meetings_;
    std::map<std::string, SchedulingInfo> infos_; ///< by their own uuid while pooled, by the meeting's afterwards
    Instant nextPoolTick_;
    std::string failNext_;
};

} // namespace tilsyn::region::vdx
