// SPDX-License-Identifier: GPL-3.0-or-later
// What a compiler is given to find out how fast this machine is; never linked.
#include <algorithm>
#include <functional>
#include <map>
#include <ranges>
#include <regex>
#include <string>
#include <vector>
int words(const std::string& text) {
    std::map<std::string, int> seen;
    const std::regex word("[a-z]+");
    for (std::sregex_iterator it(text.begin(), text.end(), word), end; it != end; ++it) ++seen[it->str()];
    std::vector<std::function<int(int)>> steps{[&](int n) { return n + static_cast<int>(seen.size()); }};
    std::ranges::sort(steps, {}, [](const auto& step) { return step(1); });
    return steps.front()(2);
}
