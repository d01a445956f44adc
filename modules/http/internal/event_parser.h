// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::http {

/// Reads text/event-stream (WHATWG HTML, "Server-sent events") from chunks that end anywhere. Fields: event, data, id;
/// `retry` and unknown ones are ignored. Pure; no network.
class EventParser {
public:
    explicit EventParser(std::size_t limit) : limit_(limit) {}

    /// The events that this chunk completes. kind malformed once a line or an event's data exceeds the limit; the
    /// parser is of no use afterwards.
    Result<std::vector<ServerEvent>> feed(std::string_view chunk);

private:
    void line(std::string_view text, std::vector<ServerEvent>& out);

    std::size_t limit_;
    std::string partial_;
    bool afterCr_ = false;
    bool atStart_ = true;
    bool hasData_ = false;
    std::string name_;
    std::string data_;
    std::string id_;
};

} // namespace tilsyn::http
