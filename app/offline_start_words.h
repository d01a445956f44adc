// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/offline_start.h"
#include "app/sign_in_words.h"
#include "workbench/sign_in_view.h"

namespace tilsyn::app {

/// What she reads when the region is away and there are files here that may be opened.
workbench::OfflineOffer offlineOffer(const OfflineChance& chance, const Words& away, Instant now, const Zone& zone);
/// The same as rows beside it, where several have files here.
QList<workbench::WorkplaceFact> offlineFacts(const OfflineChance& chance, const Zone& zone);
/// Why there are files here and none may be opened now.
Words whyNoOffer(const OfflineChance& chance, const Words& away, int hours, const Zone& zone);
/// Why the desk stays closed although the files could be opened.
Words whyRefused(const OfflineVerdict& verdict, const Words& away, int hours, Instant now, const Zone& zone);
/// Beside the field: why what was typed opened nothing.
QString whyNotOpened(const Error& error, Duration pause);

} // namespace tilsyn::app
