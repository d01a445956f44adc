// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/devices/internal/devices_model.h"

#include <QListWidget>

namespace tilsyn::panels {

/// The devices of one use, best first; as high as its rows. Up and down move the cursor, Enter uses a device.
class RankList final : public QListWidget {
    Q_OBJECT

public:
    explicit RankList(QWidget* parent = nullptr);
    void show(const UseGroup& group);
    /// The row under the cursor; null without rows.
    const RankRow* row() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void useWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QList<RankRow> rows_;
};

} // namespace tilsyn::panels
