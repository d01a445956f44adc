// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/transport.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/json/value.hpp>

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::fakes {

/// A region in one object: the booking API, the delivery adapter and a conference node with direct media, as a
/// Transport. It has state, not expectations: a test changes it, lets time pass, and compares. Everything that the
/// patient does is a function here.
class FakeNode final : public http::Transport {
public:
    explicit FakeNode(const Clock& clock) : clock_(clock) {}

    static constexpr const char* vdx = "https://region.example.test/vdx";
    static constexpr const char* delivery = "https://region.example.test/delivery/v1";
    static constexpr const char* node = "https://node.example.test";

    // The booking API's world
    struct Meeting {
        std::string type;
        std::string subject;
        Instant start;
        Instant end;
        Instant readyAt;
        bool deleted = false;
        std::string alias;
        bool neverReady = false;
    };
    int poolRooms = 1;
    bool hasPool = true;
    Duration provisioningTakes{20000};
    std::map<std::string, Meeting> meetings;
    Meeting& meeting() { return meetings.begin()->second; }
    bool isUsable(const Meeting& meeting) const;

    // The delivery adapter's world
    struct Invitation {
        boost::json::value body;
        std::vector<std::string> stages; ///< JSON of each event
        std::optional<std::string> withdrawn;
        int rings = 1;
        std::optional<Instant> prolonged;
    };
    std::map<std::string, Invitation> invitations;
    Invitation& invitation() { return invitations.begin()->second; }
    void report(std::string_view stage);

    // The conference
    struct Person {
        std::string uuid;
        std::string name;
        bool host = false;
        bool waiting = false;
        bool clientMuted = false;
        bool videoMuted = false;
        std::set<std::string> tokens; ///< all that are honoured
        std::string tag;
        std::string call;
        bool ackedPlain = false;
        std::vector<std::string> acks;       ///< SDP of each ack that had one
        std::vector<std::string> candidates; ///< that this person sent
        std::optional<std::string> held;     ///< offer of a `calls` or `update` that waits for the other side
        bool heldUpdate = false;
        bool heldLost = false; ///< the connection that it was held on is gone
        std::optional<boost::json::value> heldAnswer;
    };
    std::vector<std::string> said; ///< messages that the host sent, as they arrived
    bool locked = false;
    std::map<std::string, Person> people; ///< by uuid
    Person& host();
    int tokensGiven = 0;
    int refreshes = 0;

    /// The patient comes to the door. Waits if the room is locked.
    std::string knock(const std::string& name);
    void leave(const std::string& uuid);
    /// The patient's page offers; true if the offer went to somebody.
    bool guestOffers(const std::string& uuid, const std::string& sdp);
    /// The patient's page answers the offer that waits.
    void guestAnswers(const std::string& sdp);
    void guestSendsCandidate(const std::string& candidate);
    void putOut(std::string uuid, std::string reason);
    /// Somebody is on the stream but hears nothing of what follows (a stream that stands and leads nowhere).
    bool deafStreams = false;
    void tell(const std::string& uuid, std::string name, std::string data);
    void expireTokens();

    // Faults: the next requests whose "METHOD address" contains `part`
    void failNext(std::string part, int status, std::string body = {}, int times = 1);
    void breakNext(std::string part, int times = 1);
    void loseAnswer(std::string part);
    /// The server does it, half of its answer arrives; a stream breaks in the middle of its first event.
    void truncateNext(std::string part);
    /// A page of something in between, with status 200.
    void portalNext(std::string part) { failNext(std::move(part), 200, "<html><body>Sign in</body></html>"); }
    /// The first request that contains `part` finds the line cut, and so does everything for this long; what is open
    /// breaks.
    void cutLineAt(std::string part, Duration length);
    /// No more faults.
    void mend() { faults_.clear(); }
    void cutStreams(std::string_view part);

    /// Every request as "METHOD address", in order.
    std::vector<std::string> log;
    std::vector<std::string> pins; ///< that came with request_token
    int count(std::string_view part) const;
    std::size_t openStreams(std::string_view part) const;

    http::asio::awaitable<Result<http::Response>> send(http::Request request) override;
    http::asio::awaitable<Status> stream(http::Request request, std::function<void(const http::Response&)> onOpen,
                                         std::function<void(http::ServerEvent)> onEvent) override;

private:
    using Json = boost::json::value;
    struct Event {
        std::string name;
        std::string data;
    };
    struct Stream {
        std::string url;
        std::string person; ///< of a conference stream
        std::deque<Event> events;
        bool over = false;
        bool broken = false;
        boost::asio::steady_timer wake;
    };
    struct Fault {
        std::string part;
        std::optional<http::Response> answer; ///< without one the connection breaks
        bool afterwards = false;              ///< the server does it, the answer is lost
        bool half = false;                    ///< and half of it arrives
        Duration cut{};                       ///< the line is gone for this long
    };

    bool lineCut() const { return cutUntil_ && clock_.now() < *cutUntil_; }
    std::optional<Fault> takeFault(const http::Request& request);
    http::Response route(const http::Request& request);
    http::Response booking(const http::Request& request, std::string_view path);
    http::Response createMeeting(const Json& body);
    http::Response adapter(const http::Request& request, std::string_view path);
    http::Response conference(const http::Request& request, std::string_view path);
    http::Response personVerb(Person& caller, Person& subject, std::string_view verb, const Json& body);
    http::Response callVerb(Person& caller, std::string_view rest, const Json& body);
    http::Response newCall(Person& caller, const Json& body);
    Person* byToken(std::string_view token);
    void remove(std::string uuid);
    void toAll(const std::string& name, const std::string& data);
    void wakeHeld();
    std::string row(const Person& person) const;
    void greet(Stream& stream, const Person& person);
    Person* other(const Person& person);

    const Clock& clock_;
    std::vector<Fault> faults_;
    std::vector<Stream*> streams_;
    std::vector<boost::asio::steady_timer*> held_;
    int serial_ = 0;
    std::optional<Instant> cutUntil_;
};

} // namespace tilsyn::fakes
