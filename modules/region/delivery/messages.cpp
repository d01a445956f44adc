// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/delivery/messages.h"

#include "base/time_text.h"

#include <fmt/format.h>

#include <charconv>
#include <set>

namespace tilsyn::region {

namespace json = boost::json;

namespace delivery {

std::optional<std::string> delayWords(std::string_view language, int minutes, std::string_view label,
                                      std::string_view host) {
    if (language == "da")
        return fmt::format("Din aftale kl. {0} er forsinket ca. {1} minutter. {2} ringer til dig, du behøver ikke gøre "
                           "noget.",
                           label, minutes, host);
    if (language == "nb")
        return fmt::format("Avtalen din kl. {0} er omtrent {1} minutter forsinket. {2} ringer deg, du trenger ikke å "
                           "gjøre noe.",
                           label, minutes, host);
    if (language == "sv")
        return fmt::format("Din tid kl. {0} är ungefär {1} minuter försenad. {2} ringer dig, du behöver inte göra "
                           "något.",
                           label, minutes, host);
    if (language == "en")
        return fmt::format("Your visit at {0} is about {1} minutes late. {2} will call you, there is nothing you need "
                           "to do.",
                           label, minutes, host);
    return std::nullopt;
}

Result<Messages::Put> Messages::post(const json::object& content, Instant now) {
    const auto wrong = [](std::string why) { return fail(ErrorKind::malformed, std::move(why), "region.delivery"); };
    static const std::set<std::string_view> known{"id", "template", "patient", "label", "language", "host", "minutes"};
    // What is not in the contract may be a name or somebody's words: neither may travel.
    for (const auto& member : content)
        if (!known.contains(std::string_view(member.key())))
            return wrong(std::string(member.key()) + " is no member of a message");
    for (const auto* name : {"id", "template", "patient", "label", "language", "host"}) {
        const auto* value = content.if_contains(name);
        if (!value || !value->is_string() || value->get_string().empty())
            return wrong(std::string(name) + " must be a text");
    }
    if (content.at("template") != "delay") return wrong("template must be delay");
    const auto* minutes = content.if_contains("minutes");
    if (!minutes || !minutes->is_int64() || minutes->get_int64() < 1 || minutes->get_int64() > 600)
        return wrong("minutes must be a whole number from 1 to 600");
    const std::string id(content.at("id").get_string());
    if (const auto before = messages_.find(id); before != messages_.end())
        return before->second.content == content ? Put::same : Put::different;
    const auto text = delayWords(content.at("language").get_string(), static_cast<int>(minutes->get_int64()),
                                 content.at("label").get_string(), content.at("host").get_string());
    if (!text) return wrong("language must be da, nb, sv or en");
    messages_.emplace(id, Message{content, *text, now});
    invitations_.say(std::string(content.at("patient").get_string()), std::string(content.at("label").get_string()),
                     *text, now);
    return Put::sent;
}

} // namespace delivery

namespace {

Response problem(int status, std::string_view text) {
    return Response::json(status, json::serialize(json::object{{"error", text}}));
}

} // namespace

void installMessages(Region& region, std::shared_ptr<delivery::Invitations> invitations) {
    using delivery::Messages;
    const auto messages = std::make_shared<Messages>(*invitations);
    const auto allowed = [&tokens = region.tokens](const Request& request, const Reply& reply) {
        const auto claims = tokens.require(request, {"delivery"});
        if (!claims)
            reply.respond(
                denied(claims.error(), "application/json", R"({"error":"a token with the role delivery is needed"})"));
        return claims.has_value();
    };
    region.router.add("GET", "/delivery/v1/templates/delay", [allowed](const Request& request, const Reply& reply) {
        if (!allowed(request, reply)) return;
        const auto written = request.query.get("minutes");
        int minutes = 0;
        std::from_chars(written.data(), written.data() + written.size(), minutes);
        const auto text = delivery::delayWords(request.query.get("language"), minutes, request.query.get("label"),
                                               request.query.get("host"));
        if (!text || minutes < 1)
            return reply.respond(problem(400, "language (da, nb, sv, en) and minutes are needed"));
        reply.respond(Response::json(200, json::serialize(json::object{{"text", *text}})));
    });
    region.router.add(
        "POST", "/delivery/v1/messages",
        [allowed, messages, &clock = region.clock](const Request& request, const Reply& reply) {
            if (!allowed(request, reply)) return;
            boost::system::error_code bad;
            const auto body = json::parse(request.body, bad);
            if (bad || !body.is_object()) return reply.respond(problem(400, "the body is not a JSON object"));
            const auto done = messages->post(body.get_object(), clock.now());
            if (!done) return reply.respond(problem(400, done.error().detail));
            if (*done == Messages::Put::different)
                return reply.respond(problem(409, "this message went out with other content"));
            const auto& sent = messages->all().at(std::string(body.at("id").get_string()));
            const json::object told{{"id", body.at("id")}, {"text", sent.text}, {"at", formatInstant(sent.at)}};
            reply.respond(Response::json(*done == Messages::Put::sent ? 201 : 200, json::serialize(told)));
        });
    region.stateParts.emplace_back("messages", [messages] {
        auto list = Json::array();
        for (const auto& [id, each] : messages->all()) {
            auto entry = Json::parse(json::serialize(each.content)).value_or(Json());
            entry.set("text", each.text);
            entry.set("at", formatInstant(each.at));
            list.push(std::move(entry));
        }
        return list;
    });
    region.kept.push_back(messages);
}

} // namespace tilsyn::region
