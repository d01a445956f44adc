// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEnginePage>

namespace tilsyn::panels {

/// A page that can be nothing but the room: no navigation, no windows, no dialogs, no downloads, camera and microphone
/// for itself alone.
class RoomPage final : public QWebEnginePage {
    Q_OBJECT

public:
    RoomPage(QWebEngineProfile* profile, QObject* parent);
    /// Says yes to camera and microphone before the loaded page asks.
    void allowDevices();

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    void javaScriptAlert(const QUrl& origin, const QString& text) override;
    bool javaScriptConfirm(const QUrl& origin, const QString& text) override;
    bool javaScriptPrompt(const QUrl& origin, const QString& text, const QString& preset, QString* result) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList& old, const QStringList& types) override;

private:
    void decide(const QUrl& origin, Feature feature);
};

} // namespace tilsyn::panels
