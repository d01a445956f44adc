// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>

namespace tilsyn::app {

struct Rgb {
    int red;
    int green;
    int blue;
};

/// The clinician's camera in the scripted shift: two fields of known colour that the other side is asked to recognise.
inline constexpr Rgb clinicianUpper{32, 160, 96};
inline constexpr Rgb clinicianLower{176, 48, 144};

/// Writes a short Y4M film (640×360, 20 pictures a second) with the two fields and a moving bar between them.
Status writeFakeCamera(const std::string& path, Rgb upper, Rgb lower);

/// True when two colours are the same for a codec: hue survives, levels shift a little.
bool looksLike(Rgb seen, Rgb wanted);

} // namespace tilsyn::app
