// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

namespace tilsyn::store {

/// Smaller goes first; within one, first come, first served.
enum class Priority { urgent, normal, import };

/// The store's thread: one job at a time, audit and outbox (urgent) before reads for the screen (normal) before
/// imports. `post` may be called from any thread and takes move-only jobs; the destructor runs everything that is
/// queued.
class Executor {
public:
    Executor();
    ~Executor();
    Executor(const Executor&) = delete;
    Executor& operator=(const Executor&) = delete;

    template <class Job> void post(Priority priority, Job&& job) {
        enqueue(priority, std::make_unique<Held<std::decay_t<Job>>>(std::forward<Job>(job)));
    }
    /// For debug checks at module faces.
    bool isHere() const { return std::this_thread::get_id() == thread_.get_id(); }

private:
    struct Task {
        virtual ~Task() = default;
        virtual void run() = 0;
    };
    template <class Job> struct Held final : Task {
        explicit Held(Job held) : job(std::move(held)) {}
        void run() override { job(); }
        Job job;
    };

    void enqueue(Priority priority, std::unique_ptr<Task> task);
    std::unique_ptr<Task> next();
    void work();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::array<std::deque<std::unique_ptr<Task>>, 3> queues_;
    bool closing_ = false;
    std::thread thread_;
};

} // namespace tilsyn::store
