// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/tokens.h"

#include <QDBusMessage>
#include <QObject>
#include <QVariant>

namespace tilsyn::workbench {

/// What the desktop prefers, light or dark, and when that changes: the setting `color-scheme` in
/// `org.freedesktop.appearance` of the portal org.freedesktop.portal.Settings (version 2 of its documentation: 0 no
/// preference, 1 dark, 2 light). Qt 6.4 does not know it. Asks without waiting; a desktop without a portal is a light
/// one. GUI thread.
class ColourScheme final : public QObject {
    Q_OBJECT

public:
    explicit ColourScheme(QObject* parent = nullptr);
    /// Asks for the present setting and listens from now on; `changed` tells what differs from light.
    void follow();
    Scheme scheme() const { return scheme_; }

Q_SIGNALS:
    void changed(Scheme scheme);

private Q_SLOTS:
    void onSettingChanged(const QDBusMessage& signal);

private:
    void take(const QVariant& value);
    Scheme scheme_ = Scheme::light;
};

} // namespace tilsyn::workbench
