// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

// Which camera, microphone and loudspeakers are used: values and rules. A person ranks her devices once for each use;
// what is plugged in or falls out is then followed by rank. Mute is no part of this: nothing here can change it.
namespace tilsyn::domain {

enum class DeviceKind { camera, microphone, output };

/// What a sound output is used for. Three, because a knock must be heard while the call is in the headset.
enum class SoundOutput { call, ring, alert };

enum class DeviceUse { camera, microphone, callOutput, ringOutput, alertOutput };
inline constexpr std::array deviceUses = {DeviceUse::camera, DeviceUse::microphone, DeviceUse::callOutput,
                                          DeviceUse::ringOutput, DeviceUse::alertOutput};
DeviceKind kindOf(DeviceUse use);
DeviceUse useOf(SoundOutput output);

/// What the system tells of a device; empty where it tells nothing.
struct DeviceFacts {
    std::string vendor;  ///< four hexadecimal digits (USB or PCI)
    std::string product; ///< four hexadecimal digits
    std::string serial;  ///< of the single piece; an address of a Bluetooth device counts
    std::string bus;     ///< where it is plugged in
    std::string part;    ///< which of several devices of one card: "hdmi-stereo"
    std::string label;   ///< as the system names it for people
};

/// Which device it is, today and tomorrow, on this machine.
struct DeviceName {
    DeviceKind kind = DeviceKind::camera;
    std::string key;   ///< "0b0e:0e36:A1B2", without a serial "0b0e:0e36", without a model "label:Built-in"
    std::string port;  ///< where it was plugged in: tells twins of one model apart, and nothing else
    std::string label; ///< for people, and the name under which the room page knows it
    friend bool operator==(const DeviceName&, const DeviceName&) = default;
    friend auto operator<=>(const DeviceName&, const DeviceName&) = default;
};

/// A name that outlives restarts and other sockets. Serials that are no serials (blank, all zeros) count as none.
DeviceName identify(DeviceKind kind, const DeviceFacts& facts);
/// The piece of hardware that a device is a part of: a headset's microphone and its loudspeaker have the same one.
std::string pieceOf(const DeviceName& name);

/// A device that is there now.
struct Device {
    DeviceName name;
    std::string handle;    ///< how its source calls it, until it is unplugged
    bool standard = false; ///< the system's own choice
    bool headset = false;  ///< on one person's ears: not the place for what the room should hear
    bool muted = false;    ///< in the operating system; shown, never changed without being asked
    friend bool operator==(const Device&, const Device&) = default;
};

using Ranking = std::vector<DeviceName>; ///< best first

/// What is kept for the person.
struct DevicePreferences {
    std::map<DeviceUse, Ranking> rankings;
    std::map<SoundOutput, int> volumes; ///< percent; 100 where nothing is said
    friend bool operator==(const DevicePreferences&, const DevicePreferences&) = default;
};

/// One use that goes on with another device.
struct DeviceChange {
    DeviceUse use;
    std::optional<DeviceName> before; ///< nothing: there was none
    std::optional<DeviceName> now;    ///< nothing: none is left
    bool lost = false;                ///< the one before fell out; otherwise a better one came
    friend bool operator==(const DeviceChange&, const DeviceChange&) = default;
};

/// What the person must see: what changed without her, and until when she may take it back.
struct DeviceNews {
    std::vector<DeviceChange> changes; ///< at most one a use
    Instant until;                     ///< undo is offered before this
    friend bool operator==(const DeviceNews&, const DeviceNews&) = default;
};

/// A device never seen before: it waits for a word and takes nothing over.
struct DeviceOffer {
    DeviceUse use;
    DeviceName device;
    friend bool operator==(const DeviceOffer&, const DeviceOffer&) = default;
};

/// Everything about the devices at one moment.
struct DeviceState {
    DevicePreferences preferences;
    std::vector<Device> present;
    std::map<DeviceUse, DeviceName> current;               ///< always one of `present`; a missing use has none
    std::map<DeviceUse, std::vector<DeviceName>> declined; ///< taken back by undo, until unplugged
    std::optional<DeviceNews> news;
    std::vector<DeviceOffer> offers;
    bool met = false; ///< the first list has come
    friend bool operator==(const DeviceState&, const DeviceState&) = default;
};

inline constexpr Duration undoWindow = std::chrono::seconds(5);

const Device* findDevice(const DeviceState& state, const DeviceName& name);
/// The device in use; null if there is none.
const Device* deviceFor(const DeviceState& state, DeviceUse use);
/// The present device that an entry of a ranking means: that very one, or the same model in another socket as long as
/// it is not taken for another entry. Null if it is not there.
const Device* resolve(const DeviceName& entry, const Ranking& ranking, const std::vector<Device>& present);
/// Its place in the ranking, 0 is best; nothing for an unknown one.
std::optional<std::size_t> rankOf(const DeviceState& state, DeviceUse use, const DeviceName& name);
int volumeOf(const DevicePreferences& preferences, SoundOutput output);

/// Devices were plugged or unplugged: `present` is the whole new list. A ranked device that is better than the one in
/// use is taken and undo is offered; when the one in use falls out the next best follows; an unknown one is offered,
/// and taken only where there is nothing else.
DeviceState withPresent(DeviceState state, std::vector<Device> present, Instant now);
/// Takes the last changes back, if it is still time; what was taken back is left alone until it is plugged in again.
DeviceState undone(DeviceState state, Instant now);
bool canUndo(const DeviceState& state, Instant now);
/// News that has been read, or whose time is over and which tells of no loss, goes.
DeviceState dismissed(DeviceState state);
DeviceState settled(DeviceState state, Instant now);
/// Yes or no to everything that is offered of one piece. Yes puts it first; no puts it last, and it is never offered
/// again.
DeviceState accepted(DeviceState state, const std::string& piece);
DeviceState refused(DeviceState state, const std::string& piece);
/// The person uses this one from now on: it becomes the first in rank.
DeviceState chosen(DeviceState state, DeviceUse use, const DeviceName& name);
/// Moves an entry by `by` places (negative: better); an unknown one is put last first. The best that is there is used.
DeviceState moved(DeviceState state, DeviceUse use, const DeviceName& name, int by);
/// Takes an entry that is not plugged in out of the ranking.
DeviceState forgotten(DeviceState state, DeviceUse use, const DeviceName& name);

} // namespace tilsyn::domain
