// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/outcome.h"
#include "domain/patient.h"
#include "domain/visit.h"
#include "store/store.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace tilsyn::store {

namespace json = boost::json;

// Domain values as JSON in our own files. Readers throw (boost::system::system_error, std::exception) on anything that
// the writers could not have written; `readVersioned` catches. Instants are milliseconds, dates texts, enums codes.

json::object toJson(const domain::Visit& visit);
domain::Visit visitFrom(const json::value& value);
json::object toJson(const domain::Patient& patient);
domain::Patient patientFrom(const json::value& value);
json::object toJson(const domain::VisitDraft& draft);
domain::VisitDraft draftFrom(const json::value& value);
json::object toJson(const domain::Shift& shift);
domain::Shift shiftFrom(const json::value& value);
json::object toJson(const domain::DelayTold& told);
domain::DelayTold delayToldFrom(const json::value& value);
json::object toJson(const workspace::Day& day);
workspace::Day dayFrom(const json::value& value);
json::array toJson(const std::vector<workspace::PastVisit>& visits);
std::vector<workspace::PastVisit> pastVisitsFrom(const json::value& value);

std::int64_t toJson(Instant instant);
Instant instantFrom(const json::value& value);

/// `{"v":1,"value":…}`
std::string writeVersioned(json::value value);
/// Hands `value` to `read`. kind storage when the text is not what `writeVersioned` made or of another version.
template <class Read> auto readVersioned(std::string_view text, Read&& read) -> Result<decltype(read(json::value()))> {
    try {
        const auto outer = json::parse(text);
        if (outer.at("v").as_int64() != 1)
            return fail(ErrorKind::storage, "a stored record has a version that this program does not know", "store");
        return read(outer.at("value"));
    } catch (const std::exception&) {
        return fail(ErrorKind::storage, "a stored record cannot be understood", "store");
    }
}

/// zstd, for bodies that are read as a whole. `expand` gives nothing for bytes that are none, or that claim more than
/// 64 MiB.
std::string compress(std::string_view text);
std::optional<std::string> expand(std::string_view bytes);

} // namespace tilsyn::store
