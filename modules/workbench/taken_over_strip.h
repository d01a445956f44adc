// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "workbench/strip.h"
#include "workspace/snapshot.h"

namespace tilsyn::workbench {

/// Says above all panels, whichever is up, that a colleague has taken over a visit that this desk rings, talks in or
/// writes about. By its time of day and without the patient's name.
class TakenOverStrip final : public QWidget {
    Q_OBJECT

public:
    explicit TakenOverStrip(QWidget* parent = nullptr);
    void setSnapshot(const workspace::Snapshot& snapshot, const Zone& zone);

private:
    Strip* strip_;
};

} // namespace tilsyn::workbench
