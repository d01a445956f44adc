// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/tokens.h"

#include <QPointer>
#include <QProxyStyle>

class QApplication;
class QFocusFrame;

namespace tilsyn::workbench {

/// Draws the interface: flat, one accent, a focus ring that is always there. Fusion does what we do not care to change.
/// Buttons choose a kind with the dynamic property "kind": primary, standard (default), quiet, ink; "big" = true makes
/// them 44 high, "compact" = true 26 (strips); a checkable one is a choice chip. GUI thread.
class TilsynStyle final : public QProxyStyle {
    Q_OBJECT

public:
    explicit TilsynStyle(Scheme scheme = Scheme::light, double bodyPx = 13.0);

    /// Makes a TilsynStyle the application's style with its font and palette. The application owns it.
    static TilsynStyle* install(QApplication& app, Scheme scheme, double textFactor = 1.0);

    const Tokens& tokens() const { return tokens_; }
    /// Changes palette, and has everything painted anew. Nothing happens if it is so already.
    void setScheme(Scheme scheme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

Q_SIGNALS:
    void schemeChanged();

private:
    void followFocus(QWidget* now);
    Tokens tokens_;
    QPointer<QFocusFrame> ring_;
};

} // namespace tilsyn::workbench
