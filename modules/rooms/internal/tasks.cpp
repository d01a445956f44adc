// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/internal/tasks.h"

#include "base/log.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>

namespace tilsyn::rooms::internal {

void Tasks::run(std::shared_ptr<void> keep, asio::awaitable<void> work) {
    const auto signal = signals_->emplace_back(std::make_shared<asio::cancellation_signal>());
    asio::co_spawn(io_, std::move(work),
                   asio::bind_cancellation_slot(
                       signal->slot(), [keep = std::move(keep), signal, all = signals_](std::exception_ptr failure) {
                           all->remove(signal);
                           if (!failure) return;
                           try {
                               std::rethrow_exception(failure);
                           } catch (const boost::system::system_error& e) {
                               if (e.code() == asio::error::operation_aborted) return;
                               log::error("rooms", "a task ended: {}", e.code().message());
                           } catch (const std::exception& e) {
                               log::error("rooms", "a task ended: {}", e.what());
                           }
                       }));
}

void Tasks::cancel() {
    // A cancelled task may end at once and take its signal out of the list.
    const Signals signals = *signals_;
    for (const auto& signal : signals) signal->emit(asio::cancellation_type::terminal);
    // Called from outside of a running io_context, Asio passes the word on later, by an address inside the signal: the
    // signals must live until then, even if their tasks end before.
    if (!signals.empty()) asio::post(io_, [signals] {});
}

asio::awaitable<void> Gate::wait() {
    while (!open_) co_await timer_.async_wait(asio::as_tuple(asio::use_awaitable));
}

void Gate::open() {
    open_ = true;
    timer_.cancel();
}

} // namespace tilsyn::rooms::internal
