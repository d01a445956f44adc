// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

namespace tilsyn::panels {

/// Address of the room page. Must be registered before the first profile is made; a second call does nothing.
void registerRoomScheme();
QUrl roomUrl();
/// True for addresses of the room page and its parts.
bool isRoom(const QUrl& url);

/// Serves the page's few files from the module itself; everything else is not there.
class RoomFiles final : public QWebEngineUrlSchemeHandler {
public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;
    void requestStarted(QWebEngineUrlRequestJob* job) override;
};

/// Refuses every request that does not stay inside the page. Called on the browser's IO thread; has no state.
class RoomFence final : public QWebEngineUrlRequestInterceptor {
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo& info) override;
};

} // namespace tilsyn::panels
