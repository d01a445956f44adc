// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/internal/event_parser.h"

namespace tilsyn::http {

Result<std::vector<ServerEvent>> EventParser::feed(std::string_view chunk) {
    std::vector<ServerEvent> events;
    while (!chunk.empty()) {
        // The LF of a CRLF may come with the next chunk.
        if (afterCr_ && chunk.front() == '\n') chunk.remove_prefix(1);
        afterCr_ = false;
        const auto end = chunk.find_first_of("\r\n");
        const auto piece = chunk.substr(0, end);
        if (partial_.size() + piece.size() > limit_ || data_.size() > limit_)
            return fail(ErrorKind::malformed, "a line or event of the stream exceeds the limit", "http.events");
        if (end == std::string_view::npos) {
            partial_ += piece;
            break;
        }
        if (partial_.empty()) {
            line(piece, events);
        } else {
            partial_ += piece;
            line(partial_, events);
            partial_.clear();
        }
        afterCr_ = chunk[end] == '\r';
        chunk.remove_prefix(end + 1);
    }
    return events;
}

void EventParser::line(std::string_view text, std::vector<ServerEvent>& out) {
    if (atStart_ && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    atStart_ = false;
    if (text.empty()) {
        if (hasData_) out.push_back({name_.empty() ? "message" : name_, data_, id_});
        name_.clear();
        data_.clear();
        hasData_ = false;
        return;
    }
    const auto colon = text.find(':');
    const auto field = text.substr(0, colon);
    auto value = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    if (field == "event") {
        name_ = value;
    } else if (field == "data") {
        if (hasData_) data_ += '\n';
        data_ += value;
        hasData_ = true;
    } else if (field == "id" && value.find('\0') == std::string_view::npos) {
        id_ = value;
    }
}

} // namespace tilsyn::http
