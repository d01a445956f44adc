// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every case, tried on cases made from a seed. TILSYN_SEED repeats one.
#include "triage/evaluation.h"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <random>

using namespace tilsyn;
using namespace tilsyn::triage;

namespace {

constexpr std::string_view ucum = "http://unitsofmeasure.org";

unsigned seedOfRun() {
    static const unsigned seed = [] {
        const auto* given = std::getenv("TILSYN_SEED");
        const auto chosen = given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : std::random_device()();
        MESSAGE("TILSYN_SEED=", chosen);
        return chosen;
    }();
    return seed;
}

struct Maker {
    std::mt19937 random{seedOfRun()};
    int number = 0;

    int between(int least, int greatest) { return std::uniform_int_distribution(least, greatest)(random); }
    Decimal decimal(Measure measure) {
        const auto& known = facts(measure);
        auto value = known.least;
        for (int i = 0; i < 40; ++i) {
            const auto next = value + Decimal(between(0, 40)).half();
            if (next <= known.greatest) value = next;
        }
        return value;
    }
    Stated stated(Measure measure, const std::string& value) {
        Stated out;
        out.shape = Stated::Shape::quantity;
        out.number = value;
        out.unitSystem = ucum;
        out.unitCode = facts(measure).unit;
        return out;
    }
    Observed observed(Measure measure, const std::string& value, Instant at) {
        Observed out;
        out.origin.ref = "o" + std::to_string(1000 + ++number);
        out.origin.version = "1";
        out.origin.time.instant = at;
        out.values.push_back({measure, stated(measure, value)});
        return out;
    }
};

Case emptyCase() {
    const auto now = *parseInstant("2026-11-30T12:00:00Z");
    Case record{now, *Zone::byName("Europe/Oslo"), {}, {}, {}, {}, {}, {}};
    const auto add = [&](Measure measure, const char* l2, const char* l1, const char* h1, const char* h2) {
        const auto number = [](const char* text) { return text ? Decimal::parse(text) : std::nullopt; };
        record.limits.push_back({measure, number(l2), number(l1), number(h1), number(h2), {}, {}});
    };
    add(Measure::spo2, "85", "88", nullptr, nullptr);
    add(Measure::pulse, "45", "50", "110", "130");
    add(Measure::temperature, "35.0", "36.0", "37.9", "38.9");
    add(Measure::glucose, "3.0", "3.9", "13.9", "20.0");
    return record;
}

Colour colourOf(const Case& base, Observed observed) {
    auto record = base;
    const auto at = observed.origin.time.instant.value_or(record.now);
    record.log.push_back({at, Received{{std::move(observed)}, {}}});
    const auto result = evaluate(record);
    REQUIRE(result.items.size() == 1);
    CHECK(result.items[0].colour == result.patient);
    return result.items[0].colour;
}

std::string summary(const Evaluation& result) {
    std::string text(name(result.patient));
    for (const auto& item : result.items) {
        text +=
            "\n" + item.ref + " " + item.measure + " " + std::string(name(item.colour)) + (item.open ? " open" : "");
        for (const auto& why : item.reasons) text += " " + std::string(name(why.reason));
        for (const auto tag : item.tags) text += " " + std::string(name(tag));
    }
    for (const auto& slot : result.slots) text += "\n" + std::string(name(slot.state));
    for (const auto& trend : result.trends) text += "\n" + trend.ref + " " + trend.detail;
    return text;
}

} // namespace

TEST_CASE("a worse value never lowers the colour") {
    Maker make;
    const auto base = emptyCase();
    const auto at = base.now;
    for (int i = 0; i < 300; ++i) {
        for (const auto measure : {Measure::spo2, Measure::pulse, Measure::temperature, Measure::glucose}) {
            auto a = make.decimal(measure);
            auto b = make.decimal(measure);
            if (b < a) std::swap(a, b);
            const auto& limits = base.limits[static_cast<std::size_t>(
                std::ranges::find(base.limits, measure, &Limits::measure) - base.limits.begin())];
            const auto lower = colourOf(base, make.observed(measure, a.text(), at));
            const auto upper = colourOf(base, make.observed(measure, b.text(), at));
            CAPTURE(a.text());
            CAPTURE(b.text());
            if (b <= *limits.warnLow) CHECK(lower >= upper);
            if (limits.warnHigh && a >= *limits.warnHigh) CHECK(upper >= lower);
        }
    }
}

TEST_CASE("what is missing, unknown or refused is never green") {
    Maker make;
    const auto base = emptyCase();
    for (int i = 0; i < 300; ++i) {
        const auto measure = allMeasures[static_cast<std::size_t>(make.between(0, std::ssize(allMeasures) - 1))];
        auto observed = make.observed(measure, make.decimal(measure).text(), base.now);
        auto& stated = observed.values[0].stated;
        switch (make.between(0, 5)) {
        case 0: stated.shape = Stated::Shape::absent; break;
        case 1: stated.shape = Stated::Shape::unusable; break;
        case 2: stated.unitCode = "[degF]"; break;
        case 3: observed.origin.time = {}; break;
        case 4: stated.comparator = "~"; break;
        default: stated.number = "1e400"; break;
        }
        CHECK(colourOf(base, observed) != Colour::green);
        CHECK(colourOf(base, observed) != Colour::none);
    }
}

TEST_CASE("the spelling of a unit or a number never changes a colour") {
    Maker make;
    const auto base = emptyCase();
    for (int i = 0; i < 200; ++i) {
        for (const auto measure : {Measure::pulse, Measure::glucose, Measure::temperature, Measure::spo2}) {
            const auto value = make.decimal(measure);
            const auto plain = colourOf(base, make.observed(measure, value.text(), base.now));
            for (const auto alias : facts(measure).aliases) {
                auto other = make.observed(measure, value.text(), base.now);
                other.values[0].stated.unitCode = alias;
                CHECK(colourOf(base, other) == plain);
            }
            for (const auto text : facts(measure).texts) {
                auto other = make.observed(measure, value.text(), base.now);
                other.values[0].stated.unitCode = other.values[0].stated.unitSystem = {};
                other.values[0].stated.unitText = text;
                CHECK(colourOf(base, other) == plain);
            }
            CHECK(colourOf(base, make.observed(measure, value.shifted(-2).text() + "00e2", base.now)) == plain);
        }
    }
}

namespace {

/// Some days of reports of several measures, each received when it was made.
std::vector<std::vector<Observed>> someReports(Maker& make, const Case& record) {
    std::vector<std::vector<Observed>> reports;
    for (int day = make.between(2, 8); day > 0; --day) {
        const auto at = record.now - std::chrono::hours(24 * day) + std::chrono::minutes(make.between(0, 300));
        std::vector<Observed> report;
        for (const auto measure : {Measure::spo2, Measure::weight, Measure::glucose, Measure::temperature})
            if (make.between(0, 2) > 0) {
                auto value = make.decimal(measure);
                if (measure == Measure::weight) value = Decimal(80) + Decimal(make.between(0, 8)).half();
                report.push_back(make.observed(measure, value.text(), at + std::chrono::minutes(make.between(0, 5))));
            }
        if (!report.empty()) reports.push_back(std::move(report));
    }
    return reports;
}

Case followed() {
    auto record = emptyCase();
    for (const auto rule : {Rule::weightGain, Rule::weightLoss, Rule::spo2Drop, Rule::hypoRepeat, Rule::persist})
        record.rules.push_back(standard(rule));
    Schedule schedule;
    schedule.everyDays = 1;
    schedule.times = {{15, 0}};
    schedule.from = std::chrono::year(2026) / 11 / 20;
    record.schedules.push_back(schedule);
    return record;
}

} // namespace

TEST_CASE("splitting a delivery never changes a result") {
    Maker make;
    for (int i = 0; i < 150; ++i) {
        auto whole = followed();
        auto split = followed();
        for (const auto& report : someReports(make, whole)) {
            const auto at = *report.back().origin.time.instant + std::chrono::minutes(20);
            Received together;
            for (const auto& one : report) {
                together.submissions.emplace_back(one);
                split.log.push_back({at, Received{{one}, {}}});
            }
            whole.log.push_back({at, together});
        }
        CHECK(summary(evaluate(whole)) == summary(evaluate(split)));
    }
}

TEST_CASE("the order of arrival never changes the final state where no colour falls") {
    Maker make;
    int tried = 0;
    for (int i = 0; i < 400; ++i) {
        auto record = followed();
        std::erase_if(record.rules, [](const RuleSetting& one) { return one.rule == Rule::weightLoss; });
        std::vector<Observed> all;
        for (auto& report : someReports(make, record))
            for (auto& one : report) all.push_back(std::move(one));
        // All of it arrives within minutes, in two orders.
        const auto arrive = [&](const std::vector<Observed>& order, bool& fell) {
            auto log = record;
            for (const auto& one : order) {
                log.log.push_back({record.now, Received{{one}, {}}});
                for (const auto& item : evaluate(log).items) fell = fell || item.now < item.colour;
            }
            return summary(evaluate(log));
        };
        bool fell = false;
        const auto first = arrive(all, fell);
        std::ranges::shuffle(all, make.random);
        const auto second = arrive(all, fell);
        if (fell) continue;
        ++tried;
        CHECK(first == second);
    }
    CHECK(tried > 20);
}

TEST_CASE("no red is silent: it is open and its patient is red until somebody has handled it") {
    Maker make;
    for (int i = 0; i < 150; ++i) {
        auto record = followed();
        std::vector<std::string> reds;
        for (const auto& report : someReports(make, record))
            for (const auto& one : report) {
                record.log.push_back({*one.origin.time.instant, Received{{one}, {}}});
                const auto result = evaluate(record);
                for (const auto& item : result.items)
                    if (item.colour == Colour::red) reds.push_back(item.ref);
                for (const auto& ref : reds) {
                    const auto item = std::ranges::find(result.items, ref, &ItemView::ref);
                    REQUIRE(item != result.items.end());
                    CHECK(item->colour == Colour::red);
                    CHECK(item->open);
                    CHECK(result.patient == Colour::red);
                }
            }
    }
}
