// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/taken_over_strip.h"

#include "workbench/times.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tilsyn::workbench {

TakenOverStrip::TakenOverStrip(QWidget* parent)
    : QWidget(parent), strip_(new Strip(Strip::Kind::amber, QStringLiteral("system-users"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(strip_);
    hide();
}

void TakenOverStrip::setSnapshot(const workspace::Snapshot& s, const Zone& zone) {
    const auto taken = [&](const domain::Visit& visit) {
        return workspace::handOf(s, visit) == workspace::Hand::takenFromUs;
    };
    const domain::Visit* visit = nullptr;
    if (s.day)
        if (const auto found = std::ranges::find_if(s.day->visits, taken); found != s.day->visits.end())
            visit = &*found;
    setVisible(visit != nullptr);
    if (visit == nullptr) return;
    const auto name = visit->claimedByName.empty() ? tr("A colleague") : QString::fromStdString(visit->claimedByName);
    const auto when = clockText(zone, visit->start);
    const auto since = visit->claimedSince ? clockText(zone, *visit->claimedSince) : QString();
    strip_->setTexts(
        since.isEmpty() ? tr("%1 has taken over the visit of %2").arg(name, when)
                        : tr("%1 took over the visit of %2 at %3").arg(name, when, since),
        tr("A call here goes on until you end it, and what you have written is kept. Agree on who goes on."));
}

} // namespace tilsyn::workbench
