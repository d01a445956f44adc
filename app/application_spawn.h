// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>

// The one template of Application, for the files that it is written in.
namespace tilsyn::app {

namespace asio = boost::asio;

template <class T, class Done> void Application::spawn(asio::awaitable<T> work, Done done) {
    spawn(signInCancelled_, std::move(work), std::move(done));
}

template <class T, class Done>
void Application::spawn(asio::cancellation_signal& stop, asio::awaitable<T> work, Done done) {
    asio::co_spawn(
        io_, std::move(work),
        asio::bind_cancellation_slot(
            stop.slot(), [this, done = std::move(done)](const std::exception_ptr&, T value) mutable {
                gui_.post([done = std::move(done), value = std::move(value)]() mutable { done(std::move(value)); });
            }));
}

} // namespace tilsyn::app
