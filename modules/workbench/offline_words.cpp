// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/offline_words.h"

#include "workbench/times.h"

#include <QCoreApplication>

namespace tilsyn::workbench {
namespace {

struct Offline {
    Q_DECLARE_TR_FUNCTIONS(Offline)
};

} // namespace

QString offlineReason(const std::optional<Error>& problem) {
    if (!problem) return Offline::tr("The region cannot be reached.");
    const auto& error = *problem;
    switch (error.kind) {
    case ErrorKind::timeout: return Offline::tr("The region does not answer in time.");
    case ErrorKind::malformed: return Offline::tr("Something else answers, perhaps a log-in page of the network.");
    case ErrorKind::policy: return Offline::tr("The certificate is not trusted: nothing is sent.");
    case ErrorKind::unauthorised: return Offline::tr("You are not signed in with the region.");
    case ErrorKind::forbidden: return Offline::tr("The region does not let you in.");
    case ErrorKind::offline:
        if (error.detail.ends_with("the name is not known")) return Offline::tr("The region's name is not found.");
        // A status is an answer: the line is there.
        if (error.where != "http") return Offline::tr("The region has trouble of its own.");
        break;
    default: break;
    }
    return Offline::tr("The region cannot be reached.");
}

QString offlineSentence(const workspace::Snapshot& snapshot, Instant now, const Zone& zone) {
    const auto reason = offlineReason(snapshot.connection.problem);
    if (!snapshot.day)
        return Offline::tr("%1 There is no list on this machine yet; it comes as soon as the line is back.",
                           "why there is no connection")
            .arg(reason);
    const auto from = clockText(zone, snapshot.day->asOf);
    if (now - snapshot.day->asOf >= oldData)
        return Offline::tr("%1 The list is old, from %2. Ask a colleague what has changed since.",
                           "why there is no connection, time")
            .arg(reason, from);
    return Offline::tr("%1 You can go on: the list is from %2, what you do is kept and sent later.",
                       "why there is no connection, time")
        .arg(reason, from);
}

} // namespace tilsyn::workbench
