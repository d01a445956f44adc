// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <functional>
#include <string>

namespace tilsyn::store {

/// The desktop's place for secrets. Answers come later, on the thread of the implementation (the GUI thread); an
/// implementation never falls back to an unprotected place.
class KeyStore {
public:
    virtual ~KeyStore() = default;
    /// kind notFound when it has no such entry; storage when there is no keystore, or it stays locked.
    virtual void read(std::string entry, std::function<void(Result<Secret>)> onRead) = 0;
    virtual void write(std::string entry, Secret secret, std::function<void(Status)> onWritten) = 0;
};

} // namespace tilsyn::store
