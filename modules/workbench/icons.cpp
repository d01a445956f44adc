// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/icons.h"

#include "workbench/tokens.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace tilsyn::workbench {
namespace {

/// Breeze draws a 16 and a 22 px version by hand; ours have one file for all sizes.
QString pathFor(const QString& name, double size) {
    const auto own = QStringLiteral(":/tilsyn/icons/own/%1.svg").arg(name);
    if (QFile::exists(own)) return own;
    const auto large = QStringLiteral(":/tilsyn/icons/22/%1.svg").arg(name);
    const auto small = QStringLiteral(":/tilsyn/icons/16/%1.svg").arg(name);
    if (size >= 20 && QFile::exists(large)) return large;
    if (QFile::exists(small)) return small;
    return QFile::exists(large) ? large : QString();
}

/// Plain Qt knows nothing of KDE's colour scheme classes: every use of one becomes the colour itself. What Breeze cuts
/// out of a filled shape in white is cut out in black of a light colour, or it would vanish on a dark desktop.
QByteArray recoloured(const QString& path, const QColor& colour) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    auto svg = file.readAll();
    if (contrast(colour, Qt::white) < contrast(colour, Qt::black)) svg.replace("#ffffff", "#000000");
    return svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
}

class BreezeEngine final : public QIconEngine {
public:
    explicit BreezeEngine(QString name) : name_(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const auto colour = colourOf(mode);
        const auto ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
        const int side = std::min(rect.width(), rect.height());
        const QRect centred(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
        painter->drawPixmap(centred, iconPixmap(name_, side, colour, ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return iconPixmap(name_, std::min(size.width(), size.height()), colourOf(mode), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        return iconPixmap(name_, static_cast<int>(std::min(size.width(), size.height()) / scale), colourOf(mode),
                          scale);
    }
    QString iconName() override { return name_; }
    bool isNull() override { return !hasIcon(name_); }
    QIconEngine* clone() const override { return new BreezeEngine(name_); }

private:
    static QColor colourOf(QIcon::Mode mode) {
        const auto& t = Tokens::of();
        return mode == QIcon::Disabled ? t.disabled : t.text;
    }
    QString name_;
};

} // namespace

QIcon icon(const QString& name) {
    return QIcon(new BreezeEngine(name));
}

bool hasIcon(const QString& name) {
    return !pathFor(name, 16).isEmpty();
}

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, double pixelRatio) {
    const auto key = QStringLiteral("tilsyn/%1/%2/%3/%4").arg(name).arg(size).arg(colour.rgba()).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    const int side = static_cast<int>(std::ceil(size * pixelRatio));
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    if (const auto path = pathFor(name, size); !path.isEmpty()) {
        QSvgRenderer svg(recoloured(path, colour));
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        svg.render(&painter, QRectF(0, 0, side, side));
    }
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace tilsyn::workbench
