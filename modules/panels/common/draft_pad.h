// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome.h"
#include "workspace/workspace.h"

#include <QTimer>

#include <functional>
#include <vector>

namespace tilsyn::panels {

/// Keeps one visit's draft while it is being written and saves it 400 ms after the last change, at once when it is
/// put aside. Changes are merged into the draft as it stands in the workspace, so that two panels that write different
/// members of one draft do not undo each other.
class DraftPad final : public QObject {
    Q_OBJECT

public:
    explicit DraftPad(workspace::Workspace& workspace, QObject* parent = nullptr);
    ~DraftPad() override;

    using Change = std::function<void(domain::VisitDraft&)>;
    /// Applies `change` to the visit's draft, soon.
    void write(const domain::VisitId& visit, Change change);
    /// Saves what is pending now.
    void flush();
    /// Throws away what is pending: the draft has been completed.
    void forget();
    bool pending() const { return !changes_.empty(); }

Q_SIGNALS:
    void saved();

private:
    workspace::Workspace& workspace_;
    domain::VisitId visit_;
    std::vector<Change> changes_;
    QTimer timer_;
};

} // namespace tilsyn::panels
