// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace tilsyn::app {

/// What the command line asks for; docs/programs.md is its contract.
struct Options {
    bool practice = false;
    bool selfTest = false;
    bool version = false;
    bool help = false;
    QString profile; ///< file of a region, empty: none given
    QString home;    ///< folder of our files, never empty
    bool homeGiven = false;
    QString language;  ///< "da", "nb", "sv", "en"; empty: last choice, then the system's
    QString clockText; ///< as given, handed on to the practice region
    std::shared_ptr<Clock> clock;
    QString shift;      ///< folder for the scripted shift's pictures; empty: no shift
    QString shiftScene; ///< which part of it this program plays; empty: it directs the others
    QString shiftAdmin; ///< admin port of the shift's practice region; empty: another region
};

/// kind malformed with a sentence for the terminal when the words do not fit together.
Result<Options> parseOptions(const QStringList& arguments);

/// The text for `--help`.
QString helpText();

} // namespace tilsyn::app
