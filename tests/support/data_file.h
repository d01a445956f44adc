// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace tilsyn::test {

/// The bytes of tests/data/<name>.
inline std::string dataFile(const std::string& name) {
    std::ifstream in(std::string(TILSYN_TEST_DATA) + "/" + name, std::ios::binary);
    if (!in) throw std::runtime_error("no test data " + name);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace tilsyn::test
