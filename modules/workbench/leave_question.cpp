// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/leave_question.h"

#include "workbench/strip.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace tilsyn::workbench {

LeaveQuestion::LeaveQuestion(QWidget* parent) : QWidget(parent) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    strip_ = new Strip(Strip::Kind::amber, QStringLiteral("call-stop"), this);
    rows->addWidget(strip_);
    leave_ = strip_->addButton();
    connect(leave_, &QPushButton::clicked, this, &LeaveQuestion::confirmed);
    retranslate();
    hide();
}

bool LeaveQuestion::holds(bool inCall) {
    if (!inCall || isVisibleTo(parentWidget())) return false;
    show();
    return true;
}

void LeaveQuestion::follow(bool inCall) {
    if (!inCall) hide();
}

bool LeaveQuestion::takeBack() {
    if (!isVisibleTo(parentWidget())) return false;
    hide();
    return true;
}

void LeaveQuestion::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void LeaveQuestion::retranslate() {
    strip_->setTexts(
        tr("A call is going on"),
        tr("Ctrl+Q once more ends it for the patient too and closes the program. Esc goes back to the call."));
    leave_->setText(tr("End and close"));
}

} // namespace tilsyn::workbench
