// SPDX-License-Identifier: GPL-3.0-or-later
// The line is cut in the middle of a call, the outcome is written without it, the power goes, and everything is there
// again and lands once.
#include "app/shift/shift.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tilsyn::app {

using domain::RoomPhase;

namespace {

/// Nothing that this machine sends arrives any more, and what was open is gone.
constexpr auto cutLine = R"({"path":"/","kind":"drop","count":1000000})";
constexpr auto cutStreams = R"({"path":"/","kind":"drop-streams"})";

/// How many contacts the region has for a visit.
int encountersOf(const QByteArray& state, const domain::VisitId& visit) {
    const auto fhir = QJsonDocument::fromJson(state).object()[QLatin1String("fhir")].toObject();
    const auto reference = QStringLiteral("Appointment/") + QString::fromStdString(visit.value());
    int count = 0;
    for (const auto& each : fhir[QLatin1String("Encounter")].toArray())
        for (const auto& appointment : each.toObject()[QLatin1String("appointment")].toArray())
            if (appointment.toObject()[QLatin1String("reference")].toString() == reference) ++count;
    return count;
}

} // namespace

void Shift::addCut() {
    steps_.push_back({QStringLiteral("cut"), [this] { key(Qt::Key_F3); },
                      [this, stage = 0, before = 0L, at = qint64{0}]() mutable -> std::optional<Verdict> {
                          const auto s = snapshot();
                          const auto* r = room();
                          const auto stats = subject_.lastStats();
                          const auto now = QDateTime::currentMSecsSinceEpoch();
                          if (stage < 3)
                              if (auto failed = failedRoom()) return failed;
                          switch (stage) {
                          case 0: // one turn, so that the next visit is in hand
                              key(Qt::Key_F2);
                              stage = 1;
                              break;
                          case 1:
                              if (r == nullptr || r->visit == visit_) break;
                              if (std::ranges::any_of(r->roster, [](const auto& p) { return p.waiting; })) {
                                  visit_ = r->visit;
                                  key(Qt::Key_F4);
                                  stage = 2;
                              }
                              break;
                          case 2:
                              if (r == nullptr || r->phase != RoomPhase::inCall || !stats || stats->framesDecoded < 10)
                                  break;
                              askAdmin(QStringLiteral("/faults"), cutLine,
                                       [this](const QByteArray&) { askAdmin(QStringLiteral("/faults"), cutStreams); });
                              stage = 3;
                              break;
                          case 3:
                              key(Qt::Key_R, Qt::ControlModifier);
                              if (s->connection.link != workspace::Link::offline || !stats) break;
                              before = stats->framesDecoded;
                              at = now;
                              stage = 4;
                              break;
                          default:
                              if (now - at < 3000) break;
                              if (r == nullptr || r->phase != RoomPhase::inCall)
                                  return Verdict{false, QStringLiteral("the call did not outlive the line")};
                              const long after = stats ? stats->framesDecoded : 0;
                              return Verdict{after > before, QStringLiteral("offline on screen, the call goes on: %1 "
                                                                            "pictures, 3 s later %2")
                                                                 .arg(before)
                                                                 .arg(after)};
                          }
                          return std::nullopt;
                      },
                      120});

    steps_.push_back({QStringLiteral("offline-outcome"), [this] { key(Qt::Key_F2, Qt::ControlModifier); },
                      [this, stage = 0]() mutable -> std::optional<Verdict> {
                          const auto s = snapshot();
                          const auto* visit = workspace::findVisit(*s, visit_);
                          if (visit == nullptr) return Verdict{false, QStringLiteral("the day is gone")};
                          const auto& shown = workspace::stageOf(*s, *visit);
                          if (stage == 0) {
                              if (std::holds_alternative<domain::WrapUp>(shown) && hasFocus(QStringLiteral("outcome")))
                                  stage = 1;
                              return std::nullopt;
                          }
                          if (stage == 1) {
                              key(Qt::Key_1, Qt::AltModifier);
                              key(Qt::Key_N, Qt::AltModifier);
                              type(QStringLiteral("Medisinen er tatt."));
                              stage = 2;
                              return std::nullopt;
                          }
                          if (stage == 2) {
                              key(Qt::Key_Return, Qt::ControlModifier);
                              stage = 3;
                              return std::nullopt;
                          }
                          const bool waits = std::ranges::any_of(
                              s->outbox, [&](const workspace::OutboxItem& item) { return item.visit == visit_; });
                          if (!waits || !std::holds_alternative<domain::Done>(shown)) return std::nullopt;
                          return Verdict{true, QStringLiteral("%1 to send, shown as done").arg(s->outbox.size())};
                      },
                      60});
}

void Shift::addRestart() {
    addSignIn(QStringLiteral("restart"), 0);
    const auto signedIn = steps_.back().watch;
    // The list comes from the encrypted files and the outcome from the outbox: nothing has been lost with the power.
    steps_.back().watch = [this, signedIn, in = false]() mutable -> std::optional<Verdict> {
        if (!in) {
            auto verdict = signedIn();
            if (!verdict || !verdict->ok) return verdict;
            in = true;
        }
        const auto s = snapshot();
        if (!s || !s->day || s->outbox.empty()) return std::nullopt;
        visit_ = s->outbox.front().visit;
        return Verdict{true, QStringLiteral("%1 visits and %2 to send are there again")
                                 .arg(s->day->visits.size())
                                 .arg(s->outbox.size())};
    };

    steps_.push_back({QStringLiteral("landed-once"),
                      [this] {
                          askAdmin(QStringLiteral("/faults"), mended,
                                   [this](const QByteArray&) { key(Qt::Key_R, Qt::ControlModifier); });
                      },
                      [this, asked = false]() mutable -> std::optional<Verdict> {
                          const auto s = snapshot();
                          if (!s->outbox.empty()) return std::nullopt;
                          if (!asked) {
                              asked = true;
                              askAdmin(QStringLiteral("/state"), {},
                                       [this](const QByteArray& state) { encounters_ = encountersOf(state, visit_); });
                          }
                          if (!encounters_) return std::nullopt;
                          return Verdict{*encounters_ == 1,
                                         QStringLiteral("the region has %1 contact for the visit").arg(*encounters_)};
                      },
                      60});
}

} // namespace tilsyn::app
