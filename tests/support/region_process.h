// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json.hpp>

#include <array>
#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace tilsyn::tests {

/// A running practice region (the program `path`); ended with the object.
class RegionProcess {
public:
    RegionProcess(const std::string& path, std::vector<std::string> options) {
        options.insert(options.begin(), path);
        std::vector<char*> arguments;
        for (auto& word : options) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
        process_ = fork();
        if (process_ == 0) {
            dup2(ends[1], STDOUT_FILENO);
            close(ends[0]);
            close(ends[1]);
            execv(arguments[0], arguments.data());
            _exit(127);
        }
        close(ends[1]);
        std::string line;
        char c = 0;
        while (read(ends[0], &c, 1) == 1 && c != '\n') line += c;
        out_ = ends[0];
        boost::json::error_code error;
        const auto value = boost::json::parse(line, error);
        if (error || !value.is_object()) throw std::runtime_error("the practice region did not start");
        ready_ = value.as_object();
    }
    ~RegionProcess() {
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
        close(out_);
    }
    RegionProcess(const RegionProcess&) = delete;
    RegionProcess& operator=(const RegionProcess&) = delete;

    /// A member of the ready line: "fhir", "oidc", "ca", "admin", "profile".
    std::string operator[](const char* member) const { return std::string(ready_.at(member).as_string()); }

private:
    pid_t process_ = -1;
    int out_ = -1;
    boost::json::object ready_;
};

} // namespace tilsyn::tests
