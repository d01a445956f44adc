// SPDX-License-Identifier: GPL-3.0-or-later
#include "day/patients.h"

#include "base/json_read.h"
#include "pexip/events.h"
#include "pexip/reason.h"
#include "pexip/requests.h"
#include "pexip/token.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <optional>

namespace tilsyn::tests {

namespace asio = boost::asio;

namespace {

constexpr auto breath = std::chrono::milliseconds(100);
constexpr int patience = 300;

} // namespace

Patients::Patients(asio::io_context& io, http::Transport& transport, std::string admin, std::string node)
    : io_(io), transport_(transport), admin_(std::move(admin)), node_(std::move(node)) {}

void Patients::look() {
    if (std::exchange(reading_, true)) return;
    asio::co_spawn(io_, read(), asio::detached);
}

asio::awaitable<void> Patients::read() {
    http::Request request;
    request.url = admin_ + "/state";
    const auto response = co_await transport_.send(std::move(request));
    reading_ = false;
    const auto state = response ? json::read(response->body, "test") : fail(response.error());
    const auto* list = state ? json::member(*state, "invitations") : nullptr;
    if (list == nullptr || !list->is_array()) co_return;
    for (const auto& each : list->get_array()) {
        if (!json::flag(each, "ringing").value_or(false)) continue;
        const auto id = json::textOr(each, "id");
        if (rung_[id]++ > 0) continue;
        const auto answer = answers_.find(json::textOr(each, "patient"));
        asio::co_spawn(io_, act(json::textOr(each, "link"), answer == answers_.end() ? Answer::comes : answer->second),
                       asio::detached);
    }
}

/// A line that is down refuses at once: who asks again without a breath has used up all her tries before it is mended.
asio::awaitable<void> Patients::breathe() {
    asio::steady_timer timer(io_, breath);
    co_await timer.async_wait(asio::as_tuple(asio::use_awaitable));
}

/// A stage that the line swallows is told again, as the page does.
asio::awaitable<void> Patients::say(std::string link, std::string stage) {
    for (int tries = 0; tries < patience; ++tries) {
        http::Request request;
        request.method = http::Method::post;
        request.url = link + "/stage";
        request.headers = {{"Content-Type", "application/json"}};
        request.body = R"({"stage":")" + stage + R"("})";
        const auto response = co_await transport_.send(std::move(request));
        if (response && response->status < 500) co_return;
        co_await breathe();
    }
}

asio::awaitable<void> Patients::act(std::string link, Answer answer) {
    if (answer == Answer::silent) co_return;
    co_await say(link, "opened");
    if (answer == Answer::declines) {
        co_await say(link, "declined");
        co_return;
    }
    // The page's own stream says which room; it is closed as soon as that is known.
    std::string alias;
    std::string pin;
    asio::cancellation_signal enough;
    while (alias.empty()) {
        http::Request request;
        request.url = link + "/events";
        std::function<void(const http::Response&)> onOpen = [](const http::Response&) {};
        std::function<void(http::ServerEvent)> onEvent = [&](const http::ServerEvent& event) {
            const auto told = json::read(event.data, "test");
            const auto* room = told && event.name == "state" ? json::member(*told, "room") : nullptr;
            if (room == nullptr) return;
            alias = json::textOr(*room, "alias");
            pin = json::textOr(*room, "pin");
            enough.emit(asio::cancellation_type::terminal);
        };
        auto listening = transport_.stream(std::move(request), onOpen, onEvent);
        co_await asio::co_spawn(io_, std::move(listening),
                                asio::bind_cancellation_slot(enough.slot(), asio::as_tuple(asio::use_awaitable)));
        if (alias.empty()) co_await breathe();
    }
    co_await say(link, "devices-ok");
    co_await say(link, "answered");

    const pexip::Place place{node_, alias};
    const Secret secret{std::string_view(pin)};
    std::optional<pexip::TokenDto> me;
    for (int tries = 0; tries < patience && !me; ++tries) {
        auto request = pexip::requestToken(place, {"A patient", "", true}, &secret);
        const auto response = co_await transport_.send(std::move(request));
        if (response) {
            auto token = pexip::parseToken(*response);
            if (token && std::holds_alternative<pexip::TokenDto>(*token))
                me = std::move(std::get<pexip::TokenDto>(*token));
        }
        if (!me) co_await breathe();
    }
    if (!me) co_return;
    ++joined;
    bool admitted = false;
    std::optional<pexip::Reason> end;
    bool gone = false;
    for (int tries = 0; tries < patience && !end && !gone; ++tries) {
        if (tries > 0) co_await breathe();
        auto events = pexip::events(place, me->token);
        std::function<void(const http::Response&)> onOpen = [&](const http::Response& head) {
            if (head.status == 403) gone = true;
        };
        std::function<void(http::ServerEvent)> onEvent = [&](const http::ServerEvent& e) {
            const auto event = pexip::parseEvent(e.name, e.data);
            if (!event) return;
            if (const auto* said = std::get_if<pexip::Disconnected>(&*event)) end = said->reason;
            if (const auto* row = std::get_if<pexip::RowEvent>(&*event))
                if (row->row.uuid == me->participant && row->row.service == pexip::ServiceType::conference)
                    admitted = true;
        };
        co_await transport_.stream(std::move(events), onOpen, onEvent);
    }
    if (!admitted) co_return;
    // When the word of the end is lost, the room is gone when the line is back, or its return by its scheduler ends it;
    // whether the nurse had hung up is then the desk's to tell (Nurse::lost).
    if (gone || (end && (pexip::isOrderlyEnd(end->kind) || end->kind == pexip::ReasonKind::endedByAdministrator))) {
        ++ended;
    } else {
        ++dropped;
        because = end ? end->text : "the stream ended without a word";
    }
}

} // namespace tilsyn::tests
