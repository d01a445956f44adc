// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/lock_view.h"

#include "workbench/icons.h"
#include "workbench/internal/locked_call_bar.h"
#include "workbench/internal/sign_in_parts.h"
#include "workbench/times.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tilsyn::workbench {

using namespace sign_in;

LockView::LockView(LockFacts facts, const Clock& clock, const Zone& zone, QWidget* parent)
    : QWidget(parent), facts_(std::move(facts)), clock_(clock), zone_(zone) {
    setObjectName(QStringLiteral("lockView"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(makeCard());
    middle->addStretch(1);
    whole->addStretch(2);
    whole->addLayout(middle);
    whole->addStretch(3);
    bar_ = new LockedCallBar(clock_, this);
    whole->addWidget(bar_);
    connect(bar_, &LockedCallBar::commandGiven, this, &LockView::commandGiven);
    pauseTick_.setInterval(1000);
    connect(&pauseTick_, &QTimer::timeout, this, &LockView::countDown);
    retranslate();
}

QWidget* LockView::makeCard() {
    const auto& t = Tokens::of(this);
    auto* card = new QWidget(this);
    card->setFixedWidth(t.px(520));
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(t.px(24), t.px(24), t.px(24), t.px(24));
    rows->setSpacing(t.px(4));
    auto* top = new QHBoxLayout;
    top->setSpacing(t.px(8));
    mark_ = new QLabel(card);
    heading_ = label(card, Type::name, true);
    top->addWidget(mark_);
    top->addWidget(heading_, 1);
    rows->addLayout(top);
    whose_ = label(card);
    weaken(whose_);
    rows->addWidget(whose_);
    waits_ = label(card, Type::body, true);
    waits_->setContentsMargins(t.px(12), t.px(6), t.px(12), t.px(6));
    waits_->setAutoFillBackground(true);
    rows->addSpacing(t.px(8));
    rows->addWidget(waits_);
    rows->addSpacing(t.px(8));
    ways_ = new QStackedWidget(card);
    ways_->addWidget(makeWayIn());
    ways_->addWidget(makeQuestion());
    rows->addWidget(ways_);
    return card;
}

QWidget* LockView::makeWayIn() {
    const auto& t = Tokens::of(this);
    auto* page = new QWidget(this);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(t.px(4));
    label_ = label(page, Type::body, true);
    field_ = new QLineEdit(page);
    field_->setObjectName(QStringLiteral("unlockPassphrase"));
    field_->setEchoMode(QLineEdit::Password);
    field_->setMinimumHeight(t.px(Tokens::control));
    label_->setBuddy(field_);
    words_ = label(page, Type::body, true);
    unlock_ = button(page, "primary", true);
    unlock_->setObjectName(QStringLiteral("unlock"));
    signIn_ = button(page, "primary", true);
    signIn_->setObjectName(QStringLiteral("unlockSignIn"));
    signIn_->setIcon(icon(QStringLiteral("go-next")));
    cancel_ = button(page, "standard", true);
    cancel_->setShortcut(QKeySequence(Qt::Key_Escape));
    change_ = button(page, "standard", false);
    change_->setObjectName(QStringLiteral("changeUser"));
    change_->setIcon(icon(QStringLiteral("system-users")));
    rows->addWidget(label_);
    rows->addWidget(field_);
    rows->addWidget(words_);
    rows->addSpacing(t.px(8));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(unlock_);
    buttons->addWidget(signIn_);
    buttons->addWidget(cancel_);
    buttons->addStretch();
    rows->addLayout(buttons);
    rows->addSpacing(t.px(24));
    auto* below = new QHBoxLayout;
    below->addWidget(change_);
    below->addStretch();
    rows->addLayout(below);
    rows->addStretch();
    connect(field_, &QLineEdit::returnPressed, this, &LockView::give);
    connect(unlock_, &QPushButton::clicked, this, &LockView::give);
    connect(signIn_, &QPushButton::clicked, this, &LockView::signInWanted);
    connect(cancel_, &QPushButton::clicked, this, &LockView::cancelled);
    connect(change_, &QPushButton::clicked, this, [this] { setStage(Stage::confirm); });
    return page;
}

QWidget* LockView::makeQuestion() {
    const auto& t = Tokens::of(this);
    auto* page = new QWidget(this);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(t.px(4));
    question_ = label(page, Type::title, true);
    keptWords_ = label(page);
    yes_ = button(page, "primary", true);
    yes_->setObjectName(QStringLiteral("signOut"));
    no_ = button(page, "standard", true);
    no_->setShortcut(QKeySequence(Qt::Key_Escape));
    no_->setMinimumWidth(t.px(160)); // the words come later, when the page is laid out already
    rows->addWidget(question_);
    rows->addWidget(keptWords_);
    rows->addSpacing(t.px(12));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(yes_);
    buttons->addWidget(no_);
    buttons->addStretch();
    rows->addLayout(buttons);
    rows->addStretch();
    connect(yes_, &QPushButton::clicked, this, &LockView::changeUserWanted);
    connect(no_, &QPushButton::clicked, this, [this] {
        setStage(byPassphrase_ ? Stage::passphrase : Stage::signIn);
        Q_EMIT cancelled();
    });
    return page;
}

void LockView::begin(const workspace::Snapshot& veiled) {
    since_ = clock_.now();
    field_->clear();
    problem_.clear();
    setStage(byPassphrase_ ? Stage::passphrase : Stage::signIn);
    setSnapshot(veiled);
}

void LockView::end() {
    field_->clear();
    bar_->show(nullptr);
    call_ = false;
}

void LockView::setSnapshot(const workspace::Snapshot& veiled) {
    using domain::RoomPhase;
    const auto* room = veiled.room.get();
    const bool was = call_;
    call_ = room != nullptr && room->phase != RoomPhase::ended && room->phase != RoomPhase::failed;
    waiting_ = call_ ? static_cast<int>(std::ranges::count_if(room->roster, &domain::Participant::waiting)) : 0;
    bar_->show(call_ ? room : nullptr);
    if (was != call_ && call_ && stage_ == Stage::confirm) setStage(byPassphrase_ ? Stage::passphrase : Stage::signIn);
    showStage();
}

void LockView::setWays(bool passphrase, bool signIn, const QString& whyNone) {
    byPassphrase_ = passphrase;
    bySignIn_ = signIn;
    whyNone_ = whyNone;
    if (stage_ == Stage::passphrase && !passphrase) stage_ = Stage::signIn;
    if (stage_ == Stage::signIn && passphrase) stage_ = Stage::passphrase;
    showStage();
}

void LockView::setStage(Stage stage) {
    stage_ = stage;
    if (stage != Stage::passphrase && stage != Stage::checking) field_->clear();
    showStage();
    focusStage();
}

void LockView::setProblem(const QString& words) {
    problem_ = words;
    field_->clear();
    showStage();
    focusStage();
}

void LockView::setPause(std::chrono::seconds pause) {
    pause_ = static_cast<int>(pause.count());
    if (pause_ > 0) pauseTick_.start();
    showStage();
    focusStage();
}

void LockView::setKept(const QString& words) {
    kept_ = words;
    showStage();
}

void LockView::countDown() {
    pause_ = std::max(0, pause_ - 1);
    if (pause_ == 0) pauseTick_.stop();
    showStage();
    if (pause_ == 0) focusStage();
}

void LockView::give() {
    if (pause_ > 0 || stage_ != Stage::passphrase || field_->text().isEmpty()) return;
    const auto given = field_->text();
    field_->clear();
    problem_.clear();
    setStage(Stage::checking);
    Q_EMIT passphraseGiven(given);
}

void LockView::focusStage() {
    if (!isVisible()) return;
    switch (stage_) {
    case Stage::passphrase: field_->setFocus(Qt::OtherFocusReason); break;
    case Stage::browser: cancel_->setFocus(Qt::OtherFocusReason); break;
    case Stage::confirm:
    case Stage::somebodyElse: no_->setFocus(Qt::OtherFocusReason); break;
    default:
        if (signIn_->isVisibleTo(this)) signIn_->setFocus(Qt::OtherFocusReason);
    }
}

void LockView::showStage() {
    const bool asked = stage_ == Stage::confirm || stage_ == Stage::somebodyElse;
    ways_->setCurrentIndex(asked ? 1 : 0);
    const bool open = stage_ == Stage::passphrase;
    const bool paused = pause_ > 0;
    label_->setVisible(open);
    field_->setVisible(open);
    field_->setEnabled(!paused);
    unlock_->setVisible(open);
    unlock_->setEnabled(!paused);
    const bool offer = bySignIn_ && (open || stage_ == Stage::signIn);
    signIn_->setVisible(offer);
    signIn_->setEnabled(!paused);
    signIn_->setProperty("kind", open ? QStringLiteral("standard") : QStringLiteral("primary"));
    cancel_->setVisible(stage_ == Stage::browser);
    // The call is the last thing that dies: nobody is signed out of it.
    change_->setVisible((open || stage_ == Stage::signIn) && !call_);
    no_->setShortcut(asked ? QKeySequence(Qt::Key_Escape) : QKeySequence());
    cancel_->setShortcut(asked ? QKeySequence() : QKeySequence(Qt::Key_Escape));

    QString words = problem_;
    if (stage_ == Stage::checking) words = tr("Unlocking …");
    if (stage_ == Stage::browser) words = tr("Sign in in your browser. It has been opened.");
    if (paused) words = tr("Several attempts did not fit. The next one can be made in %n s.", nullptr, pause_);
    if (words.isEmpty() && stage_ == Stage::signIn && !bySignIn_) words = whyNone_;
    words_->setText(words);
    words_->setVisible(!words.isEmpty());
    question_->setText(stage_ == Stage::somebodyElse ? problem_ : tr("Sign out %1?").arg(facts_.userName));
    keptWords_->setText(kept_);
    keptWords_->setVisible(!kept_.isEmpty());
    yes_->setText(tr("Sign out and change user"));
    yes_->setEnabled(!call_);
    waits_->setText(tr("%n waits", nullptr, waiting_));
    waits_->setVisible(waiting_ > 0);
    update();
}

void LockView::retranslate() {
    const auto& t = Tokens::of(this);
    mark_->setPixmap(
        iconPixmap(QStringLiteral("system-lock-screen"), t.px(Tokens::bigIcon), t.accent, devicePixelRatioF()));
    auto amber = waits_->palette();
    amber.setColor(QPalette::Window, t.notice);
    amber.setColor(QPalette::WindowText, t.noticeText);
    waits_->setPalette(amber);
    heading_->setText(tr("Locked"));
    whose_->setText(tr("%1 works here. What was begun is kept and will be here again.").arg(facts_.userName));
    label_->setText(tr("Passphrase"));
    field_->setAccessibleName(tr("Passphrase"));
    unlock_->setText(tr("Unlock"));
    signIn_->setText(tr("Sign in again"));
    cancel_->setText(tr("Cancel"));
    no_->setText(tr("Go back"));
    change_->setText(tr("Change user …"));
    setAccessibleName(tr("Locked"));
    showStage();
}

void LockView::changeEvent(QEvent* event) {
    if (bar_ != nullptr && (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange))
        retranslate();
    QWidget::changeEvent(event);
}

void LockView::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), Tokens::of(this).surface);
}

} // namespace tilsyn::workbench
