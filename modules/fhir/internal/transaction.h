// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <boost/json/object.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::fhir {

// What every resource and transaction of ours is put together from.

boost::json::object codingOf(std::string_view system, std::string_view code);
boost::json::object referenceTo(std::string_view type, const std::string& id, const std::string& display);
/// A Duration in UCUM minutes.
boost::json::object minutesOf(std::int64_t minutes);

/// One entry of a transaction. `guard` is "ifNoneExist" or "ifMatch", left out without a value.
std::string entryOf(const std::string& resource, const std::string& fullUrl, std::string_view method,
                    const std::string& url, std::string_view guard, const std::string& guardValue);
/// Created unless there is one with this identifier ("system|value").
std::string createEntry(const boost::json::object& resource, const std::string& identifier,
                        const std::string& fullUrl = {});
std::string updateEntry(const std::string& resource, std::string_view type, const std::string& id,
                        const std::string& etag);
http::Request transactionOf(std::string_view base, const std::vector<std::string>& entries);

} // namespace tilsyn::fhir
