// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "base/random.h"
#include "base/secret.h"

#include <doctest/doctest.h>

using namespace tilsyn;

TEST_CASE("a log line loses everything that may be a person number") {
    CHECK(log::redact("patient 251248-4916 opened") == "patient [number] opened");
    CHECK(log::redact("2512484916") == "[number]");
    CHECK(log::redact("fnr 13097248022.") == "fnr [number].");
    CHECK(log::redact("fnr.13097248022") == "fnr.[number]");
    CHECK(log::redact("19121212-1212, 191212121212") == "[number], [number]");
    CHECK(log::redact("at 1772520900000 ms") == "at 1772520900000 ms");
    CHECK(log::redact("took 1234567 us, port 8443") == "took 1234567 us, port 8443");
}

TEST_CASE("a log line loses tokens, codes and PINs") {
    CHECK(log::redact("GET /events?token=abc-_9&x=1") == "GET /events?token=[secret]&x=1");
    CHECK(log::redact("Authorization: Bearer eyJh.x.y") == "Authorization: Bearer [secret]");
    CHECK(log::redact("pin: 4711") == "pin: [secret]");
}

TEST_CASE("a secret is gone from where it was moved") {
    Secret first(std::string_view("short"));
    const Secret second(std::move(first));
    CHECK(second.reveal() == "short");
    CHECK(first.empty()); // NOLINT(bugprone-use-after-move): that is the promise
}

TEST_CASE("identifiers are well formed and differ") {
    CHECK(isUuid(newUuid()));
    CHECK(newUuid() != newUuid());
    CHECK_FALSE(isUuid("251248-4916"));
    CHECK(base64Url("\xfb\xff\xfe") == "-__-");
    CHECK(hex("\x01\xab") == "01ab");
}
