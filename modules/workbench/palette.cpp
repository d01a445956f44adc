// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/palette.h"

#include "workbench/internal/palette_model.h"
#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tilsyn::workbench {
namespace {

constexpr int rowsAtOnce = 12;

} // namespace

CommandPalette::CommandPalette(QWidget* parent)
    : QFrame(parent), model_(new PaletteModel(this)), typed_(new QLineEdit(this)), list_(new QListView(this)),
      foot_(new QLabel(this)) {
    const auto& t = Tokens::of(this);
    setObjectName(QStringLiteral("palette"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(t.px(12), t.px(12), t.px(12), t.px(8));
    rows->setSpacing(t.px(8));
    typed_->setMinimumHeight(t.px(Tokens::control));
    typed_->installEventFilter(this);
    rows->addWidget(typed_);
    list_->setModel(model_);
    list_->setItemDelegate(new PaletteDelegate(*model_, list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setMouseTracking(true);
    list_->setUniformItemSizes(false);
    list_->setResizeMode(QListView::Adjust);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    list_->setFocusPolicy(Qt::NoFocus); // the arrows work from the line above it
    rows->addWidget(list_, 1);
    foot_->setTextFormat(Qt::PlainText);
    foot_->setWordWrap(true);
    foot_->setFont(t.font(Type::meta));
    foot_->setForegroundRole(QPalette::PlaceholderText);
    rows->addWidget(foot_);
    setFocusProxy(typed_);
    connect(typed_, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(list_, &QListView::clicked, this, &CommandPalette::run);
    // Whoever works on elsewhere has no more use for it.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (isVisible() && now != nullptr && now != typed_ && !isAncestorOf(now)) hide();
    });
    parent->installEventFilter(this);
    hide();
    retranslate();
}

void CommandPalette::open(const QList<ActionEntry>& entries) {
    if (isVisible()) return dismiss();
    before_ = QApplication::focusWidget();
    all_ = entries;
    typed_->clear();
    search();
    show();
    raise();
    place();
    window()->activateWindow();
    typed_->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::setFilter(const QString& typed) {
    typed_->setText(typed);
}

void CommandPalette::dismiss() {
    if (!isVisible()) return;
    const QPointer<QWidget> back = before_;
    hide();
    if (!back) return;
    back->activateWindow();
    back->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::search() {
    const auto typed = typed_->text();
    model_->show(found(all_, typed));
    if (model_->rowCount() > 0) list_->setCurrentIndex(model_->index(0));
    foot_->setText(model_->rowCount() > 0
                       ? tr("%n actions. Enter does it, Esc goes back.", nullptr, model_->rowCount())
                       : tr("Nothing is called “%1”. Try a part of the word, or a key.").arg(typed.trimmed()));
    list_->setVisible(model_->rowCount() > 0);
    place();
    speak();
}

/// Centred below the bar, as high as what was found.
void CommandPalette::place() {
    if (parentWidget() == nullptr) return;
    const auto& t = Tokens::of(this);
    const int width = std::min(t.px(600), parentWidget()->width() - t.px(48));
    const int rows = std::clamp(model_->rowCount(), 0, rowsAtOnce);
    const QMargins m = layout()->contentsMargins();
    list_->setFixedHeight(rows * t.px(Tokens::row) + t.px(4));
    const int foot = foot_->heightForWidth(width - m.left() - m.right());
    const int high =
        m.top() + m.bottom() + t.px(Tokens::control) + t.px(8) + foot + (rows > 0 ? list_->height() + t.px(8) : 0);
    setGeometry((parentWidget()->width() - width) / 2, t.px(Tokens::bar + 8), width, high);
}

void CommandPalette::run() {
    const auto* entry = model_->at(list_->currentIndex().row());
    if (entry == nullptr || !entry->why.isEmpty() || !entry->action) return;
    const QPointer<QAction> action = entry->action;
    dismiss(); // first: what is done may want the focus
    if (action) action->trigger();
}

void CommandPalette::moveBy(int rows) {
    const int last = model_->rowCount() - 1;
    if (last < 0) return;
    const int now = list_->currentIndex().row();
    // One step beyond an end comes round; a page stops there.
    int next = now + rows;
    if (next < 0) next = rows == -1 && now == 0 ? last : 0;
    if (next > last) next = rows == 1 && now == last ? 0 : last;
    list_->setCurrentIndex(model_->index(next));
    list_->scrollTo(model_->index(next));
    speak();
}

/// The keys stay in the line; a screen reader hears of the row as the line's description.
void CommandPalette::speak() {
    const auto row = list_->currentIndex();
    const auto words = row.isValid() ? model_->data(row, Qt::AccessibleTextRole).toString() : foot_->text();
    if (words == typed_->accessibleDescription()) return;
    typed_->setAccessibleDescription(words);
    QAccessibleEvent changed(typed_, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void CommandPalette::retranslate() {
    typed_->setPlaceholderText(tr("Find what you want to do"));
    typed_->setAccessibleName(tr("Find what you want to do"));
    list_->setAccessibleName(tr("Actions"));
    setAccessibleName(tr("All actions"));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    if (watched != typed_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: moveBy(1); return true;
    case Qt::Key_Up: moveBy(-1); return true;
    case Qt::Key_PageDown: moveBy(rowsAtOnce); return true;
    case Qt::Key_PageUp: moveBy(-rowsAtOnce); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(); return true;
    case Qt::Key_Escape: dismiss(); return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        hide();
        retranslate();
    }
    if (event->type() == QEvent::StyleChange) foot_->setFont(Tokens::of(this).font(Type::meta));
    QFrame::changeEvent(event);
}

void CommandPalette::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.setPen(t.line2);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace tilsyn::workbench
