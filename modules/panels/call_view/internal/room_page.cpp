// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call_view/internal/room_page.h"

#include "panels/call_view/internal/room_scheme.h"

#include <QColor>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineSettings>

namespace tilsyn::panels {

RoomPage::RoomPage(QWebEngineProfile* profile, QObject* parent) : QWebEnginePage(profile, parent) {
    auto* s = settings();
    using S = QWebEngineSettings;
    for (const auto attribute :
         {S::LocalStorageEnabled, S::PluginsEnabled, S::HyperlinkAuditingEnabled, S::FullScreenSupportEnabled,
          S::ScreenCaptureEnabled, S::WebGLEnabled, S::JavascriptCanOpenWindows, S::JavascriptCanAccessClipboard,
          S::JavascriptCanPaste, S::LocalContentCanAccessRemoteUrls, S::LocalContentCanAccessFileUrls,
          S::AllowRunningInsecureContent, S::AllowGeolocationOnInsecureOrigins, S::PdfViewerEnabled,
          S::DnsPrefetchEnabled, S::ErrorPageEnabled, S::AutoLoadIconsForPage, S::TouchIconsEnabled})
        s->setAttribute(attribute, false);
    // The other side must be heard without a click into the page first.
    s->setAttribute(S::PlaybackRequiresUserGesture, false);
    setBackgroundColor(QColor(0x1B, 0x25, 0x26));
    connect(this, &QWebEnginePage::featurePermissionRequested, this, &RoomPage::decide);
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
}

void RoomPage::allowDevices() {
    if (isRoom(url())) setFeaturePermission(url(), MediaAudioVideoCapture, PermissionGrantedByUser);
}

void RoomPage::decide(const QUrl& origin, Feature feature) {
    const bool device =
        feature == MediaAudioCapture || feature == MediaVideoCapture || feature == MediaAudioVideoCapture;
    setFeaturePermission(origin, feature, device && isRoom(origin) ? PermissionGrantedByUser : PermissionDeniedByUser);
}

bool RoomPage::acceptNavigationRequest(const QUrl& url, NavigationType, bool isMainFrame) {
    return isMainFrame && url == roomUrl();
}

QWebEnginePage* RoomPage::createWindow(WebWindowType) {
    return nullptr;
}

void RoomPage::javaScriptAlert(const QUrl&, const QString&) {}

bool RoomPage::javaScriptConfirm(const QUrl&, const QString&) {
    return false;
}

bool RoomPage::javaScriptPrompt(const QUrl&, const QString&, const QString&, QString*) {
    return false;
}

QStringList RoomPage::chooseFiles(FileSelectionMode, const QStringList&, const QStringList&) {
    return {};
}

} // namespace tilsyn::panels
