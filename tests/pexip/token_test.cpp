// SPDX-License-Identifier: GPL-3.0-or-later
#include "pexip/token.h"
#include "support/data_file.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::pexip;
using test::dataFile;

namespace {

Answer<TokenAnswer> read(int status, const char* file) {
    return parseToken({status, {}, dataFile(std::string("pexip/") + file)});
}

} // namespace

TEST_CASE("a token says how long it lives as text, and a server without address is left out") {
    const auto answer = read(200, "token_host.json");
    REQUIRE(answer);
    const auto& token = std::get<TokenDto>(*answer);
    CHECK(token.token.reveal() == "Zm9v_-abc=");
    CHECK(token.expires == std::chrono::seconds(120));
    CHECK(token.host);
    CHECK(token.directMedia);
    CHECK_FALSE(token.waiting);
    REQUIRE(token.servers.size() == 1);
    CHECK(token.servers[0].urls == std::vector<std::string>{"stun:stun.example.test:3478"});
}

TEST_CASE("numbers for texts and strange servers do not cost the token") {
    const auto answer = read(200, "token_turn_numbers.json");
    REQUIRE(answer);
    const auto& token = std::get<TokenDto>(*answer);
    CHECK(token.expires == std::chrono::seconds(60));
    CHECK_FALSE(token.host);
    CHECK(token.waiting);
    CHECK(token.relayOnly);
    REQUIRE(token.servers.size() == 1);
    CHECK(token.servers[0].credential == "c");
}

TEST_CASE("every prompt that comes as 403 is known for what it is") {
    const auto pin = read(403, "prompt_pin.json");
    REQUIRE(pin);
    CHECK(std::get<PinPrompt>(*pin).hostPin);
    CHECK_FALSE(std::get<PinPrompt>(*pin).guestPin);
    CHECK(std::holds_alternative<WrongPin>(read(403, "prompt_wrong_pin.json").value()));
    const auto idp = read(403, "prompt_idp.json");
    REQUIRE(idp);
    CHECK(std::get<IdentityPrompt>(*idp).providers == std::vector<std::string>{"Kommunen", "Sykehuset"});
    CHECK(std::get<IdentityPrompt>(read(403, "prompt_redirect.json").value()).redirect);
    CHECK(std::get<ExtensionPrompt>(read(403, "prompt_extension.json").value()).type == "mssip");
    CHECK(std::get<ExtensionPrompt>(read(403, "prompt_extension_old.json").value()).type == "standard");
}

TEST_CASE("a refusal keeps the node's own words and has a kind to act on") {
    const auto gone = parseToken({404, {}, R"({"status":"failed","result":"Neither conference nor gateway found"})"});
    REQUIRE_FALSE(gone);
    CHECK(gone.error().error.kind == ErrorKind::notFound);
    CHECK(gone.error().reason.text == "Neither conference nor gateway found");
    const auto full = parseToken({403, {}, R"({"status":"failed","result":"Participant limit reached"})"});
    CHECK(full.error().reason.kind == ReasonKind::participantLimit);
    CHECK(full.error().error.kind == ErrorKind::rejected);
    const auto novel = parseToken({403, {}, R"({"status":"failed","result":"Moon phase unsuitable"})"});
    CHECK(novel.error().error.kind == ErrorKind::forbidden);
    CHECK(novel.error().reason == Reason{ReasonKind::unknown, "Moon phase unsuitable"});
    const auto html = parseToken({503, {}, "<html>down</html>"});
    CHECK(html.error().error.kind == ErrorKind::offline);
    CHECK(html.error().reason.text.empty());
}

TEST_CASE("an answer that lacks what makes a token is malformed") {
    for (const char* body : {"", "[]", R"({"status":"success"})", R"({"status":"success","result":true})",
                             R"({"status":"success","result":{"token":"t"}})"}) {
        const auto answer = parseToken({200, {}, body});
        REQUIRE_FALSE(answer);
        CHECK(answer.error().error.kind == ErrorKind::malformed);
    }
    CHECK(parseRefresh({200, {}, R"({"status":"success","result":{"expires":"120"}})"}).error().error.kind ==
          ErrorKind::malformed);
}

TEST_CASE("a refresh brings a token, a lifetime and perhaps another role") {
    const auto plain = parseRefresh({200, {}, R"({"status":"success","result":{"token":"n","expires":"90"}})"});
    REQUIRE(plain);
    CHECK(plain->expires == std::chrono::seconds(90));
    CHECK_FALSE(plain->host);
    const auto promoted =
        parseRefresh({200, {}, R"({"status":"success","result":{"token":"n","expires":"90","role":"HOST"}})"});
    CHECK(promoted->host == true);
    const auto dead = parseRefresh({403, {}, R"({"status":"failed","result":"Invalid token"})"});
    CHECK(dead.error().reason.kind == ReasonKind::invalidToken);
    CHECK(dead.error().error.kind == ErrorKind::unauthorised);
}
