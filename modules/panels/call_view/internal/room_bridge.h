// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>

namespace tilsyn::panels {

/// The one object that the page can see. Inward verbs are its signals, outward verbs its slots; descriptions (SDP) pass
/// as they are. `ready` is the page's first word: before it nothing would be heard.
class RoomBridge final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void start(const QJsonObject& wish);
    void remote(const QString& kind, const QString& sdp);
    void candidate(const QJsonObject& candidate);
    void stop(bool release);

public Q_SLOTS:
    void ready() { Q_EMIT pageReady(); }
    void local(const QString& kind, const QString& sdp) { Q_EMIT saidLocal(kind, sdp); }
    void ownCandidate(const QJsonObject& candidate) { Q_EMIT saidCandidate(candidate); }
    void stats(const QJsonObject& figures) { Q_EMIT saidStats(figures); }
    void fault(const QString& code, const QString& detail) { Q_EMIT saidFault(code, detail); }

Q_SIGNALS:
    void pageReady();
    void saidLocal(const QString& kind, const QString& sdp);
    void saidCandidate(const QJsonObject& candidate);
    void saidStats(const QJsonObject& figures);
    void saidFault(const QString& code, const QString& detail);
};

} // namespace tilsyn::panels
