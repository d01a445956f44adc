// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"

#include <QAction>
#include <QList>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace tilsyn::workbench {

/// The bottom line: the keys of the panel that has the focus, then date, week and clock of the region. Actions that do
/// not fit are left out from the end; they stand on buttons as well.
class KeyLine final : public QWidget {
    Q_OBJECT

public:
    KeyLine(const Clock& clock, const Zone& zone, QWidget* parent = nullptr);
    void setActions(QList<QAction*> actions);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tick();
    QString dateText(const LocalTime& now) const;
    const Clock& clock_;
    const Zone& zone_;
    QList<QPointer<QAction>> actions_;
    QTimer timer_;
    int shownMinute_ = -1;
};

} // namespace tilsyn::workbench
