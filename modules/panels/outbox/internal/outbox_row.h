// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"
#include "panels/outbox/internal/outbox_model.h"

#include <QAbstractButton>

namespace tilsyn::panels {

/// One waiting row: chosen by click or keys, wraps what is long.
class OutboxRow final : public QAbstractButton {
    Q_OBJECT

public:
    explicit OutboxRow(QWidget* parent = nullptr);
    void show(const OutboxLine& line);
    const OutboxLine& line() const { return line_; }
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void entered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    OutboxLine line_;
    Text* who_;
    Text* age_;
    Text* what_;
    IconWord* state_;
    Text* tries_;
    Text* problem_;
};

} // namespace tilsyn::panels
