// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fhir_server.h"

#include <algorithm>

namespace tilsyn::tests {
namespace {

namespace js = boost::json;

http::Response json(int status, const std::string& body, http::Headers headers = {}) {
    headers.push_back({"Content-Type", "application/fhir+json"});
    return {status, std::move(headers), body};
}

std::string text(const js::object& object, const char* key) {
    const auto* value = object.if_contains(key);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string field(const std::string& form, const std::string& name) {
    const auto padded = "&" + form;
    const auto at = padded.find("&" + name + "=");
    if (at == std::string::npos) return {};
    const auto from = at + name.size() + 2;
    return decoded(padded.substr(from, padded.find('&', from) - from));
}

std::string etag(const js::object& resource) {
    return "W/\"" + std::string(resource.at("meta").at("versionId").as_string()) + "\"";
}

bool hasIdentifier(const js::object& resource, const std::string& token) {
    const auto* list = resource.if_contains("identifier");
    if (!list) return false;
    return std::ranges::any_of(list->as_array(), [&](const js::value& i) {
        return text(i.as_object(), "system") + "|" + text(i.as_object(), "value") == token;
    });
}

bool listed(const std::string& list, const std::string& one) {
    return ("," + list + ",").find("," + one + ",") != std::string::npos;
}

std::string entry(const js::object& resource) {
    return "{\"resource\":" + js::serialize(resource) + "}";
}

std::string bundle(const std::vector<std::string>& entries, const std::string& next = {}) {
    std::string body = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[";
    if (!next.empty()) body += "{\"relation\":\"next\",\"url\":\"" + next + "\"}";
    body += "],\"entry\":[";
    for (std::size_t i = 0; i < entries.size(); ++i) body += (i == 0 ? "" : ",") + entries[i];
    return body + "]}";
}

} // namespace

void FhirServer::put(const std::string& body) {
    store(js::parse(body).as_object());
}

void FhirServer::store(js::object resource) {
    const auto key = text(resource, "resourceType") + "/" + text(resource, "id");
    int version = 1;
    if (const auto old = resources_.find(key); old != resources_.end())
        version = std::stoi(std::string(old->second.at("meta").at("versionId").as_string())) + 1;
    resource["meta"] = js::object{{"versionId", std::to_string(version)}};
    resources_[key] = std::move(resource);
}

const js::object* FhirServer::get(const std::string& typeAndId) const {
    const auto found = resources_.find(typeAndId);
    return found == resources_.end() ? nullptr : &found->second;
}

std::vector<const js::object*> FhirServer::all(const std::string& type) const {
    std::vector<const js::object*> found;
    for (const auto& [key, resource] : resources_)
        if (key.starts_with(type + "/")) found.push_back(&resource);
    return found;
}

http::Response FhirServer::operator()(const http::Request& request) {
    static const std::string base = "https://fhir.example/fhir";
    if (!request.url.starts_with(base)) return json(421, "{}");
    const auto path = request.url.substr(base.size());
    if (path == "/metadata") return capabilities();
    if (path.starts_with("/Subscription") && request.method != http::Method::get)
        return subscribe(request, path.size() > 14 ? path.substr(14) : "");
    if (path.starts_with("/Appointment?")) return day(0);
    if (path.starts_with("?_page=")) return day(std::stoul(path.substr(7)));
    if (path.empty()) return transaction(request.body);
    const auto type = path.substr(1, path.find('/', 1) - 1);
    if (path.ends_with("/_search")) return search(type, request.body);
    const auto* resource = get(path.substr(1));
    if (!resource) return json(404, "{\"resourceType\":\"OperationOutcome\"}");
    return json(200, js::serialize(*resource), {{"ETag", etag(*resource)}});
}

http::Response FhirServer::day(std::size_t offset) {
    std::vector<std::string> entries;
    const auto visits = all("Appointment");
    const auto end = std::min(visits.size(), offset + pageSize);
    for (std::size_t i = offset; i < end; ++i) {
        entries.push_back(entry(*visits[i]));
        const auto id = "Appointment/" + text(*visits[i], "id");
        for (const auto* task : all("Task"))
            if (task->at("focus").at("reference").as_string() == id) entries.push_back(entry(*task));
        for (const auto& participant : visits[i]->at("participant").as_array()) {
            const auto reference = text(participant.at("actor").as_object(), "reference");
            if (const auto* patient = get(reference)) entries.push_back(entry(*patient));
        }
    }
    if (offset == 0) entries.insert(entries.end(), rawEntries.begin(), rawEntries.end());
    return json(200, bundle(entries, end < visits.size() ? nextOrigin + "?_page=" + std::to_string(end) : ""));
}

http::Response FhirServer::capabilities() const {
    const std::string extension =
        notifications.empty()
            ? ""
            : R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/capabilitystatement-websocket","valueUri":")" +
                  notifications + "\"}],";
    return json(200, R"({"resourceType":"CapabilityStatement","rest":[{)" + extension + R"("mode":"server"}]})");
}

http::Response FhirServer::subscribe(const http::Request& request, const std::string& id) {
    auto resource = js::parse(request.body).as_object();
    const auto tag = resource.at("meta").at("tag").at(0).at("code").as_string();
    if (id.empty()) {
        for (const auto* old : all("Subscription"))
            if (old->at("name").as_string() == tag) return json(200, js::serialize(*old));
        resource["id"] = "s" + std::to_string(++created_);
    }
    resource["status"] = subscriptionStatus;
    resource["name"] = tag; // `store` writes meta anew
    const auto key = "Subscription/" + text(resource, "id");
    store(std::move(resource));
    return json(id.empty() ? 201 : 200, js::serialize(*get(key)));
}

http::Response FhirServer::search(const std::string& type, const std::string& form) {
    std::vector<std::string> entries;
    const auto ids = field(form, "_id");
    const auto patients = field(form, "patient");
    const auto identifier = field(form, "identifier");
    for (const auto* resource : all(type)) {
        const auto* whose = resource->if_contains(type == "AllergyIntolerance" ? "patient" : "subject");
        const auto reference = whose ? text(whose->as_object(), "reference") : std::string();
        if (!ids.empty() && !listed(ids, text(*resource, "id"))) continue;
        if (!patients.empty() && !listed(patients, reference.substr(reference.find('/') + 1))) continue;
        if (!identifier.empty() && !hasIdentifier(*resource, identifier)) continue;
        entries.push_back(entry(*resource));
        if (type != "Encounter") continue;
        for (const auto* note : all("DocumentReference"))
            if (note->at("context").at("encounter").at(0).at("reference").as_string() ==
                "Encounter/" + text(*resource, "id"))
                entries.push_back(entry(*note));
    }
    return json(200, bundle(entries));
}

http::Response FhirServer::transaction(const std::string& body) {
    const auto before = resources_;
    std::map<std::string, std::string> local;
    std::string answers;
    auto root = js::parse(body).as_object();
    for (auto& e : root.at("entry").as_array()) {
        auto resource = e.at("resource").as_object();
        const auto& request = e.at("request").as_object();
        const auto type = text(resource, "resourceType");
        std::string status = "201 Created";
        if (text(request, "method") == "PUT") {
            const auto* old = get(text(request, "url"));
            if (!old || (!text(request, "ifMatch").empty() && text(request, "ifMatch") != etag(*old))) {
                resources_ = before;
                return json(412, "{\"resourceType\":\"OperationOutcome\"}");
            }
            status = "200 OK";
        } else {
            const auto wanted = field(text(request, "ifNoneExist"), "identifier");
            const auto same = all(type);
            const auto twin =
                std::ranges::find_if(same, [&](const auto* r) { return !wanted.empty() && hasIdentifier(*r, wanted); });
            const auto id = twin != same.end() ? text(**twin, "id") : "n" + std::to_string(++created_);
            if (const auto url = text(e.as_object(), "fullUrl"); !url.empty()) local[url] = type + "/" + id;
            resource["id"] = id;
            if (twin != same.end()) {
                answers += std::string(answers.empty() ? "" : ",") + "{\"response\":{\"status\":\"200 OK\"}}";
                continue;
            }
        }
        auto written = js::serialize(resource);
        for (const auto& [from, to] : local)
            for (auto at = written.find(from); at != std::string::npos; at = written.find(from, at))
                written.replace(at, from.size(), to);
        store(js::parse(written).as_object());
        answers += std::string(answers.empty() ? "" : ",") + "{\"response\":{\"status\":\"" + status + "\"}}";
    }
    return json(200, "{\"resourceType\":\"Bundle\",\"type\":\"transaction-response\",\"entry\":[" + answers + "]}");
}

} // namespace tilsyn::tests
