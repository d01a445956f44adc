// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QObject>
#include <QString>

#include <optional>

namespace tilsyn::workbench {

/// What the user has in hand. `visit` is the row under the cursor; `open` is true once she has opened its patient, and
/// from then on no other name is on screen.
struct SelectionState {
    std::optional<domain::VisitId> visit;
    std::optional<domain::PatientId> patient;
    bool open = false;
    QString asked{}; ///< id of a panel that is on screen only because she asked for it; empty: none
    friend bool operator==(const SelectionState&, const SelectionState&) = default;
};

/// The one piece of state that panels share, beside the snapshot.
class Selection final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const SelectionState& state() const { return state_; }
    /// Moves the cursor to a visit without opening it (closes nothing).
    void point(const domain::VisitId& visit, const domain::PatientId& patient);
    void open(const domain::VisitId& visit, const domain::PatientId& patient);
    /// Back to the list: names may be shown again.
    void close();
    /// The user has seen what this visit's row announces, whether or not it is selected already.
    void acknowledge(const domain::VisitId& visit) { Q_EMIT acknowledged(visit); }
    /// Shows a panel that the situation alone would not; an empty id puts it away again.
    void ask(const QString& panel);

Q_SIGNALS:
    void changed();
    void acknowledged(const tilsyn::domain::VisitId& visit);

private:
    void set(SelectionState next);
    SelectionState state_;
};

} // namespace tilsyn::workbench
