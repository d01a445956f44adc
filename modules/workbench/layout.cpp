// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/layout.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <optional>

namespace tilsyn::workbench {
namespace {

constexpr int version = 1;
constexpr const char* where = "workbench.layout";
constexpr qint64 largest = 256 * 1024;

QString word(DockSpot spot) {
    switch (spot) {
    case DockSpot::left: return QStringLiteral("left");
    case DockSpot::right: return QStringLiteral("right");
    case DockSpot::floating: return QStringLiteral("floating");
    }
    return {};
}

std::optional<DockSpot> spotFrom(const QString& text) {
    for (const auto spot : {DockSpot::left, DockSpot::right, DockSpot::floating})
        if (text == word(spot)) return spot;
    return std::nullopt;
}

QJsonArray box(const QRect& rect) {
    if (rect.isEmpty()) return {};
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

/// Nothing for a value that is there and is no rectangle.
std::optional<QRect> boxFrom(const QJsonValue& value) {
    if (value.isUndefined()) return QRect();
    if (!value.isArray()) return std::nullopt;
    const auto list = value.toArray();
    if (list.isEmpty()) return QRect();
    if (list.size() != 4 || !std::ranges::all_of(list, [](const QJsonValue& v) { return v.isDouble(); }))
        return std::nullopt;
    const QRect rect(list[0].toInt(), list[1].toInt(), list[2].toInt(), list[3].toInt());
    const bool possible = rect.width() > 0 && rect.height() > 0 && rect.width() < 100000 && rect.height() < 100000;
    return possible ? std::optional(rect) : std::nullopt;
}

/// The docks of one workspace; nothing when any of them is not what it should be.
std::optional<Layout> layoutFrom(const QJsonObject& object) {
    Layout layout;
    const auto docks = object.value(QLatin1String("docks"));
    if (!docks.isArray()) return std::nullopt;
    for (const auto& each : docks.toArray()) {
        const auto dock = each.toObject();
        DockPlace place;
        place.id = dock.value(QLatin1String("id")).toString();
        const auto spot = spotFrom(dock.value(QLatin1String("spot")).toString());
        const auto floating = boxFrom(dock.value(QLatin1String("floating")));
        if (place.id.isEmpty() || !spot || !floating) return std::nullopt;
        place.spot = *spot;
        place.floating = *floating;
        place.closed = dock.value(QLatin1String("closed")).toBool();
        layout.docks.append(place);
    }
    const auto front = object.value(QLatin1String("front")).toObject();
    for (auto it = front.begin(); it != front.end(); ++it) layout.front[it.key()] = it.value().toString();
    return layout;
}

QJsonObject toJson(const Layout& layout) {
    QJsonArray docks;
    for (const auto& place : layout.docks) {
        QJsonObject dock{{QStringLiteral("id"), place.id}, {QStringLiteral("spot"), word(place.spot)}};
        if (place.closed) dock.insert(QStringLiteral("closed"), true);
        if (!place.floating.isEmpty()) dock.insert(QStringLiteral("floating"), box(place.floating));
        docks.append(dock);
    }
    QJsonObject front;
    for (auto it = layout.front.begin(); it != layout.front.end(); ++it) front.insert(it.key(), it.value());
    return {{QStringLiteral("docks"), docks}, {QStringLiteral("front"), front}};
}

tl::unexpected<Error> notOurs(const char* why) {
    return fail(ErrorKind::malformed, why, where);
}

} // namespace

QByteArray toText(const Desktop& desktop) {
    QJsonObject workspaces;
    for (auto it = desktop.workspaces.begin(); it != desktop.workspaces.end(); ++it)
        workspaces.insert(it.key(), toJson(it.value()));
    const QJsonObject whole{{QStringLiteral("format"), QStringLiteral("tilsyn-desktop")},
                            {QStringLiteral("version"), version},
                            {QStringLiteral("workspace"), desktop.workspace},
                            {QStringLiteral("window"), box(desktop.window)},
                            {QStringLiteral("maximized"), desktop.maximized},
                            {QStringLiteral("workspaces"), workspaces}};
    return QJsonDocument(whole).toJson();
}

Result<Desktop> desktopFrom(const QByteArray& text) {
    const auto document = QJsonDocument::fromJson(text);
    if (!document.isObject()) return notOurs("not JSON");
    const auto object = document.object();
    if (object.value(QLatin1String("format")).toString() != QLatin1String("tilsyn-desktop"))
        return notOurs("not an arrangement of this program");
    if (object.value(QLatin1String("version")).toInt() != version) return notOurs("another version");
    Desktop desktop;
    desktop.workspace = object.value(QLatin1String("workspace")).toString();
    desktop.maximized = object.value(QLatin1String("maximized")).toBool();
    const auto window = boxFrom(object.value(QLatin1String("window")));
    if (!window || desktop.workspace.isEmpty()) return notOurs("window or workspace");
    desktop.window = *window;
    const auto workspaces = object.value(QLatin1String("workspaces")).toObject();
    for (auto it = workspaces.begin(); it != workspaces.end(); ++it) {
        const auto layout = layoutFrom(it.value().toObject());
        if (!layout) return notOurs("a dock");
        desktop.workspaces[it.key()] = *layout;
    }
    return desktop;
}

Result<Desktop> loadDesktop(const QString& file) {
    QFile stored(file);
    if (!stored.exists()) return fail(ErrorKind::notFound, "none yet", where);
    if (stored.size() <= largest && stored.open(QIODevice::ReadOnly)) {
        auto desktop = desktopFrom(stored.readAll());
        stored.close();
        if (desktop) return desktop;
    }
    const auto aside = file + QStringLiteral(".old");
    QFile::remove(aside);
    QFile::rename(file, aside);
    return fail(ErrorKind::malformed, "moved aside", where);
}

Status saveDesktop(const QString& file, const Desktop& desktop) {
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(toText(desktop)) < 0 || !target.commit())
        return fail(ErrorKind::storage, "the arrangement could not be written", where);
    return {};
}

QRect placedOn(QRect wish, const QList<QRect>& screens) {
    if (wish.isEmpty() || screens.isEmpty()) return wish;
    // The head is what one can take hold of: a third of it, or what a small window has.
    const QRect head(wish.x(), wish.y(), wish.width(), 32);
    for (const auto& screen : screens) {
        const auto seen = head & screen;
        if (seen.height() == head.height() && seen.width() * 3 >= head.width()) return wish;
    }
    const auto& first = screens.first();
    wish.setSize(wish.size().boundedTo(first.size()));
    wish.moveLeft(std::clamp(wish.x(), first.left(), first.right() - wish.width() + 1));
    wish.moveTop(std::clamp(wish.y(), first.top(), first.bottom() - wish.height() + 1));
    return wish;
}

} // namespace tilsyn::workbench
