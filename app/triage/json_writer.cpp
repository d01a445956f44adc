// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/triage/json_writer.h"

#include <fmt/format.h>

namespace tilsyn::app {

void JsonWriter::separate() {
    if (!first_) out_ += ',';
    first_ = false;
}

void JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
}

void JsonWriter::close(char bracket) {
    out_ += bracket;
    first_ = false;
}

void JsonWriter::key(std::string_view name) {
    string(name);
    out_ += ':';
    first_ = true;
}

void JsonWriter::string(std::string_view text) {
    separate();
    out_ += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\')
            (out_ += '\\') += c;
        else if (static_cast<unsigned char>(c) < 0x20)
            out_ += fmt::format("\\u{:04x}", static_cast<int>(c));
        else
            out_ += c;
    }
    out_ += '"';
}

void JsonWriter::raw(std::string_view text) {
    separate();
    out_ += text;
}

void JsonWriter::member(std::string_view name, std::string_view text) {
    key(name);
    string(text);
}

void JsonWriter::member(std::string_view name, bool truth) {
    key(name);
    raw(truth ? "true" : "false");
}

} // namespace tilsyn::app
