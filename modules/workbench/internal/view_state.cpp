// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/view_state.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextCursor>
#include <QTimer>

#include <algorithm>

namespace tilsyn::workbench {
namespace {

/// The class and the place among siblings of this class, from the panel down.
QString pathOf(const Panel& panel, const QWidget* part) {
    QStringList steps;
    for (const auto* at = part; at != nullptr && at != &panel; at = at->parentWidget()) {
        const auto* parent = at->parentWidget();
        int place = 0;
        for (const auto* sibling : parent->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (sibling == at) break;
            if (qstrcmp(sibling->metaObject()->className(), at->metaObject()->className()) == 0) ++place;
        }
        steps.prepend(QString::fromLatin1(at->metaObject()->className()) + QLatin1Char('#') + QString::number(place));
    }
    return steps.join(QLatin1Char('/'));
}

QWidget* partAt(Panel& panel, const QString& path) {
    QWidget* at = &panel;
    for (const auto& step : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        const auto hash = step.lastIndexOf(QLatin1Char('#'));
        const auto kind = step.left(hash).toLatin1();
        int place = step.mid(hash + 1).toInt();
        QWidget* found = nullptr;
        for (auto* child : at->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (kind == child->metaObject()->className() && place-- == 0) {
                found = child;
                break;
            }
        if (found == nullptr) return nullptr;
        at = found;
    }
    return at == &panel ? nullptr : at;
}

void giveWordsBack(QWidget* widget, const ViewState::Part& part) {
    if (auto* line = qobject_cast<QLineEdit*>(widget)) {
        // What was being typed; what had been saved is there already. Numbers and dates are set by what holds them.
        const bool alone = qobject_cast<QAbstractSpinBox*>(line->parentWidget()) == nullptr;
        if (alone && line->text() != part.text && !line->isReadOnly()) line->setText(part.text);
        line->setCursorPosition(part.cursor);
        if (part.anchor != part.cursor) line->setSelection(part.anchor, part.cursor - part.anchor);
    } else if (auto* edit = qobject_cast<QPlainTextEdit*>(widget)) {
        if (edit->toPlainText() != part.text && !edit->isReadOnly()) edit->setPlainText(part.text);
        auto cursor = edit->textCursor();
        cursor.setPosition(std::min<int>(part.anchor, static_cast<int>(part.text.size())));
        cursor.setPosition(std::min<int>(part.cursor, static_cast<int>(part.text.size())), QTextCursor::KeepAnchor);
        edit->setTextCursor(cursor);
    }
}

/// Texts that wrap have their height only after a round of layouts, and until then nothing can be scrolled that far.
void scrollTo(QScrollBar* bar, int value) {
    bar->setValue(value);
    if (bar->value() == value) return;
    auto* wait = new QObject(bar);
    QObject::connect(bar, &QScrollBar::rangeChanged, wait, [bar, wait, value](int, int most) {
        if (most < value) return;
        bar->setValue(value);
        wait->deleteLater();
    });
    QTimer::singleShot(1000, wait, &QObject::deleteLater);
}

void givePlaceBack(QWidget* widget, const ViewState::Part& part) {
    // A list lays its rows out when it is painted, and until then it cannot be scrolled.
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) view->doItemsLayout();
    if (auto* area = qobject_cast<QAbstractScrollArea*>(widget)) {
        scrollTo(area->verticalScrollBar(), part.vertical);
        scrollTo(area->horizontalScrollBar(), part.horizontal);
    }
}

} // namespace

ViewState viewStateOf(const Panel& panel) {
    ViewState state;
    state.own = panel.viewState();
    const auto* focus = QApplication::focusWidget();
    for (const auto* widget : panel.findChildren<QWidget*>()) {
        if (widget == focus) state.focus = pathOf(panel, widget);
        ViewState::Part part;
        bool worth = false;
        if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
            worth = true;
            part.text = line->text();
            part.cursor = line->cursorPosition();
            part.anchor = !line->hasSelectedText()                           ? part.cursor
                          : line->selectionStart() == line->cursorPosition() ? line->selectionEnd()
                                                                             : line->selectionStart();
        }
        if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget)) {
            part.text = edit->toPlainText();
            part.cursor = edit->textCursor().position();
            part.anchor = edit->textCursor().anchor();
        }
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(widget)) {
            worth = true;
            part.vertical = area->verticalScrollBar()->value();
            part.horizontal = area->horizontalScrollBar()->value();
        }
        if (!worth) continue;
        part.path = pathOf(panel, widget);
        state.parts.append(part);
    }
    return state;
}

bool restore(Panel& panel, const ViewState& state, Restore what, bool focus) {
    const bool all = what == Restore::everything;
    if (all) panel.setViewState(state.own);
    for (const auto& part : state.parts) {
        auto* widget = partAt(panel, part.path);
        if (widget == nullptr) continue;
        if (all) giveWordsBack(widget, part);
        givePlaceBack(widget, part);
    }
    auto* last = focus && !state.focus.isEmpty() ? partAt(panel, state.focus) : nullptr;
    if (last == nullptr || !last->isVisible()) return false;
    last->setFocus(Qt::OtherFocusReason);
    return last->window()->focusWidget() == last;
}

} // namespace tilsyn::workbench
