// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"
#include "workbench/main_window.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <doctest/doctest.h>

using namespace tilsyn;

namespace {

struct Entry {
    QString context, source;
    QStringList translations;
};

QString textOf(QXmlStreamReader& xml) {
    return xml.readElementText(QXmlStreamReader::IncludeChildElements);
}

QList<Entry> entriesOf(const QString& file) {
    QFile in(QStringLiteral(TILSYN_TRANSLATIONS "/") + file);
    REQUIRE(in.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&in);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const auto name = xml.name();
        if (name == QStringLiteral("name")) context = textOf(xml);
        if (name == QStringLiteral("message")) entries.append({context, {}, {}});
        if (name == QStringLiteral("source")) entries.last().source = textOf(xml);
        if (name == QStringLiteral("numerusform")) entries.last().translations << textOf(xml);
        if (name == QStringLiteral("translation")) {
            // Plural forms are elements of their own, which the loop meets next.
            QString text;
            while (!xml.atEnd() && xml.readNext() == QXmlStreamReader::Characters) text += xml.text();
            if (xml.isStartElement())
                entries.last().translations << textOf(xml);
            else
                entries.last().translations << text;
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return entries;
}

QStringList placeholders(const QString& text) {
    static const QRegularExpression one(QStringLiteral("%(n|\\d)"));
    QStringList all;
    for (auto found = one.globalMatch(text); found.hasNext();) all << found.next().captured();
    all.sort();
    return all;
}

/// Leaves the other tests of the process in English.
class Spoken {
public:
    explicit Spoken(const QString& code) : languages_(home_.path()) { languages_.use(code); }
    ~Spoken() { languages_.use(QStringLiteral("en")); }

private:
    QTemporaryDir home_;
    app::Languages languages_;
};

QString rows(int count) {
    return workbench::MainWindow::tr("%n row could not be read", nullptr, count);
}

} // namespace

TEST_CASE("a class in a namespace finds its text in every language") {
    for (const auto& [code, word] :
         {std::pair("da", "Opdater"), {"nb", "Oppdater"}, {"sv", "Uppdatera"}, {"en", "Refresh"}}) {
        CAPTURE(code);
        const Spoken language{QString::fromLatin1(code)};
        CHECK(workbench::MainWindow::tr("Refresh").toStdString() == word);
    }
}

TEST_CASE("Qt's own menus speak the language of the rest") {
    for (const auto& [code, word] : {std::pair("da", "&Kopiér"), {"nb", "&Kopier"}, {"sv", "&Kopiera"}}) {
        CAPTURE(code);
        const Spoken language{QString::fromLatin1(code)};
        CHECK(QCoreApplication::translate("QLineEdit", "&Copy").toStdString() == word);
        CHECK(QCoreApplication::translate("QWidgetTextControl", "&Copy").toStdString() == word);
    }
}

TEST_CASE("one thing is counted as one, two as several") {
    {
        const Spoken english(QStringLiteral("en"));
        CHECK(rows(1).toStdString() == "1 row could not be read");
        CHECK(rows(2).toStdString() == "2 rows could not be read");
    }
    const Spoken danish(QStringLiteral("da"));
    CHECK(rows(1).toStdString() == "1 række kunne ikke læses");
    CHECK(rows(2).toStdString() == "2 rækker kunne ikke læses");
}

TEST_CASE("no translation loses or invents a placeholder") {
    const auto files = QDir(QStringLiteral(TILSYN_TRANSLATIONS)).entryList({QStringLiteral("*.ts")});
    CHECK(files.size() == 4);
    for (const auto& file : files) {
        const auto entries = entriesOf(file);
        CHECK_FALSE(entries.isEmpty());
        for (const auto& entry : entries) {
            CAPTURE(file.toStdString());
            CAPTURE(entry.source.toStdString());
            CHECK_FALSE(entry.translations.isEmpty());
            for (int i = 0; i < entry.translations.size(); ++i) {
                auto expected = placeholders(entry.source);
                auto given = placeholders(entry.translations[i]);
                // The form for one may do without the number: "every month".
                if (i == 0 && entry.translations.size() > 1) {
                    expected.removeAll(QStringLiteral("%n"));
                    given.removeAll(QStringLiteral("%n"));
                }
                CHECK(given == expected);
            }
        }
    }
}

TEST_CASE("nothing that the interface says is called an alarm") {
    for (const auto* code : {"da", "nb", "sv"})
        for (const auto& entry : entriesOf(QStringLiteral("tilsyn_%1.ts").arg(QLatin1String(code)))) {
            CAPTURE(entry.source.toStdString());
            CHECK_FALSE(
                entry.translations.join(QLatin1Char(' ')).contains(QStringLiteral("alarm"), Qt::CaseInsensitive));
        }
}

TEST_CASE("the last choice of language is offered again, and the command line outranks it") {
    const QTemporaryDir home;
    app::Languages(home.path()).remember(QStringLiteral("sv"));
    const app::Languages again(home.path());
    CHECK(again.preferred({}) == QStringLiteral("sv"));
    CHECK(again.preferred(QStringLiteral("da")) == QStringLiteral("da"));
    CHECK(again.preferred(QStringLiteral("xx")) == QStringLiteral("sv"));
}
