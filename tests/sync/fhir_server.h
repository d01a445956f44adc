// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <boost/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace tilsyn::tests {

/// A FHIR server in a function: keeps resources with versions, and does of R4 what the product asks for. Its behaviour
/// is written here again on purpose, without the product's own code.
class FhirServer {
public:
    http::Response operator()(const http::Request& request);

    /// Creates or changes a resource as a colleague would.
    void put(const std::string& json);
    const boost::json::object* get(const std::string& typeAndId) const;
    std::vector<const boost::json::object*> all(const std::string& type) const;

    std::vector<std::string> rawEntries; ///< put into the day's page as they are
    std::size_t pageSize = 100;
    /// What /metadata names as the address for notifications; empty: none are offered.
    std::string notifications;
    /// How a new Subscription is answered.
    std::string subscriptionStatus = "active";
    std::string nextOrigin = "https://fhir.example/fhir";

private:
    http::Response day(std::size_t offset);
    http::Response search(const std::string& type, const std::string& form);
    http::Response transaction(const std::string& body);
    http::Response capabilities() const;
    http::Response subscribe(const http::Request& request, const std::string& id);
    void store(boost::json::object resource);

    std::map<std::string, boost::json::object> resources_;
    int created_ = 0;
};

} // namespace tilsyn::tests
