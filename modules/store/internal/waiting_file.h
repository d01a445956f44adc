// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>

namespace tilsyn::store {

/// How much waits in each folder, told to the people of this machine as a bare number, since nobody can open another's
/// files. A hint and no truth: it is not made durable, and what cannot be written is left out.
class WaitingFile {
public:
    explicit WaitingFile(std::filesystem::path folder) : folder_(std::move(folder)) {}
    /// Writes ours when it has changed.
    void put(int count);
    /// The sum of all folders beside this one.
    int others() const;

private:
    std::filesystem::path folder_;
    std::optional<int> last_;
};

} // namespace tilsyn::store
