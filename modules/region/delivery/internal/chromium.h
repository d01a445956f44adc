// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/delivery/practice_patients.h"

#include <memory>
#include <string>

namespace tilsyn::region::delivery {

/// Starts headless Chromium as a patient: its own fresh profile folder, a fake camera that plays `picture` and a fake
/// microphone that beeps, developer tools on a loopback port. The region's certificate is accepted for this one
/// instance by the hash of its key, no other error of a certificate is. Ends with everything it started when it is
/// destroyed, and when the region dies.
struct ChromiumSettings {
    std::string program;    ///< empty: /usr/bin/chromium
    std::string folder;     ///< for profile folders
    std::string picture;    ///< y4m file
    std::string spkiSha256; ///< base64, empty without TLS
};

/// nullptr if it cannot be started (the reason is logged).
std::unique_ptr<PatientBrowser> startChromium(const ChromiumSettings& settings, const std::string& link);

/// Writes the practice patient's picture: upper half blue, lower half orange, a drawn face that blinks.
bool writePracticePicture(const std::string& file);

} // namespace tilsyn::region::delivery
