// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/outcome.h"
#include "domain/room.h"
#include "domain/visit.h"

#include <QString>

// The words of the domain in the language of the interface: one vocabulary, so that the list, the call and the form
// name the same thing alike. GUI thread (translations).
namespace tilsyn::panels {

QString outcomeWord(domain::OutcomeKind kind);
QString modalityWord(domain::Modality modality);
QString reasonWord(domain::Reason reason);
QString identityWord(domain::IdentityMethod method);
QString inviteWord(domain::InviteStage stage);
QString lineWord(domain::LineLevel level);
/// What is the matter with the line; empty for none.
QString lineCauseWord(domain::LineCause cause);
/// Why F2 does nothing, as a sentence.
QString obstacleSentence(domain::CallObstacle obstacle);
/// What went wrong, as a sentence that a nurse can use. The error's `where` and `detail` belong on a line of their own.
QString errorSentence(const Error& error);
/// "fhir.day: 503" for the small line below an error sentence.
QString errorDetail(const Error& error);

/// "ØDEGÅRD, Aud" as lists and banner have it.
QString listName(const std::string& family, const std::string& given);

} // namespace tilsyn::panels
