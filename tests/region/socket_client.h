// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>

namespace tilsyn::region::test {

/// A WebSocket client on a real TLS socket (Beast's, which the region does not use), one operation at a time.
class SocketClient {
public:
    /// `url` is "wss://localhost:8443/fhir/websocket"; `token` may be empty.
    SocketClient(const std::string& url, const std::string& caFile, const std::string& token);
    ~SocketClient();
    SocketClient(const SocketClient&) = delete;
    SocketClient& operator=(const SocketClient&) = delete;

    /// The status of the answer to the upgrade: 101, or why not.
    int status() const;
    void send(const std::string& text);
    /// The next message; nothing when the connection has ended.
    std::optional<std::string> next();
    /// Sends, and gives the next message.
    std::optional<std::string> ask(const std::string& text) {
        send(text);
        return next();
    }
    /// The code that the server closed with; 0 if it has not.
    int closeCode() const;
    /// A ping that the server must answer.
    bool answersPing();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace tilsyn::region::test
