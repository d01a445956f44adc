// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace tilsyn {

/// A value or the reason why there is none. No exception crosses a module's face.
template <class T> using Result = tl::expected<T, Error>;

/// Success without a value, or the reason of the failure.
using Status = Result<void>;

/// `return fail(ErrorKind::malformed, "no resourceType", "fhir.bundle");`
inline tl::unexpected<Error> fail(ErrorKind kind, std::string detail, std::string where) {
    return tl::unexpected<Error>(Error{kind, std::move(detail), std::move(where)});
}

/// Hands an error on as the failure of another result type.
inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace tilsyn
