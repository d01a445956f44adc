// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/internal/database.h"
#include "store/last_sign_in.h"

#include <optional>

namespace tilsyn::store {

/// The one row of who the region last knew here.
class SignInTable {
public:
    explicit SignInTable(Database& database) : database_(database) {}

    /// After the sign-in's own row in the audit log.
    void put(const LastSignIn& signIn);
    /// The region still knows her; nothing changes when it was later already, or when nobody has signed in.
    void confirm(Instant at);
    Result<std::optional<LastSignIn>> get();
    /// The newest row of the audit log since then.
    std::optional<Instant> newestSince();

private:
    Database& database_;
};

} // namespace tilsyn::store
