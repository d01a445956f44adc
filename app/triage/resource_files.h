// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace tilsyn::app {

/// One line on `out` for each resource in the files and folders: `mapped KIND id` or `refused KIND id: reason`. Files
/// that cannot be read, or are no JSON, are named on `errors`; then the answer is false, after the rest has been read.
bool readFiles(const std::vector<std::string>& paths, std::ostream& out, std::ostream& errors);

/// The bytes of one file.
bool readFile(const std::string& path, std::string& bytes);

} // namespace tilsyn::app
