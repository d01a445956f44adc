// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"
#include "workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace tilsyn::panels {

/// Who goes there, how soon, and what they must know. Hidden until it is wanted.
class OrderForm final : public QWidget {
    Q_OBJECT

public:
    explicit OrderForm(QWidget* parent = nullptr);
    /// The visit's own team first, then the other teams of the day.
    void begin(const workspace::Snapshot& snapshot, const domain::Visit& visit);

Q_SIGNALS:
    void ordered(tilsyn::domain::PhysicalOrder order, int withinMinutes);
    void givenUp();

private:
    void order();

    struct Team {
        domain::TeamId id;
        std::string name;
    };
    std::vector<Team> teams_;
    QComboBox* team_;
    Segments* priority_;
    Segments* within_;
    QLineEdit* text_;
    QAction* send_;
    QAction* cancel_;
};

} // namespace tilsyn::panels
