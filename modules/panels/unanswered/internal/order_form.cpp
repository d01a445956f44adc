// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/unanswered/internal/order_form.h"

#include "panels/common/promise_words.h"
#include "workbench/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tilsyn::panels {

using workbench::Tokens;

namespace {

constexpr std::array withinMinutes = {30, 60, 120, 240};
constexpr std::array priorities = {domain::OrderPriority::asap, domain::OrderPriority::urgent,
                                   domain::OrderPriority::routine};

} // namespace

OrderForm::OrderForm(QWidget* parent)
    : QWidget(parent), team_(new QComboBox(this)), priority_(new Segments(this)), within_(new Segments(this)),
      text_(new QLineEdit(this)), send_(new QAction(tr("Order the visit"), this)),
      cancel_(new QAction(tr("Back"), this)) {
    const auto& t = Tokens::of(this);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, t.px(4), 0, 0);
    rows->setSpacing(t.px(4));
    const auto label = [&](const QString& text) {
        auto* line = new Text(Type::meta, true, true, this);
        line->setText(text);
        rows->addWidget(line);
    };
    label(tr("Who goes there"));
    team_->setAccessibleName(tr("Who goes there"));
    rows->addWidget(team_);
    label(tr("How urgent"));
    priority_->setAccessibleName(tr("How urgent"));
    QStringList words;
    for (const auto each : priorities) words << priorityWord(each);
    priority_->setChoices(words);
    rows->addWidget(priority_);
    label(tr("There within"));
    within_->setAccessibleName(tr("There within"));
    within_->setChoices({tr("30 min"), tr("1 h"), tr("2 h"), tr("4 h")});
    rows->addWidget(within_);
    label(tr("What they must know"));
    text_->setAccessibleName(tr("What they must know"));
    text_->setPlaceholderText(tr("Key, dog, what is worrying"));
    rows->addWidget(text_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(t.px(8));
    send_->setProperty("iconName", QStringLiteral("go-home"));
    buttons->addWidget(new ActionButton(send_, ButtonKind::primary, this));
    buttons->addWidget(new ActionButton(cancel_, ButtonKind::quiet, this));
    buttons->addStretch();
    rows->addLayout(buttons);
    connect(send_, &QAction::triggered, this, &OrderForm::order);
    connect(cancel_, &QAction::triggered, this, &OrderForm::givenUp);
    connect(text_, &QLineEdit::returnPressed, this, &OrderForm::order);
}

void OrderForm::begin(const workspace::Snapshot& snapshot, const domain::Visit& visit) {
    teams_.clear();
    const auto add = [&](const domain::TeamId& id, const std::string& name) {
        if (id.empty() || std::ranges::any_of(teams_, [&](const Team& each) { return each.id == id; })) return;
        teams_.push_back({id, name.empty() ? id.value() : name});
    };
    add(visit.team, visit.teamName);
    if (snapshot.day)
        for (const auto& other : snapshot.day->visits) add(other.team, other.teamName);
    team_->clear();
    for (const auto& each : teams_) team_->addItem(QString::fromStdString(each.name));
    priority_->setCurrent(1);
    within_->setCurrent(1);
    text_->clear();
    team_->setFocus(Qt::ShortcutFocusReason);
}

void OrderForm::order() {
    domain::PhysicalOrder order;
    if (const int index = team_->currentIndex(); index >= 0 && static_cast<std::size_t>(index) < teams_.size()) {
        order.team = teams_[static_cast<std::size_t>(index)].id;
        order.teamName = teams_[static_cast<std::size_t>(index)].name;
    }
    order.priority = priorities.at(static_cast<std::size_t>(priority_->current()));
    order.text = text_->text().trimmed().toStdString();
    Q_EMIT ordered(order, withinMinutes.at(static_cast<std::size_t>(within_->current())));
}

} // namespace tilsyn::panels
