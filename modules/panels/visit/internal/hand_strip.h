// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"
#include "panels/visit/internal/hand_model.h"

namespace tilsyn::panels {

/// In whose hand the open visit is, with the way to take it over or to give it back. Taking over asks once, in its own
/// place: Enter agrees, Escape leaves it. Not on screen when there is nothing to say.
class HandStrip final : public QWidget {
    Q_OBJECT

public:
    explicit HandStrip(QWidget* parent = nullptr);
    void show(const domain::VisitId& visit, const HandCard& card);
    QAction* action() const { return act_; }

Q_SIGNALS:
    void takeOver(const domain::VisitId& visit, const domain::StaffId& from);
    void release(const domain::VisitId& visit);
    void keysChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask(bool asking);
    void present();

    domain::VisitId visit_;
    HandCard card_;
    bool asking_ = false;
    Box* box_;
    Text* sentence_;
    Text* note_;
    QAction* act_;
    QAction* yes_;
    QAction* no_;
    ActionButton* actButton_;
    ActionButton* yesButton_;
    ActionButton* noButton_;
};

} // namespace tilsyn::panels
