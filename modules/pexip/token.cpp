// SPDX-License-Identifier: GPL-3.0-or-later
#include "pexip/token.h"

#include "base/json_read.h"

#include <algorithm>

namespace tilsyn::pexip {
namespace {

constexpr std::string_view tokenWhere = "pexip.request-token";
constexpr std::string_view refreshWhere = "pexip.refresh-token";
namespace bj = boost::json;

/// A text of seconds in all recordings; a number is taken too. Nonsense becomes the usual two minutes.
std::chrono::seconds lifetime(const bj::value& result) {
    const auto seconds = json::integer(result, "expires").value_or(120);
    return std::chrono::seconds(seconds >= 3 && seconds <= 86400 ? seconds : 120);
}

void addServers(std::vector<IceServerDto>& out, const bj::value& result, std::string_view key) {
    const auto* list = json::member(result, key);
    const auto* array = list ? list->if_array() : nullptr;
    if (!array) return;
    for (const auto& entry : *array) {
        IceServerDto server;
        server.username = json::textOr(entry, "username");
        server.credential = json::textOr(entry, "credential");
        if (auto url = json::text(entry, "url")) server.urls.push_back(std::move(*url));
        if (auto url = json::text(entry, "urls")) server.urls.push_back(std::move(*url));
        if (const auto* urls = json::member(entry, "urls"); urls && urls->is_array()) {
            for (const auto& url : urls->get_array())
                if (const auto* text = url.if_string()) server.urls.emplace_back(text->data(), text->size());
        }
        // A server without address makes a browser refuse the whole connection.
        std::erase(server.urls, std::string());
        if (!server.urls.empty()) out.push_back(std::move(server));
    }
}

std::optional<TokenAnswer> prompt(const http::Response& response) {
    const auto body = json::read(response.body, tokenWhere);
    if (!body) return std::nullopt;
    const auto* result = json::member(*body, "result");
    if (!result) return std::nullopt;
    if (const auto* text = result->if_string()) {
        if (*text == "Invalid PIN") return WrongPin{};
        return std::nullopt;
    }
    if (json::member(*result, "redirect_url")) return IdentityPrompt{{}, true};
    if (const auto* choice = json::member(*result, "idp"); choice && choice->is_array()) {
        IdentityPrompt out;
        for (const auto& provider : choice->get_array()) out.providers.push_back(json::textOr(provider, "name"));
        return out;
    }
    if (json::member(*result, "pin") || json::member(*result, "guest_pin"))
        return PinPrompt{json::textOr(*result, "pin") == "required", json::textOr(*result, "guest_pin") == "required"};
    if (const auto extension = json::text(*result, "conference_extension")) {
        // Newer nodes: "required" and the type beside it; older ones put the type here.
        auto type = json::textOr(*result, "conference_extension_type");
        return ExtensionPrompt{type.empty() ? *extension : type};
    }
    return std::nullopt;
}

} // namespace

Answer<TokenAnswer> parseToken(const http::Response& response) {
    if (response.status == 403) {
        if (auto asked = prompt(response)) return std::move(*asked);
    }
    const auto value = result(response, tokenWhere);
    if (!value) return tl::unexpected(value.error());
    TokenDto dto;
    dto.token = Secret(json::textOr(*value, "token"));
    dto.participant = json::textOr(*value, "participant_uuid");
    if (dto.token.empty() || dto.participant.empty()) {
        return tl::unexpected(
            Refusal{{ErrorKind::malformed, "no token or participant_uuid", std::string(tokenWhere)}, {}});
    }
    dto.expires = lifetime(*value);
    dto.host = json::textOr(*value, "role") == "HOST";
    dto.waiting = json::textOr(*value, "current_service_type") == "waiting_room";
    dto.directMedia = json::flag(*value, "direct_media").value_or(false);
    dto.relayOnly = json::flag(*value, "use_relay_candidates_only").value_or(false);
    dto.chat = json::flag(*value, "chat_enabled").value_or(false);
    dto.displayName = json::textOr(*value, "display_name");
    addServers(dto.servers, *value, "stun");
    addServers(dto.servers, *value, "turn");
    return TokenAnswer(std::move(dto));
}

Answer<RefreshDto> parseRefresh(const http::Response& response) {
    const auto value = result(response, refreshWhere);
    if (!value) return tl::unexpected(value.error());
    RefreshDto dto;
    dto.token = Secret(json::textOr(*value, "token"));
    if (dto.token.empty())
        return tl::unexpected(Refusal{{ErrorKind::malformed, "no token", std::string(refreshWhere)}, {}});
    dto.expires = lifetime(*value);
    if (const auto role = json::text(*value, "role")) dto.host = *role == "HOST";
    return dto;
}

} // namespace tilsyn::pexip
