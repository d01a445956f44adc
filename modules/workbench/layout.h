// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QRect>
#include <QString>

namespace tilsyn::workbench {

/// Where a panel's dock is: at a side of the window, or in a window of its own.
enum class DockSpot { left, right, floating };

/// How one person has arranged one dock. Docks of a side lie behind each other in the order of the list.
struct DockPlace {
    QString id; ///< of the panel
    DockSpot spot = DockSpot::left;
    bool closed = false; ///< put away until she asks for it
    QRect floating;      ///< where its window was; empty: never floated
    friend bool operator==(const DockPlace&, const DockPlace&) = default;
};

/// One workspace's docks. A panel that is not in the list stands where its makers wanted it.
struct Layout {
    QList<DockPlace> docks;
    QMap<QString, QString> front; ///< "left", "right": the dock that was in front
    friend bool operator==(const Layout&, const Layout&) = default;
};

/// Everything that a person has arranged, kept as `desktop.json` in her own folder. It names panels and numbers, never
/// anybody.
struct Desktop {
    QString workspace = QStringLiteral("desk");
    QRect window; ///< of the main window when not maximised; empty: never shown
    bool maximized = false;
    QMap<QString, Layout> workspaces;
    friend bool operator==(const Desktop&, const Desktop&) = default;
};

/// The file's text, version 1.
QByteArray toText(const Desktop& desktop);
/// kind malformed for what is not such a text, or of a newer version: never guessed at.
Result<Desktop> desktopFrom(const QByteArray& text);

/// Reads the file; kind notFound when there is none. A file that cannot be used is moved aside (`desktop.json.old`), so
/// that the next saving loses nothing.
Result<Desktop> loadDesktop(const QString& file);
/// Writes it whole or not at all.
Status saveDesktop(const QString& file, const Desktop& desktop);

/// `wish` where it can be seen: as it is when enough of its head lies on a screen, otherwise moved and cut to the
/// first screen. Empty when there is no wish.
QRect placedOn(QRect wish, const QList<QRect>& screens);

} // namespace tilsyn::workbench
