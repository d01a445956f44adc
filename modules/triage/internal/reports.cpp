// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/internal/reports.h"

#include <algorithm>
#include <tuple>

namespace tilsyn::triage {
namespace {

constexpr auto together = std::chrono::minutes(10);

bool belongs(const Report& report, const Version& version) {
    const auto& author = version.origin.author;
    return report.dateOnly == version.effective.dateOnly && *version.effective.at <= report.at + together &&
           (report.author.empty() || author.empty() || report.author == author);
}

} // namespace

std::vector<Report> reportsOf(const std::vector<Resource>& resources) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < resources.size(); ++i) {
        const auto& version = resources[i].current();
        if (version.origin.status != Status::withdrawn && version.effective.at && !version.clock) order.push_back(i);
    }
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        const auto key = [&](std::size_t i) {
            return std::tuple(*resources[i].current().effective.at, resources[i].ref());
        };
        return key(a) < key(b);
    });
    std::vector<Report> reports;
    for (const auto i : order) {
        const auto& version = resources[i].current();
        // Only the last ones can still be joined: the others began more than ten minutes earlier.
        auto from = reports.rbegin();
        while (from != reports.rend() && !belongs(*from, version))
            from = from->at + together < *version.effective.at ? reports.rend() : std::next(from);
        if (from == reports.rend()) {
            reports.push_back({{i}, *version.effective.at, version.effective.dateOnly, version.origin.author});
            continue;
        }
        from->resources.push_back(i);
        if (from->author.empty()) from->author = version.origin.author;
    }
    return reports;
}

} // namespace tilsyn::triage
