// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/fhir/subscriptions.h"

#include "base/time_text.h"
#include "region/fhir/search.h"
#include "region/fhir/values.h"
#include "region/server/web_socket.h"

#include <map>
#include <set>

namespace tilsyn::region {

namespace {

/// "Task?code=a|b" as a search of this server.
FhirResult<Search> searchOf(std::string_view criteria) {
    const auto mark = criteria.find('?');
    const std::string type(criteria.substr(0, mark));
    if (!isResourceType(type) || mark == std::string_view::npos)
        return refuse(422, "value", "Subscription.criteria must be a search of a type that is kept here");
    auto search = parseSearch(type, Parameters::parse(criteria.substr(mark + 1)));
    if (!search) return refuse(422, "value", "Subscription.criteria: " + search.error().diagnostics);
    if (!search->ignored.empty())
        return refuse(422, "not-supported", "Subscription.criteria: " + search->ignored.front() + " is not known");
    return search;
}

class Subscriptions : public std::enable_shared_from_this<Subscriptions> {
public:
    Subscriptions(Region& region, FhirStore& store)
        : region_(region), store_(store), searcher_(store, region.url + "/fhir") {}

    void start() {
        store_.each("Subscription", [this](const std::string& id, const Version&) { changed_.insert(id); });
        wakeSoon();
        store_.onCommit([this](const auto& written) { committed(written); });
    }

    void connect(const Request& request, const Reply& reply) {
        if (const auto claims = region_.tokens.require(request, {"fhir-reader"}); !claims)
            return reply.respond(denied(claims.error(), "application/fhir+json; charset=utf-8",
                                        operationOutcome("error", "login", claims.error().detail).dump()));
        WebSocket::accept(
            request, reply,
            [weak = weak_from_this()](WebSocket& socket, std::string_view text) {
                if (const auto self = weak.lock()) self->told(socket, text);
            },
            [weak = weak_from_this()](WebSocket& socket) {
                if (const auto self = weak.lock()) self->forget(socket);
            });
    }

    Json state() const {
        Json list = Json::array();
        for (const auto& [id, one] : active_)
            list.push(Json::object({{"id", id}, {"criteria", one.criteria}, {"bound", one.bound.size()}}));
        return list;
    }

private:
    struct Active {
        std::string criteria;
        Search search;
        Timer end;
        bool due = false; ///< a ping is to be sent
        std::map<WebSocket*, std::weak_ptr<WebSocket>> bound;
    };

    void told(WebSocket& socket, std::string_view text) {
        while (text.ends_with('\n') || text.ends_with(' ')) text.remove_suffix(1);
        if (!text.starts_with("bind ")) return socket.close(1003, "bind <id> is all that is understood");
        const std::string id(text.substr(5));
        const auto found = active_.find(id);
        if (found == active_.end()) return socket.close(1008, "no active subscription of that id");
        found->second.bound[&socket] = socket.weak_from_this();
        socket.send("bound " + id);
    }

    void forget(WebSocket& socket) {
        for (auto& [id, one] : active_) one.bound.erase(&socket);
    }

    void committed(const std::vector<std::pair<std::string, std::string>>& written) {
        for (const auto& [type, id] : written) {
            if (type == "Subscription") changed_.insert(id);
            const Json* resource = store_.resource(type, id);
            if (!resource) continue; // R4 tells of creations and updates only
            for (auto& [name, one] : active_)
                one.due = one.due || (one.search.type == type && searcher_.meets(*resource, one.search));
        }
        wakeSoon();
    }

    /// After the answer to the write itself has been given.
    void wakeSoon() {
        if (!soon_.active()) soon_ = region_.timers.after(Duration(0), [this] { settle(); });
    }

    void settle() {
        for (const auto& id : std::exchange(changed_, {})) review(id);
        for (auto& [id, one] : active_) {
            if (!std::exchange(one.due, false)) continue;
            for (const auto& [key, weak] : one.bound)
                if (const auto socket = weak.lock()) socket->send("ping " + id);
        }
    }

    /// A Subscription has been written or deleted.
    void review(const std::string& id) {
        const Json* resource = store_.resource("Subscription", id);
        const auto status = resource ? resource->at("status").text() : std::string_view("off");
        if (status != "requested" && status != "active") return end(id);
        auto search = searchOf(resource->at("criteria").text());
        const auto until = parseFhirTime(resource->at("end").text());
        if (until && until->from <= region_.clock.now()) return setStatus(id, "off");
        auto& one = active_[id];
        one.criteria = std::string(resource->at("criteria").text());
        one.search = std::move(*search);
        one.end = until ? region_.timers.after(until->from - region_.clock.now(), [this, id] { setStatus(id, "off"); })
                        : Timer();
        if (status == "requested") setStatus(id, "active");
    }

    void setStatus(const std::string& id, const char* status) {
        const Json* resource = store_.resource("Subscription", id);
        if (!resource) return;
        Json next = *resource;
        next.set("status", status);
        store_.write("Subscription", id, std::move(next));
        if (!store_.commit()) store_.rollback();
    }

    /// Whoever is bound to nothing else is told by a close.
    void end(const std::string& id) {
        const auto found = active_.extract(id);
        if (!found) return;
        for (const auto& [key, weak] : found.mapped().bound) {
            const auto socket = weak.lock();
            bool otherwise = false;
            for (const auto& [other, one] : active_) otherwise = otherwise || one.bound.contains(key);
            if (socket && !otherwise) socket->close(1000, "the subscription has ended");
        }
    }

    Region& region_;
    FhirStore& store_;
    Searcher searcher_;
    std::map<std::string, Active> active_;
    std::set<std::string> changed_;
    Timer soon_;
};

} // namespace

FhirResult<void> validateSubscription(const Json& resource) {
    const Json& channel = resource.at("channel");
    if (channel.at("type").text() != "websocket")
        return refuse(422, "not-supported", "Subscription.channel.type can only be websocket");
    if (channel.has("payload")) return refuse(422, "not-supported", "notifications carry no payload here");
    if (resource.has("end") && !parseFhirTime(resource.at("end").text()))
        return refuse(422, "value", "Subscription.end is no instant");
    if (const auto search = searchOf(resource.at("criteria").text()); !search) return tl::unexpected(search.error());
    return {};
}

void installSubscriptions(Region& region, FhirStore& store) {
    const auto parts = std::make_shared<Subscriptions>(region, store);
    region.kept.push_back(parts);
    region.router.add("GET", "/fhir/websocket",
                      [parts](const Request& request, const Reply& reply) { parts->connect(request, reply); });
    region.stateParts.emplace_back("subscriptions", [parts] { return parts->state(); });
    parts->start();
}

} // namespace tilsyn::region
