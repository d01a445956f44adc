// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace tilsyn::workbench {

enum class Scheme { light, dark };

/// Steps of the type scale, in px at 96 dpi for a body of 13: 12, 13, 15, 18, 24.
enum class Type { meta, body, title, name, value };

/// Every colour, size and step that the interface draws with. The only source of both: panels never write a hex value.
/// Sizes are for a body text of 13 px and grow with the text through `px`.
struct Tokens {
    Scheme scheme = Scheme::light;

    QColor window, surface, raised, hover, tint, banner;
    QColor line;  ///< dividers, decorative
    QColor line2; ///< borders of controls, at least 3:1 everywhere
    QColor text, text2, disabled;
    QColor accent, accentPressed, onAccent;
    QColor ink, onInk;                     ///< offline, practice, end of a call
    QColor notice, noticeText, noticeLine; ///< "needs you" and nothing else
    QColor videoGround, plateText;

    /// Body text in px; 13 unless the desktop asks for larger text.
    double bodyPx = 13.0;

    static Tokens light();
    static Tokens dark();
    /// Those of the application's style; the light ones where another style is set.
    static const Tokens& of(const QWidget* widget = nullptr);

    /// A size of the scale, grown with the text and rounded once. 1 stays 1.
    int px(double size) const;
    QFont font(Type type, bool bold = false) const;
    /// Line height of a step.
    int lineHeight(Type type) const;
    QPalette palette() const;

    // Space, radius and heights; use through px().
    static constexpr int inset = 12, patientInset = 16, gap = 5, labelGap = 4, groupGap = 12;
    static constexpr int radiusKeycap = 3, radiusControl = 4, radiusBox = 6, radiusVideo = 8;
    static constexpr int row = 32, rowTwoLines = 46, rowSignIn = 52, control = 32, controlFilter = 28,
                         controlStrip = 26;
    static constexpr int bigButton = 44, callBar = 80, bar = 44, dockTitle = 32, strip = 32, offlineStrip = 40;
    static constexpr int keyLine = 28, tableHead = 28, chip = 22, tag = 20, keycap = 18, icon = 16, bigIcon = 22;
};

/// WCAG 2 relative luminance contrast, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace tilsyn::workbench
