// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/web_socket.h"

#include "region/oidc/keys.h"

#include <openssl/sha.h>

#include <array>
#include <utility>

namespace tilsyn::region {

namespace {

/// Section 4.2.2: what proves that the answer is to this very request.
std::string acceptance(std::string_view key) {
    const std::string text = std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    std::array<unsigned char, SHA_DIGEST_LENGTH> digest{};
    SHA1(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
    return base64(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
}

/// A comma list that names `word`, whatever the case.
bool names(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto comma = list.find(',');
        auto one = list.substr(0, comma);
        while (one.starts_with(' ')) one.remove_prefix(1);
        while (one.ends_with(' ')) one.remove_suffix(1);
        if (equalsIgnoringCase(one, word)) return true;
        list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    }
    return false;
}

} // namespace

std::shared_ptr<WebSocket> WebSocket::accept(const Request& request, const Reply& reply,
                                             std::function<void(WebSocket&, std::string_view)> onText,
                                             std::function<void(WebSocket&)> onGone) {
    if (!names(request.headers.get("Connection"), "upgrade") || !names(request.headers.get("Upgrade"), "websocket") ||
        request.headers.get("Sec-WebSocket-Version") != "13") {
        auto response = Response::text(426, "This address speaks WebSocket, version 13.\n");
        response.headers.set("Upgrade", "websocket");
        response.headers.set("Sec-WebSocket-Version", "13");
        reply.respond(std::move(response));
        return nullptr;
    }
    const auto key = request.headers.get("Sec-WebSocket-Key");
    if (const auto raw = decodeBase64(key); !raw || raw->size() != 16) {
        reply.respond(Response::text(400, "Sec-WebSocket-Key must be sixteen bytes in base64.\n"));
        return nullptr;
    }
    const std::shared_ptr<WebSocket> socket(new WebSocket(reply));
    socket->onText_ = std::move(onText);
    socket->onGone_ = std::move(onGone);
    reply.onClosed([weak = std::weak_ptr(socket)] {
        if (const auto self = weak.lock()) self->gone();
    });
    reply.upgrade(
        Response{
            101, {{"Upgrade", "websocket"}, {"Connection", "Upgrade"}, {"Sec-WebSocket-Accept", acceptance(key)}}, {}},
        [socket](std::string_view bytes) { socket->received(bytes); });
    return socket;
}

void WebSocket::send(std::string_view text) {
    if (open()) reply_.write(frameBytes(Opcode::text, text));
}

void WebSocket::close(int code, std::string_view reason) {
    if (!open()) return;
    closing_ = true;
    std::string payload{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)};
    payload += reason.substr(0, 120);
    reply_.write(frameBytes(Opcode::close, payload));
    reply_.close();
}

void WebSocket::received(std::string_view bytes) {
    const auto self = shared_from_this();
    reader_.feed(bytes);
    while (open()) {
        const auto frame = reader_.next();
        if (!frame) {
            close(std::stoi(frame.error().detail), "");
            gone();
        } else if (!*frame) {
            return;
        } else {
            taken(**frame);
        }
    }
}

void WebSocket::taken(const Frame& frame) {
    switch (frame.opcode) {
    case Opcode::text:
        // A copy: what it is told may end this socket.
        if (const auto tell = onText_) tell(*this, frame.payload);
        return;
    case Opcode::ping: reply_.write(frameBytes(Opcode::pong, frame.payload)); return;
    case Opcode::close:
        closing_ = true;
        reply_.write(frameBytes(Opcode::close, frame.payload.substr(0, 2)));
        reply_.close();
        gone();
        return;
    case Opcode::binary:
        close(1003, "only text is spoken here");
        gone();
        return;
    default: return;
    }
}

void WebSocket::gone() {
    closing_ = true;
    onText_ = nullptr;
    if (const auto tell = std::exchange(onGone_, nullptr)) tell(*this);
}

} // namespace tilsyn::region
