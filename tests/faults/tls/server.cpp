// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/tls/server.h"

#include <openssl/evp.h>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace tilsyn::tests {
namespace {

int onStatusAsked(SSL* ssl, void* staple) {
    const auto& bytes = *static_cast<std::string*>(staple);
    if (bytes.empty()) return SSL_TLSEXT_ERR_NOACK;
    auto* copy = static_cast<unsigned char*>(OPENSSL_malloc(bytes.size()));
    std::memcpy(copy, bytes.data(), bytes.size());
    SSL_set_tlsext_status_ocsp_resp(ssl, copy, static_cast<long>(bytes.size()));
    return SSL_TLSEXT_ERR_OK;
}

/// A visitor who never leaves must not hold the test.
void limitPatience(int socket) {
    const timeval patience{20, 0};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

void say(int socket, const std::string& text) {
    (void)send(socket, text.data(), text.size(), MSG_NOSIGNAL);
}

/// Reads once; empty when the other side has gone.
std::string hear(int socket) {
    std::array<char, 4096> bytes{};
    const auto got = recv(socket, bytes.data(), bytes.size(), 0);
    return got > 0 ? std::string(bytes.data(), static_cast<std::size_t>(got)) : std::string();
}

std::string acceptValue(const std::string& head) {
    const std::string member = "Sec-WebSocket-Key: ";
    const auto begin = head.find(member) + member.size();
    const auto text = head.substr(begin, head.find("\r\n", begin) - begin) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    std::array<unsigned char, 20> digest{};
    EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha1(), nullptr);
    std::array<unsigned char, 32> coded{};
    EVP_EncodeBlock(coded.data(), digest.data(), static_cast<int>(digest.size()));
    return reinterpret_cast<const char*>(coded.data());
}

/// A request with all of its body.
bool isWhole(const std::string& request) {
    const auto end = request.find("\r\n\r\n");
    if (end == std::string::npos) return false;
    const std::string member = "Content-Length: ";
    const auto length = request.find(member);
    if (length == std::string::npos || length > end) return true;
    return request.size() >= end + 4 + std::stoul(request.substr(length + member.size()));
}

int connectedTo(int port) {
    const int made = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    limitPatience(made);
    (void)connect(made, reinterpret_cast<sockaddr*>(&address), sizeof address);
    return made;
}

} // namespace

Server::Server(Setup setup) : setup_(std::move(setup)) {
    std::signal(SIGPIPE, SIG_IGN);
    context_ = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_security_level(context_, 0); // what it may speak is the test's affair
    if (setup_.oldest != 0) SSL_CTX_set_min_proto_version(context_, setup_.oldest);
    if (setup_.newest != 0) SSL_CTX_set_max_proto_version(context_, setup_.newest);
    if (!setup_.ciphers.empty()) SSL_CTX_set_cipher_list(context_, setup_.ciphers.c_str());
    SSL_CTX_set_dh_auto(context_, 1);
    SSL_CTX_set_tlsext_status_cb(context_, &onStatusAsked);
    SSL_CTX_set_tlsext_status_arg(context_, &setup_.staple);
    if (setup_.paper.certificate) {
        SSL_CTX_use_certificate(context_, setup_.paper.certificate.get());
        SSL_CTX_use_PrivateKey(context_, setup_.paper.key.get());
        for (const auto& paper : setup_.chain) SSL_CTX_add1_chain_cert(context_, paper.certificate.get());
    }
    listener_ = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address);
    ::listen(listener_, 16);
    socklen_t length = sizeof address;
    getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length);
    port_ = ntohs(address.sin_port);
    door_ = std::thread([this] { listen(); });
}

Server::~Server() {
    finish();
    close(listener_);
    SSL_CTX_free(context_);
}

void Server::finish() {
    closing_ = true;
    if (door_.joinable()) door_.join();
    for (auto& visitor : visitors_)
        if (visitor.joinable()) visitor.join();
}

std::string Server::inside() {
    const std::lock_guard lock(mutex_);
    return inside_;
}

std::string Server::outside() {
    const std::lock_guard lock(mutex_);
    return outside_;
}

void Server::listen() {
    for (;;) {
        pollfd waiting{listener_, POLLIN, 0};
        // Who stood before the door when closing time came is still let in.
        if (poll(&waiting, 1, 20) == 1) {
            const int visitor = accept(listener_, nullptr, nullptr);
            ++connections_;
            visitors_.emplace_back([this, visitor] { serve(visitor); });
        } else if (closing_) {
            return;
        }
    }
}

void Server::serve(int socket) {
    limitPatience(socket);
    const auto keep = [this](const std::string& bytes) {
        const std::lock_guard lock(mutex_);
        outside_ += bytes;
    };
    if (!setup_.connectAnswer.empty()) {
        std::string head;
        for (auto some = hear(socket); !some.empty(); some = hear(socket)) {
            head += some;
            if (head.find("\r\n\r\n") != std::string::npos) break;
        }
        keep(head);
        say(socket, setup_.connectAnswer);
    }
    if (setup_.speech == Setup::Speech::tls) {
        speakTls(socket);
    } else if (setup_.speech != Setup::Speech::hangsUp) {
        keep(hear(socket));
        say(socket, setup_.speech == Setup::Speech::plain ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
                                                          : std::string("\x16\x03\x03\x00\x04nonsense, or not", 21));
        for (auto some = hear(socket); !some.empty(); some = hear(socket)) keep(some);
    }
    shutdown(socket, SHUT_RDWR);
    close(socket);
}

void Server::speakTls(int socket) {
    SSL* ssl = SSL_new(context_);
    SSL_set_fd(ssl, socket);
    std::string head;
    std::array<char, 4096> bytes{};
    for (int got = SSL_accept(ssl) == 1 ? SSL_read(ssl, bytes.data(), bytes.size()) : 0; got > 0;
         got = SSL_read(ssl, bytes.data(), bytes.size())) {
        const std::string some(bytes.data(), static_cast<std::size_t>(got));
        {
            const std::lock_guard lock(mutex_);
            inside_ += some;
        }
        head += some;
        if (!isWhole(head)) continue;
        const auto answer = answerTo(head);
        SSL_write(ssl, answer.data(), static_cast<int>(answer.size()));
        if (answer.find("Upgrade") != std::string::npos) SSL_write(ssl, "\x88\x00", 2); // and goodbye
        if (answer.find("Connection: close") != std::string::npos) break;
        head.clear();
    }
    SSL_shutdown(ssl);
    SSL_free(ssl);
}

std::string Server::answerTo(const std::string& head) const {
    if (!setup_.location.empty())
        return "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: " + setup_.location +
               "\r\n\r\n";
    if (head.find("Sec-WebSocket-Key: ") != std::string::npos)
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
               "Sec-WebSocket-Accept: " +
               acceptValue(head) + "\r\n\r\n";
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\ndata: {}\n\n";
}

bool carelessClientGetsThrough(int port) {
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_security_level(context, 0);
    SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
    SSL_CTX_set_cipher_list(context, "ALL:eNULL");
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
    const int socket = connectedTo(port);
    SSL* ssl = SSL_new(context);
    SSL_set_fd(ssl, socket);
    const bool through = SSL_connect(ssl) == 1;
    SSL_shutdown(ssl);
    SSL_free(ssl);
    SSL_CTX_free(context);
    close(socket);
    return through;
}

} // namespace tilsyn::tests
