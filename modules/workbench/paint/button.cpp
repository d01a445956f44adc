// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/paint/paint.h"

#include <QPainter>

namespace tilsyn::workbench::paint {
namespace {

using Kind = ButtonLook::Kind;

struct Colours {
    QColor ground; ///< invalid: none
    QColor border; ///< invalid: none
    QColor words;
    QColor cap; ///< keycap's border and text; invalid: its own
};

Colours coloursOf(const Tokens& t, const ButtonLook& look) {
    if (!look.enabled)
        return {look.kind == Kind::quiet ? QColor() : t.raised, look.kind == Kind::quiet ? QColor() : t.line,
                t.disabled, t.disabled};
    if (look.onInk) {
        if (look.pressed || look.hovered) return {t.onInk, t.onInk, t.ink, t.ink};
        return {{}, look.kind == Kind::quiet ? QColor() : t.onInk, t.onInk, t.onInk};
    }
    switch (look.kind) {
    case Kind::primary: return {look.pressed ? t.accentPressed : t.accent, {}, t.onAccent, t.onAccent};
    case Kind::ink: return {t.ink, {}, t.onInk, t.onInk};
    case Kind::quiet: return {look.hovered || look.pressed ? t.hover : QColor(), {}, t.text, {}};
    case Kind::chip:
        if (look.checked) return {t.tint, t.accent, t.text, t.text};
        [[fallthrough]];
    case Kind::standard: return {look.pressed ? t.tint : (look.hovered ? t.hover : t.surface), t.line2, t.text, {}};
    }
    return {};
}

Type typeOf(const ButtonLook& look) {
    return look.big ? Type::title : Type::body;
}

bool isBold(const ButtonLook& look) {
    return look.kind == Kind::primary || look.kind == Kind::ink || (look.kind == Kind::chip && look.checked);
}

QString iconOf(const ButtonLook& look) {
    return look.kind == Kind::chip && look.checked ? QStringLiteral("checkmark") : look.icon;
}

int iconSize(const Tokens& t, const ButtonLook& look) {
    return t.px(look.big ? Tokens::bigIcon : Tokens::icon);
}

/// Icon, text and keycap with their gaps.
int contentWidth(const Tokens& t, const ButtonLook& look) {
    int width = 0;
    const auto add = [&](int part) { width += part + (width > 0 ? t.px(8) : 0); };
    if (!iconOf(look).isEmpty()) add(iconSize(t, look));
    if (!look.text.isEmpty()) add(QFontMetrics(t.font(typeOf(look), isBold(look))).horizontalAdvance(look.text));
    if (!look.keys.isEmpty()) add(keycapWidth(t, look.keys));
    return width;
}

} // namespace

QSize buttonSize(const Tokens& t, const ButtonLook& look) {
    auto measured = look;
    // Room for the tick and the bold text of the checked state, so that nothing moves when it is chosen.
    if (look.kind == Kind::chip) measured.checked = true;
    const int height = look.big ? Tokens::bigButton : (look.compact ? Tokens::controlStrip : Tokens::control);
    const int inset = look.kind == Kind::quiet ? 6 : 12;
    return {contentWidth(t, measured) + 2 * t.px(inset), t.px(height)};
}

void button(QPainter& p, const Tokens& t, const QRectF& rect, const ButtonLook& look) {
    const auto colours = coloursOf(t, look);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    const double radius = t.px(look.big ? Tokens::radiusBox : Tokens::radiusControl);
    const auto box = QRectF(rect.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5);
    p.setPen(colours.border.isValid() ? QPen(colours.border, 1) : QPen(Qt::NoPen));
    p.setBrush(colours.ground.isValid() ? QBrush(colours.ground) : QBrush(Qt::NoBrush));
    if (colours.border.isValid() || colours.ground.isValid()) p.drawRoundedRect(box, radius, radius);

    double x = rect.center().x() - contentWidth(t, look) / 2.0;
    if (const auto name = iconOf(look); !name.isEmpty()) {
        const double side = iconSize(t, look);
        icon(p, QRectF(x, rect.center().y() - side / 2.0, side, side), name, colours.words);
        x += side + t.px(8);
    }
    if (!look.text.isEmpty()) {
        const auto font = t.font(typeOf(look), isBold(look));
        const int width = QFontMetrics(font).horizontalAdvance(look.text);
        p.setFont(font);
        p.setPen(colours.words);
        p.drawText(QRectF(x, rect.top(), width + 2, rect.height()), Qt::AlignVCenter | Qt::AlignLeft, look.text);
        x += width + t.px(8);
    }
    if (!look.keys.isEmpty())
        keycap(p, t, QRectF(x, rect.top(), keycapWidth(t, look.keys), rect.height()), look.keys, colours.cap);
    p.restore();
}

} // namespace tilsyn::workbench::paint
