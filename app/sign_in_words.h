// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace tilsyn::app {

/// What a person reads when she cannot begin: what happened, what she can do, and a last line for the help desk.
struct Words {
    QString what;
    QString whatToDo;
    QString code;
};

/// `region` is the region's name, or what is known of it.
Words whyNotSignedIn(const Error& error, const QString& region);
Words whyNoRegion(const Error& error);
Words whyNoFiles(const Error& error);

} // namespace tilsyn::app
