// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/await.h"
#include "fakes/fake_transport.h"
#include "http/authorised_transport.h"
#include "http/curl_transport.h"
#include "http/peer.h"
#include "http/wait.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/json.hpp>

#include <doctest/doctest.h>
#include <fstream>
#include <memory>

using namespace tilsyn;
using namespace std::chrono_literals;
using namespace boost::asio::experimental::awaitable_operators;
using tests::Paper;
using tests::Peer;

namespace {

struct World {
    explicit World(Paper paper = Paper::good) : peer(paper) {
        transport = std::move(*http::makeTransport(io, {.caFile = peer.caFile(), .maxEvent = 200000}));
    }

    Result<http::Response> send(http::Request request) { return fakes::await(io, transport->send(std::move(request))); }
    Result<http::Response> get(const std::string& path) { return send({.url = peer.url(path)}); }
    Status stream(const std::string& path) {
        return fakes::await(io, transport->stream(
                                    {.url = peer.url(path), .timeout = 0ms},
                                    [this](const http::Response& r) { heads.push_back(r); },
                                    [this](http::ServerEvent e) { events.push_back(std::move(e)); }));
    }
    long count(const char* what) { return boost::json::parse(get("/counts")->body).at(what).as_int64(); }

    Peer peer;
    boost::asio::io_context io;
    std::unique_ptr<http::Transport> transport;
    std::vector<http::Response> heads;
    std::vector<http::ServerEvent> events;
};

http::asio::awaitable<Result<int>> giveUpAfter(http::asio::awaitable<Result<http::Response>> work, Duration patience) {
    static const SystemClock clock;
    const auto first = co_await (std::move(work) || http::waitFor(clock, patience));
    co_return static_cast<int>(first.index());
}

} // namespace

TEST_CASE("method, body and headers arrive as they were given") {
    World world;
    for (const auto method :
         {http::Method::get, http::Method::post, http::Method::put, http::Method::patch, http::Method::del}) {
        http::Request request{.method = method, .url = world.peer.url("/echo?a=%C3%B8")};
        request.headers = {{"X-Empty", ""}, {"If-Match", "W/\"3\""}};
        if (method != http::Method::get && method != http::Method::del) {
            request.headers.push_back({"Content-Type", "application/fhir+json"});
            request.body = "{\"æ\":1}";
        }
        const auto answer = world.send(request);
        REQUIRE(answer);
        const auto told = boost::json::parse(answer->body);
        CHECK(answer->status == 200);
        CHECK(told.at("method").as_string() == http::name(method));
        CHECK(told.at("path").as_string() == "/echo?a=%C3%B8");
        CHECK(told.at("body").as_string() == request.body);
        CHECK(told.at("headers").at("if-match").as_string() == "W/\"3\"");
        CHECK(told.at("headers").as_object().contains("x-empty"));
        CHECK_FALSE(told.at("headers").as_object().contains("expect"));
        CHECK(told.at("headers").as_object().contains("content-type") == !request.body.empty());
    }
}

TEST_CASE("any status is a value, and a redirect is not followed") {
    World world;
    CHECK(world.get("/nothing-here")->status == 404);
    const auto redirect = world.get("/redirect");
    CHECK(redirect->status == 302);
    CHECK(http::find(redirect->headers, "location") == "/echo");
    CHECK(http::find(world.get("/html")->headers, "Content-Type") == "text/html");
}

TEST_CASE("requests one after the other share a connection") {
    World world;
    for (int i = 0; i < 5; ++i) CHECK(world.get("/echo"));
    CHECK(world.count("connections") == 1);
}

TEST_CASE("a certificate that does not prove the host is refused with host and reason") {
    SUBCASE("signed by nobody we know") {
        World world(Paper::selfSigned);
        const auto answer = world.get("/echo");
        REQUIRE_FALSE(answer);
        CHECK(answer.error().kind == ErrorKind::policy);
        CHECK(answer.error().detail == "localhost: self-signed certificate");
    }
    SUBCASE("of another host") {
        World world(Paper::otherHost);
        CHECK(world.get("/echo").error() ==
              Error{ErrorKind::policy, "localhost: the certificate belongs to another host", "http"});
    }
    SUBCASE("expired") {
        World world(Paper::expired);
        CHECK(world.get("/echo").error() == Error{ErrorKind::policy, "localhost: certificate has expired", "http"});
    }
    SUBCASE("of an authority that only the region's file names") {
        World world;
        const auto withoutFile = std::move(*http::makeTransport(world.io, {}));
        const auto answer = fakes::await(world.io, withoutFile->send({.url = world.peer.url("/echo")}));
        CHECK(answer.error().kind == ErrorKind::policy);
        CHECK(world.get("/echo"));
    }
}

TEST_CASE("a port that does not speak TLS is told apart from a missing server") {
    World world(Paper::plainHttp);
    http::Request request{.url = "https://localhost:" + std::to_string(world.peer.port()) + "/echo"};
    const auto answer = world.send(request);
    REQUIRE_FALSE(answer);
    CHECK(answer.error() == Error{ErrorKind::policy, "localhost: wrong version number", "http"});
}

TEST_CASE("plain http is for this machine only") {
    World world(Paper::plainHttp);
    CHECK(world.get("/echo")->status == 200);
    CHECK(world.send({.url = "http://server.example/fhir"}).error().kind == ErrorKind::policy);
    CHECK(world.send({.url = "file:///etc/passwd"}).error().kind == ErrorKind::malformed);
    CHECK(world.send({.url = "/relative"}).error().kind == ErrorKind::malformed);
}

TEST_CASE("header text cannot smuggle a second header in") {
    World world;
    http::Request request{.url = world.peer.url("/echo"), .headers = {{"X-One", "a\r\nX-Two: b"}}};
    CHECK(world.send(request).error().kind == ErrorKind::malformed);
}

TEST_CASE("nobody at the port is offline, silence is a timeout, a broken answer is offline") {
    std::string url;
    {
        const World gone;
        url = gone.peer.url("/echo");
    }
    World world;
    CHECK(world.send({.url = url}).error().kind == ErrorKind::offline);
    CHECK(world.send({.url = world.peer.url("/slow"), .timeout = 150ms}).error().kind == ErrorKind::timeout);
    CHECK(world.get("/truncated").error().kind == ErrorKind::offline);
}

TEST_CASE("a request whose answer is lost on a used connection is not sent a second time") {
    World world;
    for (const auto method : {http::Method::post, http::Method::put, http::Method::patch}) {
        for (const std::string body : {"do it", ""}) {
            if (body.empty() && method != http::Method::post) continue;
            REQUIRE(world.get("/echo"));
            const auto before = world.count("deeds");
            http::Request request{.method = method, .url = world.peer.url("/deed"), .body = body};
            CHECK(world.send(request).error().kind == ErrorKind::offline);
            CHECK(world.count("deeds") == before + 1);
        }
    }
}

TEST_CASE("an answer beyond the limit is refused, packed or not") {
    World world;
    CHECK(world.get("/packed")->body == "unpacked");
    CHECK(world.get("/big?5000000")->body.size() == 5000000);
    CHECK(world.send({.url = world.peer.url("/big?5000000"), .maxBody = 4000000}).error().kind == ErrorKind::malformed);
    CHECK(world.send({.url = world.peer.url("/bomb?30000000"), .maxBody = 1000000}).error().kind ==
          ErrorKind::malformed);
    CHECK(world.get("/echo"));
}

TEST_CASE("giving up aborts the exchange and leaves the rest alone") {
    World world;
    CHECK(*fakes::await(world.io, giveUpAfter(world.transport->send({.url = world.peer.url("/slow")}), 50ms)) == 1);
    CHECK(world.get("/echo"));
    // The server notices at its next write or two.
    for (int i = 0; i < 200 && world.count("broken") == 0; ++i)
        fakes::await(world.io, giveUpAfter(world.transport->send({.url = world.peer.url("/slow")}), 20ms));
    CHECK(world.count("broken") > 0);
}

TEST_CASE("a transport that goes ends what is under way as cancelled") {
    World world;
    std::optional<Result<http::Response>> answer;
    boost::asio::co_spawn(world.io, world.transport->send({.url = world.peer.url("/slow")}),
                          [&](std::exception_ptr, Result<http::Response> r) { answer = std::move(r); });
    while (world.io.run_one_for(50ms) > 0) {
        if (world.io.stopped()) break;
        if (world.transport) world.transport.reset();
        if (answer) break;
    }
    REQUIRE(answer);
    CHECK(answer->error().kind == ErrorKind::cancelled);
}

TEST_CASE("an event stream arrives event by event and ends in order") {
    World world;
    REQUIRE(world.stream("/events"));
    REQUIRE(world.heads.size() == 1);
    CHECK(world.heads[0].status == 200);
    REQUIRE(world.events.size() == 2);
    CHECK(world.events[0].name == "part");
    CHECK(world.events[0].data == "one\ntwo");
    CHECK(world.events[1].name == "message");
    CHECK(world.events[1].id == "7");
}

TEST_CASE("a refused stream hands over the refusal with its words") {
    World world;
    REQUIRE(world.stream("/refused-events"));
    REQUIRE(world.heads.size() == 1);
    CHECK(world.heads[0].status == 403);
    CHECK(world.heads[0].body.find("Invalid token") != std::string::npos);
    CHECK(world.events.empty());
}

TEST_CASE("an event without end stops the stream") {
    World world;
    CHECK(world.stream("/giant-event").error().kind == ErrorKind::malformed);
}

TEST_CASE("streams take no place from the requests") {
    World world;
    world.transport =
        std::move(*http::makeTransport(world.io, {.caFile = world.peer.caFile(), .connectionsPerOrigin = 1}));
    int opened = 0;
    for (int i = 0; i < 8; ++i) {
        boost::asio::co_spawn(world.io,
                              world.transport->stream({.url = world.peer.url("/endless-events"), .timeout = 0ms}, {},
                                                      [&](http::ServerEvent) { ++opened; }),
                              [](std::exception_ptr, Status) {});
    }
    while (opened < 8) world.io.run_one();
    CHECK(world.get("/echo")->status == 200);
}

TEST_CASE("a cancelled stream stops telling") {
    World world;
    int told = 0;
    std::optional<Status> end;
    boost::asio::cancellation_signal giveUp;
    boost::asio::co_spawn(
        world.io,
        world.transport->stream({.url = world.peer.url("/endless-events"), .timeout = 0ms}, {},
                                [&](http::ServerEvent) {
                                    ++told;
                                    boost::asio::post(world.io,
                                                      [&] { giveUp.emit(boost::asio::cancellation_type::terminal); });
                                }),
        boost::asio::bind_cancellation_slot(giveUp.slot(), [&](std::exception_ptr, Status s) { end = s; }));
    while (!end) world.io.run_one();
    CHECK(end->error().kind == ErrorKind::cancelled);
    CHECK(told == 1);
}

TEST_CASE("a certificate file that cannot be used is named") {
    boost::asio::io_context io;
    const auto missing = http::makeTransport(io, {.caFile = "/no/such/ca.pem"});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::malformed);
    CHECK(missing.error().detail.find("/no/such/ca.pem") != std::string::npos);
    const tests::Authority authority;
    std::ofstream(authority.caFile()) << "no certificate";
    CHECK_FALSE(http::makeTransport(io, {.caFile = authority.caFile()}));
}

TEST_CASE("an expired token is renewed once and the request repeated") {
    World world;
    fakes::FakeTokens tokens;
    http::AuthorisedTransport authorised(*world.transport, tokens, {world.peer.url("/fhir")});
    const auto answer = fakes::await(world.io, authorised.send({.url = world.peer.url("/token")}));
    CHECK(answer->status == 200);
    CHECK(tokens.renewals == 1);
}
