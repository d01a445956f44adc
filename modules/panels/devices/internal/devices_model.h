// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/device_problems.h"

#include <QList>
#include <QString>

#include <optional>

namespace tilsyn::panels {

/// One device in a ranking.
struct RankRow {
    domain::DeviceName name;
    QString label;
    bool present = false;
    bool used = false;
    friend bool operator==(const RankRow&, const RankRow&) = default;
};

struct UseGroup {
    domain::DeviceUse use;
    QString title;
    QString empty; ///< in place of rows
    QList<RankRow> rows;
    std::optional<domain::SoundOutput> output; ///< can be heard
    int volume = 100;
    friend bool operator==(const UseGroup&, const UseGroup&) = default;
};

struct DevicesView {
    std::vector<workbench::DeviceTrouble> troubles;
    QList<UseGroup> groups;
    QString picture; ///< in place of the own picture; empty: it can be shown
};

/// What the panel shows; pure.
DevicesView devicesView(const workbench::Devices& devices);

} // namespace tilsyn::panels
