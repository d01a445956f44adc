// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/popover.h"

#include "workbench/tokens.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tilsyn::workbench {

Popover::Popover(const QString& title, const QStringList& lines, QWidget* parent) : QFrame(parent, Qt::Popup) {
    const auto& t = Tokens::of(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::Box);
    auto ground = palette();
    ground.setColor(QPalette::Window, t.surface);
    setPalette(ground);
    setFixedWidth(t.px(380));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(16));
    layout->setSpacing(t.px(8));
    const auto add = [&](const QString& text, const QFont& font) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(font);
        layout->addWidget(label);
    };
    add(title, t.font(Type::title, true));
    for (const auto& line : lines) add(line, t.font(Type::body));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    setAccessibleDescription(lines.join(QLatin1Char(' ')));
}

void Popover::show(const QString& title, const QStringList& lines, QWidget* beside) {
    auto* popover = new Popover(title, lines, beside);
    popover->adjustSize();
    const auto* window = beside->window();
    auto at = beside->mapToGlobal(QPoint(12, 12));
    const auto limit =
        window->mapToGlobal(QPoint(window->width() - popover->width() - 12, window->height() - popover->height() - 12));
    at.setX(std::min(at.x(), limit.x()));
    at.setY(std::min(at.y(), limit.y()));
    popover->move(at);
    popover->QFrame::show();
}

void Popover::keyPressEvent(QKeyEvent* event) {
    event->accept();
    close();
}

} // namespace tilsyn::workbench
