// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/style.h"
#include "workbench/tokens.h"

#include <QApplication>
#include <QFontMetricsF>

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace tilsyn::workbench;

namespace {

struct Pair {
    std::string what;
    QColor front;
    QColor ground;
    double atLeast;
};

std::vector<QColor> grounds(const Tokens& t) {
    return {t.window, t.surface, t.raised, t.hover, t.tint, t.banner};
}

void checkAll(const std::vector<Pair>& pairs) {
    for (const auto& pair : pairs) {
        CAPTURE(pair.what);
        CAPTURE(contrast(pair.front, pair.ground));
        CHECK(contrast(pair.front, pair.ground) >= pair.atLeast);
    }
}

} // namespace

TEST_CASE("contrast is the one of WCAG: 21 for black on white, 1 for a colour on itself, the same both ways") {
    CHECK(contrast(Qt::black, Qt::white) == doctest::Approx(21.0));
    CHECK(contrast(Qt::red, Qt::red) == doctest::Approx(1.0));
    CHECK(contrast(QColor(0x777777), Qt::white) == doctest::Approx(4.48).epsilon(0.005));
    CHECK(contrast(Qt::white, QColor(0x777777)) == doctest::Approx(contrast(QColor(0x777777), Qt::white)));
}

TEST_CASE("every text is readable on every ground that it may stand on, light and dark") {
    for (const auto& t : {Tokens::light(), Tokens::dark()}) {
        CAPTURE(t.scheme == Scheme::dark);
        for (const auto& ground : grounds(t)) {
            checkAll({{"text", t.text, ground, 4.5},
                      {"text2", t.text2, ground, 4.5},
                      {"disabled, which the rule exempts", t.disabled, ground, 4.45},
                      {"accent as text and as focus ring", t.accent, ground, 5.6},
                      {"border of a control", t.line2, ground, 3.0}});
        }
        checkAll({{"on accent", t.onAccent, t.accent, 4.5},
                  {"on accent pressed", t.onAccent, t.accentPressed, 4.5},
                  {"on ink", t.onInk, t.ink, 4.5},
                  {"notice", t.noticeText, t.notice, 4.5},
                  {"plate over video", t.plateText, t.videoGround, 4.5},
                  {"notice line", t.noticeLine, t.surface, 3.0}});
    }
}

TEST_CASE("the ratios are those of the table of colours") {
    struct Row {
        std::string what;
        double is;
        double stated;
    };
    const auto l = Tokens::light();
    const auto d = Tokens::dark();
    const std::vector<Row> rows = {{"window", contrast(l.text, l.window), 14.3},
                                   {"surface", contrast(l.text, l.surface), 17.0},
                                   {"raised", contrast(l.text, l.raised), 15.8},
                                   {"hover", contrast(l.text, l.hover), 15.1},
                                   {"tint", contrast(l.text, l.tint), 13.3},
                                   {"banner", contrast(l.text, l.banner), 14.3},
                                   {"line2", contrast(l.line2, l.surface), 4.2},
                                   {"line2 worst", contrast(l.line2, l.tint), 3.3},
                                   {"text2", contrast(l.text2, l.surface), 7.9},
                                   {"text2 worst", contrast(l.text2, l.tint), 6.2},
                                   {"disabled", contrast(l.disabled, l.surface), 6.0},
                                   {"disabled worst", contrast(l.disabled, l.tint), 4.7},
                                   {"accent", contrast(l.accent, l.surface), 7.7},
                                   {"accent worst", contrast(l.accent, l.tint), 6.0},
                                   {"pressed", contrast(l.onAccent, l.accentPressed), 10.5},
                                   {"on accent", contrast(l.onAccent, l.accent), 7.7},
                                   {"ink", contrast(l.onInk, l.ink), 13.4},
                                   {"notice", contrast(l.noticeText, l.notice), 8.9},
                                   {"notice line", contrast(l.noticeLine, l.surface), 4.4},
                                   {"plate", contrast(l.plateText, l.videoGround), 14.4},
                                   {"dark window", contrast(d.text, d.window), 15.8},
                                   {"dark surface", contrast(d.text, d.surface), 14.1},
                                   {"dark raised", contrast(d.text, d.raised), 12.7},
                                   {"dark hover", contrast(d.text, d.hover), 12.0},
                                   {"dark tint", contrast(d.text, d.tint), 9.3},
                                   {"dark banner", contrast(d.text, d.banner), 11.1},
                                   {"dark line2", contrast(d.line2, d.surface), 5.0},
                                   {"dark line2 worst", contrast(d.line2, d.tint), 3.3},
                                   {"dark text2", contrast(d.text2, d.surface), 8.6},
                                   {"dark text2 worst", contrast(d.text2, d.tint), 5.6},
                                   {"dark disabled", contrast(d.disabled, d.surface), 6.8},
                                   {"dark disabled worst", contrast(d.disabled, d.tint), 4.5},
                                   {"dark accent", contrast(d.accent, d.surface), 8.6},
                                   {"dark accent worst", contrast(d.accent, d.tint), 5.7},
                                   {"dark pressed", contrast(d.onAccent, d.accentPressed), 9.7},
                                   {"dark on accent", contrast(d.onAccent, d.accent), 8.2},
                                   {"dark ink", contrast(d.onInk, d.ink), 13.4},
                                   {"dark notice", contrast(d.noticeText, d.notice), 10.2},
                                   {"dark notice line", contrast(d.noticeLine, d.surface), 6.8},
                                   {"dark plate", contrast(d.plateText, d.videoGround), 17.7}};
    for (const auto& row : rows) {
        CAPTURE(row.what);
        CHECK(row.is == doctest::Approx(row.stated).epsilon(0.012));
    }
}

TEST_CASE("sizes grow with the text, and a hairline stays one") {
    auto t = Tokens::light();
    CHECK(t.px(Tokens::row) == 32);
    t.bodyPx = 26.0;
    CHECK(t.px(Tokens::row) == 64);
    CHECK(t.px(1) == 1);
}

TEST_CASE("digits are as wide as each other, so that times and numbers stand in columns") {
    TilsynStyle::install(*qApp, Scheme::light);
    for (const bool bold : {false, true}) {
        const QFontMetricsF metrics(Tokens::of().font(Type::body, bold));
        for (char digit = '1'; digit <= '9'; ++digit)
            CHECK(metrics.horizontalAdvance(QLatin1Char(digit)) ==
                  doctest::Approx(metrics.horizontalAdvance(QLatin1Char('0'))));
    }
}
