// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

#include <algorithm>

namespace tilsyn {
namespace {

constexpr int greatestMagnitude = 308;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string withoutLeadingZeros(std::string digits) {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

/// The longer text of digits is the greater number; of equal length the alphabet decides.
std::strong_ordering compareDigits(const std::string& a, const std::string& b) {
    if (a.size() != b.size()) return a.size() <=> b.size();
    return a.compare(b) <=> 0;
}

std::string sum(std::string a, std::string b) {
    if (a.size() < b.size()) std::swap(a, b);
    int carry = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto& digit = a[a.size() - 1 - i];
        const int total = (digit - '0') + (i < b.size() ? b[b.size() - 1 - i] - '0' : 0) + carry;
        digit = static_cast<char>('0' + total % 10);
        carry = total / 10;
    }
    if (carry != 0) a.insert(a.begin(), '1');
    return a;
}

/// a − b for a ≥ b.
std::string difference(std::string a, const std::string& b) {
    int borrow = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto& digit = a[a.size() - 1 - i];
        int left = (digit - '0') - (i < b.size() ? b[b.size() - 1 - i] - '0' : 0) - borrow;
        borrow = left < 0 ? 1 : 0;
        if (left < 0) left += 10;
        digit = static_cast<char>('0' + left);
    }
    return a;
}

/// The exponent after `e`; nothing if it is not one, or so large that no number with it is of use.
std::optional<long long> readExponent(std::string_view text) {
    const bool minus = text.starts_with('-');
    if (minus || text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || !std::ranges::all_of(text, isDigit)) return std::nullopt;
    long long value = 0;
    for (const char c : text) value = std::min(value * 10 + (c - '0'), 1'000'000'000'000LL);
    return minus ? -value : value;
}

} // namespace

Decimal::Decimal(long long whole) : negative_(whole < 0) {
    digits_ = withoutLeadingZeros(std::to_string(whole).substr(negative_ ? 1 : 0));
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    Decimal out;
    if (text.starts_with('-')) {
        out.negative_ = true;
        text.remove_prefix(1);
    }
    const auto wholeEnd = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto whole = text.substr(0, wholeEnd);
    if (whole.empty() || (whole.size() > 1 && whole[0] == '0')) return std::nullopt;
    text.remove_prefix(wholeEnd);
    std::string_view fraction;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
        fraction = text.substr(0, end);
        if (fraction.empty()) return std::nullopt;
        text.remove_prefix(end);
    }
    long long exponent = 0;
    if (!text.empty()) {
        if (text[0] != 'e' && text[0] != 'E') return std::nullopt;
        const auto read = readExponent(text.substr(1));
        if (!read) return std::nullopt;
        exponent = *read;
    }
    out.digits_ = withoutLeadingZeros(std::string(whole) + std::string(fraction));
    const auto scale = static_cast<long long>(fraction.size()) - exponent;
    if (out.digits_.empty()) {
        out.negative_ = false;
        out.scale_ = static_cast<int>(std::clamp<long long>(scale, 0, greatestMagnitude));
        return out;
    }
    const auto magnitude = static_cast<long long>(out.digits_.size()) - scale;
    if (magnitude > greatestMagnitude + 1 || magnitude < -greatestMagnitude) return std::nullopt;
    out.scale_ = static_cast<int>(scale);
    if (scale < 0) {
        out.digits_.append(static_cast<std::size_t>(-scale), '0');
        out.scale_ = 0;
    }
    return out;
}

std::string Decimal::text() const {
    auto digits = digits_;
    const auto places = static_cast<std::size_t>(scale_);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0) digits.insert(digits.size() - places, ".");
    return (negative_ ? "-" : "") + digits;
}

Decimal Decimal::shifted(int places) const {
    auto out = *this;
    out.scale_ -= places;
    if (out.scale_ < 0) {
        if (!out.digits_.empty()) out.digits_.append(static_cast<std::size_t>(-out.scale_), '0');
        out.scale_ = 0;
    }
    return out;
}

Decimal Decimal::trimmed(int keep) const {
    auto out = *this;
    while (out.scale_ > keep && (out.digits_.empty() || out.digits_.back() == '0')) {
        if (!out.digits_.empty()) out.digits_.pop_back();
        --out.scale_;
    }
    return out;
}

Decimal Decimal::half() const {
    const auto twice = *this + *this;
    const auto five = twice + twice + *this;
    return five.shifted(-1);
}

Decimal Decimal::operator-() const {
    auto out = *this;
    out.negative_ = !negative_ && !digits_.empty();
    return out;
}

std::string Decimal::aligned(int scale) const {
    if (digits_.empty()) return {};
    return digits_ + std::string(static_cast<std::size_t>(scale - scale_), '0');
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    Decimal out;
    out.scale_ = std::max(a.scale_, b.scale_);
    const auto left = a.aligned(out.scale_);
    const auto right = b.aligned(out.scale_);
    if (a.negative_ == b.negative_) {
        out.negative_ = a.negative_;
        out.digits_ = sum(left, right);
        return out;
    }
    const bool leftLarger = compareDigits(left, right) != std::strong_ordering::less;
    out.digits_ = withoutLeadingZeros(leftLarger ? difference(left, right) : difference(right, left));
    out.negative_ = !out.digits_.empty() && (leftLarger ? a.negative_ : b.negative_);
    return out;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (a.negative_ != b.negative_) return a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
    const auto scale = std::max(a.scale_, b.scale_);
    const auto order = compareDigits(a.aligned(scale), b.aligned(scale));
    return a.negative_ ? 0 <=> order : order;
}

} // namespace tilsyn
