// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

namespace tilsyn::app {
namespace {

/// The scripted shift is always the same Tuesday morning.
constexpr auto shiftClock = "2026-03-03T07:55:00+01:00";

struct Words {
    QCommandLineOption practice{QStringLiteral("practice"),
                                QStringLiteral("Start the practice region and sign in to it.")};
    QCommandLineOption profile{QStringLiteral("profile"), QStringLiteral("Work with the region that FILE describes."),
                               QStringLiteral("FILE")};
    QCommandLineOption home{QStringLiteral("home"), QStringLiteral("Keep all files in DIR."), QStringLiteral("DIR")};
    QCommandLineOption clock{QStringLiteral("clock"),
                             QStringLiteral("Run on a clock that starts at INSTANT, SPEED times as fast."),
                             QStringLiteral("INSTANT[xSPEED]")};
    QCommandLineOption language{QStringLiteral("language"), QStringLiteral("Language: da, nb, sv or en."),
                                QStringLiteral("CODE")};
    QCommandLineOption shift{QStringLiteral("shift"), QStringLiteral("Play the scripted shift, leave pictures in DIR."),
                             QStringLiteral("DIR")};
    QCommandLineOption shiftScene = hidden(QStringLiteral("shift-scene"), QStringLiteral("NAME"));
    QCommandLineOption shiftAdmin = hidden(QStringLiteral("shift-admin"), QStringLiteral("URL"));
    QCommandLineOption selfTest{QStringLiteral("self-test"), QStringLiteral("Check what Tilsyn is built on.")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this text.")};
    QCommandLineOption version{QStringLiteral("version"), QStringLiteral("Show the version.")};

    void addTo(QCommandLineParser& parser) const {
        parser.addOptions(
            {practice, profile, home, clock, language, shift, shiftScene, shiftAdmin, selfTest, help, version});
    }

    /// What the scripted shift says to its own parts, and nobody else.
    static QCommandLineOption hidden(const QString& name, const QString& value) {
        QCommandLineOption option(name, QString(), value);
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        return option;
    }
};

tl::unexpected<Error> refuse(const QString& why) {
    return fail(ErrorKind::malformed, why.toStdString(), "options");
}

} // namespace

Result<Options> parseOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    const Words words;
    words.addTo(parser);
    if (!parser.parse(arguments)) return refuse(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return refuse(QStringLiteral("Unexpected argument: %1").arg(parser.positionalArguments().constFirst()));

    Options options;
    options.practice = parser.isSet(words.practice);
    options.selfTest = parser.isSet(words.selfTest);
    options.help = parser.isSet(words.help);
    options.version = parser.isSet(words.version);
    options.profile = parser.value(words.profile);
    options.language = parser.value(words.language);
    options.shift = parser.value(words.shift);
    options.shiftScene = parser.value(words.shiftScene);
    options.shiftAdmin = parser.value(words.shiftAdmin);
    options.clockText = parser.value(words.clock);
    if (!options.shift.isEmpty()) {
        if (options.clockText.isEmpty()) options.clockText = QString::fromLatin1(shiftClock);
        if (options.profile.isEmpty()) options.practice = true;
    }
    if (options.practice && !options.profile.isEmpty())
        return refuse(QStringLiteral("Give --practice or --profile, not both."));
    static const QStringList languages = {QString(), QStringLiteral("da"), QStringLiteral("nb"), QStringLiteral("sv"),
                                          QStringLiteral("en")};
    if (!languages.contains(options.language)) return refuse(QStringLiteral("--language takes da, nb, sv or en."));
    auto clock = parseClock(options.clockText.toStdString());
    if (!clock) return fail(clock.error());
    options.clock = std::move(*clock);
    options.homeGiven = parser.isSet(words.home);
    options.home = options.homeGiven ? QDir(parser.value(words.home)).absolutePath()
                                     : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                           QStringLiteral("/tilsyn");
    return options;
}

QString helpText() {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Tilsyn, a workstation for clinicians who care over video."));
    Words().addTo(parser);
    return parser.helpText();
}

} // namespace tilsyn::app
