// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks on one list: what a colleague has in hand is seen here, and is not rung a second time.
#include "app/shift/shift.h"

#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QTimer>
#include <QWidget>

#include <algorithm>

namespace tilsyn::app {

void Shift::addColleague() {
    addSignIn(QStringLiteral("sign-in"), 1);
    steps_.push_back({QStringLiteral("colleague"), [] {},
                      [this, pressed = false]() mutable -> std::optional<Verdict> {
                          const auto s = snapshot();
                          if (!s || !s->day || s->connection.link != workspace::Link::online) return std::nullopt;
                          if (!pressed) {
                              key(Qt::Key_F2);
                              pressed = true;
                          }
                          if (auto failed = failedRoom()) return failed;
                          const auto* r = room();
                          const auto* visit = r != nullptr ? workspace::findVisit(*s, r->visit) : nullptr;
                          // A room is made only when the server has said that the visit is ours.
                          if (visit == nullptr || r->phase == domain::RoomPhase::failed) return std::nullopt;
                          tell({{QStringLiteral("claimed"), QDateTime::currentMSecsSinceEpoch()}});
                          // Two desks share one screen here: this one makes room for the other's keys.
                          QTimer::singleShot(500, subject_.window(), [w = subject_.window()] { w->showMinimized(); });
                          return Verdict{true, QStringLiteral("has a visit in hand")};
                      },
                      90});
}

void Shift::focusVisits() {
    auto* panel = subject_.window()->findChild<QWidget*>(QStringLiteral("visits"));
    if (panel != nullptr) panel->setFocus();
}

/// From the list to "whose visits", to the last of its three, and back to the first row.
void Shift::showAllVisits() {
    focusVisits();
    key(Qt::Key_Tab, Qt::ShiftModifier);
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    focusVisits(); // as a click into the list does
    key(Qt::Key_Home);
}

void Shift::addDesks() {
    steps_.push_back({QStringLiteral("second-desk"),
                      [] {
                          tell({{QStringLiteral("wants"), QStringLiteral("colleague")}});
                      },
                      [this, seen = qint64{0}, theirs = domain::VisitId(), listed = false,
                       pressed = false]() mutable -> std::optional<Verdict> {
                          const auto s = snapshot();
                          if (!s || !s->day) return std::nullopt;
                          if (seen == 0) {
                              const auto held = std::ranges::find_if(s->day->visits, [&](const domain::Visit& visit) {
                                  return !visit.claimedBy.value().empty() && visit.claimedBy != s->user.staff &&
                                         domain::isOpen(visit.stage);
                              });
                              if (held == s->day->visits.end()) return std::nullopt;
                              seen = QDateTime::currentMSecsSinceEpoch();
                              theirs = held->id;
                              picture(QStringLiteral("colleague-has-it"));
                              return std::nullopt;
                          }
                          if (!subject_.window()->isActiveWindow()) return std::nullopt; // the other desk has the keys
                          if (!listed) {
                              listed = true;
                              showAllVisits();
                              return std::nullopt;
                          }
                          if (!pressed) {
                              if (subject_.visitInHand() != theirs) {
                                  key(Qt::Key_Down);
                                  return std::nullopt;
                              }
                              key(Qt::Key_F2);
                              pressed = true;
                          }
                          const auto* r = room();
                          if (r == nullptr || r->visit != theirs) return std::nullopt;
                          if (r->phase != domain::RoomPhase::failed || !r->problem) return std::nullopt;
                          const bool refused = r->problem->kind == ErrorKind::conflict;
                          return Verdict{refused,
                                         refused ? QStringLiteral("a second call to the same person is refused")
                                                 : QString::fromStdString(r->problem->detail),
                                         seen};
                      },
                      120});
    steps_.push_back({QStringLiteral("lock"), [this] { key(Qt::Key_F12); }, [this] { return watchLock(); }, 30});
}

/// Locked, nothing on any widget says who is on the list; then the passphrase opens the desk again.
std::optional<Shift::Verdict> Shift::watchLock() {
    const auto* window = subject_.window();
    if (unlocking_) {
        if (window->findChild<QWidget*>(QStringLiteral("lockView"))->isVisible()) return std::nullopt;
        return Verdict{true, QStringLiteral("no name while it is locked; the passphrase opens it")};
    }
    const auto* field = window->findChild<QWidget*>(QStringLiteral("unlockPassphrase"));
    if (field == nullptr || !field->isVisible() || window->focusWidget() != field) return std::nullopt;
    const auto s = snapshot();
    if (!s || !s->day || s->day->patients.empty()) return Verdict{false, QStringLiteral("there is no list")};
    for (const auto* widget : QApplication::allWidgets()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto said = widget->windowTitle() + widget->toolTip() + widget->accessibleName() +
                          (label != nullptr ? label->text() : QString());
        for (const auto& [id, patient] : s->day->patients)
            if (said.contains(QString::fromStdString(patient.name.family + ", " + patient.name.given),
                              Qt::CaseInsensitive))
                return Verdict{false, QStringLiteral("a name can be read")};
    }
    picture(QStringLiteral("locked"));
    type(shiftPassphrase);
    key(Qt::Key_Return);
    unlocking_ = true;
    return std::nullopt;
}

} // namespace tilsyn::app
