// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/chat_section.h"

#include "workbench/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace tilsyn::panels {

using workbench::Tokens;

ChatSection::ChatSection(std::function<QString(Instant)> time, QWidget* parent)
    : QWidget(parent), time_(std::move(time)) {
    const auto& t = Tokens::of(this);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(new Line(this));
    toggle_ = globalAction(this, QStringLiteral("dialog-messages"), tr("Chat"), QKeySequence(Qt::CTRL | Qt::Key_M),
                           [this] { unfold(!unfolded_); });
    auto* head = new QWidget(this);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(t.px(12), t.px(6), t.px(12), t.px(6));
    head_ = new ActionButton(toggle_, ButtonKind::standard, head);
    head_->setCompact(true);
    line->addWidget(head_, 1);
    rows->addWidget(head);

    body_ = new QWidget(this);
    auto* content = new QVBoxLayout(body_);
    content->setContentsMargins(t.px(12), 0, t.px(12), t.px(8));
    content->setSpacing(t.px(6));
    empty_ = new Text(workbench::Type::meta, false, true, body_);
    empty_->setWordWrap(true);
    empty_->setText(tr("Nothing has been written yet. What is written here is not kept after the call."));
    content->addWidget(empty_);
    log_ = new QPlainTextEdit(body_);
    log_->setReadOnly(true);
    log_->setTabChangesFocus(true);
    log_->setAccessibleName(tr("Chat with the patient"));
    log_->setMinimumHeight(t.px(96));
    content->addWidget(log_, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(t.px(8));
    input_ = new QPlainTextEdit(body_);
    input_->setAccessibleName(tr("Write to the patient"));
    input_->setPlaceholderText(tr("Write to the patient"));
    input_->setTabChangesFocus(true);
    input_->setFixedHeight(t.px(52));
    input_->installEventFilter(this);
    foot->addWidget(input_, 1);
    send_ = new QAction(tr("Send"), this);
    send_->setProperty("iconName", QStringLiteral("go-next"));
    connect(send_, &QAction::triggered, this, &ChatSection::say);
    foot->addWidget(new ActionButton(send_, ButtonKind::primary, body_));
    content->addLayout(foot);
    rows->addWidget(body_);
    body_->hide();
}

bool ChatSection::eventFilter(QObject* watched, QEvent* event) {
    if (watched != input_ || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || key->modifiers() != Qt::NoModifier) return QWidget::eventFilter(watched, event);
    say();
    return true;
}

void ChatSection::say() {
    const auto text = input_->toPlainText().trimmed();
    if (text.isEmpty()) return;
    input_->clear();
    Q_EMIT said(text);
}

void ChatSection::unfold(bool open) {
    unfolded_ = open;
    body_->setVisible(open);
    if (open) {
        unread_ = 0;
        input_->setFocus(Qt::ShortcutFocusReason);
    }
    retitle();
    Q_EMIT folded();
}

void ChatSection::retitle() {
    toggle_->setText(unfolded_     ? tr("Close the chat")
                     : unread_ > 0 ? tr("Chat, %n unread", nullptr, unread_)
                                   : tr("Chat"));
}

void ChatSection::show(const domain::RoomState* room, const QString& patient) {
    const bool here = room != nullptr && room->phase == domain::RoomPhase::inCall && room->chatAllowed;
    setVisible(here);
    toggle_->setEnabled(here);
    if (room == nullptr || room->visit != visit_) {
        visit_ = room == nullptr ? domain::VisitId() : room->visit;
        shown_.clear();
        unread_ = 0;
        log_->clear();
        input_->clear();
        if (unfolded_) unfold(false);
    }
    if (here && room->chat != shown_) write(*room, patient);
    empty_->setVisible(shown_.empty());
    log_->setVisible(!shown_.empty());
}

/// Plain text, each speaker on a line of their own: what comes from outside cannot look like anything else.
void ChatSection::write(const domain::RoomState& room, const QString& patient) {
    // Ids of what others say count down.
    int heard = 0;
    for (const auto& line : shown_) heard = std::min(heard, line.id);
    if (!unfolded_)
        unread_ += static_cast<int>(
            std::ranges::count_if(room.chat, [&](const auto& line) { return !line.mine && line.id < heard; }));
    shown_ = room.chat;
    QStringList lines;
    for (const auto& line : shown_) {
        const auto who = line.mine ? tr("You") : (patient.isEmpty() ? tr("Guest") : patient);
        QString head;
        switch (line.state) {
        case domain::ChatLine::State::sent: head = tr("%1, %2", "who, time"); break;
        case domain::ChatLine::State::waiting: head = tr("%1, %2, being sent", "who, time"); break;
        case domain::ChatLine::State::failed: head = tr("%1, %2, not sent", "who, time"); break;
        }
        // First-strong isolates keep a right-to-left message from turning its neighbours.
        lines << head.arg(who, time_(line.at)) << QChar(0x2068) + QString::fromStdString(line.text) + QChar(0x2069)
              << QString();
    }
    log_->setPlainText(lines.join(QLatin1Char('\n')).trimmed());
    log_->moveCursor(QTextCursor::End);
    retitle();
}

} // namespace tilsyn::panels
