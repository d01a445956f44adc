// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace tilsyn::tests {

inline std::string data(const std::string& name) {
    std::ifstream file(std::string(TILSYN_TEST_DATA) + "/fhir/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace tilsyn::tests
