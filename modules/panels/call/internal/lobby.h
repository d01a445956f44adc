// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/call/internal/call_model.h"
#include "panels/common/controls.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace tilsyn::panels {

/// One person who waits: the stated name and what to make of it. Chosen by arrows, let in by Enter.
class KnockRow final : public QAbstractButton {
    Q_OBJECT

public:
    explicit KnockRow(QWidget* parent);
    /// `oneOfMany`: the chosen one is marked as such.
    void show(const WaitingBox& box, bool oneOfMany);
    const WaitingBox& box() const { return box_; }
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void entered();
    void meant(); ///< Enter
    void step(int by);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    WaitingBox box_;
    bool oneOfMany_ = false;
    Text* stated_;
    Text* fits_;    ///< the verdict when the names are the same
    Text* differs_; ///< and when they are not
};

/// Everybody who waits to be let in, a row each, whoever came first on top, below the name that is expected. One of
/// them is chosen: whom the keys mean. A second knock takes nothing away from the first, and the choice stays with the
/// person, not with the place.
class Lobby final : public QWidget {
    Q_OBJECT

public:
    explicit Lobby(QWidget* parent);
    void show(const QList<WaitingBox>& waiting);
    /// Whom the keys mean; null while nobody waits.
    const WaitingBox* chosen() const;

Q_SIGNALS:
    void meant(); ///< Enter on the chosen row

private:
    void choose(KnockRow* row);
    void step(int by);
    std::size_t place() const;

    Text* expected_;
    QVBoxLayout* list_;
    std::vector<KnockRow*> rows_;
    domain::ParticipantId chosen_;
};

} // namespace tilsyn::panels
