// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/options.h"

#include <charconv>
#include <map>

namespace tilsyn::region {

namespace {

template <class T> Status number(std::string_view name, std::string_view text, T& into) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
    if (error != std::errc() || end != text.data() + text.size())
        return fail(ErrorKind::malformed, std::string(name) + " wants a number", "options");
    return {};
}

Result<RoomOption> room(std::string_view text) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == ',') {
            parts.emplace_back();
        } else {
            parts.back().push_back(c);
        }
    }
    if (parts.size() != 4 || parts[0].empty() || (parts[3] != "direct" && parts[3] != "mixed"))
        return fail(ErrorKind::malformed, "--room wants ALIAS,HOSTPIN|-,GUESTPIN|-,direct|mixed", "options");
    const auto pin = [](const std::string& part) {
        return part == "-" || part.empty() ? std::nullopt : std::optional(part);
    };
    return RoomOption{parts[0], pin(parts[1]), pin(parts[2]), parts[3] == "direct"};
}

} // namespace

Result<Options> parseOptions(std::span<char* const> arguments) {
    Options options;
    const std::map<std::string_view, std::string*, std::less<>> texts{{"--data", &options.data},
                                                                      {"--state", &options.state},
                                                                      {"--clock", &options.clock},
                                                                      {"--persons", &options.persons},
                                                                      {"--browser", &options.browser}};
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view name = arguments[i];
        if (name == "--plain") {
            options.plain = true;
            continue;
        }
        if (name == "--no-simulation") {
            options.simulation = false;
            continue;
        }
        std::string_view value;
        if (const auto equals = name.find('='); equals != std::string_view::npos) {
            value = name.substr(equals + 1);
            name = name.substr(0, equals);
        } else if (i + 1 < arguments.size()) {
            value = arguments[++i];
        } else {
            return fail(ErrorKind::malformed, std::string(name) + " is unknown or wants a value", "options");
        }
        Status done;
        if (const auto text = texts.find(name); text != texts.end()) {
            *text->second = std::string(value);
        } else if (name == "--port") {
            done = number(name, value, options.port);
        } else if (name == "--admin-port") {
            done = number(name, value, options.adminPort);
        } else if (name == "--seed") {
            done = number(name, value, options.seed);
        } else if (name == "--room") {
            auto parsed = room(value);
            if (!parsed) return fail(parsed.error());
            options.rooms.push_back(std::move(*parsed));
        } else {
            return fail(ErrorKind::malformed, std::string(name) + " is unknown", "options");
        }
        if (!done) return fail(done.error());
    }
    return options;
}

} // namespace tilsyn::region
