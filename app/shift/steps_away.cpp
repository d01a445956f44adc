// SPDX-License-Identifier: GPL-3.0-or-later
// The region is away when the desk is opened: with what is stored here, and back to the region when it answers.
#include "app/shift/shift.h"

namespace tilsyn::app {

using workspace::Link;

void Shift::addStored() {
    addSignIn(QStringLiteral("sign-in"), 0);
    // A second list is asked for when the first one is on the disk.
    steps_.push_back({QStringLiteral("stored"), [] {},
                      [this, first = std::optional<Instant>()]() mutable -> std::optional<Verdict> {
                          const auto s = snapshot();
                          if (!s || !s->day || s->connection.link != Link::online) return std::nullopt;
                          if (!first) {
                              first = s->day->asOf;
                              key(Qt::Key_R, Qt::ControlModifier);
                          }
                          if (s->day->asOf == *first) return std::nullopt;
                          return Verdict{true, QStringLiteral("%1 visits").arg(s->day->visits.size())};
                      },
                      60});
}

void Shift::addAway() {
    using Stage = ShiftSubject::Stage;
    steps_.push_back({QStringLiteral("open-offline"), [] {},
                      [this, typed = false]() mutable -> std::optional<Verdict> {
                          const auto stage = subject_.stage();
                          if (stage == Stage::failed) return Verdict{false, QStringLiteral("the desk stays closed")};
                          if (stage == Stage::signedIn) return Verdict{true, QStringLiteral("opened")};
                          if (stage != Stage::offline || typed) return std::nullopt;
                          typed = true;
                          picture(QStringLiteral("offer"));
                          type(shiftPassphrase);
                          key(Qt::Key_Return);
                          return std::nullopt;
                      },
                      60});

    steps_.push_back(
        {QStringLiteral("list"), [] {},
         [this]() -> std::optional<Verdict> {
             const auto s = snapshot();
             if (!s || !s->day || s->connection.link != Link::offline) return std::nullopt;
             const auto kind = s->connection.problem ? s->connection.problem->kind : ErrorKind::cancelled;
             return Verdict{
                 kind == ErrorKind::offline && !s->day->visits.empty(),
                 QStringLiteral("%1 visits, %2").arg(s->day->visits.size()).arg(QString::fromStdString(s->user.name))};
         },
         60});

    steps_.push_back({QStringLiteral("outcome"),
                      [this] {
                          focusVisits();
                          key(Qt::Key_Return);
                      },
                      [this, stage = 0]() mutable -> std::optional<Verdict> {
                          const auto s = snapshot();
                          if (stage == 0 && !subject_.visitInHand().value().empty()) {
                              visit_ = subject_.visitInHand();
                              key(Qt::Key_Return, Qt::ControlModifier); // from the visit to its outcome
                              stage = 1;
                          } else if (stage == 1 && hasFocus(QStringLiteral("outcome"))) {
                              picture(QStringLiteral("form"));
                              key(Qt::Key_Return, Qt::ControlModifier);
                              stage = 2;
                          } else if (stage == 2 && !s->outbox.empty()) {
                              return Verdict{s->outbox.front().visit == visit_, QStringLiteral("it waits")};
                          }
                          return std::nullopt;
                      },
                      60});

    steps_.push_back({QStringLiteral("back"),
                      [] {
                          tell({{QStringLiteral("wants"), QStringLiteral("region")}});
                      },
                      [this, asked = false]() mutable -> std::optional<Verdict> {
                          const auto s = snapshot();
                          const auto& line = s->connection;
                          const bool missing = line.problem && line.problem->kind == ErrorKind::unauthorised;
                          if (missing && !asked) picture(QStringLiteral("sign-in-missing"));
                          // The same key: asks the line again, then signs in.
                          if (line.link == Link::offline && !asked) key(Qt::Key_R, Qt::ControlModifier);
                          asked = asked || missing;
                          if (line.link != Link::online || !s->outbox.empty()) return std::nullopt;
                          return Verdict{asked, QString::fromStdString(visit_.value())};
                      },
                      90});
}

} // namespace tilsyn::app
