// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/internal/database.h"

#include <vector>

namespace tilsyn::store {

/// The frozen scripts of one file: the n-th leads from version n-1 to n. A script that was released is never edited.
using Migrations = std::vector<const char*>;

const Migrations& cacheMigrations();
const Migrations& journalMigrations();

/// Brings a file up to date, each step with its version bump in one transaction. kind storage for a file that a newer
/// program wrote; `what` names the file in the error.
Status migrate(Database& database, const Migrations& steps, std::string_view what);

} // namespace tilsyn::store
