// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_read.h"
#include "fakes/await.h"
#include "http/curl_transport.h"
#include "support/region_process.h"

#include <boost/asio/io_context.hpp>

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <memory>
#include <string>

namespace tilsyn::tests {

struct Folder {
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "tilsyn-day-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path = pattern;
    }
    ~Folder() { std::filesystem::remove_all(path); }
    std::filesystem::path path;
};

/// A loop of its own for everything that is not a desk: the patients, and the hand on the admin port.
struct Outside {
    explicit Outside(const RegionProcess& region) : admin(region["admin"]) {
        transport = std::move(http::makeTransport(io, {.caFile = region["ca"]}).value());
    }
    /// For POST and GET; the answer's body.
    std::string ask(http::Method method, const std::string& path, std::string body = {}) {
        http::Request request;
        request.method = method;
        request.url = admin + path;
        if (!body.empty()) request.headers = {{"Content-Type", "application/json"}};
        request.body = std::move(body);
        auto sending = transport->send(std::move(request));
        const auto response = fakes::await(io, std::move(sending));
        REQUIRE(response);
        return response->body;
    }
    /// Nothing arrives any more and what was open is gone, until `mend`.
    void cut() {
        ask(http::Method::post, "/faults", R"({"path":"/","kind":"drop","count":1000000})");
        ask(http::Method::post, "/faults", R"({"path":"/","kind":"drop-streams"})");
    }
    void mend() { ask(http::Method::del, "/faults"); }
    boost::json::value state() { return json::read(ask(http::Method::get, "/state"), "test").value(); }

    std::string admin;
    boost::asio::io_context io{1};
    std::unique_ptr<http::Transport> transport;
};

} // namespace tilsyn::tests
