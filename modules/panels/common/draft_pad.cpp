// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/draft_pad.h"

#include "panels/common/shown.h"

#include <utility>

namespace tilsyn::panels {

DraftPad::DraftPad(workspace::Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
    timer_.setSingleShot(true);
    timer_.setInterval(400);
    connect(&timer_, &QTimer::timeout, this, &DraftPad::flush);
}

DraftPad::~DraftPad() {
    flush();
}

void DraftPad::write(const domain::VisitId& visit, Change change) {
    if (visit != visit_) flush();
    visit_ = visit;
    changes_.push_back(std::move(change));
    timer_.start();
}

void DraftPad::flush() {
    timer_.stop();
    if (changes_.empty()) return;
    const auto changes = std::exchange(changes_, {});
    const auto snapshot = workspace_.snapshot();
    const auto* visit = workspace::findVisit(*snapshot, visit_);
    if (visit == nullptr) return;
    auto draft = draftOf(*snapshot, *visit);
    for (const auto& change : changes) change(draft);
    workspace_.saveDraft(std::move(draft));
    Q_EMIT saved();
}

void DraftPad::forget() {
    timer_.stop();
    changes_.clear();
}

} // namespace tilsyn::panels
