// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

#include <optional>
#include <string>

namespace tilsyn::rooms {

/// The room page, the patient's page and the nurse as small programs around a desk: each does its part at every step
/// of half a second, as the real ones do, and tries again as they do. The two pages see each other when each has the
/// description that the other one goes by.
class TwoPages {
public:
    explicit TwoPages(Desk& desk) : desk_(desk) {}

    void step() {
        patientSteps();
        nurseSteps();
        pageSteps();
        desk_.after(std::chrono::milliseconds(500));
    }
    void steps(Duration length) {
        for (const auto end = desk_.clock.now() + length; desk_.clock.now() < end;) step();
    }
    bool connected() const {
        return open_ && !page_.local.empty() && !page_.remote.empty() && page_.remote == patient_.local &&
               patient_.remote == page_.local;
    }
    /// The page restarts ICE: the same connection, another description.
    void restartIce() {
        if (!established_ || pending_) return;
        pending_ = page_.local;
        page_.local = description(connection_) + "restart " + std::to_string(++serial_);
        desk_.offer(page_.local);
        candidate();
    }
    const std::string& patient() const { return uuid_; }
    bool stays = true; ///< the patient comes, and comes back

private:
    struct Ends {
        std::string local;
        std::string remote;
    };

    static std::string description(int connection) {
        return "a=fingerprint:sha-256 K" + std::to_string(connection) + "\r\n";
    }
    void candidate() { desk_.room.media(workspace::MediaCandidate{"candidate:1", "0", "u", "w"}); }

    void pageSteps() {
        for (; read_ < desk_.pageValues.size(); ++read_) std::visit([this](const auto& m) { take(m); }, copy(read_));
        if (!open_) return;
        workspace::MediaStats stats;
        stats.connected = connected();
        stats.framesDecoded = frames_ += stats.connected ? 12 : 0;
        stats.picturesPerSecond = stats.connected ? 24 : 0;
        if (offering_ || !page_.local.empty()) desk_.room.media(stats);
        // What was connected and is not is mended by the page first, then by beginning anew.
        broken_ = established_ && !stats.connected ? broken_ + 1 : 0;
        if (broken_ > 0 && broken_ % 8 == 0 && !pending_) {
            if (broken_ <= 16)
                restartIce();
            else
                desk_.room.media(workspace::MediaFault{"connection-failed", "ice"});
        }
    }
    workspace::MediaIn copy(std::size_t i) const { return desk_.pageValues[i]; }

    void take(const workspace::MediaStart&) {
        open_ = true;
        if (offering_ || !page_.local.empty()) return;
        offering_ = true;
        page_.local = description(++connection_) + "offer";
        desk_.offer(page_.local);
        candidate();
    }
    void take(const workspace::MediaStop& stop) {
        close();
        if (stop.release) open_ = false;
    }
    void take(const workspace::MediaCandidate&) {}
    void take(const workspace::MediaRemote& remote) {
        using Kind = workspace::MediaRemote::Kind;
        if (remote.kind == Kind::ignored) {
            if (pending_) {
                page_.local = *pending_;
                pending_.reset();
                return;
            }
            close();
            ++connection_;
        } else if (remote.kind == Kind::answer) {
            page_.remote = remote.sdp;
            established_ = true;
            pending_.reset();
        } else {
            if (page_.local.empty()) ++connection_;
            offering_ = true;
            page_.remote = remote.sdp;
            page_.local = description(connection_) + "answer " + std::to_string(++serial_);
            established_ = true;
            desk_.answer(page_.local);
            candidate();
        }
    }
    void close() {
        page_ = {};
        pending_.reset();
        offering_ = established_ = false;
        broken_ = 0;
    }

    void patientSteps() {
        auto& node = desk_.node;
        if (uuid_.empty() || !node.people.contains(uuid_)) {
            uuid_.clear();
            patient_ = {};
            const bool invited = !node.invitations.empty() && !node.invitation().withdrawn;
            const bool room =
                std::ranges::any_of(node.meetings, [&](const auto& m) { return node.isUsable(m.second); });
            if (stays && invited && room && node.locked) uuid_ = node.knock("08:45");
            return;
        }
        if (node.people[uuid_].waiting) return;
        std::string hostCall;
        for (auto& [id, person] : node.people) {
            if (!person.host) continue;
            hostCall = person.call;
            if (!person.held || person.heldAnswer) continue;
            // Their offer, or another description of the same connection.
            patient_.remote = *person.held;
            patient_.local = "patient answers " + std::to_string(++serial_);
            offered_.reset();
            hostCall_ = hostCall;
            node.guestAnswers(patient_.local);
            node.guestSendsCandidate("candidate:9");
            return;
        }
        if (offered_ && !hostCall.empty()) {
            const auto& acks = node.host().acks;
            if (acks.size() > acksSeen_) {
                acksSeen_ = acks.size();
                patient_.remote = acks.back();
                offered_.reset();
                node.guestSendsCandidate("candidate:9");
                return;
            }
        }
        const bool alone = patient_.remote.empty() || hostCall != hostCall_;
        const bool tired = !offered_ || desk_.clock.now() - *offered_ > std::chrono::seconds(10);
        if (!alone || !tired) return;
        patient_ = {"patient offers " + std::to_string(++serial_), {}};
        hostCall_ = hostCall;
        acksSeen_ = hostCall.empty() ? 0 : node.host().acks.size();
        offered_ = desk_.clock.now();
        node.guestOffers(uuid_, patient_.local);
    }

    void nurseSteps() {
        if (desk_.states.empty() || !desk_.states.back()) return;
        const auto waiting = desk_.waiting();
        if (!waiting.empty() && !desk_.state().rosterAsOf && ++patience_ % 4 == 1)
            desk_.perform(domain::Admit{domain::ParticipantId(waiting.front())});
    }

    Desk& desk_;
    std::string uuid_;
    Ends page_;
    Ends patient_;
    std::optional<std::string> pending_; ///< the description before a restart that nobody has answered yet
    std::optional<Instant> offered_;
    std::string hostCall_;
    std::size_t acksSeen_ = 0;
    std::size_t read_ = 0;
    int connection_ = 0;
    int serial_ = 0;
    int broken_ = 0;
    int patience_ = 0;
    long frames_ = 0;
    bool open_ = false;
    bool offering_ = false;
    bool established_ = false;
};

} // namespace tilsyn::rooms
