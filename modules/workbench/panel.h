// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "domain/policy.h"
#include "workbench/selection.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <QWidget>

#include <functional>
#include <set>

namespace tilsyn::workbench {

class Devices;
class Sounder;

/// What a panel is given when it is made; all of it outlives the panel.
struct PanelContext {
    workspace::Workspace& workspace;
    Selection& selection;
    const Clock& clock;
    const Zone& zone;
    Devices* devices = nullptr; ///< workbench/devices.h; null in tests that need none
    Sounder* sounder = nullptr; ///< workbench/sounder.h; null where nothing can be played
};

/// The content of a dock or of the centre. Learns of the world through `setSnapshot` and the selection, changes it
/// through commands; knows no other panel. GUI thread only.
class Panel : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// A new picture; called once after construction too. Must cost what changed.
    virtual void setSnapshot(const workspace::SnapshotPtr& snapshot) = 0;
    /// The actions whose keys the key line shows while this panel has the focus, in order.
    virtual QList<QAction*> keyActions() const { return {}; }
    /// Meta text beside the dock's title ("32 · 08:42"), announced by `metaChanged`.
    virtual QString meta() const { return {}; }
    /// One short paragraph per line of what this panel does, for F1 and the dock's help button.
    virtual QString guide() const = 0;
    /// What a panel that is made anew should know of this one beside snapshot, selection and drafts: a filter, an
    /// opened section. Focus, scrolling, cursors and typed words are kept by the window. Never patient data.
    virtual QVariantMap viewState() const { return {}; }
    virtual void setViewState(const QVariantMap&) {}

Q_SIGNALS:
    void metaChanged();
    void keyActionsChanged();
};

enum class Area { left, centre, right };

/// How a panel joins the window. Built by the one `register_<name>.cpp` in its folder.
struct PanelSpec {
    QString id;                     ///< stable, used in saved layouts: "visits"
    std::function<QString()> title; ///< translated when called
    QString icon;                   ///< Breeze name
    QKeySequence shortcut;          ///< brings it to the front; may be empty
    Area area = Area::left;
    int order = 0;                ///< within its area, small first
    std::set<domain::Role> roles; ///< shown to these only
    /// Whether it belongs on screen now. The centre shows the first wanted panel by order; side docks appear and
    /// disappear. Null: always.
    std::function<bool(const workspace::Snapshot&, const SelectionState&)> wanted;
    /// Makes the panel. It is destroyed and made anew when the language changes and when the window is locked, and
    /// between making and the first `setSnapshot` it must not look into the workspace: nobody is authorised yet.
    std::function<Panel*(PanelContext&, QWidget* parent)> create;
    QStringList workspaces = {QStringLiteral("desk")}; ///< where it belongs: desk, triage, conference, psychiatry
    /// It holds picture and sound of the live call. While a call lives it is never destroyed: it changes its language
    /// itself, and while the window is locked it is hidden and gets a snapshot without names.
    bool keepsCall = false;
};

} // namespace tilsyn::workbench
