// SPDX-License-Identifier: GPL-3.0-or-later
// Looking after picture and sound: what the page reports, and what is done when nothing comes any more.
#include "base/log.h"
#include "rooms/internal/conference.h"

#include <algorithm>

namespace tilsyn::rooms::internal {
namespace {

using domain::RoomTrouble;

constexpr Duration shownAfter{3000};   ///< a connection that was there; what is mended sooner is not worth a word
constexpr Duration firstWithin{10000}; ///< a connection that is being made for the first time
constexpr Duration anewAfter{20000};   ///< ICE has restarted several times by then
constexpr Duration anewAgain{30000};
constexpr Duration silentPage{15000}; ///< a page that shows a picture says something twice a second
constexpr Duration lookEvery{1000};
constexpr Duration lookWhenWell{5000};

std::optional<domain::DeviceKind> deviceOf(const std::string& name) {
    if (name == "microphone") return domain::DeviceKind::microphone;
    if (name == "camera") return domain::DeviceKind::camera;
    if (name == "output") return domain::DeviceKind::output;
    return std::nullopt;
}

std::optional<domain::DeviceProblem::Cause> causeOf(const std::string& code) {
    using Cause = domain::DeviceProblem::Cause;
    if (code == "device-unplugged") return Cause::unplugged;
    if (code == "no-microphone" || code == "no-camera") return Cause::missing;
    if (code == "device-busy") return Cause::busy;
    if (code == "not-allowed") return Cause::notAllowed;
    return std::nullopt;
}

} // namespace

/// Missing or refused devices are the page's and the user's affair; a dead connection is ours.
void Conference::onFault(const workspace::MediaFault& fault) {
    const auto device = deviceOf(fault.device);
    if (fault.code == "device-well") {
        // One that took another's place is told beside the one that is gone; the same one back is no news.
        const auto& gone = model_.state.devices;
        const auto lost = std::ranges::find_if(gone, [&](const auto& each) { return each.device == device; });
        if (lost == gone.end()) return;
        auto replaced = *lost;
        replaced.replacedBy = fault.name;
        replaced.at = around_.clock.now();
        const bool other = lost->cause == domain::DeviceProblem::Cause::unplugged && lost->name != fault.name;
        return other ? apply(DeviceFailed{std::move(replaced)}) : apply(DeviceWell{*device});
    }
    if (const auto cause = causeOf(fault.code)) {
        if (device) apply(DeviceFailed{{*cause, *device, fault.name, {}, around_.clock.now()}});
        return;
    }
    if (fault.code == "page-crashed")
        begun(RoomTrouble::pictureAnew, Error{ErrorKind::cancelled, fault.detail, "room.page"});
    if (fault.code == "page-dead") {
        well(RoomTrouble::pictureAnew);
        begun(RoomTrouble::pictureGone, Error{ErrorKind::cancelled, fault.detail, "room.page"});
    }
    line_ = {};
    mediaChanged(false);
    carryOut(negotiation_.restart(true));
}

bool Conference::mediaExpected() const {
    const auto& roster = model_.state.roster;
    return model_.state.phase == domain::RoomPhase::inCall && negotiation_.running() &&
           std::ranges::any_of(roster, [](const auto& p) { return !p.self && !p.host && !p.waiting && !p.connecting; });
}

void Conference::mediaChanged(bool connected) {
    mediaUp_ = connected;
    if (concluding_) return;
    if (mediaExpected()) {
        mediaWatch_.open();
    } else {
        mediaGoneSince_.reset();
        well(RoomTrouble::mediaLost);
    }
}

asio::awaitable<void> Conference::watchMedia() {
    const auto& clock = around_.clock;
    bool ever = false;
    Duration patience = anewAfter;
    Instant begunAt{};
    for (;;) {
        if (!mediaExpected()) {
            ever = false;
            mediaWatch_.shut();
            co_await mediaWatch_.wait();
            mediaHeard_ = clock.now();
            continue;
        }
        if (mediaUp_ && clock.now() - mediaHeard_ >= silentPage) mediaUp_ = false;
        if (mediaUp_) {
            ever = true;
            patience = anewAfter;
            mediaGoneSince_.reset();
            well(RoomTrouble::mediaLost);
            co_await http::waitFor(clock, lookWhenWell);
            continue;
        }
        if (!mediaGoneSince_) begunAt = *(mediaGoneSince_ = clock.now());
        const auto gone = clock.now() - *mediaGoneSince_;
        if (gone >= (ever ? shownAfter : firstWithin))
            apply(TroubleBegun{{RoomTrouble::mediaLost,
                                *mediaGoneSince_,
                                {ErrorKind::offline, "no picture and sound between the two", "rooms.media"},
                                {}}});
        // An offer that the node holds is answered when the other side's browser answers, however long that takes.
        if (negotiation_.offerHeld()) begunAt = clock.now();
        if (clock.now() - begunAt >= patience) {
            log::warning("rooms", "picture and sound do not come: connecting anew");
            begunAt = clock.now();
            patience = anewAgain;
            line_ = {};
            carryOut(negotiation_.restart(true));
        }
        co_await http::waitFor(clock, lookEvery);
    }
}

} // namespace tilsyn::rooms::internal
