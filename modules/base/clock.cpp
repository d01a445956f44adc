// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include "base/time_text.h"

#include <algorithm>
#include <charconv>

namespace tilsyn {

Duration Clock::realWait(Duration d) const {
    const auto real = Duration(static_cast<Duration::rep>(static_cast<double>(d.count()) / speed()));
    return std::max(real, Duration(1));
}

std::shared_ptr<void> Clock::alarm(Instant, std::function<void()>) const {
    return nullptr;
}

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

ShiftedClock::ShiftedClock(Instant start, double speed)
    : start_(start), speed_(speed), origin_(std::chrono::steady_clock::now()) {}

Instant ShiftedClock::now() const {
    const auto passed = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - origin_);
    return start_ + Duration(static_cast<Duration::rep>(passed.count() * speed_)) + Duration(extra_.load());
}

void ShiftedClock::advance(Duration by) {
    extra_ += by.count();
}

Result<std::shared_ptr<Clock>> parseClock(std::string_view text) {
    if (text.empty()) return std::make_shared<SystemClock>();
    double speed = 1.0;
    if (const auto x = text.rfind('x'); x != std::string_view::npos) {
        const auto factor = text.substr(x + 1);
        const auto [end, error] = std::from_chars(factor.data(), factor.data() + factor.size(), speed);
        if (error != std::errc() || end != factor.data() + factor.size() || !(speed > 0.0) || speed > 10000.0)
            return fail(ErrorKind::malformed, "the speed of --clock must be a number between 0 and 10000", "clock");
        text = text.substr(0, x);
    }
    auto start = parseInstant(text);
    if (!start)
        return fail(ErrorKind::malformed, "--clock wants an instant such as 2026-03-03T07:55:00+01:00", "clock");
    return std::make_shared<ShiftedClock>(*start, speed);
}

} // namespace tilsyn
