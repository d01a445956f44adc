// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "region/fhir/endpoints.h"
#include "region/fhir/parameters.h"

namespace tilsyn::region {

namespace {

std::string_view nameOf(ParameterKind kind) {
    switch (kind) {
    case ParameterKind::token: return "token";
    case ParameterKind::reference: return "reference";
    case ParameterKind::date: return "date";
    case ParameterKind::string: return "string";
    case ParameterKind::uri: return "uri";
    }
    return "special";
}

Json codes(std::initializer_list<const char*> list) {
    Json out = Json::array();
    for (const auto* code : list) out.push(Json::object({{"code", code}}));
    return out;
}

Json resource(const ResourceType& type) {
    Json parameters = Json::array();
    Json includes = Json::array();
    for (const SearchParameter& parameter : type.parameters) {
        parameters.push(Json::object({{"name", parameter.name}, {"type", nameOf(parameter.kind)}}));
        if (parameter.kind == ParameterKind::reference)
            includes.push(std::string(type.name) + ":" + std::string(parameter.name));
    }
    for (const auto& [name, kind] :
         {std::pair{"_id", "token"}, {"_lastUpdated", "date"}, {"_security", "token"}, {"_tag", "token"}})
        parameters.push(Json::object({{"name", name}, {"type", kind}}));
    Json out = Json::object({{"type", type.name},
                             {"interaction", codes({"read", "vread", "update", "delete", "history-instance",
                                                    "history-type", "create", "search-type"})},
                             {"versioning", "versioned-update"},
                             {"readHistory", true},
                             {"updateCreate", true},
                             {"conditionalCreate", true},
                             {"conditionalRead", "full-support"},
                             {"conditionalUpdate", false},
                             {"conditionalDelete", "not-supported"}});
    if (!includes.items().empty()) out.set("searchInclude", std::move(includes));
    out.set("searchParam", std::move(parameters));
    return out;
}

} // namespace

Json capabilityStatement(const std::string& base, const Clock& clock) {
    Json resources = Json::array();
    for (const ResourceType& type : resourceTypes()) resources.push(resource(type));
    return Json::object(
        {{"resourceType", "CapabilityStatement"},
         {"status", "active"},
         {"date", formatInstant(clock.now())},
         {"kind", "instance"},
         {"software", Json::object({{"name", "tilsyn-region"}})},
         {"implementation",
          Json::object({{"description", "Practice region: all persons are invented"}, {"url", base}})},
         {"fhirVersion", "4.0.1"},
         {"format", Json::array({"application/fhir+json", "json"})},
         {"rest",
          Json::array({Json::object(
              {{"extension", Json::array({Json::object(
                                 {{"url", "http://hl7.org/fhir/StructureDefinition/capabilitystatement-websocket"},
                                  {"valueUri", (base.starts_with("https") ? "wss" : "ws") +
                                                   base.substr(base.find(':')) + "/websocket"}})})},
               {"mode", "server"},
               {"security", Json::object({{"description", "Bearer token with role fhir-reader or fhir-writer"}})},
               {"resource", std::move(resources)},
               {"interaction", codes({"transaction", "batch"})}})})}});
}

} // namespace tilsyn::region
