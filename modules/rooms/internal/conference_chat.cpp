// SPDX-License-Identifier: GPL-3.0-or-later
// The chat beside a call. It goes by way of the node, so that it lives while picture and sound do not.
#include "base/log.h"
#include "rooms/internal/conference.h"

namespace tilsyn::rooms::internal {
namespace {

constexpr Duration againAfter{2000};

} // namespace

void Conference::say(const std::string& text) {
    const auto plain = domain::plainChat(text);
    if (plain.empty() || concluding_ || !model_.state.chatAllowed) return;
    unsaid_.push_back({++said_, true, plain, {}, domain::ChatLine::State::waiting});
    apply(ChatSaid{said_, plain});
    drainChat();
}

void Conference::drainChat() {
    if (saying_ || unsaid_.empty() || !session_) return;
    saying_ = true;
    tasks_.run(shared_from_this(), sendChat());
}

/// One after the other, each until the node has it: an answer must not come before what it answers. The text is in no
/// log, whatever happens.
asio::awaitable<void> Conference::sendChat() {
    while (!unsaid_.empty()) {
        const auto line = unsaid_.front();
        std::function<http::Request(const pexip::Place&, const Secret&)> make =
            [line](const auto& at, const auto& token) { return pexip::message(at, token, line.text); };
        const auto done = co_await session_->tell(std::move(make), "rooms.chat");
        const bool later =
            !done && (done.error().error.kind == ErrorKind::offline || done.error().error.kind == ErrorKind::timeout);
        if (later) {
            co_await http::waitFor(around_.clock, againAfter);
            continue;
        }
        if (!done) log::warning("rooms", "a message was refused: {}", done.error().error.detail);
        if (!unsaid_.empty()) unsaid_.pop_front();
        apply(ChatSent{line.id, done ? domain::ChatLine::State::sent : domain::ChatLine::State::failed});
    }
    saying_ = false;
}

} // namespace tilsyn::rooms::internal
