// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tokens.h"

#include "workbench/style.h"

#include <QApplication>
#include <QWidget>

#include <cmath>

namespace tilsyn::workbench {

Tokens Tokens::light() {
    Tokens t;
    t.scheme = Scheme::light;
    t.window = QColor(0xE7ECEC);
    t.surface = QColor(0xFFFFFF);
    t.raised = QColor(0xF4F7F7);
    t.hover = QColor(0xEBF3F4);
    t.tint = QColor(0xD5E7E9);
    t.banner = QColor(0xE1EEEF);
    t.line = QColor(0xCFD7D8);
    t.line2 = QColor(0x6D7F83);
    t.text = QColor(0x141E1D);
    t.text2 = QColor(0x465457);
    t.disabled = QColor(0x58666A);
    t.accent = QColor(0x0E5C66);
    t.accentPressed = QColor(0x0A464E);
    t.onAccent = QColor(0xFFFFFF);
    t.ink = QColor(0x26312F);
    t.onInk = QColor(0xFFFFFF);
    t.notice = QColor(0xFFF0D4);
    t.noticeText = QColor(0x5E3B00);
    t.noticeLine = QColor(0xA86A00);
    t.videoGround = QColor(0x1B2526);
    t.plateText = QColor(0xF2F6F6);
    return t;
}

Tokens Tokens::dark() {
    Tokens t;
    t.scheme = Scheme::dark;
    t.window = QColor(0x0E1415);
    t.surface = QColor(0x172021);
    t.raised = QColor(0x1E292B);
    t.hover = QColor(0x1F2E30);
    t.tint = QColor(0x1C4248);
    t.banner = QColor(0x193539);
    t.line = QColor(0x324043);
    t.line2 = QColor(0x7C9094);
    t.text = QColor(0xE7EEEE);
    t.text2 = QColor(0xAFBDBF);
    t.disabled = QColor(0x9AA8AB);
    t.accent = QColor(0x78C7CF);
    t.accentPressed = QColor(0x95D6DC);
    t.onAccent = QColor(0x05272B);
    t.ink = QColor(0xDDE6E6);
    t.onInk = QColor(0x141E1D);
    t.notice = QColor(0x3B2B0E);
    t.noticeText = QColor(0xFFD999);
    t.noticeLine = QColor(0xD79A3A);
    t.videoGround = QColor(0x0A0F10);
    t.plateText = QColor(0xF2F6F6);
    return t;
}

const Tokens& Tokens::of(const QWidget* widget) {
    if (widget != nullptr)
        if (const auto* style = qobject_cast<const TilsynStyle*>(widget->style())) return style->tokens();
    // A widget with a style sheet of its own has a wrapper as its style; the application's still counts.
    if (const auto* style = qobject_cast<const TilsynStyle*>(QApplication::style())) return style->tokens();
    static const Tokens fallback = light();
    return fallback;
}

int Tokens::px(double size) const {
    if (size <= 1.0) return 1;
    return static_cast<int>(std::lround(size * bodyPx / 13.0));
}

QFont Tokens::font(Type type, bool bold) const {
    static constexpr double factors[] = {0.92, 1.0, 1.15, 1.38, 1.85};
    QFont font = QApplication::font();
    const double points = bodyPx * 72.0 / 96.0;
    font.setPointSizeF(points * factors[static_cast<int>(type)]);
    font.setBold(bold);
    return font;
}

int Tokens::lineHeight(Type type) const {
    static constexpr int heights[] = {16, 18, 20, 24, 30};
    return px(heights[static_cast<int>(type)]);
}

QPalette Tokens::palette() const {
    QPalette p;
    const auto both = [&](QPalette::ColorRole role, const QColor& colour) { p.setColor(QPalette::All, role, colour); };
    both(QPalette::Window, window);
    both(QPalette::Base, surface);
    both(QPalette::AlternateBase, raised);
    both(QPalette::Button, raised);
    both(QPalette::ToolTipBase, raised);
    both(QPalette::ToolTipText, text);
    both(QPalette::Highlight, tint);
    both(QPalette::HighlightedText, text);
    both(QPalette::Mid, line);
    both(QPalette::Midlight, line);
    both(QPalette::Light, surface);
    both(QPalette::Dark, line2);
    both(QPalette::Shadow, line2);
    both(QPalette::WindowText, text);
    both(QPalette::Text, text);
    both(QPalette::ButtonText, text);
    both(QPalette::PlaceholderText, text2);
    both(QPalette::Link, accent);
    both(QPalette::LinkVisited, accent);
    both(QPalette::BrightText, onAccent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, disabled);
    return p;
}

namespace {

double channel(double value) {
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

} // namespace

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace tilsyn::workbench
