// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/selection.h"

namespace tilsyn::workbench {

void Selection::point(const domain::VisitId& visit, const domain::PatientId& patient) {
    set({visit, patient, state_.open && state_.visit == visit, state_.asked});
}

void Selection::open(const domain::VisitId& visit, const domain::PatientId& patient) {
    set({visit, patient, true, state_.asked});
}

void Selection::close() {
    set({state_.visit, state_.patient, false, state_.asked});
}

void Selection::ask(const QString& panel) {
    auto next = state_;
    next.asked = panel;
    set(std::move(next));
}

void Selection::set(SelectionState next) {
    if (next == state_) return;
    state_ = std::move(next);
    Q_EMIT changed();
}

} // namespace tilsyn::workbench
