// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/lobby.h"

#include "workbench/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tilsyn::panels {

namespace paint = workbench::paint;
using workbench::Tokens;

namespace {

Text* label(const QString& text, QWidget* parent) {
    auto* quiet = new Text(Type::body, false, true, parent);
    quiet->setText(text);
    return quiet;
}

} // namespace

KnockRow::KnockRow(QWidget* parent) : QAbstractButton(parent) {
    const auto& t = Tokens::of(this);
    setFocusPolicy(Qt::StrongFocus);
    setCheckable(true);
    setAutoExclusive(true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
    rows->setSpacing(t.px(2));
    auto* line = new QHBoxLayout;
    line->setSpacing(t.px(12));
    line->addWidget(label(tr("Stated name"), this), 0, Qt::AlignTop);
    stated_ = new Text(Type::body, true, false, this);
    stated_->setWordWrap(true);
    line->addWidget(stated_, 1);
    rows->addLayout(line);
    auto* said = new QHBoxLayout;
    said->setSpacing(0);
    said->addSpacing(t.px(22)); // the sign, which is painted
    fits_ = new Text(Type::body, false, false, this);
    differs_ = new Text(Type::body, true, false, this);
    for (auto* words : {fits_, differs_}) {
        words->setWordWrap(true);
        said->addWidget(words, 1);
    }
    rows->addLayout(said);
    for (auto* part : findChildren<QWidget*>()) part->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void KnockRow::show(const WaitingBox& box, bool oneOfMany) {
    if (box == box_ && oneOfMany == oneOfMany_) return;
    box_ = box;
    oneOfMany_ = oneOfMany;
    stated_->setText(box.stated.isEmpty() ? tr("Not stated") : box.stated);
    fits_->say(box.matches ? box.verdict : QString());
    differs_->say(box.matches ? QString() : box.verdict);
    setAccessibleName(QStringList{tr("Stated name"), stated_->text(), box.verdict}.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize KnockRow::sizeHint() const {
    return layout()->sizeHint();
}

int KnockRow::heightForWidth(int width) const {
    return layout()->totalHeightForWidth(width);
}

void KnockRow::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const auto& t = Tokens::of(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setBrush(box_.matches ? t.raised : t.notice);
    p.setPen(box_.matches ? t.line : t.noticeLine);
    const auto radius = t.px(Tokens::radiusBox);
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (oneOfMany_ && isChecked()) p.fillRect(QRect(t.px(2), radius, t.px(3), height() - 2 * radius), t.accent);
    if (!box_.verdict.isEmpty()) {
        const auto name = box_.matches ? QStringLiteral("checkmark") : QStringLiteral("dialog-warning");
        const auto* words = box_.matches ? fits_ : differs_;
        const int top = words->y() + (QFontMetrics(words->font()).height() - t.px(16)) / 2;
        p.drawPixmap(t.px(12), top, workbench::iconPixmap(name, t.px(16), t.text, devicePixelRatioF()));
    }
    if (hasFocus()) paint::focusRing(p, t, rect());
}

void KnockRow::focusInEvent(QFocusEvent* event) {
    QAbstractButton::focusInEvent(event);
    Q_EMIT entered();
}

void KnockRow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT meant(); break;
    case Qt::Key_Down: Q_EMIT step(1); break;
    case Qt::Key_Up: Q_EMIT step(-1); break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

Lobby::Lobby(QWidget* parent) : QWidget(parent) {
    const auto& t = Tokens::of(this);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(t.px(12), t.px(4), t.px(12), t.px(8));
    rows->setSpacing(t.px(6));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(t.px(12), 0, t.px(12), 0);
    head->setSpacing(t.px(12));
    head->addWidget(label(tr("Expected"), this), 0, Qt::AlignTop);
    expected_ = new Text(Type::body, true, false, this);
    expected_->setWordWrap(true);
    head->addWidget(expected_, 1);
    rows->addLayout(head);
    list_ = new QVBoxLayout;
    list_->setSpacing(t.px(6));
    rows->addLayout(list_);
}

void Lobby::show(const QList<WaitingBox>& waiting) {
    setVisible(!waiting.isEmpty());
    if (!waiting.isEmpty()) expected_->setText(waiting.front().expected);
    const bool focused = std::ranges::any_of(rows_, [](const KnockRow* row) { return row->hasFocus(); });
    while (rows_.size() < static_cast<std::size_t>(waiting.size())) {
        auto* row = new KnockRow(this);
        list_->addWidget(row);
        row->setVisible(true); // a layout would show it only later, and keys come now
        connect(row, &KnockRow::entered, this, [this, row] { choose(row); });
        connect(row, &QAbstractButton::clicked, this, [this, row] { choose(row); });
        connect(row, &KnockRow::meant, this, &Lobby::meant);
        connect(row, &KnockRow::step, this, &Lobby::step);
        rows_.push_back(row);
    }
    while (rows_.size() > static_cast<std::size_t>(waiting.size())) {
        // It may be the row whose key brought us here.
        rows_.back()->hide();
        rows_.back()->deleteLater();
        rows_.pop_back();
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i]->show(waiting[static_cast<int>(i)], rows_.size() > 1);
    if (rows_.empty()) {
        chosen_ = {};
        return;
    }
    auto* row = rows_[place()];
    choose(row);
    if (focused) row->setFocus(Qt::OtherFocusReason); // the keys go on where they were, with whoever is next
}

const WaitingBox* Lobby::chosen() const {
    return rows_.empty() ? nullptr : &rows_[place()]->box();
}

/// Where the chosen person stands; the first one when they have gone.
std::size_t Lobby::place() const {
    const auto found =
        std::ranges::find_if(rows_, [&](const KnockRow* row) { return row->box().participant == chosen_; });
    return found == rows_.end() ? 0 : static_cast<std::size_t>(found - rows_.begin());
}

void Lobby::choose(KnockRow* row) {
    chosen_ = row->box().participant;
    row->setChecked(true);
    // Tab goes to the chosen row and on to the buttons; arrows move between rows.
    for (auto* each : rows_) each->setFocusPolicy(each == row ? Qt::StrongFocus : Qt::ClickFocus);
}

void Lobby::step(int by) {
    const auto last = static_cast<int>(rows_.size()) - 1;
    rows_[static_cast<std::size_t>(std::clamp(static_cast<int>(place()) + by, 0, last))]->setFocus(
        Qt::OtherFocusReason);
}

} // namespace tilsyn::panels
