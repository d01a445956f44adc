// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/program.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace tilsyn::tests {

Folder::Folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "tilsyn-fault-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no folder");
    path = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
}

std::string Folder::file(const std::string& name, const std::string& content) const {
    std::ofstream(path / name, std::ios::binary) << content;
    return (path / name).string();
}

Program::Program(std::vector<std::string> options, const std::filesystem::path& home) {
    options.insert(options.begin(), TILSYN_PROGRAM);
    options.insert(options.end(), {"--home", home.string()});
    std::vector<char*> arguments;
    for (auto& word : options) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    child_ = fork();
    if (child_ == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(ends[1], STDERR_FILENO);
        dup2(ends[1], STDOUT_FILENO);
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
        setenv("HOME", home.c_str(), 1);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    close(ends[1]);
    errors_ = ends[0];
}

Program::~Program() {
    if (child_ > 0) {
        kill(child_, SIGKILL);
        waitpid(child_, nullptr, 0);
    }
    close(errors_);
}

Program::Heard Program::hear(int milliseconds) {
    pollfd ear{errors_, POLLIN, 0};
    if (poll(&ear, 1, milliseconds) <= 0) return Heard::silence;
    std::array<char, 4096> bytes{};
    const auto count = read(errors_, bytes.data(), bytes.size());
    if (count <= 0) return Heard::end;
    said.append(bytes.data(), static_cast<std::size_t>(count));
    return Heard::more;
}

std::string Program::line(const std::string& text, std::chrono::seconds patience) {
    const auto limit = std::chrono::steady_clock::now() + patience;
    do {
        for (auto end = said.find('\n', read_); end != std::string::npos; end = said.find('\n', read_)) {
            auto one = said.substr(read_, end - read_);
            read_ = end + 1;
            if (one.find(text) != std::string::npos) return one;
        }
    } while (std::chrono::steady_clock::now() < limit && hear(1000) != Heard::end);
    return {};
}

bool Program::lives() {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::milliseconds(500);
    while (std::chrono::steady_clock::now() < limit) {
        if (hear(500) == Heard::end) return false;
    }
    return waitpid(child_, nullptr, WNOHANG) == 0;
}

int Program::ends() {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    // Its end of the pipe is closed by its end; the region that it started has one too and ends just before.
    while (hear(1000) != Heard::end) {
        if (std::chrono::steady_clock::now() > limit) return -1;
    }
    int status = 0;
    waitpid(std::exchange(child_, -1), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace tilsyn::tests
