// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/devices.h"

#include <functional>

namespace tilsyn::workbench {

/// Our own sounds. Each is short (ring 2.0 s, alert 0.9 s, tone 0.8 s) and plays once; who wants it again asks again.
enum class Sound {
    ring,  ///< the patient that one is calling, or being called by
    alert, ///< somebody waits: a knock
    tone   ///< "this is how it sounds": the test of an output
};

/// Plays sounds on the outputs that the person has chosen, so that an alert is heard in the room while the call goes
/// to the headset. GUI thread only; returns at once and never waits for the sound system.
class Sounder {
public:
    virtual ~Sounder() = default;

    /// Plays `sound` once on the device that is chosen for `output` now, at that output's volume. Asked again while the
    /// same sound still plays there, it goes on and is not laid over itself. `onEnd`, if given, is called once on the
    /// GUI thread: with success when it has been heard out, kind cancelled after `stop`, kind notFound when the machine
    /// has no output or no sound system. Whoever announces something must also show it: sound alone may fail.
    virtual void play(Sound sound, domain::SoundOutput output, std::function<void(Status)> onEnd = {}) = 0;
    /// Ends `sound` on every output; nothing if it does not play.
    virtual void stop(Sound sound) = 0;
};

} // namespace tilsyn::workbench
