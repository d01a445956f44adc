// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/patient/install.h"

#include "region/server/embedded.h"

#include <map>

namespace tilsyn::region {

namespace json = boost::json;
using delivery::Invitations;
using delivery::Listener;

namespace {

/// Own files, own API, nothing else; not even an inline style. Pictures and sound of the call are blobs and streams.
Response secured(Response response, std::string_view node = {}) {
    std::string policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self' blob:; "
        "connect-src 'self'";
    if (!node.empty()) policy += " " + std::string(node);
    policy += "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    auto& headers = response.headers;
    headers.set("Content-Security-Policy", std::move(policy));
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), display-capture=()");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    return response;
}

Response page(std::string_view node = {}) {
    return secured(Response::html(200, std::string(embedded("patient/page.html").value_or(""))), node);
}

/// "https://host:port" of an address, empty for anything that is none: it ends up in a header.
std::string originOf(std::string_view address) {
    const auto scheme = address.find("://");
    if (scheme == std::string_view::npos) return {};
    const auto end = address.find('/', scheme + 3);
    const auto origin = address.substr(0, end);
    const bool plain = origin.find_first_of(" ;,'\"\r\n") == std::string_view::npos;
    return plain ? std::string(origin) : std::string();
}

} // namespace

void installPatientPage(Region& region, std::shared_ptr<Invitations> invitations) {
    region.router.add("GET", "/patient/assets/{file}", [](const Request& request, const Reply& reply) {
        static const std::map<std::string_view, std::string_view> kinds{
            {"js", "text/javascript; charset=utf-8"}, {"css", "text/css; charset=utf-8"}, {"svg", "image/svg+xml"}};
        const auto file = request.param("file");
        const auto kind = kinds.find(file.substr(std::min(file.size(), file.rfind('.') + 1)));
        const auto content = embedded("patient/" + std::string(file));
        if (!content || kind == kinds.end()) return reply.respond(Response::text(404, "There is nothing here.\n"));
        reply.respond(secured(Response::of(200, std::string(kind->second), std::string(*content))));
    });
    region.router.add("GET", "/portal", [](const Request&, const Reply& reply) { reply.respond(page()); });
    region.router.add("GET", "/portal/{rest...}", [](const Request&, const Reply& reply) { reply.respond(page()); });
    region.router.add("GET", "/patient/{key}",
                      [invitations, own = region.url](const Request& request, const Reply& reply) {
                          const auto* invitation = invitations->byKey(request.param("key"));
                          std::string node;
                          if (invitation) {
                              const auto& room = invitation->content.at("room").as_object();
                              node = originOf(room.at("node").as_string());
                          }
                          // Who has a wrong link gets the page too: it says so in words.
                          reply.respond(page(node == own ? std::string_view() : std::string_view(node)));
                      });
    region.router.add("GET", "/patient/{key}/events",
                      [invitations, practice = region.options.simulation, &clock = region.clock](const Request& request,
                                                                                                 const Reply& reply) {
                          auto* invitation = invitations->byKey(request.param("key"));
                          if (!invitation)
                              return reply.respond(secured(Response::json(404, R"({"error":"no such invitation"})")));
                          reply.openStream("text/event-stream");
                          auto listener = std::make_shared<Listener>(
                              Listener{[reply, practice](std::string_view name, json::value data) {
                                           if (name == "state") data.as_object()["practice"] = practice;
                                           reply.write("event: " + std::string(name) +
                                                       "\ndata: " + json::serialize(data) + "\n\n");
                                       },
                                       [reply] { reply.close(); }});
                          reply.onClosed([invitations, uuid = invitation->uuid, raw = std::weak_ptr(listener)] {
                              if (const auto gone = raw.lock()) invitations->forget(uuid, gone.get());
                          });
                          invitations->listenPage(*invitation, std::move(listener), clock.now());
                      });
    region.router.add("POST", "/patient/{key}/stage",
                      [invitations, &clock = region.clock](const Request& request, const Reply& reply) {
                          auto* invitation = invitations->byKey(request.param("key"));
                          const auto body = Json::parse(request.body);
                          const bool told =
                              invitation && body &&
                              invitations->report(*invitation, std::string(body->at("stage").text()), clock.now());
                          reply.respond(secured(
                              told ? Response::empty(204)
                                   : Response::json(invitation ? 400 : 404, R"({"error":"not a stage of a page"})")));
                      });
}

} // namespace tilsyn::region
