// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/tokens.h"

#include <QKeySequence>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

/// Painter functions that delegates, widgets and print share. Each draws inside the rectangle it is given, takes its
/// colours from the tokens, and says with its `…Width` sibling how much room it wants. Nothing is ever elided here:
/// who gives too little room sees it in the audit.
namespace tilsyn::workbench::paint {

/// A 1 px line on half pixels, sharp at every scale.
void hairline(QPainter& p, QPointF from, QPointF to, const QColor& colour);

/// The caps of a shortcut as one text in the interface's language ("Ctrl+K", "Enter", "Esc", "↑").
QString keyText(const QKeySequence& keys);
int keycapWidth(const Tokens& t, const QString& text);
/// A keycap, 18 high, centred vertically in `rect` and starting at its left. `ink` is text and border colour; invalid
/// means text2 with a line2 border.
void keycap(QPainter& p, const Tokens& t, const QRectF& rect, const QString& text, QColor ink = {});

enum class TagKind { neutral, needsYou };
int tagWidth(const Tokens& t, const QString& text, bool withIcon, TagKind kind = TagKind::neutral);
/// A tag, 20 high, outlined, centred vertically in `rect`, starting at its left; `iconName` may be empty.
void tag(QPainter& p, const Tokens& t, const QRectF& rect, const QString& text, const QString& iconName = {},
         TagKind kind = TagKind::neutral);

enum class Step { reached, now, ahead };
/// One disc of the stage ladder in a 20 px column; `lineAbove` and `lineBelow` draw the way to its neighbours.
void stageDisc(QPainter& p, const Tokens& t, const QRectF& column, Step step, bool lineAbove, bool lineBelow,
               bool nextReached = false);

/// Four bars, the first `filled` of them solid (0 to 4), in text colour: quality is never red or green.
void lineBars(QPainter& p, const Tokens& t, const QRectF& rect, int filled);
/// Ten ticks, `level` 0 to 1 of them in accent.
void levelMeter(QPainter& p, const Tokens& t, const QRectF& rect, double level);

int stateWidth(const Tokens& t, const QString& word, bool bold);
/// Icon and word side by side, the way every state is shown.
void state(QPainter& p, const Tokens& t, const QRectF& rect, const QString& iconName, const QString& word,
           const QColor& colour, bool bold = false);

/// A Breeze icon or one of ours in a colour; looks up 16 or 22 by the size asked for.
void icon(QPainter& p, const QRectF& rect, const QString& name, const QColor& colour);

/// 45° lines: old data, and the deceased's banner.
void hatch(QPainter& p, const QRectF& rect, const QColor& colour);

/// Tint or hover ground and the 3 px accent bar of a selected row; `focused` adds the ring inside.
void rowGround(QPainter& p, const Tokens& t, const QRectF& rect, bool selected, bool hovered, bool focused);

/// The ring inside a row or cell.
void focusRing(QPainter& p, const Tokens& t, const QRectF& rect);

struct ButtonLook {
    enum class Kind { primary, standard, quiet, ink, chip } kind = Kind::standard;
    bool big = false;
    bool compact = false; ///< 26 px, in strips
    bool onInk = false;   ///< standard or quiet button lying on an ink strip
    bool enabled = true;
    bool hovered = false;
    bool pressed = false;
    bool checked = false;
    QString icon;
    QString text;
    QString keys; ///< keycap after the text; may be empty
};
QSize buttonSize(const Tokens& t, const ButtonLook& look);
void button(QPainter& p, const Tokens& t, const QRectF& rect, const ButtonLook& look);

} // namespace tilsyn::workbench::paint
