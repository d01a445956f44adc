// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commands.h"

#include <boost/json/object.hpp>

#include <string>
#include <string_view>

namespace tilsyn::fhir {

// The resources that a recorded outcome makes. Members without content are left out: R4 knows no empty ones.

/// How the others of one transaction speak of its Encounter.
std::string encounterAddress(const domain::RecordOutcome& command);
/// `urn:tilsyn:fhir:command|<uuid><suffix>`
std::string commandToken(const domain::RecordOutcome& command, std::string_view suffix = {});

boost::json::object encounterOf(const domain::RecordOutcome& command);
/// Only when there is a note.
boost::json::object noteOf(const domain::RecordOutcome& command);
/// Only when something follows.
boost::json::object followUpOf(const domain::RecordOutcome& command);
/// Only with an identity confirmation; `activity` is identity-confirmed or information-given.
boost::json::object provenanceOf(const domain::RecordOutcome& command, std::string_view activity);

boost::json::object codedExtension(std::string_view url, std::string_view code);

} // namespace tilsyn::fhir
