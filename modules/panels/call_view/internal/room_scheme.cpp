// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call_view/internal/room_scheme.h"

#include <QFile>
#include <QHash>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <memory>

namespace tilsyn::panels {
namespace {

const QByteArray schemeName = QByteArrayLiteral("tilsyn-room");
const QString host = QStringLiteral("room");

} // namespace

void registerRoomScheme() {
    if (QWebEngineUrlScheme::schemeByName(schemeName).name() == schemeName) return;
    QWebEngineUrlScheme scheme(schemeName);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // Secure: without it the page may not ask for camera and microphone.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::CorsEnabled);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl roomUrl() {
    return QUrl(QStringLiteral("tilsyn-room://room/index.html"));
}

bool isRoom(const QUrl& url) {
    return url.scheme().toLatin1() == schemeName && url.host() == host;
}

void RoomFiles::requestStarted(QWebEngineUrlRequestJob* job) {
    static const QHash<QString, QByteArray> types = {{QStringLiteral("html"), "text/html"},
                                                     {QStringLiteral("js"), "text/javascript"},
                                                     {QStringLiteral("css"), "text/css"}};
    const QString name = job->requestUrl().path().mid(1);
    const QString path = name == QStringLiteral("qwebchannel.js") ? QStringLiteral(":/qtwebchannel/qwebchannel.js")
                                                                  : QStringLiteral(":/room/") + name;
    const auto type = types.find(name.section(QLatin1Char('.'), -1));
    auto file = std::make_unique<QFile>(path);
    if (!isRoom(job->requestUrl()) || name.contains(QLatin1Char('/')) || type == types.end() ||
        !file->open(QIODevice::ReadOnly)) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    auto* opened = file.release();
    opened->setParent(job);
    job->reply(*type, opened);
}

void RoomFence::interceptRequest(QWebEngineUrlRequestInfo& info) {
    if (!isRoom(info.requestUrl())) info.block(true);
}

} // namespace tilsyn::panels
