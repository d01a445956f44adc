// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/session/profile.cpp modules/session/internal/address.cpp modules/http/message.cpp modules/base/error.cpp modules/base/time_text.cpp modules/base/clock.cpp -lfmt -ldate-tz -lboost_json -lboost_url
// A region's profile of any text is refused with words, or all its addresses are encrypted or on this machine.
#include "session/internal/address.h"
#include "session/profile.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto profile = tilsyn::session::parseProfile(text);
    if (!profile) {
        if (profile.error().detail.empty()) std::abort();
        return 0;
    }
    for (const auto& url : {profile->fhir, profile->vdx, profile->delivery, profile->oidc.issuer})
        if (tilsyn::session::addressProblem(url, profile->practice)) std::abort();
    return 0;
}
