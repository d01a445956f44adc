// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/last_sign_in.h"

#include <optional>

namespace tilsyn::store {

/// The file of one folder.
Status writeNote(const SignInNote& note);
std::optional<SignInNote> readNote(const std::filesystem::path& folder);

} // namespace tilsyn::store
