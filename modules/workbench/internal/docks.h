// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/internal/place.h"

#include <QObject>

#include <array>
#include <memory>
#include <vector>

class QStackedWidget;

namespace tilsyn::workbench {

class Field;

/// The places of the window and what stands in them: which panels the situation wants, which of a side is in front,
/// and where the person has put them. At each side one dock is seen; the others lie behind it as tabs of its title, in
/// order. GUI thread.
class Docks final : public QObject {
    Q_OBJECT

public:
    Docks(Field* field, QStackedWidget* centre, PanelContext& context, QObject* parent);

    void add(const PanelSpec& spec);
    /// Makes the panels that are missing, without a snapshot.
    void fill();
    enum class Keep { nothing, theCall };
    void empty(Keep keep);
    void setSnapshot(const workspace::SnapshotPtr& snapshot);
    /// While locked: the panel that stayed for its call is told of it, and goes when the call is over.
    void followCall(const workspace::SnapshotPtr& veiled, bool live);
    /// Decides what is on screen: of the centre the first panel that is wanted, of each side the one in front, and the
    /// windows of their own. True when something came or went.
    bool arrange(const workspace::Snapshot& snapshot, const SelectionState& selection);
    void hideWindows();
    void retitle();
    void resize(int width);

    const std::vector<std::unique_ptr<Place>>& places() const { return places_; }
    Place* find(const QString& id) const;
    Place* placeOf(const QWidget* widget) const;
    Place* focused() const { return focused_; }
    /// How many panels share the side of this one.
    int tabsAt(const Place& place) const { return static_cast<int>(side(place.spot).size()); }
    /// The centre's panel that is shown now.
    Place* centre() const;
    void followFocus(QWidget* now);

    void enter(Place& place);
    void cycle(int step);     ///< by `step` panels in reading order; 0: the first
    void cycleTabs(int step); ///< within the side that has the focus
    void cycleWindows();      ///< main window and the docks that float
    void open(Place& place);  ///< in front and with the focus, whatever it was before
    void close(Place& place); ///< put away until it is opened
    void moveTo(Place& place, DockSpot spot);
    void toCorner(Place& place, Qt::Corner corner); ///< of the screen, for one that floats
    void openGuide(Place& place);

    Layout layout() const;
    void setLayout(const Layout& layout);
    void setWorkspace(const QString& id) { workspace_ = id; }

Q_SIGNALS:
    void focusMoved();
    void keysChanged();
    /// The person has moved, opened or closed a dock.
    void rearranged();
    void menuWanted(const QString& id, const QPoint& at);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeDock(Place& place);
    void dragged(Place& place);
    std::vector<Place*> side(DockSpot spot) const;
    Place* frontOf(DockSpot spot) const;
    void chooseFronts(const std::vector<Place*>& arrived);
    void show(Place& place);
    void showTabs();
    int widthOf(const Place& place) const;
    std::vector<Place*> reading() const;

    Field* field_;
    QStackedWidget* centre_;
    PanelContext& context_;
    std::vector<std::unique_ptr<Place>> places_;
    std::array<QString, 2> front_; ///< left, right
    Place* focused_ = nullptr;
    QString workspace_ = QStringLiteral("desk");
    bool moving_ = false; ///< we move docks ourselves: nobody drags
    bool settled_ = false;
};

} // namespace tilsyn::workbench
