// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace tilsyn::panels {

/// Asks why something signed is given up: a reason from the list or own words, then yes or no.
class GiveUpBox final : public QWidget {
    Q_OBJECT

public:
    explicit GiveUpBox(QWidget* parent = nullptr);
    /// Empty again, and the first reason chosen.
    void ask();

Q_SIGNALS:
    /// A stable code or the user's own words.
    void givenUp(const QString& reason);
    void kept();

private:
    void refresh();
    QComboBox* reason_;
    QLineEdit* words_;
    QAction* yes_;
    QAction* no_;
};

} // namespace tilsyn::panels
