// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QRectF>
#include <QString>

class QWidget;

namespace tilsyn::tests {

/// One piece of text as it was drawn, whoever drew it: label, button, delegate or painter function.
struct DrawnText {
    QString text;
    QRectF box;     ///< where it lies in the window
    QRectF visible; ///< the part of the window in which it could be seen
    QColor colour;
};

/// Everything that the window writes, in the order of drawing; without what is wholly out of sight.
QList<DrawnText> drawnTexts(QWidget& window);

} // namespace tilsyn::tests
