// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QFrame>
#include <QList>
#include <QStringList>

class QScrollArea;

namespace tilsyn::workbench {

/// The quick guide of one panel, inside its own dock: what it is for, and its keys. Made when it is opened, so that it
/// always tells of the present.
class GuidePage final : public QFrame {
    Q_OBJECT

public:
    GuidePage(const QString& title, const QStringList& lines, const QList<QAction*>& keys, QWidget* parent);

Q_SIGNALS:
    void closeWanted();

private:
    QScrollArea* scroll_;
};

} // namespace tilsyn::workbench
