// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tilsyn::domain {

/// What a sound output is used for. Three, because a knock must be heard while the call is in the headset.
enum class SoundOutput { call, ring, alert };

} // namespace tilsyn::domain
