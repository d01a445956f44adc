// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "region/delivery/invitations.h"
#include "region/server/region.h"

#include <boost/json.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::region {

namespace delivery {

/// The words of the template `delay` in a language of the page; nothing for another language.
std::optional<std::string> delayWords(std::string_view language, int minutes, std::string_view label,
                                      std::string_view host);

/// Messages to patients: only templates, each id once.
class Messages {
public:
    enum class Put { sent, same, different };
    struct Message {
        boost::json::object content;
        std::string text;
        Instant at{};
    };

    explicit Messages(Invitations& invitations) : invitations_(invitations) {}
    /// kind malformed for a message that lacks a member, carries more than the contract names, or is not of a template.
    Result<Put> post(const boost::json::object& content, Instant now);
    const std::map<std::string, Message, std::less<>>& all() const { return messages_; }

private:
    Invitations& invitations_;
    std::map<std::string, Message, std::less<>> messages_;
};

} // namespace delivery

/// `POST /delivery/v1/messages` and `GET /delivery/v1/templates/delay`; "messages" in the admin port's state.
void installMessages(Region& region, std::shared_ptr<delivery::Invitations> invitations);

} // namespace tilsyn::region
