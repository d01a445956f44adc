// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/panel.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;

namespace tilsyn::workbench {

class GuidePage;

/// What a place shows: its panel and, while somebody reads it, the panel's quick guide. The guide stands beside a panel
/// that has room and takes the place of one that has not.
class PanelFrame final : public QWidget {
    Q_OBJECT

public:
    explicit PanelFrame(QWidget* parent = nullptr);

    void setPanel(Panel* panel);
    void openGuide(const QString& title);
    void closeGuide();
    GuidePage* guide() const { return guide_; }
    /// The width that the guide needs when it stands alone.
    int guideWidth() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void guideClosed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void share();
    QHBoxLayout* layout_;
    QPointer<Panel> panel_;
    QPointer<GuidePage> guide_;
    QPointer<QWidget> before_; ///< had the focus when the guide was opened
};

} // namespace tilsyn::workbench
