// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the scripted shift: what a nurse would press, and how it is known that it worked.
#include "app/shift/shift.h"

#include <QTimer>

#include <algorithm>

namespace tilsyn::app {
namespace {

using domain::InviteStage;
using domain::RoomPhase;

bool reached(const domain::RoomState& room, InviteStage stage) {
    return std::ranges::any_of(room.stages, [&](const domain::StageReached& s) { return s.stage == stage; });
}

bool somebodyWaits(const domain::RoomState& room) {
    return std::ranges::any_of(room.roster, [](const domain::Participant& p) { return p.waiting; });
}

QString words(const domain::RoomState& room) {
    if (room.problem) return QString::fromStdString(room.problem->where + ": " + room.problem->detail);
    return QStringLiteral("room phase %1").arg(static_cast<int>(room.phase));
}

} // namespace

/// A call that could not be, in words; nothing while it may still be.
std::optional<Shift::Verdict> Shift::failedRoom() const {
    const auto* r = room();
    if (r != nullptr && r->phase == RoomPhase::failed) return Verdict{false, words(*r)};
    return std::nullopt;
}

void Shift::addSignIn(const QString& name, int person) {
    using Stage = ShiftSubject::Stage;
    steps_.push_back({name, [] {},
                      [this, person, answered = Stage::starting]() mutable -> std::optional<Verdict> {
                          const auto stage = subject_.stage();
                          if (stage == Stage::signedIn) return Verdict{true, QStringLiteral("signed in with PKCE")};
                          if (stage == Stage::failed) return Verdict{false, QStringLiteral("sign-in failed")};
                          if (stage == answered) return std::nullopt;
                          answered = stage;
                          if (stage == Stage::chooseUser) {
                              // Everybody answers today: the shift is about us, not about patience.
                              askAdmin(QStringLiteral("/behaviour"), R"({"patient":"*","behaviour":"answers"})");
                              for (int i = 0; i < person; ++i) key(Qt::Key_Down);
                              picture(QStringLiteral("who"));
                              key(Qt::Key_Return);
                          } else if (stage == Stage::newPassphrase || stage == Stage::passphrase) {
                              picture(QStringLiteral("passphrase"));
                              type(shiftPassphrase);
                              if (stage == Stage::newPassphrase) {
                                  key(Qt::Key_Tab);
                                  type(shiftPassphrase);
                              }
                              key(Qt::Key_Return);
                          }
                          return std::nullopt;
                      },
                      60});
}

void Shift::addVisit() {
    steps_.push_back({QStringLiteral("day"), [] {},
                      [this]() -> std::optional<Verdict> {
                          const auto s = snapshot();
                          if (!s || !s->day || s->connection.link != workspace::Link::online) return std::nullopt;
                          const auto mine = std::ranges::count_if(
                              s->day->visits, [&](const domain::Visit& v) { return v.owner == s->user.staff; });
                          if (mine == 0) return Verdict{false, QStringLiteral("no visits of her own")};
                          return Verdict{true, QStringLiteral("%1 visits, %2 her own, %3 rejected")
                                                   .arg(s->day->visits.size())
                                                   .arg(mine)
                                                   .arg(s->day->rejections.size())};
                      },
                      30});

    steps_.push_back({QStringLiteral("claim"), [this] { key(Qt::Key_F2); },
                      [this]() -> std::optional<Verdict> {
                          const auto* r = room();
                          if (r == nullptr) return std::nullopt;
                          visit_ = r->visit;
                          const auto s = snapshot();
                          const auto* visit = workspace::findVisit(*s, visit_);
                          if (visit != nullptr && visit->claimedBy == s->user.staff)
                              return Verdict{true, QStringLiteral("the claim stands on the server")};
                          return failedRoom();
                      },
                      30});

    steps_.push_back({QStringLiteral("ring"), [] {},
                      [this]() -> std::optional<Verdict> {
                          const auto* r = room();
                          if (r != nullptr && r->phase == RoomPhase::open && reached(*r, InviteStage::sent))
                              return Verdict{true, r->fromPool ? QStringLiteral("room from the pool")
                                                               : QStringLiteral("room provisioned")};
                          return failedRoom();
                      },
                      240});

    steps_.push_back({QStringLiteral("waiting"), [] {},
                      [this]() -> std::optional<Verdict> {
                          const auto* r = room();
                          if (r != nullptr && somebodyWaits(*r))
                              return Verdict{true, QStringLiteral("%1 stages reported").arg(r->stages.size())};
                          return failedRoom();
                      },
                      90});

    steps_.push_back({QStringLiteral("admit"), [this] { key(Qt::Key_F4); },
                      [this]() -> std::optional<Verdict> {
                          const auto* r = room();
                          if (r != nullptr && r->phase == RoomPhase::inCall && r->locked)
                              return Verdict{true, QStringLiteral("admitted, the room is locked")};
                          return failedRoom();
                      },
                      30});

    steps_.push_back({QStringLiteral("in-call"), [this] { sampleBothSides(); },
                      [this]() -> std::optional<Verdict> { return judgeMedia(); }, 60});

    steps_.push_back({QStringLiteral("outcome"), [this] { key(Qt::Key_F2, Qt::ControlModifier); },
                      [this, stage = 0]() mutable -> std::optional<Verdict> {
                          const auto s = snapshot();
                          if (stage == 0) {
                              const auto* visit = workspace::findVisit(*s, visit_);
                              if (visit == nullptr ||
                                  !std::holds_alternative<domain::WrapUp>(workspace::stageOf(*s, *visit)))
                                  return std::nullopt;
                              if (!hasFocus(QStringLiteral("outcome"))) return std::nullopt;
                              stage = 1;
                              return std::nullopt;
                          }
                          if (stage == 1) {
                              key(Qt::Key_1, Qt::AltModifier);
                              key(Qt::Key_N, Qt::AltModifier);
                              type(QStringLiteral("Alt vel. Fulgte rådet fra i går."));
                              stage = 2;
                              return std::nullopt; // one more turn, so that the preview has followed
                          }
                          if (stage == 2) {
                              picture(QStringLiteral("outcome-form"));
                              key(Qt::Key_Return, Qt::ControlModifier);
                              stage = 3;
                              return std::nullopt;
                          }
                          const auto* visit = workspace::findVisit(*s, visit_);
                          if (visit == nullptr || !s->outbox.empty()) {
                              if (!s->outbox.empty() && s->outbox.front().state == workspace::OutboxState::rejected)
                                  return Verdict{false, QString::fromStdString(s->outbox.front().problem)};
                              return std::nullopt;
                          }
                          // The server's own word, not ours: the stage in the day that was read afterwards.
                          if (const auto* done = std::get_if<domain::Done>(&visit->stage))
                              return Verdict{done->outcome == domain::OutcomeKind::held,
                                             QStringLiteral("the server has the outcome")};
                          return std::nullopt;
                      },
                      60});
}

void Shift::sampleBothSides() {
    // Samples at 0 and 5 seconds, after pictures have begun to flow; the second one carries the colours.
    auto* timer = new QTimer(this);
    timer->setInterval(5000);
    const auto sample = [this, timer] {
        const auto stats = subject_.lastStats();
        if (!stats || !stats->connected || stats->framesDecoded == 0) return; // not yet: the next turn
        clinicianFrames_.push_back(stats->framesDecoded);
        clinicianEnergy_ = stats->audioEnergy;
        lookAtOwnPicture();
        samplePatient();
        if (clinicianFrames_.size() >= 2) timer->stop();
    };
    connect(timer, &QTimer::timeout, this, sample);
    timer->start();
}

} // namespace tilsyn::app
