// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/vdx/*.cpp modules/http/message.cpp modules/base/error.cpp modules/base/time_text.cpp modules/base/clock.cpp modules/base/json_read.cpp modules/base/secret.cpp -lfmt -ldate-tz -lboost_json
// A booking server may answer anything: it is a meeting with an id, a room with an id, or a problem with a kind.
#include "vdx/answers.h"
#include "vdx/problem.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto meeting = tilsyn::vdx::parseMeeting(text); meeting && meeting->uuid.empty()) std::abort();
    if (const auto info = tilsyn::vdx::parseSchedulingInfo(text); info && info->uuid.empty()) std::abort();
    for (const int status : {0, 400, 401, 500}) {
        const auto problem = tilsyn::vdx::parseProblem({.status = status, .body = std::string(text)});
        if (tilsyn::vdx::toError(problem, "fuzz").where != "fuzz") std::abort();
    }
    return 0;
}
