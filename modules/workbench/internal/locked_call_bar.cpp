// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/locked_call_bar.h"

#include "workbench/icons.h"
#include "workbench/times.h"
#include "workbench/tokens.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tilsyn::workbench {

LockedCallBar::LockedCallBar(const Clock& clock, QWidget* parent) : QFrame(parent), clock_(clock) {
    const auto& t = Tokens::of(this);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setMinimumHeight(t.px(48));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(t.px(16), t.px(8), t.px(16), t.px(8));
    row->setSpacing(t.px(12));
    const auto label = [&](Type type, bool bold) {
        auto* made = new QLabel(this);
        made->setTextFormat(Qt::PlainText);
        made->setFont(t.font(type, bold));
        row->addWidget(made);
        return made;
    };
    icon_ = label(Type::body, false);
    words_ = label(Type::body, true);
    time_ = label(Type::name, true);
    line_ = label(Type::body, false);
    row->addStretch();
    microphone_ = addKey(QKeySequence(Qt::Key_F7),
                         [this] { Q_EMIT commandGiven(domain::SetMicrophone{!room_->microphoneMuted}); });
    camera_ = addKey(QKeySequence(Qt::Key_F8), [this] { Q_EMIT commandGiven(domain::SetCamera{!room_->cameraOff}); });
    end_ = addKey(QKeySequence(Qt::CTRL | Qt::Key_F2), [this] { Q_EMIT commandGiven(domain::EndCall{}); });
    microphoneButton_ = addButton(microphone_, "standard");
    cameraButton_ = addButton(camera_, "standard");
    endButton_ = addButton(end_, "ink");
    endButton_->setIcon(icon(QStringLiteral("call-stop")));
    tick_.setInterval(1000);
    connect(&tick_, &QTimer::timeout, this, &LockedCallBar::tick);
    show(nullptr);
}

QAction* LockedCallBar::addKey(const QKeySequence& key, std::function<void()> run) {
    auto* action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::ApplicationShortcut);
    connect(action, &QAction::triggered, this, [this, run = std::move(run)] {
        if (room_) run();
    });
    addAction(action);
    return action;
}

QPushButton* LockedCallBar::addButton(QAction* action, const char* kind) {
    auto* button = new QPushButton(this);
    button->setProperty("kind", QString::fromLatin1(kind));
    button->setProperty("keycap", action->shortcut());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    layout()->addWidget(button);
    return button;
}

void LockedCallBar::show(const domain::RoomState* room) {
    if (room != nullptr)
        room_ = *room;
    else
        room_.reset();
    for (auto* action : {microphone_, camera_, end_}) action->setEnabled(room_.has_value());
    setVisible(room_.has_value());
    // A clock with seconds only while there is one to be seen.
    if (room_.has_value() == tick_.isActive()) return refresh();
    if (room_)
        tick_.start();
    else
        tick_.stop();
    refresh();
}

void LockedCallBar::refresh() {
    if (!room_) return;
    const auto& t = Tokens::of(this);
    using domain::RoomPhase;
    using L = domain::LineLevel;
    const bool talking = room_->phase == RoomPhase::inCall || room_->phase == RoomPhase::ending;
    icon_->setPixmap(iconPixmap(QStringLiteral("call-start"), t.px(Tokens::icon), t.text, devicePixelRatioF()));
    words_->setText(talking ? tr("The call goes on") : tr("A call is being made"));
    QString line;
    switch (room_->line.level) {
    case L::good: line = tr("Line good"); break;
    case L::usable: line = tr("Line usable"); break;
    case L::unstable: line = tr("Line unstable"); break;
    case L::broken: line = tr("Line broken"); break;
    case L::unknown: break;
    }
    line_->setText(talking ? line : QString());
    const auto set = [](QPushButton* button, QAction* action, const QString& iconName, const QString& text) {
        action->setText(text);
        button->setText(text);
        button->setAccessibleName(text);
        if (!iconName.isEmpty()) button->setIcon(icon(iconName));
    };
    set(microphoneButton_, microphone_, room_->microphoneMuted ? QStringLiteral("mic-off") : QStringLiteral("mic-on"),
        room_->microphoneMuted ? tr("Microphone off") : tr("Microphone on"));
    set(cameraButton_, camera_, room_->cameraOff ? QStringLiteral("camera-off") : QStringLiteral("camera-on"),
        room_->cameraOff ? tr("Camera off") : tr("Camera on"));
    set(endButton_, end_, {}, talking ? tr("End") : tr("Cancel the call"));
    tick();
}

void LockedCallBar::tick() {
    if (!room_) return;
    const auto from = room_->callStarted.value_or(room_->since);
    time_->setText(timerText(std::max(Duration{0}, clock_.now() - from)));
    time_->setAccessibleName(tr("Time: %1").arg(time_->text()));
}

void LockedCallBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) refresh();
    QFrame::changeEvent(event);
}

} // namespace tilsyn::workbench
