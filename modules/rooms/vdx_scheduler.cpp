// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/vdx_scheduler.h"

#include "base/log.h"
#include "base/random.h"
#include "http/authorised_transport.h"
#include "http/http_date.h"
#include "http/wait.h"
#include "vdx/answers.h"
#include "vdx/problem.h"
#include "vdx/requests.h"

#include <algorithm>

namespace tilsyn::rooms {
namespace {

constexpr Duration pollEvery{5000};
constexpr Duration provisionWithin{180000};
constexpr Duration instantWithin{90000}; ///< servers make a room at once for a start within two minutes
/// How long a booking is asked for while nobody says no; one that is made ahead has time, and its caller comes again.
constexpr Duration bookWithin{30000};
constexpr Duration bookAheadWithin{3000};
constexpr Duration longestPause{5000};
constexpr int releaseTries = 12; ///< a minute of polls: as long as a room needs to come out of "starting"

SchedulerProblem problemOf(const vdx::VdxProblem& problem, std::string where) {
    return {vdx::toError(problem, std::move(where)), problem.text};
}

/// Whether the booking may have been made although we do not know: then ask before asking again.
bool isUncertain(const Error& error) {
    return error.kind == ErrorKind::timeout || error.kind == ErrorKind::offline || error.kind == ErrorKind::malformed;
}

} // namespace

struct VdxScheduler::Impl {
    std::string base;
    http::AuthorisedTransport transport;
    const Clock& clock;
    bool noPool = false;
    Duration serverAhead{}; ///< server's clock minus ours, from its Date header

    asio::awaitable<Result<http::Response>> send(http::Request request) {
        request.headers.push_back({"X-Request-Id", newUuid()}); // for the server's log and an error report
        auto response = co_await transport.send(std::move(request));
        if (response) {
            const auto date = http::parseHttpDate(http::find(response->headers, "Date"));
            const auto ahead = date ? *date - clock.now() : Duration{};
            // Clocks that are a day apart are not two readings of one time (a demonstration's clock, a dead battery).
            serverAhead = std::chrono::abs(ahead) < std::chrono::hours(24) ? ahead : Duration{};
        }
        co_return response;
    }

    asio::awaitable<SchedulerResult<vdx::SchedulingInfoDto>> info(std::string uuid) {
        const auto response = co_await send(vdx::schedulingInfo(base, uuid));
        if (!response) co_return tl::unexpected(SchedulerProblem{response.error(), {}});
        if (response->status != 200)
            co_return tl::unexpected(problemOf(vdx::parseProblem(*response), "rooms.scheduling-info"));
        auto parsed = vdx::parseSchedulingInfo(response->body);
        if (!parsed) co_return tl::unexpected(SchedulerProblem{parsed.error(), {}});
        co_return std::move(*parsed);
    }

    /// When the booking ends; nothing if there is none.
    asio::awaitable<Result<std::optional<Instant>>> endOf(std::string uuid) {
        const auto response = co_await send(vdx::getMeeting(base, uuid));
        if (!response) co_return fail(response.error());
        if (response->status == 404) co_return std::optional<Instant>();
        if (response->status != 200) co_return fail(vdx::toError(vdx::parseProblem(*response), "rooms.meeting"));
        const auto meeting = vdx::parseMeeting(response->body);
        if (!meeting) co_return fail(meeting.error());
        co_return std::optional<Instant>(meeting->end);
    }

    /// One POST, made certain: after a lost answer the booking is looked for and, if it is not there, made again.
    /// `spent` is set when the uuid is taken by a booking that is over or not ours to see.
    asio::awaitable<tl::expected<void, vdx::VdxProblem>> book(vdx::Booking booking, SchedulerNews news, Duration within,
                                                              bool& spent) {
        vdx::VdxProblem last;
        Duration pause{1000};
        bool told = false;
        const auto done = [&] {
            if (told && news.onWell) news.onWell();
            return tl::expected<void, vdx::VdxProblem>();
        };
        for (const auto began = clock.now();;) {
            const auto response = co_await send(vdx::createMeeting(base, booking));
            if (response && response->status == 200) {
                if (vdx::parseMeeting(response->body)) co_return done();
                last = {200, 0, ErrorKind::malformed, ""};
            } else if (response) {
                last = vdx::parseProblem(*response);
            } else {
                last = {0, 0, response.error().kind, ""};
            }
            const bool uncertain = isUncertain({last.kind, "", ""});
            if (!uncertain && last.code != vdx::code::notUnique) co_return tl::unexpected(last);
            const auto end = co_await endOf(booking.uuid);
            const bool there = end && end->has_value();
            spent = last.code == vdx::code::notUnique && (there ? **end <= clock.now() + serverAhead : end.has_value());
            if (!end && end.error().kind == ErrorKind::forbidden) spent = true;
            if (spent) co_return tl::unexpected(last);
            if (there) co_return done();
            if (last.code == vdx::code::notUnique || clock.now() - began >= within) co_return tl::unexpected(last);
            if (news.onTrouble) news.onTrouble(problemOf(last, "rooms.book"));
            told = true;
            co_await http::waitFor(clock, pause);
            pause = std::min(pause * 2, longestPause);
        }
    }

    /// Ends a room that is ready (PATCH) or takes back one that is not (DELETE). True: it is gone. The answer of
    /// something in between counts as no answer.
    asio::awaitable<tl::expected<void, vdx::VdxProblem>> takeBack(std::string uuid, bool ready) {
        const vdx::MeetingPatch endNow{std::nullopt, startNow()};
        auto request = ready ? vdx::patchMeeting(base, uuid, endNow) : vdx::deleteMeeting(base, uuid);
        const auto response = co_await send(std::move(request));
        if (!response) co_return tl::unexpected(vdx::VdxProblem{0, 0, response.error().kind, ""});
        const bool gone = response->status == 204 || response->status == 404 ||
                          (response->status == 200 && vdx::parseMeeting(response->body));
        if (gone) co_return tl::expected<void, vdx::VdxProblem>();
        if (response->status == 200) co_return tl::unexpected(vdx::VdxProblem{200, 0, ErrorKind::malformed, ""});
        co_return tl::unexpected(vdx::parseProblem(*response));
    }

    /// The earlier of both clocks: a start ahead of the server's silently becomes a room of tomorrow's kind.
    Instant startNow() const {
        const auto now = clock.now();
        return std::min(now, now + serverAhead);
    }
    Instant endAfter(Duration length) const {
        const auto now = clock.now();
        return std::max(now, now + serverAhead) + length;
    }
};

VdxScheduler::VdxScheduler(std::string base, http::Transport& transport, http::TokenSource& tokens, const Clock& clock)
    : impl_(new Impl{base, http::AuthorisedTransport(transport, tokens, {base}), clock}) {}
VdxScheduler::~VdxScheduler() = default;

SchedulerCapabilities VdxScheduler::capabilities() const {
    return {!impl_->noPool, true, true};
}

asio::awaitable<SchedulerResult<Room>> VdxScheduler::obtain(RoomRequest request, SchedulerNews news) {
    const bool ahead = request.start && *request.start > impl_->clock.now() + instantWithin;
    // What is booked ahead is made for it: the pool is left to those who call now.
    vdx::Booking booking{request.uuid, request.label, ahead ? *request.start : impl_->startNow(),
                         ahead ? *request.start + request.length : impl_->endAfter(request.length),
                         ahead || impl_->noPool ? vdx::MeetingType::normal : vdx::MeetingType::pool};
    const auto within = request.start ? bookAheadWithin : bookWithin;
    bool spent = false;
    auto booked = co_await impl_->book(booking, news, within, spent);
    bool fromPool = booking.type == vdx::MeetingType::pool;
    if (!booked && fromPool &&
        (booked.error().code == vdx::code::poolEmpty || booked.error().code == vdx::code::noPool)) {
        impl_->noPool = booked.error().code == vdx::code::noPool;
        log::info("rooms", "no room in the pool (code {}), asking for an ordinary one", booked.error().code);
        // The failed try has left nothing behind, so the uuid may be used again.
        booking.type = vdx::MeetingType::normal;
        fromPool = false;
        booked = co_await impl_->book(booking, news, within, spent);
    }
    if (!booked) {
        auto problem = problemOf(booked.error(), "rooms.book");
        problem.spent = spent;
        co_return tl::unexpected(std::move(problem));
    }

    const auto deadline = impl_->clock.now() + provisionWithin;
    bool told = false;
    constexpr auto notMade = domain::RoomTrouble::roomNotMade;
    SchedulerProblem last{
        {ErrorKind::timeout, "the room was not ready in time", "rooms.provision"}, {}, false, notMade};
    for (;;) {
        auto info = co_await impl_->info(request.uuid);
        if (info) {
            switch (info->status) {
            case vdx::ProvisionStatus::ok:
                if (info->uriWithDomain.empty()) break; // not written yet
                co_return Room{std::move(info->uriWithDomain), std::move(info->hostPin), std::move(info->guestPin),
                               fromPool || !told};
            case vdx::ProvisionStatus::startingDeprovision:
            case vdx::ProvisionStatus::deprovisionProblems:
            case vdx::ProvisionStatus::deprovisioned:
                co_return tl::unexpected(
                    SchedulerProblem{{ErrorKind::rejected, "the room is being taken down", "rooms.provision"},
                                     info->statusDescription,
                                     true,
                                     notMade});
            case vdx::ProvisionStatus::problems:
                // Provisioners try again by themselves; their words are shown if time runs out.
                last = {{ErrorKind::rejected, "provision problems", "rooms.provision"},
                        info->statusDescription,
                        false,
                        notMade};
                break;
            case vdx::ProvisionStatus::awaits:
            case vdx::ProvisionStatus::starting:
            case vdx::ProvisionStatus::unknown: break;
            }
            if (!told && news.onProvisioning) news.onProvisioning();
            told = true;
        } else if (!isUncertain(info.error().error)) {
            co_return tl::unexpected(info.error());
        } else {
            last = info.error();
        }
        if (impl_->clock.now() >= deadline) co_return tl::unexpected(last);
        co_await http::waitFor(impl_->clock, pollEvery);
    }
}

asio::awaitable<Status> VdxScheduler::release(std::string uuid) {
    Status last;
    for (int attempt = 0; attempt < releaseTries; ++attempt) {
        const auto info = co_await impl_->info(uuid);
        if (!info && info.error().error.kind == ErrorKind::notFound) co_return Status();
        const bool unknown = !info && !isUncertain(info.error().error); // we may not ask, but perhaps end
        const auto status = info ? info->status : vdx::ProvisionStatus::unknown;
        if (!info) last = fail(info.error().error);
        if (unknown || status == vdx::ProvisionStatus::awaits || status == vdx::ProvisionStatus::ok) {
            auto gone = co_await impl_->takeBack(uuid, status != vdx::ProvisionStatus::awaits);
            if (!gone && unknown && gone.error().http == 406) gone = co_await impl_->takeBack(uuid, false);
            if (gone) co_return Status();
            last = fail(vdx::toError(gone.error(), "rooms.release"));
            // 406: it has moved on between our question and our request; ask again.
            if (gone.error().http == 406 && !unknown) continue;
            if (!isUncertain(last.error())) co_return last;
        } else if (info && status != vdx::ProvisionStatus::starting && status != vdx::ProvisionStatus::unknown &&
                   status != vdx::ProvisionStatus::problems) {
            co_return Status(); // on its way out already
        }
        co_await http::waitFor(impl_->clock, pollEvery);
    }
    co_return last ? fail(ErrorKind::timeout, "the room could not be given back", "rooms.release") : last;
}

asio::awaitable<Status> VdxScheduler::prolong(std::string uuid, Instant end) {
    const auto now = co_await impl_->endOf(uuid);
    if (!now) co_return fail(now.error());
    if (*now && **now >= end) co_return Status();
    const auto response = co_await impl_->send(vdx::patchMeeting(impl_->base, uuid, {std::nullopt, end}));
    if (!response) co_return fail(response.error());
    if (response->status == 200) co_return Status();
    co_return fail(vdx::toError(vdx::parseProblem(*response), "rooms.prolong"));
}

} // namespace tilsyn::rooms
