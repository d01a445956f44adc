// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/offline_start_words.h"

#include "workbench/times.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tilsyn::app {
namespace {

using workbench::shortDateTimeText;

struct OfflineStartWords {
    Q_DECLARE_TR_FUNCTIONS(OfflineStartWords)
};

QString ageText(Duration age) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(std::max(age, Duration::zero()));
    if (minutes < std::chrono::hours(1))
        return OfflineStartWords::tr("%n minute(s)", "age", static_cast<int>(minutes.count()));
    const auto hours =
        static_cast<int>(std::chrono::ceil<std::chrono::hours>(minutes).count()); // not younger than it is
    if (hours < 48) return OfflineStartWords::tr("%n hour(s)", "age", hours);
    return OfflineStartWords::tr("%n day(s)", "age", hours / 24);
}

QString whatIsSafe() {
    return OfflineStartWords::tr(
        "What you have not sent is safe: it stays encrypted on this machine and is sent after your next "
        "sign-in here.");
}

/// Each is a sentence or more of its own.
QString paragraphs(const QStringList& all) {
    return all.join(QLatin1Char('\n'));
}

Words never(const Words& away) {
    return {away.what,
            paragraphs({OfflineStartWords::tr("Your region does not let a desk be opened without it."), whatIsSafe()}),
            away.code};
}

Words over(const Words& away, Instant at, int hours, const Zone& zone) {
    return {away.what,
            paragraphs({OfflineStartWords::tr("The time for working without it is over: you were last signed in on %1, "
                                              "and at most %n hour(s) without a new sign-in are allowed.",
                                              "date and time", hours)
                            .arg(shortDateTimeText(zone, at)),
                        whatIsSafe()}),
            away.code};
}

} // namespace

workbench::OfflineOffer offlineOffer(const OfflineChance& chance, const Words& away, Instant now, const Zone& zone) {
    const auto& note = chance.open.front();
    const auto from = shortDateTimeText(zone, note.at);
    const auto age = ageText(now - note.at);
    const auto until = shortDateTimeText(zone, note.until);
    const auto kept =
        chance.open.size() == 1
            ? OfflineStartWords::tr(
                  "You can open your desk with what is stored on this machine. It is from %1 and %2 old. Without the "
                  "region you may work until %3; what you do is kept and sent when you have signed in again.",
                  "date and time; age; date and time")
                  .arg(from, age, until)
            : OfflineStartWords::tr(
                  "%n people can open their desks with what is stored on this machine; your passphrase opens yours. "
                  "The newest is from %1 and %2 old. What you do is kept and sent when you have signed in again.",
                  "date and time; age", static_cast<int>(chance.open.size()))
                  .arg(from, age);
    return {away.what, kept, chance.byPassphrase, away.code};
}

QList<workbench::WorkplaceFact> offlineFacts(const OfflineChance& chance, const Zone& zone) {
    QList<workbench::WorkplaceFact> facts;
    if (chance.open.size() < 2) return facts;
    for (const auto& note : chance.open)
        facts.append({QStringLiteral("clock"),
                      OfflineStartWords::tr("Stored %1", "date and time").arg(shortDateTimeText(zone, note.at)),
                      OfflineStartWords::tr("Until %1", "date and time").arg(shortDateTimeText(zone, note.until)),
                      true});
    return facts;
}

Words whyNoOffer(const OfflineChance& chance, const Words& away, int hours, const Zone& zone) {
    if (!chance.allowed) return never(away);
    if (!chance.shared) return over(away, chance.newest->at, hours, zone);
    return {away.what,
            paragraphs({OfflineStartWords::tr("Several people have their files here, and the machine's keystore cannot "
                                              "tell which of them you are. That takes a sign-in at the region."),
                        whatIsSafe()}),
            away.code};
}

Words whyRefused(const OfflineVerdict& verdict, const Words& away, int hours, Instant now, const Zone& zone) {
    using session::OfflineAnswer;
    if (verdict.answer == OfflineAnswer::never) return never(away);
    if (verdict.answer != OfflineAnswer::clockBack)
        return over(away, verdict.signIn.at, std::min(hours, verdict.signIn.offlineHours), zone);
    return {OfflineStartWords::tr("This computer's clock cannot be right."),
            paragraphs(
                {OfflineStartWords::tr("It says %1, but something was already written here on %2, so it is not known "
                                       "how long you have been without the region. Ask your help desk to set the clock "
                                       "right, or sign in when the region answers.",
                                       "date and time; date and time")
                     .arg(shortDateTimeText(zone, now), shortDateTimeText(zone, verdict.newest)),
                 whatIsSafe()}),
            away.code};
}

QString whyNotOpened(const Error& error, Duration pause) {
    const auto seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(pause).count());
    if (error.kind == ErrorKind::conflict)
        return OfflineStartWords::tr(
            "This passphrase opens the files of more than one person, so it cannot tell who you are. Nothing "
            "has been opened.");
    if (seconds > 0)
        return OfflineStartWords::tr("This is not the passphrase. Try again in %n second(s).", nullptr, seconds);
    return OfflineStartWords::tr("This is not the passphrase. Nothing has been changed.");
}

} // namespace tilsyn::app
