// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/patient_banner.h"
#include "workbench/style.h"

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::workbench;

namespace {

struct StillClock final : Clock {
    Instant now() const override { return parseInstant("2026-03-03T08:42:00Z").value(); }
};

struct Shown {
    StillClock clock;
    Zone zone = Zone::byName("Europe/Oslo").value();
    PatientBanner banner{zone, clock};

    Shown() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        TilsynStyle::install(*qApp, Scheme::light);
        banner.resize(760, 80);
    }
    QString all() const {
        QStringList texts;
        for (const auto* label : banner.findChildren<QLabel*>())
            if (label->isVisibleTo(&banner)) texts << label->text();
        return texts.join(QLatin1Char('|'));
    }
    bool says(const char* text) const { return all().contains(QString::fromUtf8(text)); }
};

domain::Patient ola() {
    domain::Patient p;
    p.id = domain::PatientId("ola");
    p.name = {"Brekke", "Ola"};
    p.birthDate = std::chrono::year(1930) / 6 / 27;
    p.sex = domain::Sex::male;
    p.numbers = {{"urn:oid:2.16.578.1.12.4.1.4.1", "27063012345", false}};
    p.phones = {{domain::PhoneUse::home, "33 00 00 12"}};
    p.address = domain::Address{"Furuveien 12", "3118", "Tønsberg"};
    return p;
}

} // namespace

TEST_CASE("the banner puts the family name first, and the month in words with the age") {
    Shown shown;
    const auto patient = ola();
    shown.banner.setPatient(&patient);
    CHECK(shown.says("BREKKE, Ola"));
    CHECK(shown.says("27 June 1930 (95 "));
    CHECK(shown.says("Male"));
    CHECK_FALSE(shown.says("Born:"));
}

TEST_CASE("the number is masked until a look-up has been written down, and again for the next patient") {
    Shown shown;
    auto patient = ola();
    shown.banner.setPatient(&patient);
    CHECK(shown.says("270630"));
    CHECK_FALSE(shown.says("12345"));

    shown.banner.showNumber();
    CHECK(shown.says("12345"));

    patient.id = domain::PatientId("other");
    shown.banner.setPatient(&patient);
    CHECK_FALSE(shown.says("12345"));
}

TEST_CASE("asking for the number only asks: nothing is shown before the answer") {
    Shown shown;
    const auto patient = ola();
    shown.banner.setPatient(&patient);
    int asked = 0;
    QObject::connect(&shown.banner, &PatientBanner::numberWanted, [&] { ++asked; });
    shown.banner.findChild<QPushButton*>()->click();
    CHECK(asked == 1);
    CHECK_FALSE(shown.says("12345"));
}

TEST_CASE("a protected address is not on screen, and that it is protected is") {
    Shown shown;
    auto patient = ola();
    patient.protectedIdentity = true;
    shown.banner.setPatient(&patient);
    CHECK_FALSE(shown.says("Furuveien"));
    CHECK_FALSE(shown.says("3118"));
    CHECK(shown.says("Protected"));
}

TEST_CASE("a deceased person is told apart by a word and by the ground, and has no age") {
    Shown shown;
    auto patient = ola();
    shown.banner.setPatient(&patient);
    CHECK_FALSE(shown.says("Deceased"));
    const auto living = shown.banner.grab().toImage().pixelColor(400, 2);

    patient.deceased = true;
    shown.banner.setPatient(&patient);
    CHECK(shown.says("Deceased"));
    CHECK_FALSE(shown.says("95"));
    CHECK(shown.banner.grab().toImage().pixelColor(400, 2) == Tokens::light().ink);
    CHECK(living == Tokens::light().banner);
}

TEST_CASE("what nobody stated is said in words and never as a question mark") {
    Shown shown;
    domain::Patient nobody;
    nobody.id = domain::PatientId("n");
    nobody.name = {"Ås", "Kari"};
    shown.banner.setPatient(&nobody);
    CHECK(shown.says("ÅS, Kari"));
    CHECK(shown.says("Not stated"));
    CHECK_FALSE(shown.says("?"));
}

TEST_CASE("a narrow banner wraps its fields: nothing of an identity is cut off or elided") {
    Shown shown;
    auto patient = ola();
    patient.name = {"Brekke-Kongshavn Løvenskiold", "Ola Alexander Johannes"};
    patient.allergies = {"Penicillin", "Latex"};
    for (const int width : {1000, 700, 520}) {
        CAPTURE(width);
        shown.banner.setPatient(nullptr);
        shown.banner.setPatient(&patient);
        shown.banner.resize(width, shown.banner.heightForWidth(width) > 0 ? shown.banner.heightForWidth(width) : 200);
        shown.banner.setVisible(true);
        REQUIRE(QTest::qWaitForWindowExposed(&shown.banner));
        for (const auto* label : shown.banner.findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty()) continue;
            CAPTURE(label->text().toStdString());
            const QRect place(label->mapTo(&shown.banner, QPoint(0, 0)), label->size());
            CHECK(label->width() >= label->sizeHint().width());
            CHECK(label->height() >= label->sizeHint().height());
            CHECK(shown.banner.rect().contains(place));
        }
    }
}

TEST_CASE("changing to dark repaints the words of an open patient") {
    Shown shown;
    auto* style = TilsynStyle::install(*qApp, Scheme::light);
    const auto patient = ola();
    shown.banner.setPatient(&patient);
    style->setScheme(Scheme::dark);
    for (const auto* label : shown.banner.findChildren<QLabel*>()) {
        if (label->text().isEmpty()) continue;
        CAPTURE(label->text().toStdString());
        CHECK(contrast(label->palette().color(QPalette::WindowText), Tokens::dark().banner) >= 4.5);
    }
}
