// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/executor.h"

#include <algorithm>

namespace tilsyn::store {

Executor::Executor() : thread_([this] { work(); }) {}

Executor::~Executor() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Executor::enqueue(Priority priority, std::unique_ptr<Task> task) {
    {
        const std::lock_guard lock(mutex_);
        queues_[static_cast<std::size_t>(priority)].push_back(std::move(task));
    }
    wake_.notify_one();
}

std::unique_ptr<Executor::Task> Executor::next() {
    std::unique_lock lock(mutex_);
    const auto filled = [](const auto& queue) { return !queue.empty(); };
    wake_.wait(lock, [&] { return closing_ || std::ranges::any_of(queues_, filled); });
    const auto queue = std::ranges::find_if(queues_, filled);
    if (queue == queues_.end()) return nullptr;
    auto task = std::move(queue->front());
    queue->pop_front();
    return task;
}

void Executor::work() {
    while (const auto task = next()) task->run();
}

} // namespace tilsyn::store
