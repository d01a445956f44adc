// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visit/internal/hand_model.h"

#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "panels/common/words.h"

#include <QCoreApplication>

namespace tilsyn::panels {
namespace {

using workspace::ClaimNotice;
using workspace::Hand;

struct HandText {
    Q_DECLARE_TR_FUNCTIONS(Hand)
};

QString holderOf(const domain::Visit& visit) {
    return visit.claimedByName.empty() ? HandText::tr("A colleague") : QString::fromStdString(visit.claimedByName);
}

/// "Sondre Holm has had this visit since 08:12."
QString heldSentence(const QString& name, std::optional<Instant> since, const Zone& zone) {
    return since ? HandText::tr("%1 has had this visit since %2.").arg(name, clockText(zone, *since))
                 : HandText::tr("%1 has this visit.").arg(name);
}

QString takenSentence(const QString& name, std::optional<Instant> since, const Zone& zone) {
    return since ? HandText::tr("%1 took this visit over at %2.").arg(name, clockText(zone, *since))
                 : HandText::tr("%1 has taken this visit over.").arg(name);
}

void offerTakeOver(HandCard& card, const domain::Visit& visit) {
    card.way = HandCard::Way::takeOver;
    card.from = visit.claimedBy;
    card.question = HandText::tr("Take this visit over from %1? A call that is going on there goes on.")
                        .arg(visit.claimedByName.empty() ? HandText::tr("your colleague") : holderOf(visit));
    card.yes = HandText::tr("Take over");
    card.no = HandText::tr("Leave it");
}

void say(HandCard& card, const ClaimNotice& notice) {
    card.busy = notice.kind == ClaimNotice::Kind::underWay;
    if (card.busy) card.note = HandText::tr("Asking the server …");
    if (notice.kind != ClaimNotice::Kind::failed) return;
    card.notice = true;
    card.note = HandText::tr("Nothing has changed: the server could not be asked.");
    if (notice.problem) card.note += QLatin1Char(' ') + errorSentence(*notice.problem);
}

} // namespace

HandCard handCard(const workspace::Snapshot& s, const domain::Visit& visit, const Zone& zone) {
    HandCard card;
    const auto found = s.claims.find(visit.id);
    const auto* notice = found == s.claims.end() ? nullptr : &found->second;
    const auto hand = workspace::handOf(s, visit);
    const bool open = domain::isOpen(workspace::stageOf(s, visit));
    switch (hand) {
    case Hand::nobody: break;
    case Hand::ours: {
        const bool idle = std::holds_alternative<domain::Planned>(workspace::stageOf(s, visit));
        const auto* room = liveRoom(s);
        if (!open || !idle || (room != nullptr && room->visit == visit.id)) return card;
        const bool dated = visit.claimedSince && visit.claimedBy == s.user.staff;
        card.sentence = dated ? HandText::tr("You have had this visit since %1. Colleagues see your name on it.")
                                    .arg(clockText(zone, *visit.claimedSince))
                              : HandText::tr("You have this visit. Colleagues see your name on it.");
        card.way = HandCard::Way::release;
        break;
    }
    case Hand::colleague:
        if (!open) return card;
        card.sentence = heldSentence(holderOf(visit), visit.claimedSince, zone);
        offerTakeOver(card, visit);
        break;
    case Hand::takenFromUs:
        card.notice = true;
        card.sentence = takenSentence(holderOf(visit), visit.claimedSince, zone);
        card.note = HandText::tr("What you have written is kept. Agree on who goes on.");
        offerTakeOver(card, visit);
        break;
    }
    if (notice != nullptr && notice->kind == ClaimNotice::Kind::kept && hand != Hand::ours) {
        // The list may not have heard of it yet.
        if (card.sentence.isEmpty())
            card.sentence = heldSentence(QString::fromStdString(notice->holder), notice->since, zone);
        if (card.note.isEmpty()) card.note = HandText::tr("Your call was not started, nobody is rung twice.");
    }
    if (notice != nullptr) say(card, *notice);
    return card;
}

} // namespace tilsyn::panels
