// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <algorithm>
#include <csignal>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

using namespace tilsyn;
using namespace tilsyn::store;
using namespace tilsyn::store::test;

namespace {

/// Writes commands, drafts and days for ever and acknowledges each command on the pipe once the store has said yes.
[[noreturn]] void writeForEver(const Folder& folder, int cycle, int acknowledge) {
    const auto store = tryOpen(folder);
    if (!store) _exit(1);
    for (int i = 0;; ++i) {
        const auto id = std::to_string(cycle) + "-" + std::to_string(i);
        if (!(*store)->saveDraft(draftOf(("v" + id).c_str()), nurse(), now)) _exit(2);
        if (i % 3 == 0 && !(*store)->saveDay(dayOf())) _exit(3);
        if (!(*store)->appendCommand(commandOf(id, ("v" + id).c_str()), nurse(), now)) _exit(4);
        const auto line = id + "\n";
        if (::write(acknowledge, line.data(), line.size()) < 0) _exit(5);
    }
}

} // namespace

TEST_CASE("every acknowledged command is there after the process has been killed, and none came apart") {
    const Folder folder;
    std::set<std::string> acknowledged;
    for (int cycle = 0; cycle < 20; ++cycle) {
        int pipes[2];
        REQUIRE(pipe(pipes) == 0);
        const pid_t child = fork();
        if (child == 0) writeForEver(folder, cycle, pipes[1]);
        close(pipes[1]);
        std::string lines;
        char buffer[4096];
        // Killed after a different number of acknowledgements each time, somewhere in the work on the next one.
        const auto wanted = 1 + cycle * 2;
        while (std::count(lines.begin(), lines.end(), '\n') < wanted) {
            const auto got = read(pipes[0], buffer, sizeof buffer);
            REQUIRE(got > 0);
            lines.append(buffer, static_cast<std::size_t>(got));
        }
        usleep(static_cast<useconds_t>(cycle * 137 % 1500)); // a different place within it
        kill(child, SIGKILL);
        for (ssize_t got = 0; (got = read(pipes[0], buffer, sizeof buffer)) > 0;)
            lines.append(buffer, static_cast<std::size_t>(got));
        close(pipes[0]);
        int status = 0;
        waitpid(child, &status, 0);
        REQUIRE(WIFSIGNALED(status));
        for (std::size_t at = 0, end = 0; (end = lines.find('\n', at)) != std::string::npos; at = end + 1)
            acknowledged.insert(lines.substr(at, end - at));

        const auto store = mustOpen(folder);
        CHECK(store->notices().empty());
        const auto waiting = *store->openOutboxRows(grant(Resource::outcome));
        CHECK(waiting.unreadable == 0);
        std::set<std::string> stored;
        for (const auto& row : waiting.rows) stored.insert(row.item.id.value());
        for (const auto& id : acknowledged) CHECK(stored.contains(id));
        CHECK(stored.size() <= acknowledged.size() + static_cast<std::size_t>(cycle) + 1);
        // One audit row a command: they stand and fall together. A draft has become its command or is still there.
        const auto audit = *store->verifyAudit();
        CHECK_FALSE(audit.broken);
        CHECK(audit.records == static_cast<std::int64_t>(stored.size()));
        const auto drafts = *store->loadDrafts(grant(Resource::outcome));
        for (const auto& draft : drafts) CHECK_FALSE(stored.contains(draft.visit.value().substr(1)));
    }
    MESSAGE("acknowledged and kept: " << acknowledged.size() << " commands over 20 kills");
}

TEST_CASE("a process that dies while it makes the files leaves nothing that stops the next") {
    for (int delay = 0; delay < 10; ++delay) {
        const Folder folder;
        const pid_t child = fork();
        if (child == 0) {
            const auto store = tryOpen(folder);
            _exit(0);
        }
        usleep(static_cast<useconds_t>(delay * 900));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        const auto store = tryOpen(folder);
        if (!store) FAIL(store.error().detail);
        CHECK((*store)->appendCommand(commandOf("c1"), nurse(), now));
    }
}
