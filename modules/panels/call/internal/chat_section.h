// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/room.h"
#include "panels/common/controls.h"

#include <QPlainTextEdit>

#include <functional>

namespace tilsyn::panels {

/// The chat beside a call: what was said, plain text only, and a line to write in. Folded to its title until it is
/// opened; unread messages are counted there.
class ChatSection final : public QWidget {
    Q_OBJECT

public:
    /// `time`: how a moment is written.
    explicit ChatSection(std::function<QString(Instant)> time, QWidget* parent = nullptr);
    /// Another visit begins empty and folded.
    void show(const domain::RoomState* room, const QString& patient);
    QAction* action() const { return toggle_; }
    bool unfolded() const { return unfolded_; }
    int unread() const { return unread_; }

Q_SIGNALS:
    void said(const QString& text);
    void folded();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void unfold(bool open);
    void retitle();
    void say();
    void write(const domain::RoomState& room, const QString& patient);

    std::function<QString(Instant)> time_;
    domain::VisitId visit_;
    std::vector<domain::ChatLine> shown_;
    int unread_ = 0;
    bool unfolded_ = false;
    QAction* toggle_;
    QAction* send_;
    ActionButton* head_;
    QWidget* body_;
    QPlainTextEdit* log_;
    QPlainTextEdit* input_;
    Text* empty_;
};

} // namespace tilsyn::panels
