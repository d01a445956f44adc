// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/call_view.h"

#include <QJsonObject>

#include <optional>

namespace tilsyn::panels {

/// Why the page is told: to open a connection if there is none, because words or devices change, or to show the own
/// picture only.
enum class Purpose { connect, change, preview };
/// What the page is told to be.
QJsonObject startJson(const workspace::MediaStart& start, const CallWords& words, const CallDeviceChoice& choice,
                      Purpose purpose);
/// Which of the own devices give something.
CallOwnMedia ownFrom(const QJsonObject& json);
QString kindText(workspace::MediaRemote::Kind kind);
QJsonObject candidateJson(const workspace::MediaCandidate& candidate);

/// Nothing for a kind that is neither offer nor answer.
std::optional<workspace::MediaLocal> localFrom(const QString& kind, const QString& sdp);
workspace::MediaCandidate candidateFrom(const QJsonObject& json);
/// Faults of a device have its kind and name as their detail: "camera Desk camera".
workspace::MediaFault faultFrom(const QString& code, const QString& detail);
workspace::MediaStats statsFrom(const QJsonObject& json);
QList<CallDevice> devicesFrom(const QJsonObject& json);

} // namespace tilsyn::panels
