// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/evaluation.h"

#include "triage/internal/course.h"

#include <algorithm>

namespace tilsyn::triage {

Evaluation evaluate(const Case& record) {
    std::vector<const Entry*> log;
    for (const auto& entry : record.log)
        if (entry.at <= record.now) log.push_back(&entry);
    std::ranges::stable_sort(log, {}, &Entry::at);
    Course course(record);
    for (const auto* entry : log) std::visit([&](const auto& what) { course.take(what, entry->at); }, entry->what);
    return course.view();
}

} // namespace tilsyn::triage
