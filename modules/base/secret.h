// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tilsyn {

/// A token, PIN, key or passphrase: move-only, wiped when it goes, without any way to be printed. `reveal()` is the one
/// place where the bytes come out, so that a search for it lists every use.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string bytes) : bytes_(std::move(bytes)) {}
    explicit Secret(std::string_view bytes) : bytes_(bytes) {}
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    std::string_view reveal() const { return bytes_; }
    bool empty() const { return bytes_.empty(); }
    /// A second copy, for the rare case that two owners need one.
    Secret clone() const { return Secret(std::string_view(bytes_)); }
    void wipe();

private:
    std::string bytes_;
};

/// Overwrites and clears; the compiler may not leave it out.
void wipe(std::string& bytes);

} // namespace tilsyn
