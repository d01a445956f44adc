// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/loop.h"

#include "region/server/loop_impl.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <csignal>

namespace tilsyn::region {

Loop::Loop(const Clock& clock)
    : impl_(std::make_unique<Impl>()), timers_(clock, [this](Duration real) {
          // A slow clock makes far moments farther than the timer can count; what is not due then waits again.
          impl_->wake.expires_after(std::min<Duration>(real, std::chrono::hours(1)));
          impl_->wake.async_wait([this](boost::system::error_code error) {
              if (!error) timers_.fireDue();
          });
      }) {}

Loop::~Loop() = default;

void Loop::run() {
    const auto guard = boost::asio::make_work_guard(impl_->io);
    impl_->io.run();
}

void Loop::stop() {
    impl_->io.stop();
}

void Loop::handleSignals() {
    impl_->signals.add(SIGTERM);
    impl_->signals.add(SIGINT);
    impl_->signals.async_wait([this](boost::system::error_code error, int) {
        if (!error) stop();
    });
}

void Loop::post(std::function<void()> work) {
    boost::asio::post(impl_->io, std::move(work));
}

} // namespace tilsyn::region
