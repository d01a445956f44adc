// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shift/fake_camera.h"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace tilsyn::app {
namespace {

constexpr int width = 640;
constexpr int height = 360;
constexpr int pictures = 20;

struct Yuv {
    char y;
    char u;
    char v;
};

/// BT.601, studio range, as cameras deliver it.
Yuv toYuv(Rgb c) {
    const double y = 16 + 0.257 * c.red + 0.504 * c.green + 0.098 * c.blue;
    const double u = 128 - 0.148 * c.red - 0.291 * c.green + 0.439 * c.blue;
    const double v = 128 + 0.439 * c.red - 0.368 * c.green - 0.071 * c.blue;
    const auto byte = [](double value) { return static_cast<char>(static_cast<unsigned char>(std::lround(value))); };
    return {byte(y), byte(u), byte(v)};
}

} // namespace

Status writeFakeCamera(const std::string& path, Rgb upper, Rgb lower) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << "YUV4MPEG2 W" << width << " H" << height << " F20:1 Ip A1:1 C420jpeg\n";
    const Yuv top = toYuv(upper);
    const Yuv bottom = toYuv(lower);
    const Yuv bar = toYuv({240, 240, 240});
    for (int picture = 0; picture < pictures; ++picture) {
        const int barFrom = picture * (width - 40) / pictures;
        std::string y(static_cast<std::size_t>(width) * height, '\0');
        std::string u(static_cast<std::size_t>(width) * height / 4, '\0');
        std::string v(u.size(), '\0');
        for (int row = 0; row < height; ++row) {
            const Yuv ground = row < height / 2 ? top : bottom;
            const bool middle = std::abs(row - height / 2) < 12;
            for (int column = 0; column < width; ++column) {
                const Yuv pixel = middle && column >= barFrom && column < barFrom + 40 ? bar : ground;
                y[static_cast<std::size_t>(row * width + column)] = pixel.y;
                if (row % 2 == 0 && column % 2 == 0) {
                    const auto at = static_cast<std::size_t>((row / 2) * (width / 2) + column / 2);
                    u[at] = pixel.u;
                    v[at] = pixel.v;
                }
            }
        }
        file << "FRAME\n" << y << u << v;
    }
    file.flush();
    if (!file) return fail(ErrorKind::storage, "the film for the fake camera could not be written", "shift.camera");
    return {};
}

bool looksLike(Rgb seen, Rgb wanted) {
    const auto near = [](int a, int b) { return std::abs(a - b) <= 48; };
    return near(seen.red, wanted.red) && near(seen.green, wanted.green) && near(seen.blue, wanted.blue);
}

} // namespace tilsyn::app
