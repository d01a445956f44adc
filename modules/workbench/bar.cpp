// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/bar.h"

#include "workbench/icons.h"
#include "workbench/internal/workspace_tab.h"
#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace tilsyn::workbench {
namespace {

QLabel* plain(QWidget* parent, const QString& text = {}) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

Bar::Bar(const QString& userName, const QString& userTitle, const BarActions& actions, QWidget* parent)
    : QWidget(parent), menu_(new QToolButton(this)), mark_(new QLabel(this)),
      name_(plain(this, QStringLiteral("Tilsyn"))), tabRow_(new QHBoxLayout), find_(new QPushButton(this)) {
    const auto& t = Tokens::of(this);
    setFixedHeight(t.px(Tokens::bar));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(t.px(8), 0, t.px(12), 0);
    layout->setSpacing(t.px(8));
    menu_->setAutoRaise(true);
    menu_->setIcon(icon(QStringLiteral("application-menu")));
    menu_->setIconSize({t.px(Tokens::bigIcon), t.px(Tokens::bigIcon)});
    menu_->setFixedSize(t.px(32), t.px(32));
    menu_->setMenu(actions.menu);
    menu_->setPopupMode(QToolButton::InstantPopup);
    menu_->setProperty("focusRing", true);
    menu_->setFocusPolicy(Qt::TabFocus); // the list begins with the focus, not this
    layout->addWidget(menu_);
    layout->addWidget(mark_);
    layout->addWidget(name_);
    layout->addSpacing(t.px(16));
    tabRow_->setSpacing(0);
    layout->addLayout(tabRow_);
    layout->addStretch(1);
    const auto quiet = [&](QPushButton* button, QAction* action, const char* iconName) {
        button->setProperty("keycap", action->shortcut());
        button->setIcon(icon(QString::fromLatin1(iconName)));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        // The text is the action's in every language.
        const auto follow = [button, action] {
            button->setText(action->text());
            button->setAccessibleName(action->text());
            button->setVisible(action->isVisible());
        };
        connect(action, &QAction::changed, button, follow);
    };
    quiet(find_, actions.find, "edit-find");
    layout->addWidget(find_);
    layout->addSpacing(t.px(4));
    due_ = addSign();
    layout->addSpacing(t.px(12));
    link_ = addSign();
    layout->addSpacing(t.px(12));
    outbox_ = addSign();
    layout->addSpacing(t.px(12));
    presence_ = addSign();
    layout->addSpacing(t.px(12));
    auto* who = new QVBoxLayout;
    who->setSpacing(0);
    who->setContentsMargins(0, t.px(4), 0, t.px(4));
    user_ = plain(this, userName);
    title_ = plain(this, userTitle);
    who->addWidget(user_);
    who->addWidget(title_);
    layout->addLayout(who);
    layout->addSpacing(t.px(4));
    lock_ = new QPushButton(this);
    lock_->setProperty("kind", QStringLiteral("quiet"));
    quiet(lock_, actions.lock, "system-lock-screen");
    layout->addWidget(lock_);
    refresh();
}

void Bar::setWorkspaces(const QList<QAction*>& workspaces) {
    for (auto* action : workspaces) {
        auto* tab = new WorkspaceTab(action, this);
        tabRow_->addWidget(tab);
        tabs_.append(tab);
    }
    resizeEvent(nullptr);
}

void Bar::resizeEvent(QResizeEvent*) {
    const bool wide = width() >= Tokens::of(this).px(1400);
    for (auto* tab : tabs_) tab->setKeyShown(wide);
}

Bar::Sign Bar::addSign() {
    Sign sign{new QLabel(this), plain(this)};
    layout()->addWidget(sign.icon);
    layout()->addWidget(sign.word);
    return sign;
}

void Bar::addSign(QWidget* sign) {
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->indexOf(link_.icon), sign);
}

void Bar::show(const Sign& sign, const QString& iconName, const QString& word, bool bold) {
    const auto& t = Tokens::of(this);
    sign.icon->setPixmap(iconPixmap(iconName, t.px(Tokens::icon), t.text, devicePixelRatioF()));
    sign.word->setFont(t.font(Type::body, bold));
    sign.word->setText(word);
}

void Bar::setSnapshot(const workspace::Snapshot& snapshot) {
    shown_ = snapshot;
    refresh();
}

void Bar::setDue(int due) {
    if (due == dueCount_) return;
    dueCount_ = due;
    refresh();
}

void Bar::refresh() {
    const auto& t = Tokens::of(this);
    mark_->setPixmap(iconPixmap(QStringLiteral("tilsyn"), t.px(22), t.accent, devicePixelRatioF()));
    name_->setFont(t.font(Type::title, true));
    name_->setForegroundRole(QPalette::Link);
    menu_->setAccessibleName(tr("Menu"));
    menu_->setToolTip(tr("Menu"));
    due_.icon->setVisible(dueCount_ > 0);
    due_.word->setVisible(dueCount_ > 0);
    if (dueCount_ > 0)
        show(due_, QStringLiteral("call-missed"), tr("%n to call", "unanswered calls and promises", dueCount_), true);
    switch (shown_.connection.link) {
    case workspace::Link::connecting: show(link_, QStringLiteral("view-refresh"), tr("Connecting"), false); break;
    case workspace::Link::online: show(link_, QStringLiteral("network-connect"), tr("Connected"), false); break;
    case workspace::Link::offline: show(link_, QStringLiteral("network-disconnect"), tr("Disconnected"), true); break;
    }
    // Without a line it is said even when it is nothing: nobody should have to wonder.
    const auto unsent = static_cast<int>(shown_.outbox.size());
    const bool offline = shown_.connection.link == workspace::Link::offline;
    show(outbox_, QStringLiteral("state-sync"), unsent > 0 ? tr("%n to send", nullptr, unsent) : tr("Nothing to send"),
         unsent > 0);
    for (QLabel* part : {outbox_.icon, outbox_.word}) part->setVisible(unsent > 0 || offline);
    auto iconName = QStringLiteral("user-identity");
    auto word = tr("Available");
    if (shown_.room) {
        switch (shown_.room->phase) {
        case domain::RoomPhase::inCall:
        case domain::RoomPhase::ending:
            iconName = QStringLiteral("call-start");
            word = tr("In call");
            break;
        case domain::RoomPhase::ended:
            iconName = QStringLiteral("document-edit");
            word = tr("Wrap-up");
            break;
        case domain::RoomPhase::failed: break;
        default:
            iconName = QStringLiteral("call-start");
            word = tr("Calling");
            break;
        }
    }
    show(presence_, iconName, word, true);
    user_->setFont(t.font(Type::body));
    title_->setFont(t.font(Type::meta));
    title_->setForegroundRole(QPalette::PlaceholderText);
    update();
}

void Bar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) refresh();
    QWidget::changeEvent(event);
}

void Bar::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.raised);
    paint::hairline(painter, rect().bottomLeft(), rect().bottomRight(), t.line);
}

} // namespace tilsyn::workbench
