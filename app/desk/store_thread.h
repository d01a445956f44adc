// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/executor.h"
#include "store/store.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace tilsyn::app {

/// The store with the one thread that may touch it. Jobs get a `Store&`; without an open store they get an error, so
/// that a full disk or a lost key never stops the rest.
class StoreThread {
public:
    /// Opens on the store's thread; `onOpen` is called there with the notices or the reason of the refusal.
    void open(store::StoreOptions options, Secret key, std::function<void(Result<std::vector<std::string>>)> onOpen) {
        executor_.post(store::Priority::urgent, [this, options = std::move(options), key = std::move(key),
                                                 onOpen = std::move(onOpen)]() mutable {
            auto opened = store::Store::open(options, key);
            if (!opened) return onOpen(fail(opened.error()));
            store_ = std::move(*opened);
            onOpen(store_->notices());
        });
    }

    /// Lets go of the files, after what is queued: another person's may be opened then. `closed` is called on the
    /// store's thread.
    void close(std::function<void()> closed = {}) {
        executor_.post(store::Priority::import, [this, closed = std::move(closed)] {
            store_.reset();
            if (closed) closed();
        });
    }

    /// Fire and forget, or with an answer that `job` itself carries on.
    template <class Job> void post(store::Priority priority, Job job) {
        executor_.post(priority, [this, job = std::move(job)]() mutable {
            if (store_) job(*store_);
        });
    }

    /// Runs `job(Store&)`, which gives a Result or Status, and resumes the awaiting coroutine on its own thread.
    template <class Job>
    boost::asio::awaitable<std::invoke_result_t<Job, store::Store&>> run(store::Priority priority, Job job) {
        namespace asio = boost::asio;
        using Answer = std::invoke_result_t<Job, store::Store&>;
        auto initiate = [this, priority]<class Handler>(Handler&& handler, Job work) {
            auto home = asio::get_associated_executor(handler);
            executor_.post(
                priority, [this, work = std::move(work), home, handler = std::forward<Handler>(handler)]() mutable {
                    Answer answer =
                        store_ ? work(*store_) : Answer(fail(ErrorKind::storage, "no local files are open", "store"));
                    asio::post(home, [handler = std::move(handler), answer = std::move(answer)]() mutable {
                        std::move(handler)(std::move(answer));
                    });
                });
        };
        // A value that is made in time for the initiation but is not default constructible travels as an optional.
        co_return *co_await asio::async_initiate<const asio::use_awaitable_t<>, void(std::optional<Answer>)>(
            std::move(initiate), asio::use_awaitable, std::move(job));
    }

private:
    std::unique_ptr<store::Store> store_; // made, used and destroyed on the executor's thread
    store::Executor executor_;            // destroyed first: it finishes what is queued
};

} // namespace tilsyn::app
