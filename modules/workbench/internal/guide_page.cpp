// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/guide_page.h"

#include "workbench/internal/key_row.h"
#include "workbench/tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace tilsyn::workbench {

GuidePage::GuidePage(const QString& title, const QStringList& lines, const QList<QAction*>& keys, QWidget* parent)
    : QFrame(parent), scroll_(new QScrollArea(this)) {
    const auto& t = Tokens::of(this);
    setObjectName(QStringLiteral("guide"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::StrongFocus);
    auto* body = new QWidget(scroll_);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(t.px(12), t.px(12), t.px(12), t.px(12));
    rows->setSpacing(t.px(8));
    const auto add = [&](const QString& text, const QFont& font) {
        auto* label = new QLabel(text, body);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(font);
        rows->addWidget(label);
    };
    add(title, t.font(Type::title, true));
    for (const auto& line : lines) add(line, t.font(Type::body));
    QStringList spoken = lines;
    bool first = true;
    for (auto* action : keys) {
        if (action == nullptr || action->shortcut().isEmpty()) continue;
        if (std::exchange(first, false)) {
            rows->addSpacing(t.px(4));
            add(tr("Keys here"), t.font(Type::body, true));
        }
        auto* row = new KeyRow(action->shortcut(), action->iconText(), body);
        rows->addWidget(row);
        spoken << row->accessibleName();
    }
    rows->addStretch();
    scroll_->setWidget(body);
    scroll_->setAccessibleName(title);
    scroll_->setAccessibleDescription(spoken.join(QLatin1Char(' ')));
    setFocusProxy(scroll_);
    outer->addWidget(scroll_, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(12));
    auto* close = new QPushButton(tr("Close the guide"), this);
    close->setProperty("keycap", QKeySequence(Qt::Key_Escape));
    foot->addWidget(close);
    foot->addStretch();
    outer->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &GuidePage::closeWanted);
}

} // namespace tilsyn::workbench
