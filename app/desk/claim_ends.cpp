// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/claim_ends.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>

namespace tilsyn::app {

namespace asio = boost::asio;

namespace {

bool worthAnotherTry(const Error& error) {
    return error.kind == ErrorKind::offline || error.kind == ErrorKind::timeout || error.kind == ErrorKind::malformed;
}

} // namespace

void ClaimEnds::end(const domain::Visit& visit, bool completed) {
    if (const auto under = endings_.find(visit.id); under != endings_.end()) {
        // An outcome is the last word on a visit; a giving back that comes later is about an earlier call.
        under->second->completed = under->second->completed || completed;
        under->second->wanted = true;
        return;
    }
    auto ending = std::make_shared<Ending>(core_->parts.io, completed);
    endings_[visit.id] = ending;
    asio::co_spawn(core_->parts.io, run(visit, std::move(ending)), asio::detached);
}

asio::awaitable<void> ClaimEnds::run(domain::Visit visit, std::shared_ptr<Ending> ending) {
    const auto self = shared_from_this();
    for (Duration wait = std::chrono::seconds(2); ending->wanted;
         wait = std::min<Duration>(wait * 2, std::chrono::minutes(1))) {
        const bool completed = ending->completed;
        const auto done = co_await claims_.close(visit, core_->parts.user, completed);
        if (done || !worthAnotherTry(done.error())) {
            if (completed == ending->completed) break;
            continue; // the outcome came while it was given back
        }
        if (!ending->wanted) break;
        ending->pause.expires_after(core_->parts.clock.realWait(wait));
        co_await ending->pause.async_wait(asio::as_tuple(asio::use_awaitable));
    }
    endings_.erase(visit.id);
    ending->over.cancel();
}

asio::awaitable<void> ClaimEnds::hold(domain::VisitId visit) {
    const auto self = shared_from_this();
    const auto found = endings_.find(visit);
    if (found == endings_.end()) co_return;
    const auto ending = found->second;
    ending->wanted = false;
    ending->pause.cancel();
    co_await ending->over.async_wait(asio::as_tuple(asio::use_awaitable));
}

void ClaimEnds::stop() {
    for (const auto& [visit, ending] : endings_) {
        ending->wanted = false;
        ending->pause.cancel();
    }
}

} // namespace tilsyn::app
