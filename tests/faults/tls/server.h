// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults/tls/papers.h"

#include <openssl/ssl.h>

#include <atomic>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tilsyn::tests {

/// A server as a test wants it: its certificate, what it can speak, and what it does before it speaks TLS.
struct Setup {
    Paper paper{};
    std::vector<Paper> chain{}; ///< sent along
    int oldest = 0;             ///< TLS1_VERSION …; 0: as OpenSSL likes it
    int newest = 0;
    std::string ciphers{}; ///< up to TLS 1.2; empty: all that OpenSSL likes
    std::string staple{};  ///< a status answer to send when asked for one
    enum class Speech {
        tls,
        plain,    ///< http without TLS
        nonsense, ///< bytes that are no TLS
        hangsUp,
    } speech = Speech::tls;
    /// What it says to CONNECT, being a proxy: empty: it is none. What it says next is `speech`.
    std::string connectAnswer{};
    std::string location{}; ///< every request is answered with a redirect to there
};

/// Runs on the loopback until it is destroyed, and keeps what was said to it.
class Server {
public:
    explicit Server(Setup setup);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int port() const { return port_; }
    int connections() const { return connections_; }
    /// Waits for all who are connected to leave.
    void finish();
    std::string inside();  ///< bytes that came through TLS
    std::string outside(); ///< bytes that came bare, after finish() only: heads of CONNECT, what was said in plain

private:
    void listen();
    void serve(int socket);
    void speakTls(int socket);
    std::string answerTo(const std::string& head) const;

    Setup setup_;
    SSL_CTX* context_ = nullptr;
    int listener_ = -1;
    int port_ = 0;
    std::atomic<int> connections_ = 0;
    std::atomic<bool> closing_ = false;
    std::mutex mutex_;
    std::string inside_;
    std::string outside_;
    std::list<std::thread> visitors_;
    std::thread door_;
};

/// A client that takes anything: whether the server can be spoken to at all by those who do not look.
bool carelessClientGetsThrough(int port);

} // namespace tilsyn::tests
