// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person_number.h"

#include <doctest/doctest.h>
#include <string>

using namespace tilsyn::domain;
using namespace std::chrono;

namespace {

constexpr auto today = 2026y / March / 3;
using Hints = std::vector<NumberHint>;
using enum NumberHint;

PersonNumber read(std::string_view text) {
    return readPersonNumber(text, today);
}

} // namespace

TEST_CASE("a CPR number is accepted by its date, and a failing check digit is at most a hint") {
    struct Row {
        const char* text;
        year_month_day born;
        bool check;
        Hints hints;
    };
    const Row rows[] = {
        {"2512484916", 1948y / December / 25, true, {}},
        {"0707614285", 1961y / July / 7, true, {}},
        {"0201919990", 1991y / January / 2, false, {checkDigitFails}},
        {"0108589995", 1958y / August / 1, false, {checkDigitFails}},
        {"1502779995", 1977y / February / 15, false, {checkDigitFails}},
        {"3001749995", 1974y / January / 30, false, {checkDigitFails}},
        {"2512489996", 1948y / December / 25, false, {checkDigitFails}},
        {"0101650001", 1965y / January / 1, false, {}},
        {"3112993990", 1999y / December / 31, true, {}},
        {"2902568800", 2056y / February / 29, true, {bornInFuture}},
        {"2902044992", 2004y / February / 29, true, {}},
        {"3112578993", 2057y / December / 31, true, {bornInFuture}},
        {"0101585999", 1858y / January / 1, true, {olderThan120}},
        {"1507374995", 1937y / July / 15, true, {}},
        {"3112369995", 2036y / December / 31, true, {bornInFuture}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto number = read(row.text);
        CHECK(number.kind == NumberKind::cpr);
        CHECK(number.birthDate == row.born);
        CHECK(number.classicCheck == row.check);
        CHECK(number.hints == row.hints);
        CHECK(number.acceptedFromUser);
        CHECK(number.acceptedFromServer);
    }
}

TEST_CASE("a CPR number whose date does not exist is refused from the keyboard and kept from a server") {
    for (const char* text : {"2902000000", "2902010000", "3102000000"}) {
        CAPTURE(text);
        const auto number = read(text);
        CHECK(number.kind == NumberKind::cpr);
        CHECK(number.has(dateDoesNotExist));
        CHECK_FALSE(number.birthDate);
        CHECK_FALSE(number.acceptedFromUser);
        CHECK(number.acceptedFromServer);
    }
}

TEST_CASE("a base whose control digit would be ten has no number with a valid check") {
    for (char last = '0'; last <= '9'; ++last) CHECK_FALSE(read(std::string("310536998") + last).classicCheck);
    for (int last = 0; last < 100; ++last) {
        const auto control = std::to_string(100 + last).substr(1);
        CHECK_FALSE(read("134875123" + control).classicCheck);
    }
}

TEST_CASE("hyphen and spaces are left out, other characters make it something else") {
    CHECK(read("290200-4001").normalised == "2902004001");
    CHECK(read("290200-4001").kind == NumberKind::cpr);
    CHECK(read(" 251248 4916 ").normalised == "2512484916");
    for (const char* text : {"0112A45678", "251248/4916", "", "25124849", "251248491612"}) {
        CAPTURE(text);
        const auto number = read(text);
        CHECK(number.kind == NumberKind::none);
        CHECK(number.normalised == text);
        CHECK(number.hints == Hints{unknownForm});
        CHECK_FALSE(number.acceptedFromUser);
        CHECK_FALSE(number.acceptedFromServer);
    }
}

TEST_CASE("a replacement number has two letters and a series of its own") {
    for (const char* text : {"251248-1AB4", "2902007xy0", "0101650QQ1", "0101655QQ1", "0101656QQ1"}) {
        CAPTURE(text);
        const auto number = read(text);
        CHECK(number.kind == NumberKind::replacementCpr);
        CHECK_FALSE(number.birthDate);
        CHECK(number.acceptedFromServer);
    }
    CHECK(read("2902007xy0").normalised == "2902007XY0");
    CHECK(read("3102001AB4").kind == NumberKind::none); // no such day
    CHECK(read("2512482AB4").kind == NumberKind::none); // no such series
    CHECK(read("251248AB14").kind == NumberKind::none);
}

TEST_CASE("Norwegian numbers of every kind are told apart and checked by the old and the coming rule") {
    using enum NumberKind;
    struct Row {
        const char* text;
        NumberKind kind;
        bool test;
        bool classic;
        bool from2032;
    };
    const Row rows[] = {
        {"13097248022", birthNumber, false, true, true},   {"29029648784", birthNumber, false, true, true},
        {"29020075838", birthNumber, false, true, true},   {"15021951940", birthNumber, false, true, true},
        {"31129956715", birthNumber, false, true, true},   {"13031353453", birthNumber, false, true, true},
        {"05073500186", birthNumber, false, true, true},   {"13057444850", birthNumber, false, false, false},
        {"41019900116", dNumber, false, true, true},       {"53125712394", dNumber, false, true, true},
        {"13527248013", hNumber, false, true, true},       {"10915596784", birthNumber, true, true, true},
        {"53891234542", dNumber, true, true, true},        {"10891234541", birthNumber, true, true, true},
        {"80000000179", fhNumber, false, true, true},      {"90000012385", fhNumber, false, true, true},
        {"15063277727", birthNumber, false, true, true},   {"15063277735", birthNumber, false, false, true},
        {"15063277743", birthNumber, false, false, true},  {"15063277751", birthNumber, false, false, true},
        {"01113212310", birthNumber, false, true, true},   {"01113212329", birthNumber, false, false, true},
        {"01113212337", birthNumber, false, false, true},  {"01113212345", birthNumber, false, false, true},
        {"52013250073", dNumber, false, true, true},       {"52013250081", dNumber, false, false, true},
        {"15813277732", birthNumber, true, true, true},    {"15813277740", birthNumber, true, false, true},
        {"12345678910", birthNumber, false, false, false}, {"52345678910", dNumber, false, false, false},
        {"11111111111", birthNumber, false, false, false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto number = read(row.text);
        CHECK(number.kind == row.kind);
        CHECK(number.testPerson == row.test);
        CHECK(number.classicCheck == row.classic);
        CHECK(number.check2032 == row.from2032);
        CHECK(number.has(checkDigitFails) == !row.from2032);
        CHECK(number.acceptedFromUser == row.from2032); // a typing error is refused by hand, kept from a server
        CHECK(number.acceptedFromServer);
    }
}

TEST_CASE("a Norwegian birth date is told only where the number can tell it") {
    CHECK(read("29029648784").birthDate == 1996y / February / 29);
    CHECK(read("29020075838").birthDate == 2000y / February / 29);
    CHECK(read("15021951940").birthDate == 2019y / February / 15);
    CHECK(read("41019900116").birthDate == 1999y / January / 1);
    CHECK(read("13527248013").birthDate == 1972y / December / 13);
    CHECK(read("10915596784").birthDate == 1955y / November / 10);
    CHECK(read("31129956715").has(olderThan120)); // individual number 567 with 99: the century before last
    CHECK_FALSE(read("80000000179").birthDate);
    CHECK_FALSE(read("15063277735").birthDate); // the coming form holds no century
    CHECK(read("15063277735").hints.empty());
    CHECK(read("12345678910").has(dateDoesNotExist));
}

TEST_CASE("numbers are written as each country writes them, and masked they keep only the date") {
    CHECK(display(read("2512484916")) == "251248-4916");
    CHECK(display(read("2902007xy0")) == "290200-7XY0");
    CHECK(display(read("13097248022")) == "130972 48022");
    CHECK(display(read("A-77/3")) == "A-77/3");
    CHECK(masked(read("2512484916")) == "251248-••••");
    CHECK(masked(read("130972 48022")) == "130972 •••••");
    CHECK(masked(read("A-77/3")) == "•••••");
}
