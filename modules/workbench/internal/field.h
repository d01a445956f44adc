// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

namespace tilsyn::workbench {

/// Where the docks and the centre lie, between bar and key line: a gap around everything and a fine line around each.
class Field final : public QMainWindow {
    Q_OBJECT

public:
    explicit Field(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace tilsyn::workbench
