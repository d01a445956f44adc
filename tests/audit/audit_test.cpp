// SPDX-License-Identifier: GPL-3.0-or-later
// What must be true of every window in every state, language and scheme. It looks at what is drawn, not at what widgets
// say of themselves, so that delegates and painted parts are held to it as well.
#include "audit/text_recorder.h"
#include "scenes/scenes.h"
#include "workbench/style.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHash>
#include <QImage>
#include <QScrollArea>
#include <QTest>

#include <algorithm>
#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::tests;
using workbench::Scheme;
using workbench::TilsynStyle;

namespace {

constexpr double textContrast = 4.5; // WCAG 2.2, 1.4.3
constexpr QSize small(1280, 800);
constexpr QSize middle(1440, 900);
constexpr QSize large(1920, 1080);

TilsynStyle& style() {
    static auto* made = TilsynStyle::install(*qApp, Scheme::light);
    return *made;
}

std::string quoted(const DrawnText& text) {
    return "“" + text.text.toStdString() + "” at " + std::to_string(int(text.box.x())) + "," +
           std::to_string(int(text.box.y()));
}

/// Where rows may be cut because they can be scrolled.
QList<QRectF> viewports(QWidget& window) {
    QList<QRectF> boxes;
    for (auto* area : window.findChildren<QAbstractScrollArea*>())
        if (area->isVisible())
            boxes.append(QRectF(QRect(area->viewport()->mapTo(&window, QPoint()), area->viewport()->size())));
    return boxes;
}

QStringList clipped(QWidget& window, const QList<DrawnText>& texts) {
    QStringList faults;
    const auto scrolled = viewports(window);
    for (const auto& text : texts) {
        const auto inside = text.box.adjusted(1.5, 0, -1.5, 0);
        const bool wide = inside.left() < text.visible.left() || inside.right() > text.visible.right();
        const bool high = text.box.top() + 3 < text.visible.top() || text.box.bottom() - 3 > text.visible.bottom();
        const bool scrolls = std::ranges::any_of(scrolled, [&](const QRectF& box) {
            return box.contains(QPointF(text.box.center().x(), box.center().y())) &&
                   (text.box.top() < box.top() + 4 || text.box.bottom() > box.bottom() - 4);
        });
        if (wide || (high && !scrolls)) faults << QString::fromStdString("cut: " + quoted(text));
        // An ellipsis of ours stands after a space; one of Qt's stands in the middle of what it has cut.
        const auto dots = text.text.indexOf(QChar(0x2026));
        if (dots > 0 && !text.text[dots - 1].isSpace()) faults << QString::fromStdString("elided: " + quoted(text));
    }
    return faults;
}

QStringList overlapping(const QList<DrawnText>& texts) {
    QStringList faults;
    for (int i = 0; i < texts.size(); ++i)
        for (int j = i + 1; j < texts.size(); ++j) {
            const auto common = (texts[i].box & texts[i].visible) & (texts[j].box & texts[j].visible);
            if (common.width() > 2 && common.height() > 6)
                faults << QString::fromStdString("over each other: " + quoted(texts[i]) + " and " + quoted(texts[j]));
        }
    return faults;
}

/// The colour that most of the box has: letters cover the smaller part of it.
QColor ground(const QImage& picture, const QRect& box) {
    QHash<QRgb, int> count;
    for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x) ++count[picture.pixel(x, y)];
    QRgb most = 0;
    int best = -1;
    for (auto it = count.cbegin(); it != count.cend(); ++it)
        if (it.value() > best) best = it.value(), most = it.key();
    return QColor::fromRgb(most);
}

QStringList faint(const QImage& picture, const QList<DrawnText>& texts) {
    QStringList faults;
    for (const auto& text : texts) {
        const auto box = (text.box & text.visible).toAlignedRect().intersected(picture.rect());
        if (box.isEmpty()) continue;
        const double ratio = workbench::contrast(text.colour, ground(picture, box));
        if (ratio < textContrast)
            faults << QString::fromStdString("contrast " + std::to_string(ratio) + ": " + quoted(text));
    }
    return faults;
}

/// What is wider than the area that shows it and cannot be scrolled sideways.
QStringList tooWide(QWidget& window) {
    QStringList faults;
    for (const auto* area : window.findChildren<QScrollArea*>())
        if (area->isVisible() && area->widget() != nullptr && area->widget()->width() > area->viewport()->width())
            faults << QStringLiteral("too wide by %1: %2")
                          .arg(area->widget()->width() - area->viewport()->width())
                          .arg(area->parentWidget()->objectName());
    return faults;
}

QStringList faultsOf(QWidget& window, const QSize& size) {
    const auto image = picture(window, size);
    const auto texts = drawnTexts(window);
    return tooWide(window) + clipped(window, texts) + overlapping(texts) + faint(image, texts);
}

void auditAll(const QStringList& languages, const QList<QSize>& sizes) {
    for (const auto scheme : {Scheme::light, Scheme::dark}) {
        style().setScheme(scheme);
        for (const auto& language : languages) {
            useLanguage(language);
            for (const auto& name : sceneNames()) {
                if (name.startsWith(QLatin1String("palette"))) continue; // it lies over what is below
                const auto scene = makeScene(name);
                for (const auto& size : sizes) {
                    const auto faults = faultsOf(scene->window(), size);
                    const auto where = QStringLiteral("%1, %2, %3, %4")
                                           .arg(name, language)
                                           .arg(scheme == Scheme::dark ? 1 : 0)
                                           .arg(size.width());
                    CHECK_MESSAGE(faults.isEmpty(), where.toStdString(), "\n  ",
                                  faults.join(QStringLiteral("\n  ")).toStdString());
                }
            }
        }
    }
    useLanguage(QStringLiteral("en"));
    style().setScheme(Scheme::light);
}

QList<QWidget*> reachable(QWidget& window) {
    QList<QWidget*> widgets;
    for (auto* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
            widget->focusProxy() == nullptr)
            widgets.append(widget);
    return widgets;
}

} // namespace

TEST_CASE("no text is cut, elided, overdrawn or faint, in any language, scheme or state at 1280 by 800") {
    auditAll({QStringLiteral("da"), QStringLiteral("nb"), QStringLiteral("sv"), QStringLiteral("en")}, {small});
}

TEST_CASE("no text is cut, elided, overdrawn or faint on larger screens") {
    auditAll({QStringLiteral("nb")}, {middle, large});
}

TEST_CASE("whatever can be reached by Tab has a name for screen readers") {
    style();
    for (const auto& name : sceneNames()) {
        const auto scene = makeScene(name);
        picture(scene->window(), small);
        for (auto* widget : reachable(scene->window())) {
            auto* face = QAccessible::queryAccessibleInterface(widget);
            REQUIRE(face != nullptr);
            CHECK_MESSAGE(!face->text(QAccessible::Name).isEmpty(), name.toStdString(), ": ",
                          std::string(widget->metaObject()->className()), " ", widget->objectName().toStdString());
        }
    }
}

TEST_CASE("whoever has the focus looks different from when he has not") {
    for (const auto scheme : {Scheme::light, Scheme::dark}) {
        style().setScheme(scheme);
        for (const auto& name : sceneNames()) {
            const auto scene = makeScene(name);
            auto& window = scene->window();
            picture(window, small);
            REQUIRE(QTest::qWaitForWindowActive(&window));
            const auto widgets = reachable(window);
            for (auto* widget : widgets) {
                // Scrolled to where it is seen first, so that only the focus changes between the two pictures.
                widget->setFocus(Qt::TabFocusReason);
                QApplication::processEvents();
                const auto with = window.grab().toImage();
                const bool has = widget->hasFocus();
                widget->clearFocus();
                QApplication::processEvents();
                const auto without = window.grab().toImage();
                const QRect around =
                    QRect(widget->mapTo(&window, QPoint()), widget->size()).adjusted(-6, -6, 6, 6) & window.rect();
                CHECK_MESSAGE(has, name.toStdString(),
                              ": takes no focus: ", std::string(widget->metaObject()->className()));
                CHECK_MESSAGE(with.copy(around) != without.copy(around), name.toStdString(), ": ",
                              std::string(widget->metaObject()->className()), " “",
                              widget->accessibleName().toStdString(), "”");
            }
        }
    }
    style().setScheme(Scheme::light);
}

TEST_CASE("a window that turns dark looks like one that was made dark, and back") {
    for (const auto& name : sceneNames()) {
        // A cursor blinks in them.
        if (name.startsWith(QLatin1String("palette")) || name.startsWith(QLatin1String("locked-"))) continue;
        style().setScheme(Scheme::light);
        const auto turned = makeScene(name);
        const auto light = picture(turned->window(), small);
        style().setScheme(Scheme::dark);
        const auto dark = picture(turned->window(), small);
        style().setScheme(Scheme::light);
        CHECK_MESSAGE(picture(turned->window(), small) == light, name.toStdString(), " back to light");
        style().setScheme(Scheme::dark);
        turned->window().hide();
        const auto made = makeScene(name);
        CHECK_MESSAGE(picture(made->window(), small) == dark, name.toStdString());
    }
    style().setScheme(Scheme::light);
}
