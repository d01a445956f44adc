// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSettings>
#include <QStringList>

// Named here so that no linker leaves the texts out, wherever this file is linked from; the macro wants no namespace.
static void includeTexts() {
    Q_INIT_RESOURCE(tilsyn_i18n);
}

namespace tilsyn::app {
namespace {

const QString key = QStringLiteral("language");

bool known(const QString& code) {
    static const QStringList codes = {QStringLiteral("da"), QStringLiteral("nb"), QStringLiteral("sv"),
                                      QStringLiteral("en")};
    return codes.contains(code);
}

} // namespace

Languages::Languages(const QString& home) : file_(home + QStringLiteral("/settings.ini")) {
    includeTexts();
    QDir().mkpath(home);
}

QString Languages::preferred(const QString& fromCommandLine) const {
    if (known(fromCommandLine)) return fromCommandLine;
    const auto last = QSettings(file_, QSettings::IniFormat).value(key).toString();
    if (known(last)) return last;
    auto system = QLocale::system().name().left(2);
    if (system == QStringLiteral("no") || system == QStringLiteral("nn")) system = QStringLiteral("nb");
    return known(system) ? system : QStringLiteral("en");
}

void Languages::use(const QString& code) {
    if (code == current_) return;
    QCoreApplication::removeTranslator(&translator_);
    current_ = code;
    static const QHash<QString, QLocale> locales = {
        {QStringLiteral("da"), QLocale(QLocale::Danish, QLocale::Denmark)},
        {QStringLiteral("nb"), QLocale(QLocale::NorwegianBokmal, QLocale::Norway)},
        {QStringLiteral("sv"), QLocale(QLocale::Swedish, QLocale::Sweden)},
        {QStringLiteral("en"), QLocale(QLocale::English, QLocale::UnitedKingdom)}};
    QLocale::setDefault(locales.value(code));
    // English is the source; its file holds the plural forms only and may be absent.
    if (translator_.load(QStringLiteral(":/i18n/tilsyn_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&translator_);
}

void Languages::remember(const QString& code) {
    QSettings(file_, QSettings::IniFormat).setValue(key, code);
}

} // namespace tilsyn::app
