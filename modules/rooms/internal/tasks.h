// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/steady_timer.hpp>

#include <list>
#include <memory>

namespace tilsyn::rooms::internal {

namespace asio = boost::asio;

/// Coroutines that belong together and are given up together. io thread. Cancelling does not wait: what the coroutines
/// refer to must be kept alive by `keep`.
class Tasks {
public:
    explicit Tasks(asio::any_io_executor io) : io_(std::move(io)), signals_(std::make_shared<Signals>()) {}
    ~Tasks() { cancel(); }
    Tasks(const Tasks&) = delete;
    Tasks& operator=(const Tasks&) = delete;

    void run(std::shared_ptr<void> keep, asio::awaitable<void> work);
    void cancel();

private:
    using Signals = std::list<std::shared_ptr<asio::cancellation_signal>>;
    asio::any_io_executor io_;
    std::shared_ptr<Signals> signals_;
};

/// Something that coroutines wait for and that happens once (until it is shut again).
class Gate {
public:
    explicit Gate(const asio::any_io_executor& io) : timer_(io, asio::steady_timer::time_point::max()) {}
    asio::awaitable<void> wait();
    void open();
    void shut() { open_ = false; }
    bool isOpen() const { return open_; }

private:
    asio::steady_timer timer_;
    bool open_ = false;
};

} // namespace tilsyn::rooms::internal
