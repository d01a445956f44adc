// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/call_view.h"

namespace tilsyn::workbench {
class Devices;
}

namespace tilsyn::panels {

// Between the page that has the devices open and the person's devices: names go in, what happened comes out.

/// What the page should use now.
CallDeviceChoice choiceOf(const workbench::Devices& devices);
/// The page's own list, without the entries that only mean "the system's choice".
void reportList(workbench::Devices& devices, const QList<CallDevice>& list);
void reportOwn(workbench::Devices& devices, const CallOwnMedia& own);
/// Faults that are about a device; others are nobody's business here.
void reportFault(workbench::Devices& devices, const workspace::MediaFault& fault);

} // namespace tilsyn::panels
