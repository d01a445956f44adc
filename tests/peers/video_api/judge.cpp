// SPDX-License-Identifier: GPL-3.0-or-later
#include "peers/video_api/judge.h"

#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tilsyn::tests {

namespace json = boost::json;

namespace {

/// The path of a URL with its ids taken out.
std::string placeOf(const std::string& url) {
    const auto host = url.find("//");
    const auto path = url.find('/', host == std::string::npos ? 0 : host + 2);
    auto place = path == std::string::npos ? std::string("/") : url.substr(path, url.find('?') - path);
    const auto last = place.rfind('/');
    if (place.size() - last > 30) place.replace(last + 1, std::string::npos, "{uuid}");
    return place;
}

/// Place without array positions, and code: how the list of known noise names a violation.
std::string shapeOf(const json::object& violation) {
    std::string shape;
    for (const auto& part : violation.at("location").as_array()) {
        const auto text = part.is_string() ? std::string(part.as_string()) : std::string();
        if (text.empty() || std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) continue;
        shape += (shape.empty() ? "" : ".") + text;
    }
    return shape + " " + std::string(violation.at("code").as_string());
}

} // namespace

Judge::Judge(http::Transport& next, const std::string& noise) : next_(next) {
    std::ifstream file(noise);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto list = json::parse(text);
    for (const auto& each : list.at("known").as_array()) known_.emplace(each.at("violation").as_string());
}

void Judge::hear(const std::string& what, const http::Response& response) {
    const auto told = http::find(response.headers, "sl-violations");
    boost::system::error_code wrong;
    const auto list = json::parse(told.empty() ? "[]" : told, wrong);
    if (wrong || !list.is_array()) {
        objections.push_back(what + ": " + std::string(told));
        return;
    }
    for (const auto& each : list.get_array()) {
        const auto shape = shapeOf(each.as_object());
        if (!known_.contains(shape)) objections.push_back(what + ": " + shape);
    }
}

http::asio::awaitable<Result<http::Response>> Judge::send(http::Request request) {
    const auto what = std::string(http::name(request.method)) + " " + placeOf(request.url);
    const auto method = std::string(http::name(request.method));
    auto response = co_await next_.send(std::move(request));
    if (!response) {
        objections.push_back(what + ": no answer");
        co_return response;
    }
    asked.push_back(method + " " + std::to_string(response->status));
    hear(what, *response);
    co_return response;
}

http::asio::awaitable<Status> Judge::stream(http::Request request, std::function<void(const http::Response&)> onOpen,
                                            std::function<void(http::ServerEvent)> onEvent) {
    return next_.stream(std::move(request), std::move(onOpen), std::move(onEvent));
}

} // namespace tilsyn::tests
