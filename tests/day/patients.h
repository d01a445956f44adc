// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"

#include <boost/asio/io_context.hpp>

#include <map>
#include <memory>
#include <string>

namespace tilsyn::tests {

/// What a called person does in this day.
enum class Answer { comes, silent, declines };

/// The patients of a whole municipality by plain requests: they get the link that the adapter sent, report what their
/// page would report, join as guests and stay until the conference is over. Without pictures: what is looked at here is
/// who is in which room and what is written afterwards.
class Patients {
public:
    Patients(boost::asio::io_context& io, http::Transport& transport, std::string admin, std::string node);

    void set(const std::string& patient, Answer answer) { answers_[patient] = answer; }
    /// Looks for links that have arrived and lets each called person act. Call it now and then.
    void look();

    int joined = 0;      ///< conferences that were entered
    int ended = 0;       ///< that a host ended in order
    int dropped = 0;     ///< that ended for the patient in any other way
    std::string because; ///< the last of those, in the node's words

private:
    boost::asio::awaitable<void> read();
    boost::asio::awaitable<void> act(std::string link, Answer answer);
    boost::asio::awaitable<void> breathe();
    boost::asio::awaitable<void> say(std::string link, std::string stage);

    boost::asio::io_context& io_;
    http::Transport& transport_;
    std::string admin_;
    std::string node_;
    std::map<std::string, Answer> answers_;
    std::map<std::string, int> rung_; ///< by invitation, how often it was acted on
    bool reading_ = false;
};

} // namespace tilsyn::tests
