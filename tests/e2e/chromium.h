// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <sys/types.h>

namespace tilsyn::tests {

/// A headless Chromium on `url` with a camera and a microphone that it makes up, in its sandbox unless
/// TILSYN_NO_WEB_SANDBOX=1 says that the kernel has none, with a profile folder of its own; both end with the object.
class Chromium {
public:
    /// `spki`: base64 SHA-256 of the one server key that it trusts beside the machine's authorities.
    Chromium(const std::string& url, const std::string& spki);
    ~Chromium();
    Chromium(const Chromium&) = delete;
    Chromium& operator=(const Chromium&) = delete;

    /// Evaluates an expression in the page until it is true, at most 30 s; false if it never was.
    bool waitFor(const std::string& expression) const;
    /// The value of an expression as JSON text; empty when there is no page.
    std::string value(const std::string& expression) const;

private:
    std::string devtools() const;

    std::string folder_;
    pid_t child_ = -1;
};

/// What Chromium wants to know of the certificate in a PEM file.
std::string spkiOf(const std::string& pemFile);

} // namespace tilsyn::tests
