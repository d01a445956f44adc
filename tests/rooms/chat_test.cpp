// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_read.h"
#include "desk.h"

#include <boost/json/serialize.hpp>

using namespace tilsyn;
using namespace tilsyn::rooms;
using domain::ChatLine;

namespace {

/// In the call with one patient, who can write.
struct Talk {
    Talk() {
        desk.call();
        guest = desk.node.knock("Avtale 08:45");
        desk.after();
        desk.perform(domain::Admit{domain::ParticipantId(guest)});
    }
    void hear(const std::string& text, const std::string& type = "text/plain") {
        desk.node.tell(desk.node.host().uuid, "message_received",
                       boost::json::serialize(boost::json::object{
                           {"origin", "x"}, {"uuid", guest}, {"type", type}, {"payload", text}, {"direct", false}}));
        desk.after();
    }
    std::vector<std::string> lines() const {
        std::vector<std::string> all;
        for (const auto& line : desk.state().chat) all.push_back((line.mine ? "> " : "< ") + line.text);
        return all;
    }
    Desk desk;
    std::string guest;
};

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("what is written beside a call reaches the other side, and theirs us, in order") {
    Talk talk;
    CHECK(talk.desk.state().chatAllowed);
    talk.desk.perform(domain::SendChat{"Hører du meg?"});
    talk.hear("Nei", "text/plain;charset=utf-8");
    talk.desk.perform(domain::SendChat{"Slå på lyden"});
    CHECK(talk.lines() == Lines{"> Hører du meg?", "< Nei", "> Slå på lyden"});
    CHECK(talk.desk.node.said == Lines{"Hører du meg?", "Slå på lyden"});
    for (const auto& line : talk.desk.state().chat) CHECK(line.state == ChatLine::State::sent);
}

TEST_CASE("a message that the line swallows waits and is sent once the node answers again") {
    Talk talk;
    talk.desk.node.breakNext("/message", 3);
    talk.desk.perform(domain::SendChat{"en"});
    talk.desk.perform(domain::SendChat{"to"});
    CHECK(talk.desk.state().chat.front().state == ChatLine::State::waiting);
    CHECK(talk.desk.node.said.empty());
    talk.desk.after(std::chrono::seconds(20));
    CHECK(talk.desk.node.said == Lines{"en", "to"});
    CHECK(talk.desk.state().chat.back().state == ChatLine::State::sent);
}

TEST_CASE("a message that the node refuses says so and does not hold up the next") {
    Talk talk;
    talk.desk.node.failNext("/message", 403, R"({"status":"failed","result":"Disabled"})");
    talk.desk.perform(domain::SendChat{"en"});
    talk.desk.perform(domain::SendChat{"to"});
    CHECK(talk.desk.state().chat.front().state == ChatLine::State::failed);
    CHECK(talk.desk.state().chat.back().state == ChatLine::State::sent);
}

TEST_CASE("only text is shown, and nothing of it can hide or turn around") {
    Talk talk;
    talk.hear("{\"x\":1}", "application/json");
    talk.hear("\xE2\x80\xAE"
              "klar\x07\x1B[31m <b>fet</b>");
    CHECK(talk.lines() == Lines{"< klar[31m <b>fet</b>"});
    talk.hear("   \n ");
    CHECK(talk.lines().size() == 1);
}
