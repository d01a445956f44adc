// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tilsyn::app {

/// Writes JSON text piece by piece, numbers as the text that they have. Commas are its own business.
class JsonWriter {
public:
    void open(char bracket);
    void close(char bracket);
    void key(std::string_view name);
    void string(std::string_view text);
    /// Text that is JSON already: a number, `true`, `null`, a whole value.
    void raw(std::string_view text);

    void member(std::string_view name, std::string_view text);
    void member(std::string_view name, bool truth);
    std::string take() { return std::move(out_); }

private:
    void separate();

    std::string out_;
    bool first_ = true;
};

} // namespace tilsyn::app
