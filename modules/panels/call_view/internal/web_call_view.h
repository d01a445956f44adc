// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/call_view/internal/media_json.h"
#include "panels/call_view/internal/room_bridge.h"
#include "panels/call_view/internal/room_page.h"
#include "panels/common/call_view.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <memory>
#include <optional>
#include <vector>

namespace tilsyn::panels {

/// The room page in Qt WebEngine. Off the record; the profile dies with the call, the page before the profile.
class WebCallView final : public QObject, public CallView {
    Q_OBJECT

public:
    WebCallView(CallViewHost host, QWidget* parent);
    ~WebCallView() override;

    QWidget* widget() override { return view_; }
    void take(const workspace::MediaIn& message) override;
    void setWords(const CallWords& words) override;
    void choose(const CallDeviceChoice& choice) override;
    void preview() override;
    void retry() override { restart(Purpose::change); }

private:
    void onReady();
    void onStats(const QJsonObject& figures);
    void onPageDied();
    void onPageSilent();
    void tell(const workspace::MediaIn& message);
    void restart(Purpose purpose);

    CallViewHost host_;
    std::unique_ptr<QWebEngineProfile> profile_;
    QPointer<QWidget> view_;
    QPointer<QWebEngineView> web_;
    std::unique_ptr<RoomPage> page_;
    RoomBridge bridge_;
    QWebChannel channel_;
    bool ready_ = false;
    std::vector<workspace::MediaIn> early_;      ///< said before the page could hear
    std::optional<workspace::MediaStart> start_; ///< how the media should be; nothing after a releasing stop
    bool preview_ = false;
    bool connected_ = false; ///< the signalling wants a connection (between start and stop)
    CallWords words_;
    CallDeviceChoice choice_;
    QList<CallDevice> devices_;
    QElapsedTimer died_; ///< since the page ended last
    QTimer pulse_;
};

} // namespace tilsyn::panels
