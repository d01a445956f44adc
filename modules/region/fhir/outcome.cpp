// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/fhir/outcome.h"

namespace tilsyn::region {

Json operationOutcome(std::string_view severity, std::string_view code, std::string_view diagnostics) {
    return Json::object(
        {{"resourceType", "OperationOutcome"},
         {"issue",
          Json::array({Json::object({{"severity", severity}, {"code", code}, {"diagnostics", diagnostics}})})}});
}

Response fhirResponse(int status, const Json& body) {
    auto response = Response::of(status, "application/fhir+json; charset=utf-8", body.dump());
    response.headers.set("Cache-Control", "no-store");
    return response;
}

Response refusalResponse(const Refusal& refusal) {
    return fhirResponse(refusal.status, operationOutcome("error", refusal.code, refusal.diagnostics));
}

std::string statusLine(int status) {
    switch (status) {
    case 200: return "200 OK";
    case 201: return "201 Created";
    case 204: return "204 No Content";
    case 304: return "304 Not Modified";
    case 400: return "400 Bad Request";
    case 403: return "403 Forbidden";
    case 404: return "404 Not Found";
    case 409: return "409 Conflict";
    case 410: return "410 Gone";
    case 412: return "412 Precondition Failed";
    case 422: return "422 Unprocessable Entity";
    default: return std::to_string(status);
    }
}

} // namespace tilsyn::region
