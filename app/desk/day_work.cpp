// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/day_work.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tilsyn::app {

namespace asio = boost::asio;
using workspace::DayNotice;
using workspace::DelayLine;

DeskDay::DeskDay(std::shared_ptr<DeskCore> core, std::function<void()> onChanged)
    : core_(std::move(core)), onChanged_(std::move(onChanged)),
      changes_(core_->authorised, core_->parts.clock, core_->parts.profile.fhir),
      delivery_(core_->parts.profile.delivery, core_->parts.transport, core_->parts.tokens) {}

void DeskDay::notice(std::optional<DayNotice> notice) {
    core_->sinks.changes({workspace::DayNoticeChanged{std::move(notice)}});
}

void DeskDay::extend(domain::Visit visit, Duration by) {
    asio::co_spawn(core_->parts.io, extendNow(std::move(visit), by), asio::detached);
}

asio::awaitable<void> DeskDay::extendNow(domain::Visit visit, Duration by) {
    const auto held = shared_from_this();
    const auto moved = co_await changes_.extend(visit, by);
    if (moved) {
        notice(std::nullopt);
    } else {
        notice(DayNotice{DayNotice::About::extend, visit.id, moved.error(), core_->parts.clock.now()});
    }
    onChanged_(); // after a conflict too: then there is something that we have not seen
}

void DeskDay::record(domain::PlannedBreak pause) {
    core_->sinks.changes({workspace::BreakChanged{pause}});
    asio::co_spawn(core_->parts.io, recordNow(std::move(pause)), asio::detached);
}

asio::awaitable<void> DeskDay::recordNow(domain::PlannedBreak pause) {
    const auto held = shared_from_this();
    const auto written = co_await changes_.record(std::move(pause));
    if (written) {
        notice(std::nullopt);
    } else {
        notice(DayNotice{DayNotice::About::pause, {}, written.error(), core_->parts.clock.now()});
    }
    if (written) onChanged_();
}

rooms::Message DeskDay::messageFor(const DelayTarget& target) const {
    const auto& parts = core_->parts;
    const auto local = parts.profile.zone.local(target.visit.start);
    rooms::Message message;
    message.patient = target.patient.value();
    message.label = fmt::format("{:02}:{:02}", local.hour, local.minute);
    message.language = target.language.empty() ? parts.profile.language : target.language;
    message.host = parts.user.name;
    message.minutes = target.minutes;
    return message;
}

void DeskDay::show() {
    core_->sinks.changes({workspace::DelayLinesChanged{lines_}});
}

void DeskDay::preview(std::vector<DelayTarget> targets) {
    if (telling_) return;
    lines_.clear();
    for (const auto& target : targets) {
        DelayLine line;
        line.notice = {target.visit.id, target.minutes};
        line.language = messageFor(target).language;
        lines_.push_back(std::move(line));
    }
    show();
    if (!lines_.empty())
        asio::co_spawn(core_->parts.io, previewNow(std::move(targets), ++round_), asio::detached);
    else
        ++round_;
}

asio::awaitable<void> DeskDay::previewNow(std::vector<DelayTarget> targets, int round) {
    const auto held = shared_from_this();
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto message = messageFor(targets[i]);
        const auto words = co_await delivery_.words(message);
        if (round != round_ || i >= lines_.size()) co_return;
        if (words) {
            lines_[i].words = *words;
            lines_[i].state = DelayLine::State::ready;
        } else {
            lines_[i].state = DelayLine::State::failed;
            lines_[i].problem = words.error();
        }
        show();
    }
}

void DeskDay::tell(std::vector<DelayTarget> targets) {
    if (telling_ || targets.empty()) return;
    telling_ = true;
    ++round_;
    asio::co_spawn(core_->parts.io, tellNow(std::move(targets)), asio::detached);
}

asio::awaitable<void> DeskDay::tellNow(std::vector<DelayTarget> targets) {
    const auto held = shared_from_this();
    for (auto& target : targets) {
        const domain::DelayNotice notice{target.visit.id, target.minutes};
        auto found = std::ranges::find(lines_, notice, &DelayLine::notice);
        if (found == lines_.end()) {
            DelayLine fresh;
            fresh.notice = notice;
            found = lines_.insert(lines_.end(), std::move(fresh));
        }
        const auto at = static_cast<std::size_t>(found - lines_.begin());
        found->state = DelayLine::State::sending;
        found->problem.reset();
        show();
        DelayLine line = *found;
        auto done = co_await tellOne(std::move(target), std::move(line));
        lines_[at] = std::move(done);
        show();
    }
    telling_ = false;
    onChanged_();
}

asio::awaitable<DelayLine> DeskDay::tellOne(DelayTarget target, DelayLine line) {
    auto message = messageFor(target);
    const auto& user = core_->parts.user;
    const auto failed = [&line](const Error& error) {
        line.state = DelayLine::State::failed;
        line.problem = error;
    };
    const auto reserved = co_await changes_.reserve(target.visit, target.minutes, user);
    if (!reserved) {
        failed(reserved.error());
        co_return line;
    }
    if (reserved->toldBefore) {
        line.state = DelayLine::State::toldBefore;
        co_return line;
    }
    message.id = reserved->id;
    const auto told = co_await delivery_.tell(message);
    core_->audit(store::Activity::tellDelay, domain::Purpose::careContact, target.patient, reserved->id,
                 told ? store::AuditResult::ok : store::AuditResult::failed);
    if (told) {
        line.state = DelayLine::State::told;
    } else {
        failed(told.error());
    }
    // Without an answer it is not known whether it went out: then it stays open, and the same id is used again.
    const bool known = told || told.error().kind == ErrorKind::rejected || told.error().kind == ErrorKind::forbidden;
    if (known) {
        const auto kept = co_await changes_.finish(*reserved, told.has_value());
        if (!kept && told) failed(kept.error());
    }
    co_return line;
}

} // namespace tilsyn::app
