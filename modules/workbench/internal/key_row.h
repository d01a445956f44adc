// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace tilsyn::workbench {

/// A keycap and what it does, as a line of a page.
class KeyRow final : public QWidget {
    Q_OBJECT

public:
    KeyRow(const QKeySequence& keys, const QString& words, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int inset() const;
    QString keys_;
    QString words_;
};

} // namespace tilsyn::workbench
