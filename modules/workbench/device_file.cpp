// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/device_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace tilsyn::workbench {
namespace {

using domain::DeviceUse;
using domain::SoundOutput;

constexpr qint64 largest = 1 << 20;
constexpr int version = 1;

QLatin1String nameOf(DeviceUse use) {
    switch (use) {
    case DeviceUse::camera: return QLatin1String("camera");
    case DeviceUse::microphone: return QLatin1String("microphone");
    case DeviceUse::callOutput: return QLatin1String("callOutput");
    case DeviceUse::ringOutput: return QLatin1String("ringOutput");
    case DeviceUse::alertOutput: break;
    }
    return QLatin1String("alertOutput");
}

QLatin1String nameOf(SoundOutput output) {
    switch (output) {
    case SoundOutput::call: return QLatin1String("call");
    case SoundOutput::ring: return QLatin1String("ring");
    case SoundOutput::alert: break;
    }
    return QLatin1String("alert");
}

tl::unexpected<Error> foreign(const char* what) {
    return fail(ErrorKind::malformed, what, "devices.file");
}

Result<domain::Ranking> rankingFrom(DeviceUse use, const QJsonValue& value) {
    if (!value.isArray()) return foreign("a ranking is no list");
    domain::Ranking ranking;
    for (const auto& each : value.toArray()) {
        const auto entry = each.toObject();
        const auto key = entry.value(QLatin1String("key"));
        const auto port = entry.value(QLatin1String("port"));
        const auto label = entry.value(QLatin1String("label"));
        if (!key.isString() || key.toString().isEmpty() || !port.isString() || !label.isString())
            return foreign("a device without a name");
        ranking.push_back({domain::kindOf(use), key.toString().toStdString(), port.toString().toStdString(),
                           label.toString().toStdString()});
    }
    return ranking;
}

} // namespace

QByteArray deviceFileText(const domain::DevicePreferences& preferences) {
    QJsonObject rankings;
    for (const auto& [use, ranking] : preferences.rankings) {
        QJsonArray list;
        for (const auto& name : ranking)
            list.append(QJsonObject{{QStringLiteral("key"), QString::fromStdString(name.key)},
                                    {QStringLiteral("port"), QString::fromStdString(name.port)},
                                    {QStringLiteral("label"), QString::fromStdString(name.label)}});
        rankings.insert(nameOf(use), list);
    }
    QJsonObject volumes;
    for (const auto& [output, percent] : preferences.volumes) volumes.insert(nameOf(output), percent);
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), version},
                                     {QStringLiteral("rankings"), rankings},
                                     {QStringLiteral("volumes"), volumes}})
        .toJson();
}

Result<domain::DevicePreferences> parseDeviceFile(const QByteArray& text) {
    const auto root = QJsonDocument::fromJson(text).object();
    if (root.value(QLatin1String("version")).toInt(-1) != version) return foreign("not of this version");
    if (!root.value(QLatin1String("rankings")).isObject() || !root.value(QLatin1String("volumes")).isObject())
        return foreign("a part is missing");
    domain::DevicePreferences preferences;
    const auto rankings = root.value(QLatin1String("rankings")).toObject();
    for (const auto use : domain::deviceUses) {
        if (!rankings.contains(nameOf(use))) continue;
        auto ranking = rankingFrom(use, rankings.value(nameOf(use)));
        if (!ranking) return fail(ranking.error());
        preferences.rankings[use] = std::move(*ranking);
    }
    const auto volumes = root.value(QLatin1String("volumes")).toObject();
    for (const auto output : {SoundOutput::call, SoundOutput::ring, SoundOutput::alert}) {
        if (!volumes.contains(nameOf(output))) continue;
        const auto percent = volumes.value(nameOf(output)).toInt(-1);
        if (percent < 0 || percent > 100) return foreign("a volume that is none");
        preferences.volumes[output] = percent;
    }
    return preferences;
}

Result<domain::DevicePreferences> readDeviceFile(const QString& path) {
    QFile file(path);
    if (!file.exists()) return domain::DevicePreferences{};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::storage, file.errorString().toStdString(), "devices.file");
    if (file.size() > largest) return foreign("too large");
    return parseDeviceFile(file.readAll());
}

Status writeDeviceFile(const QString& path, const QByteArray& text) {
    if (QFile::exists(path) && !readDeviceFile(path)) {
        const auto aside = path + QStringLiteral(".refused");
        QFile::remove(aside);
        if (!QFile::rename(path, aside)) return fail(ErrorKind::storage, "cannot be set aside", "devices.file");
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(ErrorKind::storage, file.errorString().toStdString(), "devices.file");
    return {};
}

} // namespace tilsyn::workbench
