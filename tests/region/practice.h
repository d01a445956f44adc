// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/instance.h"
#include "region/server/json.h"

#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace tilsyn::region::test {

struct Answer {
    long status = 0;   ///< 0: no answer came
    long connects = 0; ///< new connections that the request needed
    std::string body;
    std::map<std::string, std::string> headers; ///< lower-case names

    Json json() const {
        const auto parsed = Json::parse(body);
        return parsed ? *parsed : Json();
    }
    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? "" : found->second;
    }
};

using Fields = std::vector<std::string>; ///< "Name: value"

/// A client on a real socket that keeps its connection.
class Client {
public:
    explicit Client(std::string caFile = {});
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    /// Opens a new connection for the next request: libcurl repeats by itself what dies on a kept one.
    bool fresh = false;

    Answer request(const std::string& method, const std::string& url, const std::string& body = {},
                   const Fields& fields = {});

private:
    void* curl_;
    std::string caFile_;
};

/// Options that load tests/data/region/small.json instead of making the municipality.
Options small();

/// A whole practice region on its own thread, at 2026-03-03 07:55 Europe/Oslo, whose clock all but stands still.
class Practice {
public:
    explicit Practice(Options options = small());
    ~Practice();

    std::string url; ///< without a slash
    std::string admin;
    std::string ca;
    Json ready;
    Client client;

    Answer get(const std::string& path, Fields fields = {}) { return send("GET", path, {}, std::move(fields)); }
    /// With a bearer token of every role unless the fields name an Authorization.
    Answer send(const std::string& method, const std::string& path, const std::string& body, Fields fields = {});
    Answer form(const std::string& path, const std::string& body, Fields fields = {});
    /// A token of the script client.
    std::string token(const std::string& scope = {});
    void advance(int seconds);
    void fault(const std::string& json);

private:
    explicit Practice(std::pair<std::unique_ptr<Instance>, std::string> started);
    std::unique_ptr<Instance> instance_;
    std::thread thread_;
    std::string bearer_;
};

/// A folder that goes with its owner.
class Folder {
public:
    Folder();
    ~Folder();
    std::string path;
};

} // namespace tilsyn::region::test
