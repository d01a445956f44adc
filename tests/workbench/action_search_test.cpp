// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/action_search.h"

#include <doctest/doctest.h>

using namespace tilsyn::workbench;

namespace {

ActionEntry entry(const char16_t* text, const char16_t* group = u"Vindu", const char16_t* keys = u"",
                  const char16_t* why = u"") {
    return {nullptr, QString::fromUtf16(text), QString::fromUtf16(group), QString::fromUtf16(keys),
            QString::fromUtf16(why)};
}

bool finds(const char16_t* text, const char16_t* typed) {
    return matchRank(entry(text), QString::fromUtf16(typed)).has_value();
}

QStringList texts(const QList<ActionEntry>& entries) {
    QStringList list;
    for (const auto& each : entries) list << each.text;
    return list;
}

} // namespace

TEST_CASE("letters of one alphabet are found by those of another keyboard") {
    CHECK(finds(u"Lås opp", u"las"));
    CHECK(finds(u"Lås opp", u"laas"));
    CHECK(finds(u"Lås opp", u"LÅS"));
    CHECK(finds(u"Vælg", u"vaelg"));
    CHECK(finds(u"Vælg", u"välg"));
    CHECK(finds(u"Välj", u"valj"));
    CHECK(finds(u"Møte", u"mote"));
    CHECK(finds(u"Møte", u"moete"));
    CHECK(finds(u"Möte", u"møte"));
    CHECK(finds(u"Kafé", u"kafe"));
    CHECK_FALSE(finds(u"Lås opp", u"lus"));
}

TEST_CASE("every word must be found, in the text, the panel or the key") {
    CHECK(finds(u"Neste besøk", u"bes nes"));
    CHECK(finds(u"Neste besøk", u"vin neste"));
    CHECK_FALSE(finds(u"Neste besøk", u"neste uke"));
    CHECK(matchRank(entry(u"Ring", u"Besøk", u"Ctrl+F2"), QStringLiteral("ctrl+f2")).has_value());
    CHECK_FALSE(matchRank(entry(u"Ring", u"Besøk", u"Ctrl+F2"), QStringLiteral("f2")).has_value());
}

TEST_CASE("the beginning goes before the beginning of a word, and that before the inside") {
    const QList<ActionEntry> all{entry(u"Oppring"), entry(u"Slutt å ringe"), entry(u"Ring")};
    CHECK(texts(found(all, QStringLiteral("ring"))) ==
          QStringList{QStringLiteral("Ring"), QStringLiteral("Slutt å ringe"), QStringLiteral("Oppring")});
}

TEST_CASE("while nothing is typed everything is there, and what cannot be done now comes last") {
    const QList<ActionEntry> all{entry(u"A", u"", u"", u"nei"), entry(u"B"), entry(u"C")};
    CHECK(texts(found(all, QStringLiteral("  "))) ==
          QStringList{QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("A")});
}
