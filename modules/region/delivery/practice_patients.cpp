// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/delivery/practice_patients.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tilsyn::region::delivery {

namespace json = boost::json;

namespace {

constexpr std::array<std::string_view, 5> names{"answers", "late", "silent", "declines", "early"};

/// Mari, Rune and Ola: whoever is new to the practice region begins with them and shall see a call.
constexpr std::array<std::string_view, 3> firstToBeCalled{"p0001", "p0002", "p0004"};

/// FNV-1a: the same patient behaves the same with the same seed, on every machine.
std::uint64_t mixed(std::uint64_t seed, std::string_view text) {
    std::uint64_t hash = 1469598103934665603ULL ^ seed;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash ^ (hash >> 32);
}

} // namespace

std::string_view name(Behaviour behaviour) {
    return names[static_cast<std::size_t>(behaviour)];
}

std::optional<Behaviour> behaviourOf(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return static_cast<Behaviour>(i);
    }
    return std::nullopt;
}

PracticePatients::PracticePatients(Invitations& invitations, std::uint64_t seed, OpenBrowser open,
                                   Duration declineAfter, Duration linger)
    : invitations_(invitations), seed_(seed), open_(std::move(open)), declineAfter_(declineAfter), linger_(linger) {}

void PracticePatients::setBehaviour(const std::string& patient, Behaviour behaviour) {
    if (patient == "*") chosen_.clear();
    chosen_[patient] = behaviour;
    if (behaviour != Behaviour::early) return;
    // Also by a link that is there already.
    for (const auto& [uuid, invitation] : invitations_.all())
        if (invitation.over == Over::no && invitation.rings == 0 && (patient == "*" || patient == invitation.patient))
            openPage(invitation, behaviour);
}

Behaviour PracticePatients::behaviour(const std::string& patient) const {
    if (const auto own = chosen_.find(patient); own != chosen_.end()) return own->second;
    if (const auto all = chosen_.find("*"); all != chosen_.end()) return all->second;
    if (std::ranges::find(firstToBeCalled, patient) != firstToBeCalled.end()) return Behaviour::answers;
    const auto chance = mixed(seed_, patient) % 100;
    if (chance < 82) return Behaviour::answers;
    if (chance < 90) return Behaviour::late;
    if (chance < 96) return Behaviour::silent;
    return Behaviour::declines;
}

void PracticePatients::invited(const Invitation& invitation) {
    const auto how = behaviour(invitation.patient);
    if (how == Behaviour::early) openPage(invitation, how);
}

void PracticePatients::rung(const Invitation& invitation, Instant now) {
    const auto how = behaviour(invitation.patient);
    declines_.erase(invitation.uuid);
    if (how == Behaviour::silent || how == Behaviour::declines) {
        browsers_.erase(invitation.uuid);
        if (how == Behaviour::declines) declines_[invitation.uuid] = now + declineAfter_;
        return;
    }
    openPage(invitation, how);
}

void PracticePatients::openPage(const Invitation& invitation, Behaviour how) {
    auto& browser = browsers_[invitation.uuid];
    // An open page hears the ring by itself and acts as before.
    if (browser && browser->alive()) return;
    const auto link = std::string(invitations_.describe(invitation).at("link").as_string());
    browser = open_(link + "#practice=answer," + (how == Behaviour::late ? "22" : "4"));
    if (!browser) browsers_.erase(invitation.uuid);
}

void PracticePatients::elapse(Instant now) {
    for (auto due = declines_.begin(); due != declines_.end();) {
        if (due->second > now) {
            ++due;
            continue;
        }
        if (auto* invitation = invitations_.find(due->first)) (void)invitations_.report(*invitation, "declined", now);
        due = declines_.erase(due);
    }
    std::erase_if(closing_, [&](const auto& entry) {
        if (entry.second > now) return false;
        browsers_.erase(entry.first);
        return true;
    });
    std::erase_if(browsers_, [](const auto& entry) { return !entry.second->alive(); });
}

json::array PracticePatients::describe() {
    json::array list;
    for (const auto& [uuid, invitation] : invitations_.all()) {
        if (invitation.over != Over::no) continue;
        const auto browser = browsers_.find(uuid);
        const auto address = browser == browsers_.end() ? std::string() : browser->second->devtools();
        list.push_back(json::object{{"invitation", uuid},
                                    {"patient", invitation.patient},
                                    {"behaviour", name(behaviour(invitation.patient))},
                                    {"devtools", address.empty() ? json::value(nullptr) : json::value(address)}});
    }
    return list;
}

} // namespace tilsyn::region::delivery
