// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <utility>

namespace tilsyn {

/// A server's or our own identifier of one kind of thing; `Id<PatientTag>` cannot be passed as a visit's.
template <class Tag> class Id {
public:
    Id() = default;
    explicit Id(std::string value) : value_(std::move(value)) {}

    const std::string& value() const { return value_; }
    bool empty() const { return value_.empty(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend std::strong_ordering operator<=>(const Id& a, const Id& b) {
        const int order = a.value_.compare(b.value_);
        return order < 0 ? std::strong_ordering::less
                         : (order > 0 ? std::strong_ordering::greater : std::strong_ordering::equal);
    }

private:
    std::string value_;
};

} // namespace tilsyn

template <class Tag> struct std::hash<tilsyn::Id<Tag>> {
    std::size_t operator()(const tilsyn::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value()); }
};
