// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/self_test.h"

#include "base/random.h"
#include "base/time_text.h"
#include "store/store.h"

#include <QFontDatabase>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTranslator>

#include <fmt/format.h>

namespace tilsyn::app {
namespace {

struct Finding {
    bool ok;
    std::string text;
};

Finding encryptedFiles() {
    const QTemporaryDir folder;
    const auto store = store::Store::open({folder.path().toStdString(), "self-test"}, Secret(randomBytes(32)));
    if (!store) return {false, "encrypted files: " + store.error().detail};
    return {true, "encrypted files: SQLCipher opens and closes a file"};
}

Finding timeZones() {
    for (const auto* name : {"Europe/Oslo", "Europe/Copenhagen", "Europe/Stockholm"})
        if (!Zone::byName(name)) return {false, fmt::format("time zones: {} is unknown here (tzdata)", name)};
    return {true, "time zones: Oslo, Copenhagen and Stockholm are known"};
}

Finding fonts() {
    if (!QFontDatabase::hasFamily(QStringLiteral("Noto Sans")))
        return {false, "fonts: Noto Sans is missing (fonts-noto-core)"};
    return {true, "fonts: Noto Sans"};
}

Finding languages() {
    for (const auto* language : {"da", "nb", "sv"}) {
        QTranslator translator;
        if (!translator.load(QStringLiteral(":/i18n/tilsyn_%1.qm").arg(QLatin1String(language))))
            return {false, fmt::format("languages: {} is missing", language)};
    }
    return {true, "languages: da, nb, sv and en"};
}

} // namespace

int selfTest() {
    QTextStream out(stdout);
    bool allWell = true;
    for (const auto& finding : {encryptedFiles(), timeZones(), fonts(), languages()}) {
        out << (finding.ok ? "ok      " : "FAILED  ") << QString::fromStdString(finding.text) << Qt::endl;
        allWell = allWell && finding.ok;
    }
    return allWell ? 0 : 2;
}

} // namespace tilsyn::app
