// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/controls.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionButton>

#include <algorithm>
#include <utility>

namespace tilsyn::panels {

namespace paint = workbench::paint;
using workbench::Tokens;

ActionButton::ActionButton(QAction* action, ButtonKind kind, QWidget* parent)
    : QAbstractButton(parent), action_(action), kind_(kind), keys_(paint::keyText(action->shortcut())) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (action_) action_->trigger();
    });
    follow();
}

void ActionButton::follow() {
    if (!action_) return;
    setText(action_->iconText());
    setEnabled(action_->isEnabled());
    setToolTip(action_->isEnabled() ? QString() : action_->toolTip());
    setAccessibleName(action_->iconText());
    setAccessibleDescription(action_->isEnabled() ? keys_ : action_->toolTip());
    if (action_->isCheckable()) {
        setCheckable(true);
        setChecked(action_->isChecked());
    }
    updateGeometry();
    update();
}

void ActionButton::setBig(bool big) {
    big_ = big;
    updateGeometry();
}

void ActionButton::setCompact(bool compact) {
    compact_ = compact;
    updateGeometry();
}

void ActionButton::setKeys(const QKeySequence& keys) {
    keys_ = paint::keyText(keys);
    follow();
}

paint::ButtonLook ActionButton::look() const {
    paint::ButtonLook look;
    look.kind = kind_;
    look.big = big_;
    look.compact = compact_;
    look.enabled = isEnabled();
    look.hovered = underMouse();
    look.pressed = isDown();
    look.checked = isChecked();
    look.icon = action_ ? action_->property("iconName").toString() : QString();
    look.text = text();
    look.keys = keys_;
    return look;
}

QSize ActionButton::sizeHint() const {
    return paint::buttonSize(Tokens::of(this), look());
}

void ActionButton::paintEvent(QPaintEvent*) {
    QPainter p(this);
    paint::button(p, Tokens::of(this), rect(), look());
}

void ActionButton::enterEvent(QEnterEvent*) {
    update();
}

void ActionButton::leaveEvent(QEvent*) {
    update();
}

void ActionButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

Segments::Segments(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segments::setChoices(const QStringList& texts) {
    if (texts == texts_) return;
    texts_ = texts;
    setAccessibleDescription(texts_.value(current_));
    updateGeometry();
    update();
}

void Segments::setCurrent(int index) {
    if (index < 0 || index >= texts_.size() || index == current_) return;
    current_ = index;
    setAccessibleDescription(texts_.value(current_));
    update();
    Q_EMIT chosen(index);
}

int Segments::widthOf(int index) const {
    const auto& t = Tokens::of(this);
    return QFontMetrics(t.font(Type::body, true)).horizontalAdvance(texts_[index]) + t.px(20);
}

QSize Segments::sizeHint() const {
    int width = 1;
    for (int i = 0; i < texts_.size(); ++i) width += widthOf(i);
    return {width, Tokens::of(this).px(Tokens::controlFilter)};
}

void Segments::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const auto& t = Tokens::of(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = t.px(Tokens::radiusControl);
    QPainterPath outline;
    outline.addRoundedRect(box, radius, radius);
    p.fillPath(outline, t.surface);
    p.setClipPath(outline);
    int x = 0;
    for (int i = 0; i < texts_.size(); ++i) {
        const QRectF cell(x, 0, widthOf(i), height());
        const bool on = i == current_;
        if (on) p.fillRect(cell, t.tint);
        if (i > 0) paint::hairline(p, cell.topLeft(), cell.bottomLeft(), t.line2);
        p.setPen(on ? t.text : t.text2);
        p.setFont(t.font(Type::body, on));
        p.drawText(cell, Qt::AlignCenter, texts_[i]);
        x += widthOf(i);
    }
    p.setClipping(false);
    p.setPen(QPen(hasFocus() ? t.accent : t.line2, hasFocus() ? 2 : 1));
    p.drawPath(outline);
}

void Segments::mousePressEvent(QMouseEvent* event) {
    int x = 0;
    for (int i = 0; i < texts_.size(); ++i) {
        x += widthOf(i);
        if (event->position().x() < x) return setCurrent(i);
    }
}

void Segments::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Right)
        setCurrent(current_ + 1);
    else if (event->key() == Qt::Key_Left)
        setCurrent(current_ - 1);
    else
        QWidget::keyPressEvent(event);
}

Text::Text(Type type, bool bold, bool quiet, QWidget* parent)
    : QLabel(parent), type_(type), bold_(bold), quiet_(quiet) {
    setTextFormat(Qt::PlainText);
    setWordWrap(false);
    refresh();
}

void Text::say(const QString& text) {
    setText(text);
    setVisible(!text.isEmpty());
}

void Text::changeEvent(QEvent* event) {
    // A frame forgets its margins when the style changes.
    const auto margins = contentsMargins();
    QLabel::changeEvent(event);
    setContentsMargins(margins);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) refresh();
}

void Text::refresh() {
    if (std::exchange(refreshing_, true)) return;
    setFont(Tokens::of(this).font(type_, bold_));
    if (quiet_) setForegroundRole(QPalette::PlaceholderText);
    refreshing_ = false;
}

WrappingCheckBox::WrappingCheckBox(const QString& text, QWidget* parent) : QCheckBox(text, parent) {
    setAccessibleName(text);
    setAttribute(Qt::WA_Hover);
    auto policy = sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect WrappingCheckBox::words() const {
    const auto& t = Tokens::of(this);
    return rect().adjusted(t.px(16 + 8 + 1), 0, 0, 0);
}

QSize WrappingCheckBox::sizeHint() const {
    const auto& t = Tokens::of(this);
    return {fontMetrics().horizontalAdvance(text()) + t.px(16 + 8 + 4), t.px(24)};
}

QSize WrappingCheckBox::minimumSizeHint() const {
    const auto& t = Tokens::of(this);
    return {t.px(16 + 8 + 96), t.px(24)};
}

int WrappingCheckBox::heightForWidth(int width) const {
    const auto& t = Tokens::of(this);
    const QRect room(0, 0, width - t.px(16 + 8 + 1), 1000);
    const int high = fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height();
    return std::max(t.px(24), high + t.px(6));
}

void WrappingCheckBox::resizeEvent(QResizeEvent* event) {
    QCheckBox::resizeEvent(event);
    // Nested in grids and scroll areas the height for a width is a wish; a second line must not be cut, so it is a
    // rule.
    setMinimumHeight(heightForWidth(width()));
}

void WrappingCheckBox::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter p(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect = QRect(0, (height() - t.px(16)) / 2, t.px(16), t.px(16));
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &p, this);
    p.setPen(isEnabled() ? t.text : t.disabled);
    p.drawText(words(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, text());
}

Line::Line(QWidget* parent) : QWidget(parent) {
    setFixedHeight(1);
}

void Line::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), Tokens::of(this).line);
}

Keycap::Keycap(const QKeySequence& keys, QWidget* parent) : QWidget(parent), text_(paint::keyText(keys)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Keycap::sizeHint() const {
    const auto& t = Tokens::of(this);
    return {paint::keycapWidth(t, text_), t.px(Tokens::keycap)};
}

void Keycap::paintEvent(QPaintEvent*) {
    QPainter p(this);
    paint::keycap(p, Tokens::of(this), rect(), text_);
}

Box::Box(Ground ground, QWidget* parent) : QFrame(parent), ground_(ground) {}

void Box::setGround(Ground ground) {
    ground_ = ground;
    update();
}

void Box::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const auto& t = Tokens::of(this);
    if (ground_ == Ground::bar) {
        p.fillRect(rect(), t.notice);
        p.fillRect(QRect(0, 0, 4, height()), t.noticeLine);
        return;
    }
    p.setRenderHint(QPainter::Antialiasing);
    p.setBrush(ground_ == Ground::raised ? t.raised : t.notice);
    p.setPen(ground_ == Ground::raised ? t.line : t.noticeLine);
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), t.px(Tokens::radiusBox), t.px(Tokens::radiusBox));
}

IconWord::IconWord(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconWord::show(const QString& iconName, const QString& word, bool bold) {
    icon_ = iconName;
    word_ = word;
    bold_ = bold;
    setAccessibleName(word);
    setVisible(!word.isEmpty());
    updateGeometry();
    update();
}

QSize IconWord::sizeHint() const {
    const auto& t = Tokens::of(this);
    return {paint::stateWidth(t, word_, bold_), t.px(20)};
}

void IconWord::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const auto& t = Tokens::of(this);
    paint::state(p, t, rect(), icon_, word_, t.text, bold_);
}

Tag::Tag(const QString& text, QWidget* parent) : QWidget(parent), text_(text) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

QSize Tag::sizeHint() const {
    const auto& t = Tokens::of(this);
    return {paint::tagWidth(t, text_, false), t.px(Tokens::tag)};
}

void Tag::paintEvent(QPaintEvent*) {
    QPainter p(this);
    paint::tag(p, Tokens::of(this), rect(), text_);
}

void clear(QBoxLayout* layout) {
    while (auto* item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        if (auto* inner = qobject_cast<QBoxLayout*>(item->layout())) clear(inner);
        delete item;
    }
}

QAction* globalAction(QWidget* owner, const QString& icon, const QString& text, const QKeySequence& keys,
                      std::function<void()> run) {
    auto* action = new QAction(text, owner);
    action->setProperty("iconName", icon);
    action->setShortcut(keys);
    // Docks may float in windows of their own; their keys go on working there and from there.
    action->setShortcutContext(Qt::ApplicationShortcut);
    owner->addAction(action);
    QObject::connect(action, &QAction::triggered, owner, [run = std::move(run)] { run(); });
    return action;
}

} // namespace tilsyn::panels
