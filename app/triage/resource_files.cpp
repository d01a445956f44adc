// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/triage/resource_files.h"

#include "base/json_tree.h"
#include "fhir/readings.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace tilsyn::app {
namespace {

namespace fs = std::filesystem;

/// Files below the paths in a stable order; what is neither file nor folder stays in the list, to be named.
std::vector<std::string> filesOf(const std::vector<std::string>& paths) {
    std::vector<std::string> files;
    for (const auto& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        const auto begin = files.size();
        const auto options = fs::directory_options::skip_permission_denied;
        for (fs::recursive_directory_iterator at(path, options, error), end; !error && at != end; at.increment(error)) {
            std::error_code ignored;
            if (at->is_regular_file(ignored)) files.push_back(at->path().string());
        }
        std::sort(files.begin() + static_cast<std::ptrdiff_t>(begin), files.end());
    }
    return files;
}

/// On one line, whatever a server has put into it.
std::string oneLine(std::string text) {
    for (auto& c : text)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return text.empty() ? "-" : text;
}

void print(const fhir::ReadResource& read, std::ostream& out) {
    const auto whose = oneLine(read.kind) + " " + oneLine(read.id);
    if (read.submission) {
        out << "mapped " << whose << "\n";
        return;
    }
    std::string reasons;
    for (const auto& reason : read.refused) reasons += (reasons.empty() ? "" : "; ") + reason;
    out << "refused " << whose << ": " << oneLine(reasons) << "\n";
}

} // namespace

bool readFile(const std::string& path, std::string& bytes) {
    std::error_code error;
    if (fs::is_directory(path, error)) return false;
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    if (!in || !(in.peek() == std::ifstream::traits_type::eof() || all << in.rdbuf())) return false;
    bytes = std::move(all).str();
    return true;
}

bool readFiles(const std::vector<std::string>& paths, std::ostream& out, std::ostream& errors) {
    bool good = true;
    for (const auto& path : filesOf(paths)) {
        std::string bytes;
        if (!readFile(path, bytes)) {
            errors << oneLine(path) << ": cannot be read\n";
            good = false;
            continue;
        }
        const auto tree = json::Tree::read(std::move(bytes));
        if (!tree) {
            errors << oneLine(path) << ": not JSON\n";
            good = false;
            continue;
        }
        for (const auto& read : fhir::readReport((*tree)->root(), "document")) print(read, out);
    }
    return good;
}

} // namespace tilsyn::app
