// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

namespace tilsyn {

std::string_view name(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::offline: return "offline";
    case ErrorKind::timeout: return "timeout";
    case ErrorKind::unauthorised: return "unauthorised";
    case ErrorKind::forbidden: return "forbidden";
    case ErrorKind::notFound: return "not-found";
    case ErrorKind::conflict: return "conflict";
    case ErrorKind::rejected: return "rejected";
    case ErrorKind::malformed: return "malformed";
    case ErrorKind::storage: return "storage";
    case ErrorKind::cancelled: return "cancelled";
    case ErrorKind::policy: return "policy";
    }
    return "unknown";
}

} // namespace tilsyn
