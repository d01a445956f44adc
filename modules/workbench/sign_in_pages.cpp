// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the sign-in: made once, filled and worded by sign_in_view.cpp.
#include "workbench/icons.h"
#include "workbench/internal/person_delegate.h"
#include "workbench/internal/sign_in_parts.h"
#include "workbench/sign_in_view.h"
#include "workbench/strip.h"
#include "workbench/tokens.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace tilsyn::workbench {

using namespace sign_in;

QWidget* SignInView::makeChoosePage() {
    const auto& t = Tokens::of(this);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(t.px(4));
    heading_ = label(page, Type::name, true);
    explanation_ = label(page);
    weaken(explanation_);
    list_ = new QListWidget(page);
    list_->setObjectName(QStringLiteral("people"));
    list_->setItemDelegate(new PersonDelegate(list_));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setMouseTracking(true);
    signIn_ = button(page, "primary", true);
    signIn_->setObjectName(QStringLiteral("signInAs"));
    signIn_->setIcon(icon(QStringLiteral("go-next")));
    other_ = button(page, "standard", true);
    other_->setIcon(icon(QStringLiteral("user-identity")));
    other_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(signIn_);
    buttons->addSpacing(t.px(4));
    buttons->addWidget(other_);
    buttons->addStretch();
    layout->addWidget(heading_);
    layout->addWidget(explanation_);
    layout->addSpacing(t.px(8));
    layout->addWidget(list_);
    layout->addSpacing(t.px(12));
    layout->addLayout(buttons);
    layout->addStretch();
    connect(list_, &QListWidget::currentRowChanged, this, [this] { retranslate(); });
    connect(list_, &QListWidget::itemActivated, this, [this] { choose(); });
    connect(signIn_, &QPushButton::clicked, this, &SignInView::choose);
    connect(other_, &QPushButton::clicked, this, &SignInView::browserWanted);
    return page;
}

QWidget* SignInView::makeWaitPage() {
    const auto& t = Tokens::of(this);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    waitText_ = label(page, Type::name, true);
    cancel_ = button(page, "standard", true);
    cancel_->setShortcut(QKeySequence(Qt::Key_Escape));
    layout->addWidget(waitText_);
    layout->addSpacing(t.px(16));
    layout->addWidget(cancel_, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(cancel_, &QPushButton::clicked, this, &SignInView::cancelled);
    return page;
}

QWidget* SignInView::makePassphrasePage() {
    const auto& t = Tokens::of(this);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(t.px(4));
    passHeading_ = label(page, Type::name, true);
    passText_ = label(page);
    weaken(passText_);
    passLabel_ = label(page, Type::body, true);
    passAgainLabel_ = label(page, Type::body, true);
    const auto field = [&](const char* objectName) {
        auto* made = new QLineEdit(page);
        made->setObjectName(QString::fromLatin1(objectName));
        made->setEchoMode(QLineEdit::Password);
        made->setMinimumHeight(t.px(Tokens::control));
        made->setMaximumWidth(t.px(420));
        return made;
    };
    pass_ = field("passphrase");
    passAgain_ = field("passphraseAgain");
    passLabel_->setBuddy(pass_);
    passAgainLabel_->setBuddy(passAgain_);
    passProblem_ = label(page, Type::body, true);
    passOk_ = button(page, "primary", true);
    layout->addWidget(passHeading_);
    layout->addWidget(passText_);
    layout->addSpacing(t.px(12));
    for (QWidget* part : std::initializer_list<QWidget*>{passLabel_, pass_, passAgainLabel_, passAgain_, passProblem_})
        layout->addWidget(part);
    layout->addSpacing(t.px(12));
    layout->addWidget(passOk_, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(pass_, &QLineEdit::returnPressed, this, &SignInView::givePassphrase);
    connect(passAgain_, &QLineEdit::returnPressed, this, &SignInView::givePassphrase);
    connect(passOk_, &QPushButton::clicked, this, &SignInView::givePassphrase);
    return page;
}

QWidget* SignInView::makeFailurePage() {
    const auto& t = Tokens::of(this);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(t.px(8));
    failWhat_ = label(page, Type::name, true);
    failDo_ = label(page);
    failCode_ = label(page, Type::meta);
    weaken(failCode_);
    failCode_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    retry_ = button(page, "primary", true);
    layout->addWidget(failWhat_);
    layout->addWidget(failDo_);
    layout->addWidget(failCode_);
    layout->addSpacing(t.px(8));
    layout->addWidget(retry_, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(retry_, &QPushButton::clicked, this, &SignInView::retryWanted);
    return page;
}

QWidget* SignInView::makeFoot() {
    const auto& t = Tokens::of(this);
    auto* foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("signInFoot"));
    foot->setAutoFillBackground(true);
    foot->setBackgroundRole(QPalette::AlternateBase);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(t.px(24), t.px(8), t.px(24), t.px(8));
    languages_ = new QButtonGroup(this);
    for (int i = 0; i < static_cast<int>(languageNames().size()); ++i) {
        const auto& [code, name] = languageNames().at(static_cast<std::size_t>(i));
        auto* choice = new QPushButton(name, foot);
        choice->setCheckable(true);
        choice->setProperty("kind", QStringLiteral("standard"));
        languages_->addButton(choice, i);
        layout->addWidget(choice);
        connect(choice, &QPushButton::clicked, this, [this, code = code] { Q_EMIT languageChosen(code); });
    }
    notice_ = label(foot, Type::meta);
    versionText_ = label(foot, Type::meta);
    weaken(notice_);
    weaken(versionText_);
    versionText_->setWordWrap(false);
    layout->addSpacing(t.px(12));
    layout->addWidget(notice_, 1);
    layout->addWidget(versionText_);
    return foot;
}

} // namespace tilsyn::workbench
