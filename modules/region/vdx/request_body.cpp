// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/vdx/internal/request_body.h"

#include "base/random.h"
#include "base/time_text.h"

#include <algorithm>
#include <array>
#include <span>

namespace tilsyn::region::vdx {

namespace json = boost::json;

namespace {

constexpr std::array<std::string_view, 10> views{
    "one_main_zero_pips",      "one_main_seven_pips",       "one_main_twentyone_pips",   "two_mains_twentyone_pips",
    "four_mains_zero_pips",    "five_mains_seven_pips",     "one_main_thirtythree_pips", "nine_mains_zero_pips",
    "sixteen_mains_zero_pips", "twentyfive_mains_zero_pips"};
constexpr std::array<std::string_view, 2> types{"conference", "lecture"};
constexpr std::array<std::string_view, 3> qualities{"sd", "hd", "fullhd"};
constexpr std::array<std::string_view, 3> microphones{"muted", "off", "on"};
constexpr std::array<std::string_view, 2> meetingTypes{"NORMAL", "POOL"};

/// Reads members one after the other and remembers the first fault; unreadable beats a broken rule, as the framework
/// reads the whole body before it looks at the rules.
class Reader {
public:
    explicit Reader(const json::object& body) : body_(body) {}

    std::optional<std::string> text(std::string_view name, std::size_t limit = 0) {
        const auto* value = present(name);
        if (!value) return std::nullopt;
        if (!value->is_string()) return unreadable(name), std::nullopt;
        std::string given(value->get_string());
        if (limit > 0 && characters(given) > limit) {
            rule(name, "size must be between 0 and " + std::to_string(limit));
        }
        return given;
    }
    std::optional<std::string> word(std::string_view name, std::span<const std::string_view> allowed) {
        auto given = text(name);
        if (given && std::find(allowed.begin(), allowed.end(), *given) == allowed.end()) unreadable(name);
        return given;
    }
    std::optional<std::string> uuid(std::string_view name) {
        auto given = text(name);
        if (given && !isUuid(*given)) unreadable(name);
        return given;
    }
    std::optional<bool> flag(std::string_view name) {
        const auto* value = present(name);
        if (!value) return std::nullopt;
        if (!value->is_bool()) return unreadable(name), std::nullopt;
        return value->get_bool();
    }
    std::optional<std::int64_t> number(std::string_view name, std::optional<std::int64_t> low = {},
                                       std::optional<std::int64_t> high = {}) {
        const auto* value = present(name);
        if (!value) return std::nullopt;
        if (!value->is_int64() && !value->is_uint64()) return unreadable(name), std::nullopt;
        boost::system::error_code wrong;
        const auto given = value->to_number<std::int64_t>(wrong);
        if (wrong) return unreadable(name), std::nullopt;
        if (low && given < *low) rule(name, "must be greater than or equal to " + std::to_string(*low));
        if (high && given > *high) rule(name, "must be less than or equal to " + std::to_string(*high));
        return given;
    }
    std::optional<Instant> instant(std::string_view name, bool& yearTooLong) {
        const auto given = text(name);
        if (!given) return std::nullopt;
        auto moment = readInstant(*given, &yearTooLong);
        if (!moment) unreadable(name);
        return moment;
    }
    std::optional<std::vector<std::string>> texts(std::string_view name) {
        const auto* value = present(name);
        if (!value) return std::nullopt;
        if (!value->is_array()) return unreadable(name), std::nullopt;
        std::vector<std::string> list;
        for (const auto& each : value->get_array()) {
            if (!each.is_string()) return unreadable(name), std::nullopt;
            list.emplace_back(each.get_string());
        }
        return list;
    }
    std::optional<std::vector<std::pair<std::string, std::string>>> pairs(std::string_view name) {
        const auto* value = present(name);
        if (!value) return std::nullopt;
        if (!value->is_array()) return unreadable(name), std::nullopt;
        std::vector<std::pair<std::string, std::string>> list;
        for (const auto& each : value->get_array()) {
            if (!each.is_object()) return unreadable(name), std::nullopt;
            Reader entry(each.get_object());
            auto key = entry.text("key", 100);
            auto content = entry.text("value", 100);
            const auto prefix = std::string(name) + "[" + std::to_string(list.size()) + "].";
            if (!key) rule(prefix + "key", "must not be null");
            if (!content) rule(prefix + "value", "must not be null");
            if (entry.fault_) first(BodyFault{entry.fault_->kind, prefix + entry.fault_->text});
            list.emplace_back(key.value_or(""), content.value_or(""));
        }
        return list;
    }
    void require(std::string_view name, bool there) {
        if (!there) rule(name, "must not be null");
    }
    /// Members of value type: the server fails on their null before it can complain.
    void nullFails(std::string_view name) {
        const auto* value = body_.if_contains(name);
        if (value && value->is_null()) nullFault_ = true;
    }
    std::optional<BodyFault> fault() const {
        if (fault_) return fault_;
        if (nullFault_) return BodyFault{BodyFault::Kind::serverError, "null where a value was expected"};
        return std::nullopt;
    }

private:
    static std::size_t characters(std::string_view text) {
        return static_cast<std::size_t>(std::count_if(
            text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    }
    const json::value* present(std::string_view name) const {
        const auto* value = body_.if_contains(name);
        return value && !value->is_null() ? value : nullptr;
    }
    void unreadable(std::string_view name) { first(BodyFault{BodyFault::Kind::unreadable, std::string(name)}); }
    void rule(std::string_view name, std::string_view text) {
        first(BodyFault{BodyFault::Kind::rule, std::string(name) + ": " + std::string(text)});
    }
    void first(BodyFault fault) {
        if (!fault_ || (fault_->kind == BodyFault::Kind::rule && fault.kind == BodyFault::Kind::unreadable)) {
            fault_ = std::move(fault);
        }
    }

    const json::object& body_;
    std::optional<BodyFault> fault_;
    bool nullFault_ = false;
};

} // namespace

std::optional<Instant> readInstant(std::string_view text, bool* yearTooLong) {
    const auto digits = text.find_first_not_of("0123456789", !text.empty() && text[0] == '+' ? 1 : 0);
    if (yearTooLong && digits != std::string_view::npos && digits > 4 && text[digits] == '-') {
        *yearTooLong = true;
        return Instant{};
    }
    const auto moment = parseInstant(text);
    if (!moment) return std::nullopt;
    return std::chrono::floor<std::chrono::seconds>(*moment);
}

BodyResult readMeetingBody(std::string_view text, BodyKind kind) {
    boost::system::error_code wrong;
    const auto value = json::parse(text, wrong);
    if (wrong || !value.is_object()) {
        return {{}, BodyFault{BodyFault::Kind::unreadable, "body"}};
    }
    Reader read(value.get_object());
    MeetingBody body;
    body.subject = read.text("subject", 100);
    body.start = read.instant("startTime", body.yearTooLong);
    body.end = read.instant("endTime", body.yearTooLong);
    if (kind != BodyKind::patch) {
        read.require("subject", body.subject.has_value());
        read.require("startTime", body.start.has_value());
        read.require("endTime", body.end.has_value());
    }
    body.description = read.text("description", 500);
    body.projectCode = read.text("projectCode", 100);
    body.organizedByEmail = read.text("organizedByEmail");
    if (body.organizedByEmail && body.organizedByEmail->empty()) body.organizedByEmail.reset();
    body.labels = read.texts("labels");
    body.additionalInformation = read.pairs("additionalInformation");
    if (kind != BodyKind::update) {
        body.guestMicrophone = read.word("guestMicrophone", microphones);
        body.guestPinRequired = read.flag("guestPinRequired");
        body.guestPin = read.number("guestPin", 1000, 999999999);
        body.hostPin = read.number("hostPin", 1000, 999999999);
        body.callType = read.text("callType");
    }
    if (kind == BodyKind::create) {
        body.maxParticipants = read.number("maxParticipants");
        body.endMeetingOnEndTime = read.flag("endMeetingOnEndTime");
        (void)read.number("schedulingTemplateId"); // only the built-in template exists: any id falls back to it
        body.pool = read.word("meetingType", meetingTypes).value_or("NORMAL") == "POOL";
        body.uuid = read.uuid("uuid");
        body.externalId = read.text("externalId", 200);
        body.reservation = read.uuid("schedulingInfoReservationId");
        body.uriWithoutDomain = read.text("uriWithoutDomain", 100);
        body.shape.vmrType = read.word("vmrType", types);
        body.shape.hostView = read.word("hostView", views);
        body.shape.guestView = read.word("guestView", views);
        body.shape.vmrQuality = read.word("vmrQuality", qualities);
        body.shape.enableOverlayText = read.flag("enableOverlayText");
        body.shape.guestsCanPresent = read.flag("guestsCanPresent");
        body.shape.forcePresenterIntoMain = read.flag("forcePresenterIntoMain");
        body.shape.forceEncryption = read.flag("forceEncryption");
        body.shape.muteAllGuests = read.flag("muteAllGuests");
        for (const auto* name : {"maxParticipants", "meetingType", "guestPinRequired"}) read.nullFails(name);
    }
    return {std::move(body), read.fault()};
}

} // namespace tilsyn::region::vdx
