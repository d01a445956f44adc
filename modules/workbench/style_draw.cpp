// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing half of TilsynStyle: buttons, inputs, indicators, scroll bars, separators, menus, the focus ring.
#include "workbench/paint/paint.h"
#include "workbench/style.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>

#include <algorithm>

namespace tilsyn::workbench {
namespace {

using Kind = paint::ButtonLook::Kind;

Kind kindOf(const QWidget* widget, bool checkable) {
    const auto kind = widget != nullptr ? widget->property("kind").toString() : QString();
    if (checkable) return Kind::chip;
    if (kind == QStringLiteral("primary")) return Kind::primary;
    if (kind == QStringLiteral("quiet")) return Kind::quiet;
    if (kind == QStringLiteral("ink")) return Kind::ink;
    return Kind::standard;
}

paint::ButtonLook lookOf(const QStyleOptionButton& option, const QWidget* widget) {
    const auto* button = qobject_cast<const QPushButton*>(widget);
    paint::ButtonLook look;
    look.kind = kindOf(widget, button != nullptr && button->isCheckable());
    look.big = widget != nullptr && widget->property("big").toBool();
    look.compact = widget != nullptr && widget->property("compact").toBool();
    look.onInk = widget != nullptr && widget->property("onInk").toBool();
    look.enabled = option.state.testFlag(QStyle::State_Enabled);
    look.hovered = option.state.testFlag(QStyle::State_MouseOver);
    look.pressed = option.state.testFlag(QStyle::State_Sunken);
    look.checked = option.state.testFlag(QStyle::State_On);
    look.icon = option.icon.name();
    look.text = QString(option.text).remove(QLatin1Char('&'));
    // A key that belongs to somebody else is shown by the property "keycap".
    if (button != nullptr)
        look.keys = paint::keyText(button->shortcut().isEmpty() ? button->property("keycap").value<QKeySequence>()
                                                                : button->shortcut());
    return look;
}

QRectF crisp(const QRect& rect) {
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawIndicator(QPainter& p, const Tokens& t, const QStyleOption& option, bool round) {
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const auto box = crisp(option.rect);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(on && enabled ? t.accent : t.line2, round && on ? 2.0 : 1.2));
    p.setBrush(on && !round ? QBrush(enabled ? t.accent : t.line2) : QBrush(enabled ? t.surface : t.raised));
    if (round) {
        p.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
        if (on) {
            p.setPen(Qt::NoPen);
            p.setBrush(enabled ? t.accent : t.line2);
            p.drawEllipse(box.center(), box.width() * 0.28, box.height() * 0.28);
        }
    } else {
        p.drawRoundedRect(box, Tokens::radiusKeycap, Tokens::radiusKeycap);
        if (on) {
            const double u = box.width() / 15.0;
            p.setPen(QPen(t.onAccent, 2.0 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            p.setBrush(Qt::NoBrush);
            p.drawPolyline(QPolygonF({box.center() + QPointF(-3.6 * u, 0.2 * u), box.center() + QPointF(-1 * u, 3 * u),
                                      box.center() + QPointF(4 * u, -3 * u)}));
        }
    }
    p.restore();
}

void drawField(QPainter& p, const Tokens& t, const QRect& rect, bool enabled) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(enabled ? t.line2 : t.line);
    p.setBrush(enabled ? t.surface : t.raised);
    p.drawRoundedRect(crisp(rect), Tokens::radiusControl, Tokens::radiusControl);
    p.restore();
}

void drawArrow(QPainter& p, const QColor& colour, const QRectF& rect, bool up) {
    const auto c = rect.center();
    const double u = up ? -1.0 : 1.0;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.drawPolyline(QPolygonF({c + QPointF(-4, -2 * u), c + QPointF(0, 2 * u), c + QPointF(4, -2 * u)}));
    p.restore();
}

} // namespace

void TilsynStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    const auto& t = tokens_;
    const bool enabled = option->state.testFlag(State_Enabled);
    switch (element) {
    case PE_FrameFocusRect: return; // the ring lies outside, see CE_FocusFrame
    case PE_IndicatorCheckBox: return drawIndicator(*painter, t, *option, false);
    case PE_IndicatorRadioButton: return drawIndicator(*painter, t, *option, true);
    case PE_PanelLineEdit:
        // The editor inside a number or date field: the field around it has the frame already.
        if (widget != nullptr && qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) != nullptr) return;
        return drawField(*painter, t, option->rect, enabled);
    case PE_FrameLineEdit: return;
    case PE_Frame:
        if (widget != nullptr && widget->inherits("QPlainTextEdit")) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(t.line2);
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(crisp(option->rect), Tokens::radiusControl, Tokens::radiusControl);
            painter->restore();
        } else {
            painter->save();
            painter->setPen(t.line);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            painter->restore();
        }
        return;
    case PE_FrameMenu:
        painter->save();
        painter->setPen(t.line2);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelMenu: painter->fillRect(option->rect, t.surface); return;
    case PE_FrameTabBarBase:
    case PE_FrameDockWidget:
    case PE_IndicatorDockWidgetResizeHandle: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void TilsynStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    const auto& t = tokens_;
    switch (element) {
    case CE_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            paint::button(*painter, t, QRectF(option->rect), lookOf(*button, widget));
            return;
        }
        break;
    case CE_FocusFrame: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(t.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), Tokens::radiusBox, Tokens::radiusBox);
        painter->restore();
        return;
    }
    case CE_Splitter: painter->fillRect(option->rect, t.window); return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator) {
            auto copy = *item;
            copy.palette.setColor(QPalette::Highlight, t.tint);
            copy.palette.setColor(QPalette::HighlightedText, t.text);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            const auto words = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            painter->save();
            painter->setPen(option->state.testFlag(State_Enabled) ? t.text : t.disabled);
            painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, combo->currentText);
            painter->restore();
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void TilsynStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                     const QWidget* widget) const {
    const auto& t = tokens_;
    const bool enabled = option->state.testFlag(State_Enabled);
    switch (control) {
    case CC_ScrollBar: {
        const auto thumb = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
        painter->fillRect(option->rect, widget != nullptr ? widget->palette().color(QPalette::Base) : t.surface);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option->activeSubControls.testFlag(SC_ScrollBarSlider) ? t.text2 : t.line2);
        const auto slim = QRectF(thumb).adjusted(3, 2, -2, -2);
        painter->drawRoundedRect(slim, 2, 2);
        painter->restore();
        return;
    }
    case CC_ComboBox: {
        drawField(*painter, t, option->rect, enabled);
        const auto arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        drawArrow(*painter, enabled ? t.text2 : t.disabled, arrow, false);
        return;
    }
    case CC_SpinBox: {
        drawField(*painter, t, option->rect, enabled);
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (spin != nullptr && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            drawArrow(*painter, enabled ? t.text2 : t.disabled,
                      subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), true);
            drawArrow(*painter, enabled ? t.text2 : t.disabled,
                      subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), false);
        }
        return;
    }
    case CC_ToolButton:
        if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            // Icon alone on the ground that it lies on; no frame, no arrow.
            const bool pressed = option->state.testFlag(State_Sunken) || option->state.testFlag(State_On);
            if (pressed || option->state.testFlag(State_MouseOver))
                painter->fillRect(option->rect, pressed ? t.tint : t.hover);
            const auto side = tool->iconSize;
            QRectF box(0, 0, side.width(), side.height());
            box.moveCenter(QRectF(option->rect).center());
            paint::icon(*painter, box, tool->icon.name(), enabled ? t.text : t.disabled);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect TilsynStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                  const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        // No arrows: the groove is the whole bar.
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (slider == nullptr) return QProxyStyle::subControlRect(control, option, sub, widget);
        const bool vertical = slider->orientation == Qt::Vertical;
        const int length = vertical ? option->rect.height() : option->rect.width();
        const int range = slider->maximum - slider->minimum;
        int thumb = length;
        if (range > 0)
            thumb = std::max(static_cast<int>(qint64(slider->pageStep) * length / (range + slider->pageStep)), 24);
        const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                  length - thumb, slider->upsideDown);
        const auto span = [&](int from, int size) {
            return vertical ? QRect(0, from, option->rect.width(), size) : QRect(from, 0, size, option->rect.height());
        };
        switch (sub) {
        case SC_ScrollBarSlider: return span(start, thumb);
        case SC_ScrollBarGroove: return span(0, length);
        case SC_ScrollBarSubPage: return span(0, start);
        case SC_ScrollBarAddPage: return span(start + thumb, length - start - thumb);
        default: return {};
        }
    }
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        return option->rect.adjusted(tokens_.px(10), 1, -tokens_.px(30), -1);
    if (control == CC_ComboBox && sub == SC_ComboBoxArrow)
        return {option->rect.right() - tokens_.px(28), option->rect.top(), tokens_.px(28), option->rect.height()};
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect TilsynStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_LineEditContents) return option->rect.adjusted(tokens_.px(8), 1, -tokens_.px(8), -1);
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize TilsynStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                    const QWidget* widget) const {
    const auto& t = tokens_;
    auto size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return paint::buttonSize(t, lookOf(*button, widget));
        return size;
    case CT_ComboBox:
        // The words, their inset and the arrow, as drawn.
        size = QSize(std::max(size.width(), contents.width() + t.px(10 + 30 + 2)), t.px(Tokens::control));
        return size;
    case CT_LineEdit: size.setHeight(t.px(Tokens::control)); return size;
    case CT_SpinBox:
        // Its editor has the inset of every field, which Qt does not count.
        return {size.width() + 2 * t.px(8), t.px(Tokens::control)};
    case CT_CheckBox:
    case CT_RadioButton: size.setHeight(std::max(size.height(), t.px(24))); return size;
    case CT_MenuItem: size.setHeight(std::max(size.height(), t.px(Tokens::control))); return size;
    default: return size;
    }
}

} // namespace tilsyn::workbench
