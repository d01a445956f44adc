// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>

#include <exception>
#include <memory>
#include <utility>

namespace tilsyn::sync {

/// Runs a long-lived coroutine on the state that it shares with its owner; `state->cancel` ends it. What a cancelled
/// coroutine throws in Asio (operation_aborted) ends here.
template <class State> void spawn(std::shared_ptr<State> state, boost::asio::awaitable<void> work) {
    const auto executor = state->executor;
    const auto slot = state->cancel.slot();
    boost::asio::co_spawn(executor, std::move(work),
                          boost::asio::bind_cancellation_slot(slot, [state](std::exception_ptr) {}));
}

} // namespace tilsyn::sync
