// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/browser_opener.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>

namespace tilsyn::workbench {

void openInBrowser(const std::string& text) {
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    const bool loopback = url.host() == QStringLiteral("127.0.0.1") || url.host() == QStringLiteral("localhost");
    if (!url.isValid() ||
        !(url.scheme() == QStringLiteral("https") || (url.scheme() == QStringLiteral("http") && loopback)))
        return;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [url] { QDesktopServices::openUrl(url); }, Qt::QueuedConnection);
}

} // namespace tilsyn::workbench
