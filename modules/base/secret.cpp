// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <cstring>
#include <utility>

namespace tilsyn {

void wipe(std::string& bytes) {
    if (bytes.capacity() > 0) {
        bytes.resize(bytes.capacity());
        explicit_bzero(bytes.data(), bytes.size());
    }
    bytes.clear();
}

// A short string lives inside the object, so a move leaves a copy behind: the source is wiped as well.
Secret::Secret(Secret&& other) noexcept : bytes_(std::move(other.bytes_)) {
    tilsyn::wipe(other.bytes_);
}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this != &other) {
        tilsyn::wipe(bytes_);
        bytes_ = std::move(other.bytes_);
        tilsyn::wipe(other.bytes_);
    }
    return *this;
}

Secret::~Secret() {
    tilsyn::wipe(bytes_);
}

void Secret::wipe() {
    tilsyn::wipe(bytes_);
}

} // namespace tilsyn
