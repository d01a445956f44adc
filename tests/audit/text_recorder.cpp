// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/text_recorder.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

namespace tilsyn::tests {
namespace {

/// Draws nothing and remembers every text item with the clip that it met.
class Engine final : public QPaintEngine {
public:
    Engine() : QPaintEngine(QPaintEngine::AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return QPaintEngine::User; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawTiledPixmap(const QRectF&, const QPixmap&, const QPointF&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawPolygon(const QPoint*, int, PolygonDrawMode) override {}
    void drawRects(const QRectF*, int) override {}
    void drawRects(const QRect*, int) override {}
    void drawLines(const QLineF*, int) override {}
    void drawLines(const QLine*, int) override {}
    void drawEllipse(const QRectF&) override {}
    void drawEllipse(const QRect&) override {}
    void drawPoints(const QPointF*, int) override {}
    void drawPoints(const QPoint*, int) override {}
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        if (item.text().trimmed().isEmpty()) return;
        const auto map = painter()->deviceTransform();
        const QRectF box(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        QRectF visible = systemClip().isEmpty() ? QRectF() : QRectF(systemClip().boundingRect());
        if (painter()->hasClipping()) visible &= map.mapRect(QRectF(painter()->clipRegion().boundingRect()));
        texts.append({item.text(), map.mapRect(box), visible, painter()->pen().color()});
    }
    QList<DrawnText> texts;
};

class Device final : public QPaintDevice {
public:
    explicit Device(const QWidget& like) : size_(like.size()), dpi_(like.logicalDpiX()) {}
    QPaintEngine* paintEngine() const override { return &engine; }
    int metric(PaintDeviceMetric what) const override {
        switch (what) {
        case PdmWidth: return size_.width();
        case PdmHeight: return size_.height();
        case PdmWidthMM: return size_.width() * 254 / (dpi_ * 10);
        case PdmHeightMM: return size_.height() * 254 / (dpi_ * 10);
        case PdmNumColors: return 1 << 24;
        case PdmDepth: return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return dpi_;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
        }
        return 0;
    }
    mutable Engine engine;

private:
    QSize size_;
    int dpi_;
};

} // namespace

QList<DrawnText> drawnTexts(QWidget& window) {
    Device device(window);
    QPainter painter(&device);
    window.render(&painter);
    painter.end();
    QList<DrawnText> seen;
    for (const auto& text : device.engine.texts)
        if (text.visible.intersects(text.box)) seen.append(text);
    return seen;
}

} // namespace tilsyn::tests
