// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/await.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_transport.h"
#include "http/dated_transport.h"
#include "http/http_date.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace std::chrono_literals;

TEST_CASE("the date of an answer sets the server's clock, an error or an odd date does not") {
    boost::asio::io_context io;
    const auto machine = std::make_shared<fakes::FakeClock>("2026-03-03T08:00:00Z");
    ServerClock clock(machine);
    std::string date = "Tue, 03 Mar 2026 08:04:00 GMT";
    fakes::FakeTransport net([&](const http::Request&) { return http::Response{200, {{"date", date}}, "x"}; });
    int moved = 0;
    http::DatedTransport dated(net, clock, [&] { ++moved; });
    const auto ask = [&] { return fakes::await(io, dated.send({.url = "https://r/fhir/metadata"})); };

    CHECK(ask()->body == "x");
    CHECK(moved == 1);
    CHECK(std::chrono::abs(clock.ahead() - 4min) <= 1s);
    CHECK(ask());
    CHECK(moved == 1);
    date = "yesterday";
    CHECK(ask());
    net.failNext(ErrorKind::offline);
    CHECK_FALSE(ask());
    CHECK(moved == 1);
}

TEST_CASE("a date in another form than the usual is not read") {
    CHECK(http::parseHttpDate("Tue, 03 Mar 2026 06:55:00 GMT") == *parseInstant("2026-03-03T06:55:00Z"));
    for (const auto* text : {"", "Tuesday, 03-Mar-26 06:55:00 GMT", "Tue, 03 Mar 2026 06:55:00 CET",
                             "Tue, 33 Mar 2026 06:55:00 GMT", "Tue, 03 Foo 2026 06:55:00 GMT"})
        CHECK_FALSE(http::parseHttpDate(text));
}
