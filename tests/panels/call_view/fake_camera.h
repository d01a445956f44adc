// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace tilsyn::tests {

/// Writes a film that Chromium's fake camera plays: left half magenta, right half green, so that a picture that
/// arrives can be told from every other picture, also from its own mirror image.
inline bool writeTwoColourFilm(const QString& path) {
    constexpr int width = 320;
    constexpr int height = 180;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.write("YUV4MPEG2 W320 H180 F20:1 Ip A1:1 C420jpeg\n");
    const auto plane = [](int w, int h, char left, char right) {
        QByteArray row = QByteArray(w / 2, left) + QByteArray(w - w / 2, right);
        return row.repeated(h);
    };
    for (int frame = 0; frame < 20; ++frame) {
        file.write("FRAME\n");
        file.write(plane(width, height, char(105), char(150)));
        file.write(plane(width / 2, height / 2, char(200), char(60)));
        file.write(plane(width / 2, height / 2, char(220), char(40)));
    }
    return true;
}

} // namespace tilsyn::tests
