// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <string_view>

namespace tilsyn::fakes {

namespace bj = boost::json;

inline http::Response reply(int status, const bj::value& body) {
    return {status, {{"Content-Type", "application/json"}}, bj::serialize(body)};
}
inline http::Response success(const bj::value& result) {
    return reply(200, bj::object{{"status", "success"}, {"result", result}});
}
inline http::Response refused(int status, std::string_view text) {
    return reply(status, bj::object{{"status", "failed"}, {"result", bj::string(text)}});
}
inline http::Response vdxError(int status, const char* code) {
    return reply(status, bj::object{{"status", status}, {"detailed_error", "words"}, {"detailed_error_code", code}});
}

} // namespace tilsyn::fakes
