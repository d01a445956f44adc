// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json.hpp>

#include <string_view>

namespace tilsyn::region::pexip {

inline constexpr std::string_view themeBackground = "background.svg";
inline constexpr std::string_view themeBackgroundSvg =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#1B2526"/></svg>)";

/// What clients show while no picture comes from the other side.
inline boost::json::object theme() {
    namespace json = boost::json;
    const auto page = [](std::string_view words) {
        return json::object{
            {"layout_type", "direct_media"},
            {"background", json::object{{"path", themeBackground}}},
            {"elements", json::array{json::object{{"type", "text"}, {"color", 0xF2F6F6}, {"text", words}}}}};
    };
    return {{"direct_media_welcome", page("You are the first one here")},
            {"direct_media_waiting_for_host", page("Waiting for the host")},
            {"direct_media_other_participants_audio_only", page("The other side has sound only")},
            {"direct_media_escalate", page("Moving to a larger conference")},
            {"direct_media_deescalate", page("Moving to a direct connection")}};
}

} // namespace tilsyn::region::pexip
