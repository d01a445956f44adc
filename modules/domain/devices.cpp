// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/devices.h"

#include <algorithm>
#include <set>

namespace tilsyn::domain {
namespace {

bool sameModel(const DeviceName& a, const DeviceName& b) {
    return a.kind == b.kind && a.key == b.key;
}

bool sameSocket(const DeviceName& a, const DeviceName& b) {
    return sameModel(a, b) && a.port == b.port;
}

bool contains(const std::vector<DeviceName>& names, const DeviceName& name) {
    return std::ranges::any_of(names, [&](const DeviceName& each) { return sameSocket(each, name); });
}

bool isSerial(const std::string& text) {
    return text.find_first_not_of("0 .:-_") != std::string::npos;
}

/// What should be used now. What was taken back comes only when there is nothing else.
const Device* best(const DeviceState& state, DeviceUse use) {
    const auto ranking = state.preferences.rankings.find(use);
    const auto declined = state.declined.find(use);
    const auto isDeclined = [&](const Device& device) {
        return declined != state.declined.end() && contains(declined->second, device.name);
    };
    const Device* second = nullptr;
    if (ranking != state.preferences.rankings.end())
        for (const auto& entry : ranking->second)
            if (const auto* device = resolve(entry, ranking->second, state.present)) {
                if (!isDeclined(*device)) return device;
                if (second == nullptr) second = device;
            }
    if (second != nullptr) return second;
    const Device* unknown = nullptr;
    for (const auto& device : state.present) {
        if (device.name.kind != kindOf(use) || rankOf(state, use, device.name)) continue;
        if (unknown == nullptr || (device.standard && !unknown->standard)) unknown = &device;
    }
    return unknown;
}

void append(Ranking& ranking, const DeviceName& name) {
    if (!contains(ranking, name)) ranking.push_back(name);
}

/// What a person who has never chosen would expect: the system's own choice first; what the room should hear not on
/// somebody's ears.
Ranking firstRanking(DeviceUse use, const std::vector<Device>& present) {
    std::vector<const Device*> sorted;
    for (const auto& device : present)
        if (device.name.kind == kindOf(use)) sorted.push_back(&device);
    const bool room = use == DeviceUse::ringOutput || use == DeviceUse::alertOutput;
    std::ranges::stable_sort(
        sorted, {}, [&](const Device* device) { return std::pair(room && device->headset, !device->standard); });
    Ranking ranking;
    for (const auto* device : sorted) append(ranking, device->name);
    return ranking;
}

/// Uses for which an unknown device is offered: ringing and alerts stay where they are.
bool isOffered(DeviceUse use) {
    return use != DeviceUse::ringOutput && use != DeviceUse::alertOutput;
}

void put(DeviceState& state, DeviceUse use, const Device* device) {
    if (device == nullptr)
        state.current.erase(use);
    else
        state.current[use] = device->name;
}

/// Adds a change to the news, which go on as long as the last may be taken back: a headset's two halves are one event.
void tell(DeviceState& state, DeviceChange change, Instant now) {
    state = settled(std::move(state), now);
    if (!state.news) state.news = DeviceNews{};
    auto& changes = state.news->changes;
    const auto same = std::ranges::find(changes, change.use, &DeviceChange::use);
    if (same == changes.end()) {
        changes.push_back(std::move(change));
    } else {
        if (!change.lost && !same->lost) change.before = same->before;
        *same = std::move(change);
    }
    state.news->until = now + undoWindow;
}

/// The name under which the entry of a present device stands in the ranking.
Ranking::iterator entryOf(DeviceState& state, DeviceUse use, const DeviceName& name) {
    auto& ranking = state.preferences.rankings[use];
    const auto rank = rankOf(state, use, name);
    return rank ? ranking.begin() + static_cast<std::ptrdiff_t>(*rank) : ranking.end();
}

DeviceState repicked(DeviceState state, DeviceUse which) {
    state.declined.erase(which);
    put(state, which, best(state, which));
    // She has decided; what was told of this use is history.
    if (state.news) {
        std::erase_if(state.news->changes, [&](const DeviceChange& change) { return change.use == which; });
        if (state.news->changes.empty()) state.news.reset();
    }
    return state;
}

} // namespace

DeviceKind kindOf(DeviceUse use) {
    switch (use) {
    case DeviceUse::camera: return DeviceKind::camera;
    case DeviceUse::microphone: return DeviceKind::microphone;
    default: return DeviceKind::output;
    }
}

DeviceUse useOf(SoundOutput output) {
    switch (output) {
    case SoundOutput::call: return DeviceUse::callOutput;
    case SoundOutput::ring: return DeviceUse::ringOutput;
    case SoundOutput::alert: break;
    }
    return DeviceUse::alertOutput;
}

DeviceName identify(DeviceKind kind, const DeviceFacts& facts) {
    DeviceName name{kind, {}, facts.bus, facts.label};
    if (facts.vendor.empty() && facts.product.empty() && !isSerial(facts.serial)) {
        name.key = "label:" + facts.label;
        return name;
    }
    name.key = facts.vendor + ":" + facts.product;
    if (isSerial(facts.serial)) name.key += ":" + facts.serial;
    if (!facts.part.empty()) name.key += "/" + facts.part;
    return name;
}

std::string pieceOf(const DeviceName& name) {
    return name.key.starts_with("label:") ? name.key : name.key.substr(0, name.key.find('/'));
}

const Device* findDevice(const DeviceState& state, const DeviceName& name) {
    const auto found =
        std::ranges::find_if(state.present, [&](const Device& device) { return sameSocket(device.name, name); });
    return found == state.present.end() ? nullptr : &*found;
}

const Device* deviceFor(const DeviceState& state, DeviceUse use) {
    const auto current = state.current.find(use);
    return current == state.current.end() ? nullptr : findDevice(state, current->second);
}

const Device* resolve(const DeviceName& entry, const Ranking& ranking, const std::vector<Device>& present) {
    const auto inSocket = [&](const DeviceName& name) {
        const auto found =
            std::ranges::find_if(present, [&](const Device& device) { return sameSocket(device.name, name); });
        return found == present.end() ? nullptr : &*found;
    };
    if (const auto* there = inSocket(entry)) return there;
    // Twins whose sockets are empty take the ones in new sockets, the better twin the first.
    std::ptrdiff_t before = 0;
    for (const auto& other : ranking) {
        if (sameSocket(other, entry)) break;
        if (sameModel(other, entry) && inSocket(other) == nullptr) ++before;
    }
    for (const auto& device : present)
        if (sameModel(device.name, entry) && !contains(ranking, device.name) && before-- == 0) return &device;
    return nullptr;
}

std::optional<std::size_t> rankOf(const DeviceState& state, DeviceUse use, const DeviceName& name) {
    const auto found = state.preferences.rankings.find(use);
    if (found == state.preferences.rankings.end()) return std::nullopt;
    const auto& ranking = found->second;
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        if (sameSocket(ranking[i], name)) return i;
        const auto* device = resolve(ranking[i], ranking, state.present);
        if (device != nullptr && sameSocket(device->name, name)) return i;
    }
    return std::nullopt;
}

int volumeOf(const DevicePreferences& preferences, SoundOutput output) {
    const auto found = preferences.volumes.find(output);
    return found == preferences.volumes.end() ? 100 : std::clamp(found->second, 0, 100);
}

DeviceState withPresent(DeviceState state, std::vector<Device> present, Instant now) {
    const auto before = std::move(state.present);
    state.present = std::move(present);
    for (auto& [use, names] : state.declined)
        std::erase_if(names, [&](const DeviceName& name) { return findDevice(state, name) == nullptr; });
    std::erase_if(state.offers, [&](const DeviceOffer& offer) { return findDevice(state, offer.device) == nullptr; });
    const bool first = !state.met;
    state.met = true;
    for (const auto each : deviceUses) {
        auto& ranking = state.preferences.rankings[each];
        if (ranking.empty()) ranking = firstRanking(each, state.present);
        const auto last = state.current.find(each);
        const auto had = last == state.current.end() ? std::nullopt : std::optional(last->second);
        const auto* next = best(state, each);
        put(state, each, next);
        // One that had to be taken because there is no other is known from now on.
        if (next != nullptr && !rankOf(state, each, next->name)) append(ranking, next->name);
        const bool lost = had && findDevice(state, *had) == nullptr;
        if (!first && (lost || (next != nullptr && (!had || !sameSocket(*had, next->name)))))
            tell(state, {each, had, next ? std::optional(next->name) : std::nullopt, lost}, now);
        std::erase_if(state.offers, [&](const DeviceOffer& offer) {
            return offer.use == each && rankOf(state, each, offer.device).has_value();
        });
        for (const auto& device : state.present) {
            if (device.name.kind != kindOf(each) || rankOf(state, each, device.name)) continue;
            if (!isOffered(each))
                append(ranking, device.name);
            else if (const DeviceOffer offer{each, device.name};
                     std::ranges::find(state.offers, offer) == state.offers.end())
                state.offers.push_back(offer);
        }
    }
    return state;
}

bool canUndo(const DeviceState& state, Instant now) {
    return state.news && now < state.news->until &&
           std::ranges::any_of(state.news->changes, [&](const DeviceChange& change) {
               return !change.lost && change.before && findDevice(state, *change.before) != nullptr;
           });
}

DeviceState undone(DeviceState state, Instant now) {
    if (!canUndo(state, now)) return state;
    for (const auto& change : state.news->changes) {
        if (change.lost || !change.before || !change.now) continue;
        const auto* back = findDevice(state, *change.before);
        if (back == nullptr) continue;
        auto& declined = state.declined[change.use];
        std::erase_if(declined, [&](const DeviceName& name) { return sameSocket(name, back->name); });
        // Whatever would come before it now, also what was passed over on the way here.
        for (const auto* other = best(state, change.use); other != nullptr && other != back;
             other = best(state, change.use)) {
            if (contains(declined, other->name)) break;
            declined.push_back(other->name);
        }
        put(state, change.use, back);
    }
    state.news.reset();
    return state;
}

DeviceState dismissed(DeviceState state) {
    state.news.reset();
    return state;
}

DeviceState settled(DeviceState state, Instant now) {
    if (!state.news || now < state.news->until) return state;
    std::erase_if(state.news->changes, [](const DeviceChange& change) { return !change.lost; });
    if (state.news->changes.empty()) state.news.reset();
    return state;
}

DeviceState accepted(DeviceState state, const std::string& piece) {
    const auto offers = state.offers;
    for (const auto& offer : offers)
        if (pieceOf(offer.device) == piece) state = chosen(std::move(state), offer.use, offer.device);
    return state;
}

DeviceState refused(DeviceState state, const std::string& piece) {
    for (const auto& offer : state.offers)
        if (pieceOf(offer.device) == piece) append(state.preferences.rankings[offer.use], offer.device);
    std::erase_if(state.offers, [&](const DeviceOffer& offer) { return pieceOf(offer.device) == piece; });
    return state;
}

DeviceState chosen(DeviceState state, DeviceUse use, const DeviceName& name) {
    if (findDevice(state, name) == nullptr || name.kind != kindOf(use)) return state;
    auto& ranking = state.preferences.rankings[use];
    if (const auto entry = entryOf(state, use, name); entry != ranking.end()) ranking.erase(entry);
    ranking.insert(ranking.begin(), name);
    std::erase_if(state.offers,
                  [&](const DeviceOffer& offer) { return offer.use == use && sameSocket(offer.device, name); });
    return repicked(std::move(state), use);
}

DeviceState moved(DeviceState state, DeviceUse use, const DeviceName& name, int by) {
    if (name.kind != kindOf(use)) return state;
    auto& ranking = state.preferences.rankings[use];
    auto entry = entryOf(state, use, name);
    if (entry == ranking.end()) {
        if (findDevice(state, name) == nullptr) return state;
        ranking.push_back(name);
        entry = ranking.end() - 1;
    }
    const auto from = entry - ranking.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, static_cast<std::ptrdiff_t>(ranking.size()) - 1);
    const auto value = *entry;
    ranking.erase(entry);
    ranking.insert(ranking.begin() + to, value);
    std::erase_if(state.offers,
                  [&](const DeviceOffer& offer) { return offer.use == use && sameSocket(offer.device, name); });
    return repicked(std::move(state), use);
}

DeviceState forgotten(DeviceState state, DeviceUse use, const DeviceName& name) {
    auto& ranking = state.preferences.rankings[use];
    const auto entry = entryOf(state, use, name);
    if (entry == ranking.end() || resolve(*entry, ranking, state.present) != nullptr) return state;
    ranking.erase(entry);
    return state;
}

} // namespace tilsyn::domain
