// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tilsyn::tests {

/// What the server's certificate is like.
enum class Paper { good, selfSigned, otherHost, expired, plainHttp };

/// A folder with a certificate authority of its own, gone with the object.
class Authority {
public:
    Authority();
    ~Authority();
    Authority(const Authority&) = delete;
    Authority& operator=(const Authority&) = delete;
    std::string caFile() const { return folder_ + "/ca.pem"; }
    /// Writes a certificate and its key; gives the path without ".crt" and ".key".
    std::string issue(Paper paper) const;

private:
    std::string folder_;
};

/// A running server process (peer.py); ended with the object.
class Peer {
public:
    explicit Peer(Paper paper = Paper::good);
    ~Peer();
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    std::string url(const std::string& path) const;
    std::string caFile() const { return authority_.caFile(); }
    int port() const { return port_; }

private:
    Authority authority_;
    Paper paper_;
    int process_ = -1;
    int port_ = 0;
};

} // namespace tilsyn::tests
