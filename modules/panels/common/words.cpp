// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace tilsyn::panels {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString outcomeWord(domain::OutcomeKind kind) {
    using K = domain::OutcomeKind;
    switch (kind) {
    case K::held: return Words::tr("Held");
    case K::partly: return Words::tr("Partly held");
    case K::noAnswer: return Words::tr("No answer");
    case K::cancelledByPatient: return Words::tr("Cancelled by the patient");
    case K::cancelledByUs: return Words::tr("Cancelled by us");
    case K::technicalFailure: return Words::tr("Technical failure");
    case K::movedToPhysical: return Words::tr("Moved to a physical visit");
    }
    return {};
}

QString modalityWord(domain::Modality modality) {
    switch (modality) {
    case domain::Modality::video: return Words::tr("Video");
    case domain::Modality::phone: return Words::tr("Phone");
    case domain::Modality::none: return Words::tr("No contact");
    }
    return {};
}

QString reasonWord(domain::Reason reason) {
    using R = domain::Reason;
    switch (reason) {
    case R::none: return Words::tr("No reason");
    case R::patientUnwell: return Words::tr("The patient is unwell");
    case R::patientDeclined: return Words::tr("The patient declined");
    case R::patientAway: return Words::tr("The patient is away");
    case R::noReply: return Words::tr("Nobody answered");
    case R::soundOrPicture: return Words::tr("No sound or picture");
    case R::lineLost: return Words::tr("The line was lost");
    case R::deviceFault: return Words::tr("Fault in the patient's device");
    case R::colleagueAbsent: return Words::tr("A colleague was absent");
    case R::needsHands: return Words::tr("Needs somebody on the spot");
    case R::other: return Words::tr("Another reason, see the note");
    }
    return {};
}

QString identityWord(domain::IdentityMethod method) {
    using M = domain::IdentityMethod;
    switch (method) {
    case M::known: return Words::tr("Known from before");
    case M::electronicId: return Words::tr("Electronic ID");
    case M::shownId: return Words::tr("Showed proof of identity");
    case M::vouchedByRelative: return Words::tr("Vouched for by relative or staff");
    }
    return {};
}

QString inviteWord(domain::InviteStage stage) {
    using S = domain::InviteStage;
    switch (stage) {
    case S::sent: return Words::tr("Sent");
    case S::delivered: return Words::tr("Delivered");
    case S::opened: return Words::tr("Opened");
    case S::devicesOk: return Words::tr("Camera and sound in order");
    case S::answered: return Words::tr("Answered");
    case S::declined: return Words::tr("Declined");
    case S::noAnswer: return Words::tr("No answer");
    case S::cancelled: return Words::tr("Cancelled");
    case S::waiting: return Words::tr("In the waiting room");
    case S::inCall: return Words::tr("In the call");
    }
    return {};
}

QString lineWord(domain::LineLevel level) {
    using L = domain::LineLevel;
    switch (level) {
    case L::unknown: return Words::tr("Line not measured yet");
    case L::good: return Words::tr("The line is good");
    case L::usable: return Words::tr("The line is usable");
    case L::unstable: return Words::tr("The line is unstable");
    case L::broken: return Words::tr("The line is broken");
    }
    return {};
}

QString lineCauseWord(domain::LineCause cause) {
    using C = domain::LineCause;
    switch (cause) {
    case C::none: return {};
    case C::loss: return Words::tr("Data is being lost");
    case C::delay: return Words::tr("Long delay");
    case C::fewPictures: return Words::tr("Few pictures");
    case C::noMedia: return Words::tr("Nothing arrives");
    }
    return {};
}

QString obstacleSentence(domain::CallObstacle obstacle) {
    using O = domain::CallObstacle;
    switch (obstacle) {
    case O::alreadyFinished: return Words::tr("This visit already has an outcome.");
    case O::cancelled: return Words::tr("This visit is cancelled.");
    case O::patientDeceased: return Words::tr("The patient is registered as deceased and cannot be called.");
    case O::noPatient: return Words::tr("The patient of this visit could not be read, so nobody can be called.");
    }
    return {};
}

QString errorSentence(const Error& error) {
    switch (error.kind) {
    case ErrorKind::offline: return Words::tr("There is no connection to the server.");
    case ErrorKind::timeout: return Words::tr("The server did not answer in time.");
    case ErrorKind::unauthorised: return Words::tr("You are no longer signed in.");
    case ErrorKind::forbidden: return Words::tr("The server does not allow you this.");
    case ErrorKind::notFound: return Words::tr("The server does not know this.");
    case ErrorKind::conflict: return Words::tr("Somebody else changed this first.");
    case ErrorKind::rejected: return Words::tr("The server refused this.");
    case ErrorKind::malformed: return Words::tr("The server's answer could not be read.");
    case ErrorKind::storage: return Words::tr("The files on this computer could not be read or written.");
    case ErrorKind::cancelled: return Words::tr("This was given up.");
    case ErrorKind::policy: return Words::tr("Your role does not allow this.");
    }
    return {};
}

QString errorDetail(const Error& error) {
    return QString::fromStdString(error.where + ": " + error.detail);
}

QString listName(const std::string& family, const std::string& given) {
    const auto upper = QLocale().toUpper(QString::fromStdString(family));
    if (given.empty()) return upper;
    return upper + QStringLiteral(", ") + QString::fromStdString(given);
}

} // namespace tilsyn::panels
