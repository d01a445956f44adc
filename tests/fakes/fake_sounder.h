// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/sounder.h"

#include <utility>
#include <vector>

namespace tilsyn::fakes {

/// Plays nothing and keeps what is playing until a test says that it has been heard out.
class FakeSounder final : public workbench::Sounder {
public:
    struct Playing {
        workbench::Sound sound;
        domain::SoundOutput output;
        std::function<void(Status)> onEnd;
    };

    void play(workbench::Sound sound, domain::SoundOutput output, std::function<void(Status)> onEnd = {}) override {
        played.emplace_back(sound, output);
        if (broken) {
            if (onEnd) onEnd(fail(ErrorKind::notFound, "no sound system", "sound"));
            return;
        }
        playing.push_back({sound, output, std::move(onEnd)});
    }
    void stop(workbench::Sound sound) override { end(sound, fail(ErrorKind::cancelled, "stopped", "sound")); }
    void heardOut(workbench::Sound sound) { end(sound, {}); }

    bool broken = false;
    std::vector<std::pair<workbench::Sound, domain::SoundOutput>> played; ///< everything that was asked for, in order
    std::vector<Playing> playing;

private:
    void end(workbench::Sound sound, const Status& status) {
        auto before = std::exchange(playing, {});
        for (auto& each : before) {
            if (each.sound != sound)
                playing.push_back(std::move(each));
            else if (each.onEnd)
                each.onEnd(status);
        }
    }
};

} // namespace tilsyn::fakes
