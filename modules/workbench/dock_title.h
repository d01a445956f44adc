// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QToolButton;

namespace tilsyn::workbench {

/// The head of a dock, 32 high: title, count and age, and help always at the same place.
class DockTitle final : public QWidget {
    Q_OBJECT

public:
    explicit DockTitle(QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& meta);
    /// 2 px accent on top and the title in accent while its panel has the focus.
    void setFocused(bool focused);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void helpWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void recolour();
    void fit();
    QLabel* title_;
    QLabel* meta_;
    QToolButton* help_;
    bool focused_ = false;
};

} // namespace tilsyn::workbench
