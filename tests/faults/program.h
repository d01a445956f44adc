// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace tilsyn::tests {

/// A folder that goes with its owner.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    /// Writes a file into it and gives its path.
    std::string file(const std::string& name, const std::string& content) const;
    std::filesystem::path path;
};

/// The real `tilsyn` without a screen, with its files below `home`; ended with the object. Not to be started as root.
class Program {
public:
    Program(std::vector<std::string> options, const std::filesystem::path& home);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// The next line on standard output or error that holds `text`; empty when it ends or says nothing of that kind for
    /// so long.
    std::string line(const std::string& text, std::chrono::seconds patience = std::chrono::seconds(30));
    /// It goes on: nothing ends it while we look, for half a second.
    bool lives();
    /// Waits until it ends by itself, at most 30 s, and gives its code; -1 if it does not or was killed.
    int ends();
    std::string said; ///< everything so far

private:
    enum class Heard { more, silence, end };
    Heard hear(int milliseconds);

    pid_t child_ = -1;
    int errors_ = -1;
    std::size_t read_ = 0; ///< lines before this place have been given
};

} // namespace tilsyn::tests
