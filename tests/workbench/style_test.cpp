// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/icons.h"
#include "workbench/key_line.h"
#include "workbench/style.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

#include <doctest/doctest.h>
#include <functional>
#include <memory>

using namespace tilsyn;
using namespace tilsyn::workbench;

namespace {

int pixelsOf(const QImage& image, const QColor& colour) {
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).rgb() == colour.rgb()) ++found;
    return found;
}

/// Everything around a widget, as wide as the ring may be.
QImage around(QWidget& window, const QWidget& widget) {
    const QRect place(widget.mapTo(&window, QPoint(0, 0)), widget.size());
    return window.grab(place.adjusted(-6, -6, 6, 6)).toImage();
}

struct StillClock final : Clock {
    Instant now() const override { return parseInstant("2026-03-03T08:42:00Z").value(); }
};

} // namespace

TEST_CASE("whatever can have the focus shows a ring of accent outside itself while it has it, light and dark") {
    const std::vector<std::pair<const char*, std::function<QWidget*()>>> makers = {
        {"standard button", [] { return new QPushButton(QStringLiteral("Call")); }},
        {"primary button",
         [] {
             auto* button = new QPushButton(QStringLiteral("Admit"));
             button->setProperty("kind", QStringLiteral("primary"));
             return button;
         }},
        {"quiet button",
         [] {
             auto* button = new QPushButton(QStringLiteral("Help"));
             button->setProperty("kind", QStringLiteral("quiet"));
             return button;
         }},
        {"check box", [] { return new QCheckBox(QStringLiteral("Bag emptied")); }},
        {"radio button", [] { return new QRadioButton(QStringLiteral("Held")); }},
        {"line edit", [] { return new QLineEdit; }},
        {"text edit", [] { return new QPlainTextEdit; }},
        {"combo box", [] { return new QComboBox; }},
        {"spin box", [] { return new QSpinBox; }}};
    for (const auto scheme : {Scheme::light, Scheme::dark}) {
        auto* style = TilsynStyle::install(*qApp, scheme);
        for (const auto& [name, make] : makers) {
            CAPTURE(name);
            CAPTURE(scheme == Scheme::dark);
            QWidget window;
            auto* layout = new QVBoxLayout(&window);
            layout->setContentsMargins(20, 20, 20, 20);
            auto* other = new QPushButton(QStringLiteral("Other"));
            auto* widget = make();
            layout->addWidget(widget);
            layout->addSpacing(30);
            layout->addWidget(other);
            window.show();
            REQUIRE(QTest::qWaitForWindowActive(&window));
            other->setFocus();
            QCoreApplication::processEvents();
            const auto without = pixelsOf(around(window, *widget), style->tokens().accent);
            widget->setFocus();
            REQUIRE(widget->hasFocus());
            QCoreApplication::processEvents();
            const auto with = pixelsOf(around(window, *widget), style->tokens().accent);
            // Two lines of accent along the upper and lower edge alone are four times its width.
            CHECK(with - without > 3 * widget->width());
        }
    }
}

TEST_CASE("changing to dark while running changes palette and every pixel of ground, and says so once") {
    auto* style = TilsynStyle::install(*qApp, Scheme::light);
    QSignalSpy told(style, &TilsynStyle::schemeChanged);
    QWidget window;
    window.resize(60, 40);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    CHECK(pixelsOf(window.grab().toImage(), Tokens::light().window) == 60 * 40);

    style->setScheme(Scheme::dark);
    style->setScheme(Scheme::dark);
    QCoreApplication::processEvents(); // Qt hands a new palette to the windows by event

    CHECK(told.count() == 1);
    CHECK(QApplication::palette().color(QPalette::WindowText) == Tokens::dark().text);
    CHECK(pixelsOf(window.grab().toImage(), Tokens::dark().window) == 60 * 40);
}

TEST_CASE("every icon draws something, and draws it in the colour that was asked for") {
    QStringList names;
    for (const auto* folder : {":/tilsyn/icons/16", ":/tilsyn/icons/22", ":/tilsyn/icons/own"})
        for (const auto& file : QDir(QString::fromLatin1(folder)).entryInfoList()) names << file.completeBaseName();
    names.removeDuplicates();
    REQUIRE(names.size() > 40);
    for (const auto& name : names) {
        CAPTURE(name.toStdString());
        CHECK(hasIcon(name));
        const auto image = iconPixmap(name, 22, QColor(0xFF00FF), 2.0).toImage();
        int drawn = 0;
        bool foreign = false;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const auto pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 128) continue;
                ++drawn;
                foreign = foreign || pixel.red() < 240 || pixel.green() > 15 || pixel.blue() < 240;
            }
        CHECK(drawn > 20);
        // Its arrows are cut out of a filled disc; the next sentence is about it.
        if (name != QLatin1String("state-sync")) CHECK_FALSE(foreign);
    }
    CHECK_FALSE(hasIcon(QStringLiteral("no-such-icon")));
}

TEST_CASE("what an icon cuts out of a filled shape can be seen in light and in dark") {
    for (const auto& colour : {Tokens::light().text, Tokens::dark().text}) {
        const auto image = iconPixmap(QStringLiteral("state-sync"), 16, colour, 4.0).toImage();
        double best = 1.0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (const auto pixel = image.pixelColor(x, y); pixel.alpha() == 255)
                    best = std::max(best, contrast(pixel, colour));
        CHECK(best >= 7.0);
    }
}

TEST_CASE("the key line shows a remapped key at once, and nothing of an action without a key") {
    TilsynStyle::install(*qApp, Scheme::light);
    const StillClock clock;
    const auto zone = Zone::byName("Europe/Oslo").value();
    KeyLine line(clock, zone);
    line.resize(900, line.height());
    line.show();
    const auto empty = line.grab().toImage();

    QAction call(QStringLiteral("call"));
    line.setActions({&call});
    CHECK(line.grab().toImage() == empty);

    call.setShortcut(Qt::Key_F2);
    const auto withF2 = line.grab().toImage();
    CHECK(withF2 != empty);

    call.setShortcut(Qt::CTRL | Qt::Key_J);
    CHECK(line.grab().toImage() != withF2);
}
