// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

#include <doctest/doctest.h>
#include <random>

using tilsyn::Decimal;

namespace {

Decimal of(std::string_view text) {
    return Decimal::parse(text).value();
}

} // namespace

TEST_CASE("a decimal keeps the text that it was written with") {
    for (const auto* text : {"0", "13.90", "-0.5", "84", "100.000", "0.001", "123456789012345678901234567890.12"})
        CHECK(of(text).text() == text);
    CHECK(of("1.5e3").text() == "1500");
    CHECK(of("15E-4").text() == "0.0015");
    CHECK(of("1.50e1").text() == "15.0");
    CHECK(of("-0").text() == "0");
}

TEST_CASE("what is no number of JSON is none") {
    for (const auto* text : {"", "-", "01", ".5", "5.", "1e", "1e+", "+1", "1 ", " 1", "0x1", "1,5", "NaN", "1e1.5"})
        CHECK_FALSE(Decimal::parse(text));
}

TEST_CASE("magnitudes beyond a double's are refused, digits are not") {
    CHECK(Decimal::parse("1e308"));
    CHECK_FALSE(Decimal::parse("1e309"));
    CHECK(Decimal::parse("1e-308"));
    CHECK_FALSE(Decimal::parse("1e-310"));
    CHECK_FALSE(Decimal::parse("1e99999999999999999999"));
    CHECK(Decimal::parse("84." + std::string(5000, '9')));
    CHECK(of("0e999999").isZero());
}

TEST_CASE("decimals are compared by their value, to the last digit") {
    CHECK(of("13.90") == of("13.9"));
    CHECK(of("1e1") == of("10"));
    CHECK(of("-1") < of("0.5"));
    CHECK(of("-2") < of("-1.99"));
    CHECK(of("9") < of("10"));
    CHECK(of("84." + std::string(60, '9')) < of("85"));
    CHECK(of("0.1") + of("0.2") == of("0.3"));
    CHECK(of("-0.0") == of("0"));
}

TEST_CASE("arithmetic is exact") {
    CHECK((of("83.1") - of("81.0")).text() == "2.1");
    CHECK((of("81.0") - of("83.1")).text() == "-2.1");
    CHECK((of("5") - of("5.00")).text() == "0.00");
    CHECK((of("999") + of("1")).text() == "1000");
    CHECK((of("1000") - of("1")).text() == "999");
    CHECK(of("95").half() == of("47.5"));
    CHECK(of("-1").half() == of("-0.5"));
    CHECK(of("0.96").shifted(2).text() == "96");
    CHECK(of("84000").shifted(-3).text() == "84.000");
    CHECK(of("7").shifted(3) == of("7000"));
    CHECK(of("84.000").trimmed(1).text() == "84.0");
    CHECK(of("84.050").trimmed(1).text() == "84.05");
    CHECK(Decimal(-12).text() == "-12");
}

TEST_CASE("decimals agree with whole numbers") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<long long> any(-1'000'000, 1'000'000);
    for (int i = 0; i < 2000; ++i) {
        const auto a = any(random);
        const auto b = any(random);
        CHECK((Decimal(a) + Decimal(b)).text() == std::to_string(a + b));
        CHECK((Decimal(a) - Decimal(b)).text() == std::to_string(a - b));
        CHECK((Decimal(a) <=> Decimal(b)) == (a <=> b));
        CHECK(of(std::to_string(a)).shifted(-3).shifted(3) == Decimal(a));
    }
}
