// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextDocument>

namespace tilsyn::workbench {
namespace {

constexpr int ringRoom = 4; ///< 2 px of ground and 2 px of ring outside the control

Tokens tokensFor(Scheme scheme, double bodyPx) {
    auto tokens = scheme == Scheme::dark ? Tokens::dark() : Tokens::light();
    tokens.bodyPx = bodyPx;
    return tokens;
}

/// What gets the ring around it. Lists and cells draw theirs inside.
bool wantsRing(const QWidget* widget) {
    if (widget == nullptr || qobject_cast<const QAbstractItemView*>(widget) != nullptr) return false;
    if (widget->property("ownFocus").toBool()) return false;
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit*>(widget) != nullptr ||
           qobject_cast<const QScrollArea*>(widget) != nullptr || qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr || widget->property("focusRing").toBool();
}

} // namespace

TilsynStyle::TilsynStyle(Scheme scheme, double bodyPx)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), tokens_(tokensFor(scheme, bodyPx)) {}

TilsynStyle* TilsynStyle::install(QApplication& app, Scheme scheme, double textFactor) {
    auto* style = new TilsynStyle(scheme, 13.0 * textFactor);
    QApplication::setStyle(style);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(style->tokens().bodyPx * 72.0 / 96.0);
    QApplication::setFont(font);
    QApplication::setPalette(style->tokens().palette());
    connect(&app, &QApplication::focusChanged, style, [style](QWidget*, QWidget* now) { style->followFocus(now); });
    return style;
}

void TilsynStyle::setScheme(Scheme scheme) {
    if (scheme == tokens_.scheme) return;
    tokens_ = tokensFor(scheme, tokens_.bodyPx);
    QApplication::setPalette(tokens_.palette());
    // Some make their rows anew when they hear of it.
    QList<QPointer<QWidget>> everybody;
    for (auto* widget : QApplication::allWidgets()) everybody.append(widget);
    for (const auto& widget : everybody) {
        if (!widget) continue;
        QEvent changed(QEvent::StyleChange);
        QApplication::sendEvent(widget, &changed);
        if (widget) widget->update();
    }
    // A focus frame hides itself when the style of its widget changes.
    followFocus(nullptr);
    followFocus(QApplication::focusWidget());
    Q_EMIT schemeChanged();
}

void TilsynStyle::followFocus(QWidget* now) {
    // Qt scrolls for Tab only; whatever a key brings the focus to must be seen as well.
    for (auto* outer = now != nullptr ? now->parentWidget() : nullptr; outer != nullptr; outer = outer->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(outer)) area->ensureWidgetVisible(now, ringRoom, ringRoom);
    if (!wantsRing(now)) {
        if (ring_) ring_->setWidget(nullptr);
        return;
    }
    if (!ring_) ring_ = new QFocusFrame(now->window());
    ring_->setWidget(now);
}

int TilsynStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    const auto& t = tokens_;
    switch (metric) {
    case PM_DockWidgetSeparatorExtent: return t.px(Tokens::gap);
    case PM_DockWidgetFrameWidth: return 0;
    case PM_DockWidgetTitleMargin: return 0;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        // Around what fills its panel there is no room outside.
        if (const auto* frame = qobject_cast<const QFocusFrame*>(widget);
            frame != nullptr && qobject_cast<const QScrollArea*>(frame->widget()) != nullptr)
            return 0;
        return ringRoom;
    case PM_DefaultFrameWidth: return 1;
    case PM_ButtonIconSize: return t.px(Tokens::icon);
    case PM_SmallIconSize: return t.px(Tokens::icon);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return t.px(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return t.px(8);
    case PM_ScrollBarExtent: return t.px(10);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_LayoutHorizontalSpacing: return t.px(8);
    case PM_LayoutVerticalSpacing: return t.px(8);
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin: return 0;
    case PM_MenuVMargin: return t.px(4);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int TilsynStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* data) const {
    switch (hint) {
    case SH_UnderlineShortcut: return 0;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration: return 0; // nothing moves
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_FocusFrame_AboveWidget: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void TilsynStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    if (auto* area = qobject_cast<QAbstractScrollArea*>(widget); area != nullptr && area->property("flat").toBool())
        area->setFrameShape(QFrame::NoFrame);
    if (auto* edit = qobject_cast<QPlainTextEdit*>(widget)) edit->document()->setDocumentMargin(tokens_.px(8));
}

void TilsynStyle::unpolish(QWidget* widget) {
    QProxyStyle::unpolish(widget);
}

} // namespace tilsyn::workbench
