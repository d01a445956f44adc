// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/call_view.h"

#include <QJsonObject>

#include <optional>

namespace tilsyn::panels {

/// What the page is told to be. `connect`: open a connection if there is none; false when only words or devices change.
QJsonObject startJson(const workspace::MediaStart& start, const CallWords& words, const CallDeviceChoice& choice,
                      bool connect);
QString kindText(workspace::MediaRemote::Kind kind);
QJsonObject candidateJson(const workspace::MediaCandidate& candidate);

/// Nothing for a kind that is neither offer nor answer.
std::optional<workspace::MediaLocal> localFrom(const QString& kind, const QString& sdp);
workspace::MediaCandidate candidateFrom(const QJsonObject& json);
workspace::MediaStats statsFrom(const QJsonObject& json);
QList<CallDevice> devicesFrom(const QJsonObject& json);

} // namespace tilsyn::panels
