// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/paint/paint.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QFrame>
#include <QLabel>
#include <QList>
#include <QPointer>

#include <functional>

class QBoxLayout;

// Small parts that the panels are built of. They take colours and sizes from the tokens at the moment of painting.
namespace tilsyn::panels {

using workbench::Type;
using ButtonKind = workbench::paint::ButtonLook::Kind;

/// A button for an action: its icon, text, key and whether it can be pressed are the action's. The key belongs to the
/// action, never to the button, so that remapping shows and no key is taken twice.
class ActionButton final : public QAbstractButton {
    Q_OBJECT

public:
    ActionButton(QAction* action, ButtonKind kind, QWidget* parent = nullptr);
    void setBig(bool big);
    void setCompact(bool compact);
    /// Shows another key than the action's own: where a second panel owns it.
    void setKeys(const QKeySequence& keys);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    workbench::paint::ButtonLook look() const;
    void follow();
    QPointer<QAction> action_;
    ButtonKind kind_;
    QString keys_;
    bool big_ = false;
    bool compact_ = false;
};

/// Choices of which exactly one holds, joined in one box; arrows move.
class Segments final : public QWidget {
    Q_OBJECT

public:
    explicit Segments(QWidget* parent = nullptr);
    void setChoices(const QStringList& texts);
    int current() const { return current_; }
    void setCurrent(int index);
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int widthOf(int index) const;
    QStringList texts_;
    int current_ = 0;
};

/// Text of a step of the type scale; follows scheme and text size.
class Text final : public QLabel {
    Q_OBJECT

public:
    Text(Type type, bool bold = false, bool quiet = false, QWidget* parent = nullptr);
    /// Shows the text, or nothing at all (no empty line) when it is empty.
    void say(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    Type type_;
    bool bold_;
    bool quiet_;
    bool refreshing_ = false;
};

/// A check box whose words go on in the next line when the width ends.
class WrappingCheckBox final : public QCheckBox {
    Q_OBJECT

public:
    explicit WrappingCheckBox(const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }

private:
    QRect words() const;
};

/// 1 px divider.
class Line final : public QWidget {
    Q_OBJECT

public:
    explicit Line(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A keycap by itself.
class Keycap final : public QWidget {
    Q_OBJECT

public:
    explicit Keycap(const QKeySequence& keys, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_;
};

/// A box on the raised ground or the amber one, with a border; content goes into its layout.
class Box final : public QFrame {
    Q_OBJECT

public:
    enum class Ground { raised, notice, bar };
    explicit Box(Ground ground, QWidget* parent = nullptr);
    void setGround(Ground ground);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Ground ground_;
};

/// Icon with a word: the way states are shown.
class IconWord final : public QWidget {
    Q_OBJECT

public:
    explicit IconWord(QWidget* parent = nullptr);
    void show(const QString& iconName, const QString& word, bool bold = false);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString icon_;
    QString word_;
    bool bold_ = false;
};

/// An outlined tag.
class Tag final : public QWidget {
    Q_OBJECT

public:
    explicit Tag(const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_;
};

/// Takes everything out of a layout and destroys the widgets.
void clear(QBoxLayout* layout);

/// An action that works from anywhere in the program while `owner` is on screen.
QAction* globalAction(QWidget* owner, const QString& icon, const QString& text, const QKeySequence& keys,
                      std::function<void()> run);

} // namespace tilsyn::panels
