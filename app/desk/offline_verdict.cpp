// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/offline_verdict.h"

#include "base/log.h"

#include <algorithm>

namespace tilsyn::app {

using session::OfflineAnswer;
using session::OfflineWindow;

Result<OfflineVerdict> judgeOffline(store::Store& store, const std::string& region, int hours, Instant machine) {
    const auto known = store.lastSignIn();
    if (!known) return fail(known.error());
    if (!*known) return fail(ErrorKind::notFound, "the files know of no sign-in", "offline-start");
    const auto& signIn = (*known)->signIn;
    if (signIn.region != region) return fail(ErrorKind::policy, "the files are another region's", "offline-start");
    // The narrower of what the region said then and what the profile says now: a profile is a plain file.
    const OfflineWindow window{signIn.at, (*known)->newest, std::chrono::hours(std::min(hours, signIn.offlineHours))};
    // A machine that was slow by the region's clock then is taken to be so now.
    const auto now = machine + std::max(signIn.ahead, Duration::zero());
    OfflineVerdict verdict{session::mayOpenOffline(window, now), signIn, window.newest, window.end(), store.notices()};
    const bool open = verdict.answer == OfflineAnswer::open;
    const auto entry = [&](store::Activity activity, store::AuditResult result) {
        return store::AuditEntry{signIn.user, {}, {}, activity, domain::Purpose::list, machine, {}, result};
    };
    auto written = Status();
    if ((*known)->noteAltered) {
        log::warning("offline-start", "the note beside the files promised more than the region has allowed");
        written = store.appendAudit(entry(store::Activity::alteredNote, store::AuditResult::failed));
    }
    if (written)
        written = store.appendAudit(
            entry(store::Activity::openOffline, open ? store::AuditResult::ok : store::AuditResult::refused));
    if (!written) return fail(written.error());
    return verdict;
}

} // namespace tilsyn::app
