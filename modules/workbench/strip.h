// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;

namespace tilsyn::workbench {

/// A line of full width below the bar: ink for what is so (practice, offline), amber for what needs somebody. A bold
/// beginning, a text, at most one action.
class Strip final : public QFrame {
    Q_OBJECT

public:
    enum class Kind { ink, amber };
    Strip(Kind kind, const QString& iconName, QWidget* parent = nullptr);

    void setTexts(const QString& bold, const QString& text, const QString& right = {});
    /// The one action; its key is shown in the button.
    QPushButton* addButton();

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();
    Kind kind_;
    QString iconName_;
    QLabel* icon_;
    QLabel* bold_;
    QLabel* text_;
    QLabel* right_;
    QPushButton* button_ = nullptr;
};

} // namespace tilsyn::workbench
