// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/executor.h"

#include <doctest/doctest.h>
#include <future>
#include <string>

using namespace tilsyn::store;

TEST_CASE("urgent work passes what waits, equals keep their order, and everything queued is done before the end") {
    std::string order;
    {
        Executor executor;
        std::promise<void> started;
        std::promise<void> go;
        executor.post(Priority::normal, [&] {
            started.set_value();
            go.get_future().wait();
        });
        started.get_future().wait(); // from here on everything queues up
        executor.post(Priority::import, [&] { order += 'i'; });
        executor.post(Priority::normal, [&] { order += 'n'; });
        executor.post(Priority::urgent, [&] { order += '1'; });
        executor.post(Priority::urgent, [&] { order += '2'; });
        executor.post(Priority::import, [&] { order += 'j'; });
        go.set_value();
    }
    CHECK(order == "12nij");
}

TEST_CASE("a job may own what it works on, runs on one thread that is not ours, and may post more") {
    std::promise<int> answer;
    {
        Executor executor;
        CHECK_FALSE(executor.isHere());
        executor.post(Priority::normal, [&, number = std::make_unique<int>(42)] {
            CHECK(executor.isHere());
            executor.post(Priority::import, [&answer, n = *number] { answer.set_value(n); });
        });
    }
    CHECK(answer.get_future().get() == 42);
}
