// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tilsyn {

/// A decimal number exactly as it was written, however many digits it has: clinical values are compared with limits,
/// and a binary fraction would put 38.0 on either side of itself. 13.90 and 13.9 are equal, but each keeps its text.
class Decimal {
public:
    Decimal() = default;
    explicit Decimal(long long whole);

    /// JSON's grammar of numbers. Nothing for other text and for magnitudes that no reader of FHIR can hold (beyond
    /// those of a double, about 1e308 and 1e-308): these are refused rather than rounded.
    static std::optional<Decimal> parse(std::string_view text);

    /// Without exponent, with the zeros that were written: `13.90`.
    std::string text() const;
    bool negative() const { return negative_; }
    bool isZero() const { return digits_.empty(); }

    /// Times ten to the power of `places`.
    Decimal shifted(int places) const;
    /// Without zeros at the end of the fraction beyond `keep` of them.
    Decimal trimmed(int keep) const;
    Decimal half() const;
    Decimal operator-() const;
    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == std::strong_ordering::equal; }

private:
    std::string aligned(int scale) const;

    bool negative_ = false;
    std::string digits_; ///< no zeros in front; empty for zero
    int scale_ = 0;      ///< the value is digits / 10^scale
};

} // namespace tilsyn
