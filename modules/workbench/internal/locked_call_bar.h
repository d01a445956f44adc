// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/commands.h"
#include "workspace/snapshot.h"

#include <QFrame>
#include <QTimer>

#include <optional>

class QAction;
class QLabel;
class QPushButton;

namespace tilsyn::workbench {

/// A running call on a locked desk, 48 high: time, microphone, camera, the line in words, the end. No name, no picture.
class LockedCallBar final : public QFrame {
    Q_OBJECT

public:
    LockedCallBar(const Clock& clock, QWidget* parent);
    /// Null: no call.
    void show(const domain::RoomState* room);

Q_SIGNALS:
    void commandGiven(const tilsyn::domain::LiveCommand& command);

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* addKey(const QKeySequence& key, std::function<void()> run);
    QPushButton* addButton(QAction* action, const char* kind);
    void refresh();
    void tick();

    const Clock& clock_;
    std::optional<domain::RoomState> room_;
    QTimer tick_;
    QLabel* icon_;
    QLabel* words_;
    QLabel* time_;
    QLabel* line_;
    QAction* microphone_;
    QAction* camera_;
    QAction* end_;
    QPushButton* microphoneButton_;
    QPushButton* cameraButton_;
    QPushButton* endButton_;
};

} // namespace tilsyn::workbench
