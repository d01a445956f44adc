// SPDX-License-Identifier: GPL-3.0-or-later
// tilsyn-triage: the triage rules for scripts. docs/programs.md is its contract.
#include "app/triage/case_reader.h"
#include "app/triage/resource_files.h"
#include "app/triage/result_writer.h"
#include "app/triage/worklist_rows.h"
#include "triage/evaluation.h"

#include <iostream>
#include <string_view>

namespace {

using namespace tilsyn;

constexpr int unusable = 2;

int say(const std::string& path, const std::string& problem) {
    std::cerr << path << ": " << problem << "\n";
    return unusable;
}

int evaluateFile(const std::string& path, const std::string& bytes) {
    const auto record = app::readCase(bytes);
    if (!record) return say(path, record.error().detail);
    std::cout << app::writeResult(triage::evaluate(*record)) << "\n";
    return 0;
}

int sortFile(const std::string& path, const std::string& bytes) {
    const auto sorted = app::sortRows(bytes);
    if (!sorted) return say(path, sorted.error().detail);
    std::cout << *sorted << "\n";
    return 0;
}

int usage() {
    std::cerr << "tilsyn-triage evaluate CASE.json | sort ROWS.json | read PATH...\n";
    return unusable;
}

} // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() < 2) return usage();
    if (words[0] == "read")
        return tilsyn::app::readFiles({words.begin() + 1, words.end()}, std::cout, std::cerr) ? 0 : unusable;
    if (words.size() != 2 || (words[0] != "evaluate" && words[0] != "sort")) return usage();
    std::string bytes;
    if (!tilsyn::app::readFile(words[1], bytes)) return say(words[1], "cannot be read");
    return words[0] == "evaluate" ? evaluateFile(words[1], bytes) : sortFile(words[1], bytes);
}
