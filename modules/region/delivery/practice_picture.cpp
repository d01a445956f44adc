// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/delivery/internal/chromium.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <vector>

namespace tilsyn::region::delivery {

namespace {

constexpr int width = 640;
constexpr int height = 360;
constexpr int frames = 30;

using Colour = std::array<int, 3>;
constexpr Colour blue{0x2A, 0x62, 0xBD};
constexpr Colour orange{0xE0, 0x8A, 0x1E};
constexpr Colour skin{0xF1, 0xC9, 0xA5};
constexpr Colour hair{0x6B, 0x5E, 0x57};
constexpr Colour dark{0x26, 0x31, 0x2F};

bool inside(double x, double y, double centreX, double centreY, double radiusX, double radiusY) {
    const double dx = (x - centreX) / radiusX;
    const double dy = (y - centreY) / radiusY;
    return dx * dx + dy * dy <= 1.0;
}

/// A face in the middle; the corners keep the two colours that tell this patient's picture from any other.
Colour pixel(int x, int y, int frame) {
    const double sway = 4.0 * std::sin(2.0 * M_PI * frame / frames);
    const double cx = width / 2.0 + sway;
    const double cy = height / 2.0;
    const bool blink = frame % 15 == 7;
    const double eye = blink ? 1.5 : 8.0;
    if (inside(x, y, cx - 30, cy - 14, 8, eye) || inside(x, y, cx + 30, cy - 14, 8, eye)) return dark;
    const bool mouth = inside(x, y, cx, cy + 32, 34, 22) && !inside(x, y, cx, cy + 24, 38, 20);
    if (mouth) return dark;
    if (inside(x, y, cx, cy, 74, 92)) return y < cy - 52 ? hair : skin;
    if (inside(x, y, cx, cy - 18, 84, 90)) return hair;
    return y < height / 2 ? blue : orange;
}

std::uint8_t clamp(double value) {
    return static_cast<std::uint8_t>(std::lround(std::min(255.0, std::max(0.0, value))));
}

} // namespace

bool writePracticePicture(const std::string& file) {
    std::ofstream out(file, std::ios::binary);
    out << "YUV4MPEG2 W" << width << " H" << height << " F15:1 Ip A1:1 C420jpeg\n";
    std::vector<std::uint8_t> luma(width * height);
    std::vector<std::uint8_t> cb(width * height / 4);
    std::vector<std::uint8_t> cr(width * height / 4);
    for (int frame = 0; frame < frames; ++frame) {
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                const auto [r, g, b] = pixel(x, y, frame);
                luma[static_cast<std::size_t>(y * width + x)] = clamp(16 + 0.2568 * r + 0.5041 * g + 0.0979 * b);
                if (x % 2 != 0 || y % 2 != 0) continue;
                const auto at = static_cast<std::size_t>((y / 2) * (width / 2) + x / 2);
                cb[at] = clamp(128 - 0.1482 * r - 0.2910 * g + 0.4392 * b);
                cr[at] = clamp(128 + 0.4392 * r - 0.3678 * g - 0.0714 * b);
            }
        }
        out << "FRAME\n";
        for (const auto* plane : {&luma, &cb, &cr}) {
            out.write(reinterpret_cast<const char*>(plane->data()), static_cast<std::streamsize>(plane->size()));
        }
    }
    return static_cast<bool>(out);
}

} // namespace tilsyn::region::delivery
