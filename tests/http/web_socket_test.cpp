// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/await.h"
#include "fakes/fake_transport.h"
#include "http/authorised_transport.h"
#include "http/curl_transport.h"
#include "http/peer.h"
#include "http/wait.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/json.hpp>

#include <doctest/doctest.h>
#include <memory>

using namespace tilsyn;
using namespace std::chrono_literals;
using tests::Paper;
using tests::Peer;

namespace {

using Socket = std::unique_ptr<http::WebSocket>;

struct World {
    explicit World(std::chrono::milliseconds keepAlive = 30s, Paper paper = Paper::good) : peer(paper) {
        transport = std::move(*http::makeTransport(io, {.caFile = peer.caFile(), .keepAlive = keepAlive}));
    }
    Result<Socket> open(const std::string& path) {
        auto url = peer.url(path);
        if (url.starts_with("https")) url.replace(0, 5, "wss");
        return fakes::await(io, transport->connect({.url = url}));
    }
    Result<std::string> ask(http::WebSocket& socket, const std::string& text) {
        REQUIRE(socket.write(text));
        return fakes::await(io, socket.read());
    }
    Result<std::string> read(http::WebSocket& socket) { return fakes::await(io, socket.read()); }
    long count(const char* what) {
        const auto answer = fakes::await(io, transport->send({.url = peer.url("/counts")}));
        return boost::json::parse(answer->body).at(what).as_int64();
    }
    void pause(Duration duration) {
        static const SystemClock clock;
        fakes::await(io, [](Duration d) -> http::asio::awaitable<int> {
            co_await http::waitFor(clock, d);
            co_return 0;
        }(duration));
    }

    Peer peer;
    boost::asio::io_context io;
    std::unique_ptr<http::Transport> transport;
};

} // namespace

TEST_CASE("messages go both ways, whole and in order, over the same trust as requests") {
    World world;
    auto socket = world.open("/ws-echo");
    REQUIRE_MESSAGE(socket, socket.error().detail);
    CHECK(world.ask(**socket, "bind æøå") == "bind æøå");
    const std::string big(50000, 'x');
    CHECK(world.ask(**socket, big).value_or("").size() == big.size());
    CHECK(world.ask(**socket, "many") == "0");
    CHECK(world.read(**socket) == "1");
    CHECK(world.read(**socket) == "2");
    fakes::await(world.io, [](http::WebSocket& s) -> http::asio::awaitable<int> {
        co_await s.close();
        co_return 0;
    }(**socket));
    CHECK(world.count("goodbyes") == 1);
    CHECK_FALSE((*socket)->write("too late"));
}

TEST_CASE("a certificate that does not prove the host lets no socket through") {
    for (const auto paper : {Paper::selfSigned, Paper::otherHost, Paper::expired}) {
        World world(30s, paper);
        CHECK(world.open("/ws-echo").error().kind == ErrorKind::policy);
    }
    World world;
    const auto plain = fakes::await(world.io, world.transport->connect({.url = "ws://fhir.example/socket"}));
    CHECK(plain.error().kind == ErrorKind::policy);
}

TEST_CASE("a server that declines says why by its status") {
    World world;
    CHECK(world.open("/ws-token").error().kind == ErrorKind::unauthorised);
    CHECK(world.open("/ws-forbidden").error().kind == ErrorKind::forbidden);
    CHECK(world.open("/nothing-here").error().kind == ErrorKind::notFound);
    CHECK(world.open("/ws-portal").error().kind == ErrorKind::rejected);
}

TEST_CASE("an end is told after what came before it") {
    World world;
    auto socket = world.open("/ws-echo");
    REQUIRE((*socket)->write("last words"));
    REQUIRE((*socket)->write("leave"));
    CHECK(world.read(**socket) == "last words");
    const auto end = world.read(**socket);
    CHECK(end.error().kind == ErrorKind::offline);
    CHECK(end.error().detail == "closed by the server: 1001");

    auto other = world.open("/ws-echo");
    CHECK(world.ask(**other, "hang up").error().kind == ErrorKind::offline);
    auto third = world.open("/ws-nonsense");
    CHECK(world.read(**third).error().kind == ErrorKind::malformed);
}

TEST_CASE("a peer that lives is kept, and one that is silent is found out") {
    World world(100ms);
    auto living = world.open("/ws-echo");
    world.pause(1s); // real time: pings are the network's own
    CHECK(world.ask(**living, "still here") == "still here");
    CHECK(world.count("pings") >= 5);
    CHECK(world.count("pings") <= 12);
    auto silent = world.open("/ws-silent");
    REQUIRE(silent);
    CHECK(world.read(**silent).error().kind == ErrorKind::timeout);
}

TEST_CASE("giving up a read loses no message and no socket") {
    World world;
    auto socket = world.open("/ws-echo");
    boost::asio::cancellation_signal giveUp;
    std::optional<Result<std::string>> answer;
    boost::asio::co_spawn(
        world.io, (*socket)->read(),
        boost::asio::bind_cancellation_slot(giveUp.slot(),
                                            [&](std::exception_ptr, Result<std::string> r) { answer = std::move(r); }));
    boost::asio::post(world.io, [&] { giveUp.emit(boost::asio::cancellation_type::terminal); });
    while (!answer) world.io.run_one();
    CHECK(answer->error().kind == ErrorKind::cancelled);
    CHECK(world.ask(**socket, "hello") == "hello");
}

TEST_CASE("a socket or a transport that goes hangs up") {
    World world;
    auto first = world.open("/ws-silent");
    first->reset();
    for (int i = 0; i < 200 && world.count("broken") < 1; ++i) world.pause(10ms);
    CHECK(world.count("broken") == 1);
    auto second = world.open("/ws-silent");
    world.transport.reset();
    CHECK(world.read(**second).error().kind == ErrorKind::cancelled);
}

TEST_CASE("an opening that nobody waits for any more is given up") {
    World world;
    {
        std::optional<ErrorKind> end;
        boost::asio::cancellation_signal giveUp;
        boost::asio::co_spawn(world.io, world.transport->connect({.url = world.peer.url("/slow")}),
                              boost::asio::bind_cancellation_slot(
                                  giveUp.slot(), [&](std::exception_ptr, Result<Socket> r) { end = r.error().kind; }));
        world.pause(50ms);
        giveUp.emit(boost::asio::cancellation_type::terminal);
        while (!end) world.io.run_one();
        CHECK(*end == ErrorKind::cancelled);
    }
    CHECK(world.open("/ws-echo"));
}

TEST_CASE("an expired token is renewed once and the socket opened with the new one") {
    World world;
    fakes::FakeTokens tokens;
    http::AuthorisedTransport authorised(*world.transport, tokens, {world.peer.url("/fhir")});
    auto url = world.peer.url("/ws-token");
    url.replace(0, 5, "wss");
    auto socket = fakes::await(world.io, authorised.connect({.url = url}));
    REQUIRE(socket);
    CHECK(world.ask(**socket, "hello") == "hello");
    CHECK(tokens.renewals == 1);
    const auto elsewhere = fakes::await(world.io, authorised.connect({.url = "wss://evil.example/ws"}));
    CHECK(elsewhere.error().kind == ErrorKind::policy);
}
