// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QPointer>
#include <QString>

#include <optional>

namespace tilsyn::workbench {

/// Something that can be done, as the palette shows it.
struct ActionEntry {
    QPointer<QAction> action;
    QString text;
    QString group; ///< the panel's title, or that of the window
    QString keys;  ///< as printed on keycaps; may be empty
    QString why;   ///< why it cannot be done now; empty: it can
    friend bool operator==(const ActionEntry&, const ActionEntry&) = default;
};

/// How well a text with its group and keys meets what somebody types: smaller is better, nothing is no match. Every
/// word must be found, anywhere; å is found by a and by aa, æ and ä by ae, ø and ö by o and by oe, and the other way.
std::optional<int> matchRank(const ActionEntry& entry, const QString& typed);

/// Those that match, best first; as they came where nothing distinguishes them. What cannot be done now comes last
/// while nothing is typed.
QList<ActionEntry> found(const QList<ActionEntry>& all, const QString& typed);

} // namespace tilsyn::workbench
