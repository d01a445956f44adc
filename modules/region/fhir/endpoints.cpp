// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/fhir/endpoints.h"

#include "region/fhir/bundles.h"
#include "region/fhir/interactions.h"
#include "region/fhir/subscriptions.h"
#include "region/server/http_server.h"

namespace tilsyn::region {

namespace {

bool prefers(const Request& request, std::string_view wish) {
    return request.headers.get("Prefer").find(wish) != std::string_view::npos;
}

Response versionResponse(const Request& request, const Version& version) {
    const auto ifNoneMatch = request.headers.get("If-None-Match");
    const auto since = parseHttpDate(request.headers.get("If-Modified-Since"));
    const bool unchanged = ifNoneMatch.empty() ? since && std::chrono::floor<std::chrono::seconds>(version.at) <= *since
                                               : etagMatches(ifNoneMatch, version);
    auto response = unchanged ? Response::empty(304) : fhirResponse(200, version.resource);
    response.headers.set("ETag", etag(version));
    response.headers.set("Last-Modified", httpDate(version.at));
    return response;
}

/// One request, from its rights to its answer.
class Exchanged {
public:
    Exchanged(Interactions& fhir, const Request& request, const Claims& claims)
        : fhir_(fhir), request_(request), reads_(claims.has("fhir-reader")), writes_(claims.has("fhir-writer")) {}

    FhirResult<Response> answer() {
        // segments[0] is "fhir".
        const auto& path = request_.segments;
        const auto& method = request_.method;
        if (path.size() == 1) return root();
        const std::string& type = path[1];
        if (!isResourceType(type)) return refuse(404, "not-supported", type + " is not kept here");
        if (path.size() == 2) {
            if (method == "GET" || method == "HEAD") return search(type, request_.query, true);
            if (method == "POST") return create(type);
        } else if (path.size() == 3 && path[2] == "_search") {
            if (method == "POST") return searchByForm(type);
        } else if (path.size() == 3 && path[2] == "_history") {
            if (method == "GET") return history(type, "");
        } else if (path.size() == 3) {
            if (method == "GET" || method == "HEAD") return read(type, path[2]);
            if (method == "PUT") return update(type, path[2]);
            if (method == "DELETE") return remove(type, path[2]);
        } else if (path.size() == 4 && path[3] == "_history") {
            if (method == "GET") return history(type, path[2]);
        } else if (path.size() == 5 && path[3] == "_history") {
            if (method == "GET") return readVersion(type, path[2], path[4]);
        } else {
            return refuse(404, "not-found", "there is nothing at this address");
        }
        return refuse(405, "not-supported", method + " is not supported here");
    }

private:
    static tl::unexpected<Refusal> forbidden(const char* role) {
        return refuse(403, "forbidden", std::string("the role ") + role + " is missing");
    }

    FhirResult<Response> root() {
        if (request_.method == "GET" && request_.query.has("_page")) {
            if (!reads_) return forbidden("fhir-reader");
            auto page = fhir_.page(request_.query.get("_page"));
            if (!page) return tl::unexpected(page.error());
            return fhirResponse(200, *page);
        }
        if (request_.method != "POST") return refuse(405, "not-supported", "post a Bundle here");
        if (!reads_ && !writes_) return forbidden("fhir-reader or fhir-writer");
        auto bundle = body();
        if (!bundle) return tl::unexpected(bundle.error());
        auto done = processBundle(fhir_, std::move(*bundle), {reads_, writes_});
        if (!done) return tl::unexpected(done.error());
        return fhirResponse(200, *done);
    }

    FhirResult<Json> body() const {
        const auto type = request_.headers.get("Content-Type");
        if (!type.starts_with("application/fhir+json") && !type.starts_with("application/json"))
            return refuse(415, "not-supported", "the body must be application/fhir+json");
        auto parsed = Json::parse(request_.body);
        if (!parsed) return refuse(400, "structure", "the body cannot be read: " + parsed.error().detail);
        return std::move(*parsed);
    }

    FhirResult<Response> search(const std::string& type, const Parameters& parameters, bool inAddress) {
        if (!reads_) return forbidden("fhir-reader");
        // What came in a form may be a person number: it must not come back in a link.
        std::string visible;
        for (const auto& [name, value] : parameters.pairs())
            if (inAddress || name.starts_with('_'))
                visible += (visible.empty() ? "" : "&") + percentEncode(name) + "=" + percentEncode(value);
        auto found = fhir_.search(type, parameters, prefers(request_, "handling=strict"), visible);
        if (!found) return tl::unexpected(found.error());
        return fhirResponse(200, *found);
    }

    FhirResult<Response> searchByForm(const std::string& type) {
        if (!request_.headers.get("Content-Type").starts_with("application/x-www-form-urlencoded"))
            return refuse(415, "not-supported", "_search wants application/x-www-form-urlencoded");
        Parameters all = request_.query;
        const Parameters form = request_.form();
        for (const auto& [name, value] : form.pairs()) all.add(name, value);
        return search(type, all, false);
    }

    FhirResult<Response> read(const std::string& type, const std::string& id) {
        if (!reads_) return forbidden("fhir-reader");
        const auto version = fhir_.read(type, id);
        if (!version) return tl::unexpected(version.error());
        return versionResponse(request_, **version);
    }

    FhirResult<Response> readVersion(const std::string& type, const std::string& id, const std::string& number) {
        if (!reads_) return forbidden("fhir-reader");
        const auto version = fhir_.readVersion(type, id, number);
        if (!version) return tl::unexpected(version.error());
        return versionResponse(request_, **version);
    }

    FhirResult<Response> history(const std::string& type, const std::string& id) {
        if (!reads_) return forbidden("fhir-reader");
        auto found = fhir_.history(type, id, request_.query);
        if (!found) return tl::unexpected(found.error());
        return fhirResponse(200, *found);
    }

    /// Who may read may ask to be told: a Subscription gives nothing more away.
    tl::expected<void, Refusal> mayWrite(const std::string& type) const {
        if (writes_ || (type == "Subscription" && reads_)) return {};
        return forbidden(type == "Subscription" ? "fhir-reader" : "fhir-writer");
    }

    FhirResult<Response> create(const std::string& type) {
        if (auto may = mayWrite(type); !may) return tl::unexpected(may.error());
        auto resource = body();
        if (!resource) return tl::unexpected(resource.error());
        return written(fhir_.create(type, std::move(*resource), request_.headers.get("If-None-Exist")));
    }

    FhirResult<Response> update(const std::string& type, const std::string& id) {
        if (auto may = mayWrite(type); !may) return tl::unexpected(may.error());
        auto resource = body();
        if (!resource) return tl::unexpected(resource.error());
        return written(fhir_.update(type, id, std::move(*resource), request_.headers.get("If-Match")));
    }

    FhirResult<Response> remove(const std::string& type, const std::string& id) {
        if (auto may = mayWrite(type); !may) return tl::unexpected(may.error());
        return written(fhir_.remove(type, id, request_.headers.get("If-Match")));
    }

    FhirResult<Response> written(FhirResult<Interactions::Written> result) {
        if (!result) {
            fhir_.store().rollback();
            return tl::unexpected(result.error());
        }
        if (!fhir_.store().commit()) {
            fhir_.store().rollback();
            return refuse(500, "exception", "the journal cannot be written");
        }
        if (!result->version) return Response::empty(204);
        const Version& version = *result->version;
        Response response = prefers(request_, "return=minimal") ? Response::empty(result->status)
                            : prefers(request_, "return=OperationOutcome")
                                ? fhirResponse(result->status, operationOutcome("information", "informational", "done"))
                                : fhirResponse(result->status, version.resource);
        response.headers.set("ETag", etag(version));
        response.headers.set("Last-Modified", httpDate(version.at));
        response.headers.set("Location", fhir_.base() + "/" + result->type + "/" + result->id + "/_history/" +
                                             std::to_string(version.number));
        return response;
    }

    Interactions& fhir_;
    const Request& request_;
    bool reads_;
    bool writes_;
};

bool wantsJson(const Request& request) {
    const auto accept = request.headers.get("Accept");
    const auto format = request.query.get("_format");
    if (!format.empty()) return format.find("json") != std::string_view::npos;
    return accept.empty() || accept.find("json") != std::string_view::npos ||
           accept.find("*/*") != std::string_view::npos || accept.find("application/*") != std::string_view::npos;
}

Json oracle(const FhirStore& store) {
    Json counts = Json::object();
    for (const auto& [type, count] : store.counts()) counts.set(type, count);
    Json state = Json::object({{"counts", std::move(counts)}});
    for (const auto* type : {"Appointment", "Task", "Encounter", "DocumentReference", "Provenance"}) {
        Json changed = Json::array();
        // Whatever a client has written: the municipality's own past stands at version 1 with its tag.
        store.each(type, [&](const std::string&, const Version& version) {
            bool seeded = false;
            for (const Json& tag : version.resource.at("meta").at("tag").items())
                seeded = seeded || tag.at("code").text() == "HTEST";
            if (!seeded || version.number > 1) changed.push(version.resource);
        });
        state.set(type, std::move(changed));
    }
    return state;
}

} // namespace

void installFhir(Region& region, std::shared_ptr<FhirStore> store) {
    auto fhir = std::make_shared<Interactions>(*store, region.clock, region.url + "/fhir");
    region.kept.push_back(store);
    installSubscriptions(region, *store);
    region.router.add("GET", "/fhir/metadata", [&region, fhir](const Request&, const Reply& reply) {
        reply.respond(fhirResponse(200, capabilityStatement(fhir->base(), region.clock)));
    });
    region.router.add("*", "/fhir/{rest...}", [&region, fhir](const Request& request, const Reply& reply) {
        const auto claims = region.tokens.verify(request);
        if (!claims)
            return reply.respond(denied(claims.error(), "application/fhir+json; charset=utf-8",
                                        operationOutcome("error", "login", claims.error().detail).dump()));
        if (!wantsJson(request))
            return reply.respond(refusalResponse({406, "not-supported", "only JSON is spoken here"}));
        auto answer = Exchanged(*fhir, request, *claims).answer();
        reply.respond(answer ? std::move(*answer) : refusalResponse(answer.error()));
    });
    region.stateParts.emplace_back("fhir", [store] { return oracle(*store); });
}

} // namespace tilsyn::region
