// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

namespace tilsyn::workbench {

/// A few lines of text beside what they are about. Not modal: any key or click elsewhere takes it away.
class Popover final : public QFrame {
    Q_OBJECT

public:
    static void show(const QString& title, const QStringList& lines, QWidget* beside);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    Popover(const QString& title, const QStringList& lines, QWidget* parent);
};

} // namespace tilsyn::workbench
