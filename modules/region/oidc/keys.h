// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "region/server/json.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::region {

/// The issuer's P-256 key: signs JWTs with ES256 and shows its public half.
class SigningKey {
public:
    static Result<SigningKey> generate();
    static Result<SigningKey> fromPem(std::string_view pem);
    std::string toPem() const;

    /// `header.payload.signature`
    std::string sign(const Json& claims, std::string_view type) const;
    /// The payload if the signature is ours.
    Result<Json> open(std::string_view jwt) const;
    /// `{"keys":[…]}`
    Json jwks() const;

private:
    struct Impl;
    explicit SigningKey(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
    std::shared_ptr<Impl> impl_;
};

std::string sha256(std::string_view bytes);
std::string base64(std::string_view bytes);
/// Either alphabet, padding optional; nothing if it is not base64.
std::optional<std::string> decodeBase64(std::string_view text);
/// Takes as long whatever the contents are.
bool sameSecret(std::string_view a, std::string_view b);

} // namespace tilsyn::region
