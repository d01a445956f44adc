// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/unanswered/internal/unanswered_model.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <QWidget>

// The painted parts of the list of those who did not answer.
namespace tilsyn::panels {

class UnansweredRows final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(QList<UnansweredRow> rows);
    const UnansweredRow* at(int row) const;
    int rowOf(const domain::VisitId& visit) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<UnansweredRow> rows_;
};

/// Time and name on the first line, the step below; when it is due on the right, bold once it is.
class UnansweredDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    UnansweredDelegate(const UnansweredRows& rows, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const UnansweredRows& rows_;
};

/// The steps of one ladder, one below the other: done, now, ahead.
class Way final : public QWidget {
    Q_OBJECT

public:
    explicit Way(QWidget* parent = nullptr);
    void show(const QList<WayRow>& rows);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int detailHeight(const WayRow& row, int width) const;
    QList<WayRow> rows_;
};

} // namespace tilsyn::panels
