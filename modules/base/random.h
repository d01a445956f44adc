// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tilsyn {

/// `count` bytes from the kernel's random source. Ends the process if the kernel gives none: a key must never be weak.
std::string randomBytes(std::size_t count);

/// A fresh RFC 4122 version 4 UUID, lower case.
std::string newUuid();

/// The UUID that belongs to `name` (version 8, from its 128-bit FNV-1a hash): the same name gives the same one on every
/// machine. Not a secret, and not for names that somebody chooses with intent.
std::string uuidOf(std::string_view name);

/// True for the 8-4-4-4-12 hexadecimal form.
bool isUuid(std::string_view text);

/// Base64 with the URL-safe alphabet and no padding (PKCE, tokens).
std::string base64Url(std::string_view bytes);

/// Lower-case hexadecimal.
std::string hex(std::string_view bytes);

} // namespace tilsyn
