// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::region::delivery {

/// Somebody who listens to an invitation: the caller's event stream, or the patient's page.
struct Listener {
    std::function<void(std::string_view name, const boost::json::value& data)> event;
    std::function<void()> close;
};

struct Stage {
    std::string name;
    Instant at{};
};

/// How an invitation came to its end. `closed`: the visit stands, another link will come.
enum class Over { no, ended, cancelled, expired, closed };

struct Invitation {
    std::string uuid;
    std::string key; ///< in the patient's link: who has it is the patient
    boost::json::object content;
    std::string patient;
    Instant expires{};
    bool ringing = false;
    Instant ringUntil{};
    unsigned rings = 0;
    std::set<std::string> thisRing; ///< stages told since it last began to ring
    std::vector<Stage> stages;
    Over over = Over::no;
    std::vector<std::shared_ptr<Listener>> callers;
    std::vector<std::shared_ptr<Listener>> pages;
};

/// The delivery adapter without HTTP: invitations, rings, stages. docs/protocols/delivery.md is its contract. Stages
/// are told only when something happened: `sent` when the link is out, what the page does when the page does it,
/// `no-answer` when it rang in vain.
class Invitations {
public:
    struct Settings {
        std::string linkBase; ///< "https://localhost:8443/patient/"
        Duration ring = std::chrono::seconds(30);
    };
    enum class Put { created, same, different };

    explicit Invitations(Settings settings) : settings_(std::move(settings)) {}

    /// Told once when a link went out without a ring, each time that an invitation begins to ring, and once when it is
    /// over.
    std::function<void(const Invitation&)> onInvited;
    std::function<void(const Invitation&)> onRing;
    std::function<void(const Invitation&)> onOver;

    /// kind malformed for an invitation that lacks a member or carries more than the contract names.
    Result<Put> put(const std::string& uuid, const boost::json::object& content, Instant now);
    /// nullptr if there is none or it is over.
    Invitation* find(std::string_view uuid);
    Invitation* byKey(std::string_view key);
    /// What GET and PUT answer.
    boost::json::object describe(const Invitation& invitation) const;
    /// What the patient's page is told.
    boost::json::object forPage(const Invitation& invitation, Instant now) const;

    bool ring(std::string_view uuid, Instant now);
    /// False if there is none or it is over.
    bool prolong(std::string_view uuid, Instant expires);
    /// Words for the patient's pages of that visit: those that are open now, and those that open later today.
    void say(const std::string& patient, const std::string& label, const std::string& text, Instant now);
    bool end(std::string_view uuid, Over how, Instant now);
    /// A stage that the page (or the practice patient) reports. False for a word that is not a page's to say.
    bool report(Invitation& invitation, const std::string& stage, Instant now);

    /// All stages so far, then each new one.
    void listen(Invitation& invitation, std::shared_ptr<Listener> caller);
    void listenPage(Invitation& invitation, std::shared_ptr<Listener> page, Instant now);
    void forget(std::string_view uuid, const Listener* listener);

    void elapse(Instant now);
    const std::map<std::string, Invitation, std::less<>>& all() const { return invitations_; }

private:
    void tell(Invitation& invitation, const std::string& stage, Instant now);
    void startRinging(Invitation& invitation, Instant now);
    void stopRinging(Invitation& invitation);
    void finish(Invitation& invitation, Over how, Instant now);

    struct Said {
        std::string text;
        Instant at;
    };
    Settings settings_;
    std::map<std::pair<std::string, std::string>, Said> said_; ///< by patient and label
    std::map<std::string, Invitation, std::less<>> invitations_;
};

std::string_view name(Over over);

} // namespace tilsyn::region::delivery
