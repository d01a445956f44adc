// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/call/internal/call_model.h"
#include "panels/common/controls.h"
#include "workbench/tokens.h"

#include <QAbstractButton>
#include <QWidget>

// The painted parts of the call: each is shown a value and draws it.
namespace tilsyn::panels {

/// The way of the invitation, one line a stage that somebody reported.
class Ladder final : public QWidget {
    Q_OBJECT

public:
    explicit Ladder(QWidget* parent = nullptr);
    void show(const QList<LadderRow>& rows);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<LadderRow> rows_;
};

/// The clocks of a call side by side, and how much of the planned time has passed.
class Clocks final : public QWidget {
    Q_OBJECT

public:
    explicit Clocks(QWidget* parent = nullptr);
    void show(const QList<Timer>& timers, double share);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<Timer> timers_;
    double share_ = 0.0;
};

/// Who is in the room, with microphone and camera.
class Roster final : public QWidget {
    Q_OBJECT

public:
    explicit Roster(QWidget* parent = nullptr);
    void show(const QList<RosterRow>& rows);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<RosterRow> rows_;
};

/// A control of the call bar: icon, word, key, one below the other.
class BarButton final : public QAbstractButton {
    Q_OBJECT

public:
    BarButton(QAction* action, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void follow();
    QPointer<QAction> action_;
};

/// Ten ticks that follow the own microphone, with the word that says what they mean.
class Meter final : public QWidget {
    Q_OBJECT

public:
    explicit Meter(QWidget* parent = nullptr);
    void show(double level, const QString& word);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double level_ = 0.0;
    QString word_;
};

/// How the line does: bars, a word, and the figures behind it.
class LineSign final : public QWidget {
    Q_OBJECT

public:
    explicit LineSign(QWidget* parent = nullptr);
    void show(const LineText& line);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LineText line_;
};

} // namespace tilsyn::panels
