// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/device_sign.h"

#include "workbench/device_problems.h"
#include "workbench/devices.h"
#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QEvent>
#include <QPainter>

namespace tilsyn::workbench {

DeviceSign::DeviceSign(Devices& devices, QWidget* parent) : QAbstractButton(parent), devices_(devices) {
    setFocusPolicy(Qt::TabFocus);
    connect(&devices_, &Devices::changed, this, &DeviceSign::refresh);
    refresh();
}

void DeviceSign::refresh() {
    QString sign;
    for (const auto trouble : deviceTroubles(devices_)) {
        const auto words = wordsOf(trouble);
        if (words.sign.isEmpty()) continue;
        sign = words.sign;
        const bool camera = trouble >= DeviceTrouble::noCamera;
        const bool output = trouble == DeviceTrouble::noOutput || trouble == DeviceTrouble::outputMuted;
        iconName_ = camera   ? QStringLiteral("camera-off")
                    : output ? QStringLiteral("audio-volume-high")
                             : QStringLiteral("mic-off");
        setToolTip(words.what);
        break;
    }
    setText(sign);
    setAccessibleName(sign);
    setAccessibleDescription(toolTip());
    setVisible(!sign.isEmpty());
    updateGeometry();
    update();
}

QSize DeviceSign::sizeHint() const {
    const auto& t = Tokens::of(this);
    return {paint::stateWidth(t, text(), true) + t.px(12), t.px(Tokens::control)};
}

void DeviceSign::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter p(this);
    if (underMouse() || isDown()) p.fillRect(rect(), t.hover);
    paint::state(p, t, QRectF(rect()).adjusted(t.px(6), 0, -t.px(6), 0), iconName_, text(), t.text, true);
    if (hasFocus()) paint::focusRing(p, t, QRectF(rect()));
}

void DeviceSign::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) refresh();
    QAbstractButton::changeEvent(event);
}

} // namespace tilsyn::workbench
