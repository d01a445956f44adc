// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call_view/internal/media_json.h"

#include <QJsonArray>

namespace tilsyn::panels {
namespace {

QJsonArray serversJson(const std::vector<workspace::IceServer>& servers) {
    QJsonArray list;
    for (const auto& server : servers) {
        QJsonArray urls;
        for (const auto& url : server.urls) urls.append(QString::fromStdString(url));
        QJsonObject entry{{QStringLiteral("urls"), urls}};
        if (!server.username.empty()) {
            entry.insert(QStringLiteral("username"), QString::fromStdString(server.username));
            entry.insert(QStringLiteral("credential"), QString::fromStdString(server.credential));
        }
        list.append(entry);
    }
    return list;
}

QJsonObject wordsJson(const CallWords& words) {
    return {{QStringLiteral("language"), words.language},  {QStringLiteral("status"), words.status},
            {QStringLiteral("idle"), words.idle},          {QStringLiteral("remote"), words.remote},
            {QStringLiteral("speaks"), words.speaks},      {QStringLiteral("self"), words.self},
            {QStringLiteral("cameraOff"), words.cameraOff}};
}

std::optional<CallDevice::Kind> deviceKind(const QString& kind) {
    if (kind == QStringLiteral("audioinput")) return CallDevice::Kind::microphone;
    if (kind == QStringLiteral("videoinput")) return CallDevice::Kind::camera;
    if (kind == QStringLiteral("audiooutput")) return CallDevice::Kind::speaker;
    return std::nullopt;
}

} // namespace

QJsonObject startJson(const workspace::MediaStart& start, const CallWords& words, const CallDeviceChoice& choice,
                      Purpose purpose) {
    return {{QStringLiteral("servers"), serversJson(start.servers)},
            {QStringLiteral("relayOnly"), start.relayOnly},
            {QStringLiteral("microphone"), start.microphone},
            {QStringLiteral("camera"), start.camera},
            {QStringLiteral("microphoneLabel"), choice.microphone},
            {QStringLiteral("cameraLabel"), choice.camera},
            {QStringLiteral("speakerLabel"), choice.speaker},
            {QStringLiteral("words"), wordsJson(words)},
            {QStringLiteral("connect"), purpose == Purpose::connect},
            {QStringLiteral("preview"), purpose == Purpose::preview}};
}

QString kindText(workspace::MediaRemote::Kind kind) {
    switch (kind) {
    case workspace::MediaRemote::Kind::offer: return QStringLiteral("offer");
    case workspace::MediaRemote::Kind::answer: return QStringLiteral("answer");
    case workspace::MediaRemote::Kind::ignored: return QStringLiteral("ignored");
    }
    return {};
}

QJsonObject candidateJson(const workspace::MediaCandidate& candidate) {
    return {{QStringLiteral("candidate"), QString::fromStdString(candidate.candidate)},
            {QStringLiteral("mid"), QString::fromStdString(candidate.mid)},
            {QStringLiteral("ufrag"), QString::fromStdString(candidate.ufrag)},
            {QStringLiteral("pwd"), QString::fromStdString(candidate.pwd)}};
}

std::optional<workspace::MediaLocal> localFrom(const QString& kind, const QString& sdp) {
    using Kind = workspace::MediaLocal::Kind;
    if (kind == QStringLiteral("offer")) return workspace::MediaLocal{Kind::offer, sdp.toStdString()};
    if (kind == QStringLiteral("answer")) return workspace::MediaLocal{Kind::answer, sdp.toStdString()};
    return std::nullopt;
}

workspace::MediaCandidate candidateFrom(const QJsonObject& json) {
    const auto text = [&](const char* member) { return json.value(QLatin1String(member)).toString().toStdString(); };
    return {text("candidate"), text("mid"), text("ufrag"), text("pwd")};
}

workspace::MediaFault faultFrom(const QString& code, const QString& detail) {
    workspace::MediaFault fault{code.toStdString(), detail.toStdString()};
    const auto device = detail.section(QLatin1Char(' '), 0, 0);
    if (device != QStringLiteral("camera") && device != QStringLiteral("microphone")) return fault;
    fault.device = device.toStdString();
    fault.name = detail.section(QLatin1Char(' '), 1).toStdString();
    return fault;
}

workspace::MediaStats statsFrom(const QJsonObject& json) {
    const auto number = [&](const char* member) { return json.value(QLatin1String(member)).toDouble(); };
    workspace::MediaStats stats;
    stats.connected = json.value(QLatin1String("connected")).toBool();
    stats.framesDecoded = static_cast<long>(number("framesDecoded"));
    stats.audioEnergy = number("audioEnergy");
    stats.microphoneLevel = number("microphoneLevel");
    stats.remoteLevel = number("remoteLevel");
    stats.lossPercent = number("lossPercent");
    stats.roundTripMs = static_cast<int>(number("roundTripMs"));
    stats.picturesPerSecond = static_cast<int>(number("picturesPerSecond"));
    stats.relayed = json.value(QLatin1String("relayed")).toBool();
    return stats;
}

CallOwnMedia ownFrom(const QJsonObject& json) {
    return {json.value(QLatin1String("microphoneLive")).toBool(), json.value(QLatin1String("cameraLive")).toBool()};
}

QList<CallDevice> devicesFrom(const QJsonObject& json) {
    QList<CallDevice> devices;
    for (const auto& each : json.value(QLatin1String("devices")).toArray()) {
        const auto entry = each.toObject();
        if (const auto kind = deviceKind(entry.value(QLatin1String("kind")).toString()))
            devices.append(
                {*kind, entry.value(QLatin1String("id")).toString(), entry.value(QLatin1String("label")).toString()});
    }
    return devices;
}

} // namespace tilsyn::panels
