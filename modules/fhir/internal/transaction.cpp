// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/internal/transaction.h"

#include "fhir/patch.h"
#include "fhir/requests.h"

#include <boost/json/serialize.hpp>

namespace tilsyn::fhir {

using boost::json::object;

object codingOf(std::string_view system, std::string_view code) {
    return {{"system", system}, {"code", code}};
}

object referenceTo(std::string_view type, const std::string& id, const std::string& display) {
    object made{{"reference", std::string(type) + "/" + id}};
    if (!display.empty()) made["display"] = display;
    return made;
}

object minutesOf(std::int64_t minutes) {
    return {{"value", minutes}, {"unit", "min"}, {"system", "http://unitsofmeasure.org"}, {"code", "min"}};
}

std::string entryOf(const std::string& resource, const std::string& fullUrl, std::string_view method,
                    const std::string& url, std::string_view guard, const std::string& guardValue) {
    std::string made = "{";
    if (!fullUrl.empty()) made += "\"fullUrl\":" + jsonString(fullUrl) + ",";
    made +=
        "\"resource\":" + resource + ",\"request\":{\"method\":" + jsonString(method) + ",\"url\":" + jsonString(url);
    if (!guardValue.empty()) made += "," + jsonString(guard) + ":" + jsonString(guardValue);
    return made + "}}";
}

std::string createEntry(const object& resource, const std::string& identifier, const std::string& fullUrl) {
    const std::string type(resource.at("resourceType").as_string());
    return entryOf(boost::json::serialize(resource), fullUrl, "POST", type, "ifNoneExist",
                   "identifier=" + http::encode(identifier));
}

std::string updateEntry(const std::string& resource, std::string_view type, const std::string& id,
                        const std::string& etag) {
    return entryOf(resource, {}, "PUT", std::string(type) + "/" + id, "ifMatch", etag);
}

http::Request transactionOf(std::string_view base, const std::vector<std::string>& entries) {
    http::Request request;
    request.method = http::Method::post;
    request.url = address(base, "");
    request.url.pop_back(); // the transaction goes to the base itself, which has no slash at its end
    request.headers = {
        {"Accept", "application/fhir+json"}, {"Content-Type", "application/fhir+json"}, {"Prefer", "return=minimal"}};
    std::string joined;
    for (const auto& entry : entries) joined += (joined.empty() ? "" : ",") + entry;
    request.body = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + joined + "]}";
    return request;
}

} // namespace tilsyn::fhir
