// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace tilsyn::app {

/// The language of the interface: chosen on the command line, else the last choice, else the system's. Changing it
/// sends LanguageChange to every window.
class Languages {
public:
    /// `home` is where the last choice is remembered.
    explicit Languages(const QString& home);

    void use(const QString& code);
    void remember(const QString& code);
    /// "da", "nb", "sv" or "en".
    const QString& current() const { return current_; }
    QString preferred(const QString& fromCommandLine) const;

private:
    QString file_;
    QString current_;
    QTranslator translator_;
};

} // namespace tilsyn::app
