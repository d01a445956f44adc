// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"
#include "panels/visits/internal/visits_model.h"
#include "workbench/panel.h"

#include <QTimer>

class QListView;
class QStackedLayout;

namespace tilsyn::panels {

class DayFoot;
class OldDataBand;
class VisitDelegate;

/// Today's visits: where every contact begins. Owns F2 (call), F3 (next) and Enter (open).
class VisitsPanel final : public workbench::Panel {
    Q_OBJECT

public:
    VisitsPanel(workbench::PanelContext& context, QWidget* parent);

    void setSnapshot(const workspace::SnapshotPtr& snapshot) override;
    QList<QAction*> keyActions() const override;
    QString meta() const override;
    QString guide() const override;
    QVariantMap viewState() const override;
    void setViewState(const QVariantMap& state) override;
    QSize sizeHint() const override;

private:
    void buildTop();
    void buildList();
    void buildFoot();
    void addActions();
    void refresh();
    void showSelection();
    void updateActions();
    void pointFirst();
    /// The visit that keys are about: the one in the call, the open one, the one under the cursor.
    const domain::Visit* target() const;
    void onCurrentChanged(const QModelIndex& index);
    void openCurrent();
    void call();
    void next();
    void extend();
    /// A picture a second while something on it counts seconds, otherwise one a minute.
    void waitForNext();
    void goToWaiting();

    workbench::PanelContext context_;
    workspace::SnapshotPtr snapshot_;
    VisitsModel model_;
    QTimer tick_;
    QString shownMeta_;
    VisitFilter filter_ = VisitFilter::mine;
    bool following_ = false; ///< the cursor is being moved to where the selection is

    Segments* filters_ = nullptr;
    QWidget* bar_ = nullptr;
    Box* strip_ = nullptr;
    Text* stripCount_ = nullptr;
    Text* stripWho_ = nullptr;
    Keycap* stripAdmit_ = nullptr;
    ActionButton* stripGo_ = nullptr;
    Keycap* stripKey_ = nullptr;
    OldDataBand* old_ = nullptr;
    QListView* view_ = nullptr;
    QWidget* emptyBox_ = nullptr;
    Text* empty_ = nullptr;
    Text* rejected_ = nullptr;
    Text* reason_ = nullptr;
    Text* progress_ = nullptr;
    Text* names_ = nullptr;
    DayFoot* day_ = nullptr;
    QAction* extend_ = nullptr;
    QAction* open_ = nullptr;
    QAction* call_ = nullptr;
    QAction* next_ = nullptr;
    QAction* toWaiting_ = nullptr;
    QAction* close_ = nullptr;
};

} // namespace tilsyn::panels
