// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "workbench/selection.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QTimer>

#include <set>
#include <utility>

namespace tilsyn::workbench {

class Attention;
class Sounder;

/// Announces that somebody waits: a sound on the alert output at once and every 20 s, and whatever the desktop has,
/// until it has been seen. Seen is what the person went to: the visit's row, its patient, the key that leads there.
/// During a call nothing is announced; who still waits when it ends is announced then. Reads the state, never events,
/// so that a missed one cannot silence it. GUI thread; no timer runs while there is nothing to announce.
class WaitingBell final : public QObject {
    Q_OBJECT

public:
    /// `sounder` may be null. All outlive this.
    WaitingBell(workspace::Workspace& workspace, Selection& selection, Sounder* sounder, Attention& attention,
                std::chrono::milliseconds again = std::chrono::seconds(20));
    ~WaitingBell() override;

    bool ringing() const { return timer_.isActive(); }

private:
    using Who = std::pair<domain::VisitId, domain::ParticipantId>;
    void take(const workspace::Snapshot& snapshot);
    void see(const domain::VisitId& visit);
    void decide(bool somebodyNew);
    void ring();

    Selection& selection_;
    Sounder* sounder_;
    Attention& attention_;
    QTimer timer_;
    std::set<Who> waiting_;
    std::set<Who> seen_;
    bool inCall_ = false;
    bool raised_ = false;
    std::size_t shown_ = 0;
    workspace::Subscription subscription_;
};

} // namespace tilsyn::workbench
