// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;
class QToolButton;

namespace tilsyn::workbench {

/// The head of a dock: where several docks share a side a row of tabs, then 32 high title, count and age, the dock's
/// menu, and help always at the same place.
class DockTitle final : public QWidget {
    Q_OBJECT

public:
    struct Tab {
        QString id;
        QString text;
        bool current = false;
        friend bool operator==(const Tab&, const Tab&) = default;
    };

    explicit DockTitle(QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& meta);
    /// The docks of this side in order; none: no row of tabs.
    void setTabs(const QList<Tab>& tabs);
    int tabs() const { return static_cast<int>(tabs_.size()); }
    /// 2 px accent on top and the title in accent while its panel has the focus.
    void setFocused(bool focused);
    /// Where the dock's menu begins, on the screen.
    QPoint menuCorner() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void helpWanted();
    void menuWanted(const QPoint& at);
    void tabChosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QToolButton* addTool(const QString& iconName);
    void recolour();
    void fit();
    int headHeight() const;
    QWidget* row_; ///< the tabs
    QWidget* head_;
    QLabel* title_;
    QLabel* meta_;
    QToolButton* menu_;
    QToolButton* help_;
    QList<Tab> tabs_;
    bool focused_ = false;
};

} // namespace tilsyn::workbench
