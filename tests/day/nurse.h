// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "day/oracle.h"
#include "day/rig.h"

#include <chrono>
#include <deque>
#include <string>
#include <vector>

namespace tilsyn::tests {

/// What happens at one desk from F2 to the signed outcome, pressed as soon as the picture allows it. A call that could
/// not begin is begun again, as the words on screen say; a visit that a colleague has in hand is left to her.
class Nurse {
public:
    enum class Step { idle, pressed, ringing, admitting, talking, ending, signing };

    explicit Nurse(DeskRig& rig) : rig_(rig) {}

    /// One more visit for her list; she begins when she is free.
    void take(std::string visit, Signed plan, bool patientComes);
    bool busy() const { return step_ != Step::idle || !list_.empty(); }
    void turn();

    int held = 0;                  ///< calls in which both were in the room
    int lost = 0;                  ///< calls that ended before she hung up
    int again = 0;                 ///< times that a call had to be begun again
    std::vector<std::string> left; ///< visits that a colleague turned out to have
    std::string whatNow() const;

    Step step() const { return step_; }
    bool stays = false; ///< she does not hang up while this is true

private:
    struct Item {
        domain::VisitId visit;
        Signed plan;
        bool patientComes;
    };
    void begin();
    void press();
    void leave(const std::string& to);
    void follow(const domain::RoomState& room);
    void sign();

    DeskRig& rig_;
    Step step_ = Step::idle;
    std::deque<Item> list_;
    Item now_;
    int signedBefore_ = 0;
    std::chrono::steady_clock::time_point pressed_;
};

} // namespace tilsyn::tests
