// SPDX-License-Identifier: GPL-3.0-or-later
// The rooms behind the meetings: pool, numbers, provisioner.
#include "base/random.h"
#include "region/vdx/booking.h"

#include <fmt/format.h>

#include <algorithm>

namespace tilsyn::region::vdx {

namespace {

/// A number in [low, high) from the kernel's random source.
std::int64_t randomNumber(std::int64_t low, std::int64_t high) {
    std::uint64_t value = 0;
    for (const char c : randomBytes(8)) value = (value << 8) | static_cast<unsigned char>(c);
    return low + static_cast<std::int64_t>(value % static_cast<std::uint64_t>(high - low));
}

template <class T> bool fits(const std::optional<T>& wanted, const std::optional<T>& there) {
    return !wanted || wanted == there;
}

bool fits(const RoomShape& wanted, const RoomShape& room) {
    return fits(wanted.vmrType, room.vmrType) && fits(wanted.hostView, room.hostView) &&
           fits(wanted.guestView, room.guestView) && fits(wanted.vmrQuality, room.vmrQuality) &&
           fits(wanted.enableOverlayText, room.enableOverlayText) &&
           fits(wanted.guestsCanPresent, room.guestsCanPresent) &&
           fits(wanted.forcePresenterIntoMain, room.forcePresenterIntoMain) &&
           fits(wanted.forceEncryption, room.forceEncryption) && fits(wanted.muteAllGuests, room.muteAllGuests);
}

} // namespace

Booking::Booking(BookingSettings settings, pexip::RoomRegistry& rooms, Instant now)
    : settings_(std::move(settings)), zone_(Zone::byName(settings_.zone).value_or(*Zone::byName("UTC"))), rooms_(rooms),
      nextPoolTick_(now + settings_.poolTick) {
    for (const auto& [code, organisation] : settings_.organisations) {
        for (unsigned i = 0; i < organisation.poolSize; ++i) {
            auto info = newRoom(code, Person{code, "provisioner@practice.example"}, now);
            provisioned(info, now);
            info.provisionedAt = now - settings_.poolAge - std::chrono::seconds(1);
            const auto uuid = info.uuid;
            infos_.emplace(uuid, std::move(info));
        }
    }
}

std::string Booking::freeNumber() const {
    for (;;) {
        auto number = std::to_string(randomNumber(100000, 1000000));
        const bool taken = std::any_of(infos_.begin(), infos_.end(),
                                       [&](const auto& entry) { return entry.second.uriWithoutDomain == number; });
        if (!taken && !rooms_.find(number + "@" + settings_.domain)) return number;
    }
}

SchedulingInfo Booking::newRoom(const std::string& organisation, const Person& creator, Instant now) {
    SchedulingInfo info;
    info.uuid = newUuid();
    info.organisation = organisation;
    info.hostPin = randomNumber(1000, 10000);
    do {
        info.guestPin = randomNumber(1000, 10000);
    } while (info.guestPin == info.hostPin);
    info.maxParticipants = 2;
    info.uriWithoutDomain = freeNumber();
    info.uriWithDomain = *info.uriWithoutDomain + "@" + settings_.domain;
    info.shape =
        RoomShape{"conference", "one_main_seven_pips", "one_main_seven_pips", "hd", true, true, true, false, false};
    info.createdBy = creator;
    info.createdTime = now;
    return info;
}

std::string Booking::poolOwner(const std::string& organisation) const {
    auto code = organisation;
    for (std::size_t steps = 0; steps <= settings_.organisations.size(); ++steps) {
        const auto found = settings_.organisations.find(code);
        if (found == settings_.organisations.end()) return {};
        if (found->second.poolSize > 0) return code;
        code = found->second.parent;
    }
    return {};
}

SchedulingInfo* Booking::fromPool(const std::string& organisation, const RoomShape& wanted, Instant now) {
    const auto owner = poolOwner(organisation);
    for (auto& [uuid, info] : infos_) {
        if (info.organisation == owner && info.meeting.empty() && info.status == ProvisionStatus::ok &&
            info.provisionedAt && *info.provisionedAt + settings_.poolAge < now && fits(wanted, info.shape)) {
            return &info;
        }
    }
    return nullptr;
}

SchedulingInfo* Booking::roomOf(const std::string& meeting) {
    const auto found = infos_.find(meeting);
    return found == infos_.end() || found->second.meeting != meeting ? nullptr : &found->second;
}

const SchedulingInfo* Booking::roomOf(const std::string& meeting) const {
    const auto found = infos_.find(meeting);
    return found == infos_.end() || found->second.meeting != meeting ? nullptr : &found->second;
}

void Booking::provisioned(SchedulingInfo& info, Instant now) {
    pexip::RoomSettings room;
    room.alias = info.uriWithDomain;
    room.name = *info.uriWithoutDomain;
    if (info.hostPin) room.hostPin = std::to_string(*info.hostPin);
    if (info.guestPin) room.guestPin = std::to_string(*info.guestPin);
    info.provisionedAt = now;
    if (!rooms_.add(std::move(room))) {
        info.status = ProvisionStatus::problems;
        info.statusDescription = "The address is taken on the conference node";
        return;
    }
    info.status = ProvisionStatus::ok;
    info.statusDescription.clear();
    info.vmrId = hex(randomBytes(4));
}

void Booking::elapse(Instant now) {
    for (auto& [uuid, info] : infos_) {
        const auto meeting = meetings_.find(info.meeting);
        const bool attached = meeting != meetings_.end();
        switch (info.status) {
        case ProvisionStatus::awaits: {
            const bool pooled = info.meeting.empty();
            const bool open =
                attached && meeting->second.start - settings_.availableBefore <= now && now <= meeting->second.end;
            if (!pooled && !open) break;
            info.status = ProvisionStatus::starting;
            info.due = now + settings_.provisioning;
            break;
        }
        case ProvisionStatus::starting:
            if (info.due > now) break;
            if (!failNext_.empty()) {
                info.status = ProvisionStatus::problems;
                info.statusDescription = std::exchange(failNext_, {}).substr(0, 200);
                info.provisionedAt = now;
            } else {
                provisioned(info, info.due);
            }
            break;
        case ProvisionStatus::ok:
            if (!attached || meeting->second.end >= now) break;
            info.status = ProvisionStatus::startingToDeprovision;
            info.due = now + settings_.provisioning;
            break;
        case ProvisionStatus::startingToDeprovision:
            if (info.due > now) break;
            (void)rooms_.remove(info.uriWithDomain);
            info.status = ProvisionStatus::deprovisioned;
            info.provisionedAt = info.due;
            info.uriWithoutDomain.reset(); // the number is free again
            break;
        case ProvisionStatus::problems:
        case ProvisionStatus::deprovisionProblems:
        case ProvisionStatus::deprovisioned: break;
        }
    }
    while (nextPoolTick_ <= now) {
        for (const auto& [code, organisation] : settings_.organisations) {
            const auto there = std::count_if(infos_.begin(), infos_.end(), [&code = code](const auto& entry) {
                return entry.second.organisation == code && entry.second.meeting.empty();
            });
            if (static_cast<unsigned>(there) >= organisation.poolSize) continue;
            auto info = newRoom(code, Person{code, "provisioner@practice.example"}, nextPoolTick_);
            info.status = ProvisionStatus::starting;
            info.due = nextPoolTick_ + settings_.provisioning;
            const auto uuid = info.uuid;
            infos_.emplace(uuid, std::move(info));
        }
        nextPoolTick_ += settings_.poolTick;
    }
}

std::string Booking::portalLink(const SchedulingInfo& info, const Meeting& meeting) const {
    // The guest's PIN, but the host's when guests have none: who hands the link on must look first.
    const auto pin =
        info.guestPin ? std::to_string(*info.guestPin) : (info.hostPin ? std::to_string(*info.hostPin) : "");
    const auto start = zone_.local(meeting.start);
    auto link = fmt::format("{}?conference={}&pin={}&start_dato={}T{:02}:{:02}:{:02}", settings_.portal,
                            info.uriWithDomain, pin, formatDate(start.date), start.hour, start.minute, start.second);
    if (meeting.guestMicrophone != "on") link += "&muteMicrophone=" + meeting.guestMicrophone;
    return link + "&join=1";
}

const SchedulingInfo* Booking::byShortId(std::string_view shortId) const {
    for (const auto& [uuid, meeting] : meetings_) {
        if (meeting.shortId == shortId) return roomOf(uuid);
    }
    return nullptr;
}

} // namespace tilsyn::region::vdx
