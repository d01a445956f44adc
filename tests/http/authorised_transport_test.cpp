// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/await.h"
#include "fakes/fake_transport.h"
#include "http/authorised_transport.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace std::chrono_literals;

namespace {

struct World {
    boost::asio::io_context io;
    fakes::FakeTransport net;
    fakes::FakeTokens tokens;
    http::AuthorisedTransport authorised{net, tokens, {"https://fhir.example/base", "https://vdx.example:8443"}};

    Result<http::Response> get(std::string url) { return fakes::await(io, authorised.send({.url = std::move(url)})); }
};

} // namespace

TEST_CASE("the token goes to the allowed servers and to no other") {
    World world;
    CHECK(world.get("https://fhir.example/other/path"));
    CHECK(world.get("https://FHIR.example:443/x"));
    CHECK(world.get("https://vdx.example:8443/y"));
    CHECK(http::find(world.net.requests.at(0).headers, "authorization") == "Bearer token-1");
    for (const auto* url : {"https://evil.example/base", "http://fhir.example/base", "https://fhir.example:8443/",
                            "https://fhir.example@evil.example/", "https://vdx.example/"})
        CHECK(world.get(url).error().kind == ErrorKind::policy);
    CHECK(world.net.requests.size() == 3);
}

TEST_CASE("a token that the server keeps refusing is renewed once, and the refusal handed on") {
    World world;
    world.net.setServer([](const http::Request&) { return http::Response{401, {}, {}}; });
    CHECK(world.get("https://fhir.example/x")->status == 401);
    CHECK(world.net.requests.size() == 2);
    CHECK(world.tokens.renewals == 1);
}

TEST_CASE("without a sign-in nothing is sent") {
    World world;
    world.tokens.signedOut = true;
    CHECK(world.get("https://fhir.example/x").error().kind == ErrorKind::unauthorised);
    CHECK(world.net.requests.empty());
}

TEST_CASE("a stream that is refused for its token opens once for the caller") {
    World world;
    world.net.setServer([](const http::Request& r) {
        return http::Response{http::find(r.headers, "Authorization") == "Bearer token-2" ? 200 : 401, {}, {}};
    });
    std::vector<int> heads;
    std::vector<std::string> events;
    std::optional<Status> end;
    boost::asio::co_spawn(world.io,
                          world.authorised.stream(
                              {.url = "https://fhir.example/s", .timeout = 0ms},
                              [&](const http::Response& r) { heads.push_back(r.status); },
                              [&](http::ServerEvent e) { events.push_back(e.data); }),
                          [&](std::exception_ptr, Status s) { end = s; });
    fakes::settle(world.io);
    CHECK(heads == std::vector{200});
    world.net.push({"message", "hello", ""});
    fakes::settle(world.io);
    CHECK(events == std::vector<std::string>{"hello"});
    world.net.dropStream();
    fakes::settle(world.io);
    REQUIRE(end);
    CHECK(end->error().kind == ErrorKind::offline);
}
