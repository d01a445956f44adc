// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tilsyn::workspace {

// What crosses between the room page (which has the cameras, the microphone and the peer connection, but no network)
// and the signalling (which has the network, but no media). Four verbs each way and nothing else.

struct IceServer {
    std::vector<std::string> urls;
    std::string username;
    std::string credential;
    friend bool operator==(const IceServer&, const IceServer&) = default;
};

/// Make the media be so. Sent again with other values to mute, unmute or change a device; the page does what differs.
struct MediaStart {
    std::vector<IceServer> servers;
    bool relayOnly = false;
    bool microphone = true;
    bool camera = true;
    friend bool operator==(const MediaStart&, const MediaStart&) = default;
};

/// From the other side. `ignored`: our offer was not taken (nobody there, or glare): forget it and wait for theirs.
struct MediaRemote {
    enum class Kind { offer, answer, ignored } kind;
    std::string sdp;
};

struct MediaCandidate {
    std::string candidate; ///< empty: end of candidates
    std::string mid;
    std::string ufrag;
    std::string pwd;
};

/// The peer is gone or the call is over; the page closes the connection and lets the devices go (`release`), or keeps
/// the own picture for the next try.
struct MediaStop {
    bool release = true;
};

using MediaIn = std::variant<MediaStart, MediaRemote, MediaCandidate, MediaStop>;

/// Ours for the other side.
struct MediaLocal {
    enum class Kind { offer, answer } kind;
    std::string sdp;
};

/// Twice a second while there is a connection. Counters are totals since the connection began (W3C webrtc-stats).
struct MediaStats {
    bool connected = false;
    long framesDecoded = 0;       ///< inbound-rtp video
    double audioEnergy = 0.0;     ///< inbound-rtp totalAudioEnergy
    double microphoneLevel = 0.0; ///< own microphone, 0..1
    double remoteLevel = 0.0;     ///< what we hear, 0..1
    double lossPercent = 0.0;     ///< of the last second, both kinds
    int roundTripMs = 0;
    int picturesPerSecond = 0;
    bool relayed = false;
};

/// Something of the page's own failed. `code` is stable. About a device (`device`: "microphone", "camera", "output"):
/// "device-unplugged", "no-camera", "no-microphone", "device-busy", "not-allowed", and "device-well" when one of its
/// kind works again (`name`: which). About the connection: "connection-failed" (restarting ICE has not helped). About
/// the page: "page-crashed" (it is being started again), "page-dead" (it ended again soon after; waits for a person).
struct MediaFault {
    std::string code;
    std::string detail;
    std::string device{};
    std::string name{}; ///< of the device, as the system has it
};

using MediaOut = std::variant<MediaLocal, MediaCandidate, MediaStats, MediaFault>;

} // namespace tilsyn::workspace
