// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace tilsyn::workbench {

/// A Breeze icon (or one of ours: "tilsyn", "circle") from the resources, in the palette's text colour at the moment of
/// painting, so that it follows light and dark. An unknown name gives an icon that paints nothing.
QIcon icon(const QString& name);

/// The same as a picture of `size` logical pixels in a given colour.
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, double pixelRatio);

/// True if the resources hold it.
bool hasIcon(const QString& name);

} // namespace tilsyn::workbench
