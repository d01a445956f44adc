// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong in conferences, on demand of a test.
#include "base/random.h"
#include "region/pexip/answer.h"
#include "region/pexip/internal/body.h"
#include "region/pexip/room.h"

namespace tilsyn::region::pexip {

namespace json = boost::json;

std::optional<std::size_t> Room::disturb(std::string_view kind, std::string_view who, const json::object& body,
                                         Instant now) {
    std::vector<std::string> met;
    for (const auto& uuid : order_) {
        const bool host = people_.at(uuid).host;
        if (who == "all" || (who == "hosts" && host) || (who == "guests" && !host)) met.push_back(uuid);
    }
    if (kind == "expire") {
        for (const auto& uuid : met) remove(uuid, "Timer expired awaiting token refresh", now);
    } else if (kind == "kick") {
        const auto reason = textOf(body, "reason");
        for (const auto& uuid : met) remove(uuid, reason.empty() ? "Disconnected by an administrator" : reason, now);
    } else if (kind == "forget") {
        // The node no longer knows the token and says nothing of it; the row stays until its time is up.
        for (const auto& uuid : met) {
            people_.at(uuid).token = base64Url(randomBytes(48));
            people_.at(uuid).oldToken.clear();
        }
    } else if (kind == "deaf") {
        // The stream stands and leads nowhere, until it is opened again.
        for (const auto& uuid : met)
            if (const auto& stream = people_.at(uuid).stream)
                stream->event = [](std::string_view, const json::value&) {};
    } else if (kind == "event") {
        const auto* data = body.if_contains("data");
        for (const auto& uuid : met) emit(people_.at(uuid), textOf(body, "name"), data ? *data : json::value());
    } else {
        return std::nullopt;
    }
    return met.size();
}

} // namespace tilsyn::region::pexip
