// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/delivery/install.h"

#include "base/random.h"
#include "base/time_text.h"
#include "region/delivery/internal/chromium.h"
#include "region/delivery/messages.h"
#include "region/delivery/practice_patients.h"
#include "region/server/repeat.h"

#include <filesystem>

namespace tilsyn::region {

namespace json = boost::json;
using namespace delivery;

namespace {

Response problem(int status, std::string_view text) {
    return Response::json(status, json::serialize(json::object{{"error", text}}));
}

/// Chromium is started for those who answer; its picture is drawn when the first one does.
OpenBrowser browserOpener(const Region& region) {
    return [program = region.options.browser, folder = region.folder,
            spki = region.spkiSha256](const std::string& link) -> std::unique_ptr<PatientBrowser> {
        ChromiumSettings settings{program, folder, (std::filesystem::path(folder) / "patient.y4m").string(), spki};
        if (!std::filesystem::exists(settings.picture) && !writePracticePicture(settings.picture)) return nullptr;
        return startChromium(settings, link);
    };
}

void installSimulation(Region& region, const std::shared_ptr<Invitations>& invitations, double speed) {
    const auto real = [speed](Duration d) { return std::chrono::duration_cast<Duration>(d * speed); };
    const auto patients =
        std::make_shared<PracticePatients>(*invitations, region.options.seed, browserOpener(region),
                                           real(std::chrono::seconds(6)), real(std::chrono::seconds(5)));
    invitations->onRing = [raw = patients.get(), &clock = region.clock](const Invitation& invitation) {
        raw->rung(invitation, clock.now());
    };
    invitations->onInvited = [raw = patients.get()](const Invitation& invitation) { raw->invited(invitation); };
    invitations->onOver = [raw = patients.get(), &clock = region.clock](const Invitation& invitation) {
        raw->over(invitation, clock.now());
    };
    repeat(region, std::chrono::seconds(1), [patients, &clock = region.clock] { patients->elapse(clock.now()); });
    region.atExit.emplace_back([patients] { patients->closeAll(); });
    region.kept.push_back(patients);

    region.admin.add("GET", "/patients", [patients](const Request&, const Reply& reply) {
        reply.respond(Response::json(200, json::serialize(patients->describe())));
    });
    region.admin.add("POST", "/behaviour", [patients](const Request& request, const Reply& reply) {
        const auto body = Json::parse(request.body);
        const auto behaviour = body ? behaviourOf(body->at("behaviour").text()) : std::nullopt;
        const auto patient = body ? std::string(body->at("patient").text()) : std::string();
        if (!behaviour || patient.empty()) {
            return reply.respond(problem(400, "patient, and behaviour answers, late, silent, declines or early"));
        }
        patients->setBehaviour(patient, *behaviour);
        reply.respond(Response::empty(204));
    });
}

} // namespace

std::shared_ptr<Invitations> installDelivery(Region& region) {
    const double speed = std::max(1.0, region.clock.speed());
    // People and browsers take their time in real seconds, however fast our clock runs.
    const auto invitations = std::make_shared<Invitations>(Invitations::Settings{
        region.url + "/patient/", std::chrono::duration_cast<Duration>(std::chrono::seconds(30) * speed)});

    using Operation = std::function<void(const std::string& uuid, const Request&, const Reply&, Instant)>;
    const auto on = [&region](const char* method, const char* pattern, Operation operation) {
        region.router.add(method, pattern,
                          [&tokens = region.tokens, &clock = region.clock,
                           operation = std::move(operation)](const Request& request, const Reply& reply) {
                              const auto claims = tokens.require(request, {"delivery"});
                              if (!claims) {
                                  return reply.respond(
                                      denied(claims.error(), "application/json",
                                             R"({"error":"a token with the role delivery is needed"})"));
                              }
                              const std::string uuid(request.param("uuid"));
                              if (!isUuid(uuid))
                                  return reply.respond(problem(400, "the id of an invitation is a UUID"));
                              operation(uuid, request, reply, clock.now());
                          });
    };
    on("PUT", "/delivery/v1/invitations/{uuid}",
       [invitations](const std::string& uuid, const Request& request, const Reply& reply, Instant now) {
           boost::system::error_code wrong;
           const auto body = json::parse(request.body, wrong);
           if (wrong || !body.is_object()) return reply.respond(problem(400, "the body is not a JSON object"));
           const auto done = invitations->put(uuid, body.get_object(), now);
           if (!done) return reply.respond(problem(400, done.error().detail));
           if (*done == Invitations::Put::different) {
               return reply.respond(problem(409, "this invitation exists with other content or is over"));
           }
           reply.respond(Response::json(*done == Invitations::Put::created ? 201 : 200,
                                        json::serialize(invitations->describe(*invitations->find(uuid)))));
       });
    on("GET", "/delivery/v1/invitations/{uuid}",
       [invitations](const std::string& uuid, const Request&, const Reply& reply, Instant) {
           const auto* invitation = invitations->find(uuid);
           if (!invitation) return reply.respond(problem(404, "no such invitation"));
           reply.respond(Response::json(200, json::serialize(invitations->describe(*invitation))));
       });
    on("GET", "/delivery/v1/invitations/{uuid}/events",
       [invitations](const std::string& uuid, const Request&, const Reply& reply, Instant) {
           auto* invitation = invitations->find(uuid);
           if (!invitation) return reply.respond(problem(404, "no such invitation"));
           reply.openStream("text/event-stream");
           auto listener = std::make_shared<Listener>(
               Listener{[reply](std::string_view name, const json::value& data) {
                            reply.write("event: " + std::string(name) + "\ndata: " + json::serialize(data) + "\n\n");
                        },
                        [reply] { reply.close(); }});
           reply.onClosed([invitations, uuid, raw = std::weak_ptr(listener)] {
               if (const auto gone = raw.lock()) invitations->forget(uuid, gone.get());
           });
           invitations->listen(*invitation, std::move(listener));
       });
    on("POST", "/delivery/v1/invitations/{uuid}/ring",
       [invitations](const std::string& uuid, const Request&, const Reply& reply, Instant now) {
           if (!invitations->ring(uuid, now)) return reply.respond(problem(404, "no such invitation"));
           reply.respond(Response::json(200, json::serialize(invitations->describe(*invitations->find(uuid)))));
       });
    on("POST", "/delivery/v1/invitations/{uuid}/prolong",
       [invitations](const std::string& uuid, const Request& request, const Reply& reply, Instant) {
           const auto body = Json::parse(request.body);
           const auto expires = body ? parseInstant(body->at("expires").text()) : fail(ErrorKind::malformed, "", "");
           if (!expires) return reply.respond(problem(400, "expires must be a date-time with offset"));
           if (!invitations->prolong(uuid, *expires)) return reply.respond(problem(404, "no such invitation"));
           reply.respond(Response::json(200, json::serialize(invitations->describe(*invitations->find(uuid)))));
       });
    on("DELETE", "/delivery/v1/invitations/{uuid}",
       [invitations](const std::string& uuid, const Request& request, const Reply& reply, Instant now) {
           const auto reason = request.query.get("reason");
           const auto how = reason == "cancelled" ? Over::cancelled : (reason == "closed" ? Over::closed : Over::ended);
           if (!invitations->end(uuid, how, now)) return reply.respond(problem(404, "no such invitation"));
           reply.respond(Response::empty(204));
       });

    repeat(region, std::chrono::seconds(1), [invitations, &clock = region.clock] { invitations->elapse(clock.now()); });
    region.stateParts.emplace_back("invitations", [invitations] {
        auto list = Json::array();
        for (const auto& [uuid, each] : invitations->all()) {
            auto entry = Json::parse(json::serialize(invitations->describe(each))).value_or(Json());
            entry.set("patient", each.patient);
            entry.set("ringing", each.ringing);
            entry.set("over", name(each.over));
            list.push(std::move(entry));
        }
        return list;
    });
    region.kept.push_back(invitations);
    installMessages(region, invitations);
    if (region.options.simulation) installSimulation(region, invitations, speed);
    return invitations;
}

} // namespace tilsyn::region
