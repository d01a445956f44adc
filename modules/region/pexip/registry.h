// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "region/server/options.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::region::pexip {

/// How a dialled-out destination behaves.
enum class DialBehaviour { answers, refuses, silent };

struct IdentityProvider {
    std::string name;
    std::string uuid;
    std::string redirectUrl;
    std::string ssoToken; ///< what its pop-up hands back; anything else is refused
};

/// A room as it is set up, before anybody is in it. Rooms carry media directly between two participants: there is no
/// media node here, so nothing is ever mixed.
struct RoomSettings {
    std::string alias; ///< with its domain if it has one; `a@b` and `a%40b` name the same room
    std::string name;  ///< shown to participants, never a patient's
    /// With both, or with a host PIN only, there are guests (the latter enter with `pin: none`). With a guest PIN only,
    /// or without any, everybody is a host.
    std::optional<std::string> hostPin;
    std::optional<std::string> guestPin;
    unsigned mediaLimit = 2;
    std::vector<IdentityProvider> identityProviders;   ///< when any, each entry asks for one
    bool reception = false;                            ///< a virtual reception: asks for the alias to go to
    std::map<std::string, DialBehaviour> destinations; ///< any other destination answers
};

/// Where rooms come to be and go, without knowing what happens in them: the booking side provisions through it.
class RoomRegistry {
public:
    virtual ~RoomRegistry() = default;
    /// kind conflict if the alias is taken.
    virtual Status add(RoomSettings settings) = 0;
    /// Everybody in it is disconnected. False if there was none.
    virtual bool remove(std::string_view alias) = 0;
    /// nullptr if there is none; valid until the next add or remove.
    virtual const RoomSettings* find(std::string_view alias) const = 0;
};

/// A room of the command line. kind rejected for one that needs a media node (`mixed`) or has PINs that nobody could
/// enter.
Result<RoomSettings> makeRoom(const RoomOption& option);

} // namespace tilsyn::region::pexip
