// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/tokens.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace tilsyn::workbench {

/// Light or dark as the desktop wants it, now and whenever that changes. QStyleHints tells this only from Qt 6.5 on, so
/// the settings portal is asked (org.freedesktop.portal.Settings, namespace org.freedesktop.appearance, key
/// color-scheme: 0 no preference, 1 dark, 2 light). Never blocks; without a bus or a portal it stays silent and what
/// was set before holds. GUI thread.
class DesktopScheme final : public QObject {
    Q_OBJECT

public:
    explicit DesktopScheme(QDBusConnection bus, QObject* parent = nullptr);

    /// Asks for the present setting; the answer comes as `changed`. To be called after connecting to it.
    void ask();

Q_SIGNALS:
    /// The desktop's answer, and each later change of it.
    void changed(tilsyn::workbench::Scheme scheme);

private Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    QDBusConnection bus_;
};

/// What a value of color-scheme means; nothing for a value of another type. Older portals wrap it twice.
std::optional<Scheme> schemeFromPortal(const QVariant& value);

} // namespace tilsyn::workbench
