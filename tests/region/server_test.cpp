// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/practice.h"
#include "region/server/http_server.h"
#include "region/server/loop.h"
#include "region/server/router.h"

#include <curl/curl.h>

#include <condition_variable>
#include <doctest/doctest.h>
#include <filesystem>
#include <mutex>

using namespace tilsyn;
using namespace tilsyn::region;
using namespace tilsyn::region::test;

namespace {

/// The server alone, with routes of the test's own.
struct Bare {
    explicit Bare(const std::function<void(Router&)>& routes)
        : loop(clock),
          server(loop, clock, [this](const Request& r, const Reply& reply) { router.dispatch(r, reply); }) {
        routes(router);
        port = *server.listen(0, nullptr);
        thread = std::thread([this] { loop.run(); });
    }
    ~Bare() {
        loop.stop();
        thread.join();
    }
    std::string url(const std::string& path) const { return "http://127.0.0.1:" + std::to_string(port) + path; }

    SystemClock clock;
    Router router;
    Loop loop;
    HttpServer server;
    std::uint16_t port = 0;
    std::thread thread;
};

/// A value that one thread waits for and another sets.
template <class T> struct Awaited {
    void set(const T& wanted) {
        const std::lock_guard lock(mutex);
        value = wanted;
        changed.notify_all();
    }
    bool becomes(const T& wanted) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, std::chrono::seconds(10), [&] { return value == wanted; });
    }
    std::mutex mutex;
    std::condition_variable changed;
    T value{};
};

std::size_t collect(char* data, std::size_t size, std::size_t count, void* into) {
    auto& awaited = *static_cast<Awaited<std::string>*>(into);
    awaited.set(awaited.value + std::string(data, size * count));
    return size * count;
}

} // namespace

TEST_CASE("a second request rides on the connection of the first") {
    Practice practice;
    CHECK(practice.get("/oidc/people").status == 200);
    const auto second = practice.get("/oidc/jwks");
    CHECK(second.status == 200);
    CHECK(second.connects == 0);
}

TEST_CASE("the certificate is good for localhost and for 127.0.0.1, and only with the region's own CA") {
    Practice practice;
    const auto port = practice.url.substr(practice.url.rfind(':'));
    CHECK(practice.client.request("GET", "https://127.0.0.1" + port + "/oidc/jwks").status == 200);
    Client stranger("/etc/ssl/certs/ca-certificates.crt");
    CHECK(stranger.request("GET", practice.url + "/oidc/jwks").status == 0);
}

TEST_CASE("the ready line names every server and a profile that can be read") {
    Practice practice;
    for (const auto* name : {"url", "fhir", "vdx", "pexip", "oidc", "delivery", "ca", "admin", "profile"})
        CHECK_MESSAGE(practice.ready.has(name), name);
    CHECK(std::filesystem::exists(practice.ready.at("profile").text()));
    Options options = small();
    options.plain = true;
    Practice plain(options);
    CHECK(plain.url.starts_with("http://localhost:"));
    CHECK(plain.ready.at("ca").isNull());
}

TEST_CASE("a body over 20 MB is refused with 413 and the next request is served") {
    Practice practice;
    CHECK(practice.send("POST", "/fhir/Patient", std::string(21 * 1024 * 1024, ' ')).status == 413);
    CHECK(practice.get("/oidc/jwks").status == 200);
}

TEST_CASE("what is not HTTP gets 400, an unknown address 404, a wrong method 405 with what is allowed") {
    Practice practice;
    CHECK(practice.get("/nowhere").status == 404);
    const auto wrong = practice.send("DELETE", "/oidc/jwks", {});
    CHECK(wrong.status == 405);
    CHECK(wrong.header("allow").find("GET") != std::string::npos);
    const auto options = practice.send("OPTIONS", "/oidc/token", {});
    CHECK(options.status == 204);
    CHECK(options.header("allow").find("POST") != std::string::npos);
}

TEST_CASE("HEAD has the length of the body and no body, and the date is that of the virtual clock") {
    Practice practice;
    const auto head = practice.send("HEAD", "/oidc/jwks", {});
    CHECK(head.status == 200);
    CHECK(head.body.empty());
    CHECK(head.header("content-length") == std::to_string(practice.get("/oidc/jwks").body.size()));
    CHECK(head.header("date") == "Tue, 03 Mar 2026 06:55:00 GMT");
}

TEST_CASE("an escaped character in a path is the character itself, and an escaped slash does not split") {
    Bare bare([](Router& router) {
        router.add("GET", "/conferences/{alias}/x", [](const Request& request, const Reply& reply) {
            reply.respond(Response::text(200, std::string(request.param("alias"))));
        });
    });
    Client client;
    CHECK(client.request("GET", bare.url("/conferences/meet%40home/x")).body == "meet@home");
    CHECK(client.request("GET", bare.url("/conferences/meet@home/x")).body == "meet@home");
    CHECK(client.request("GET", bare.url("/conferences/a%2Fb/x")).body == "a/b");
}

TEST_CASE("each part of a stream reaches the client before the next is written, and the handler learns when it goes") {
    std::shared_ptr<Reply> stream;
    Awaited<bool> open, gone;
    Bare bare([&](Router& router) {
        router.add("GET", "/events", [&](const Request&, const Reply& reply) {
            reply.openStream("text/event-stream");
            reply.onClosed([&] { gone.set(true); });
            stream = std::make_shared<Reply>(reply);
            open.set(true);
        });
    });
    Awaited<std::string> seen;
    std::atomic<bool> leave{false};
    std::thread reader([&] {
        CURL* curl = curl_easy_init();
        curl_easy_setopt(curl, CURLOPT_URL, bare.url("/events").c_str());
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, collect);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, &seen);
        curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &leave);
        curl_easy_setopt(
            curl, CURLOPT_XFERINFOFUNCTION, +[](void* flag, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
                return static_cast<std::atomic<bool>*>(flag)->load() ? 1 : 0;
            });
        curl_easy_perform(curl);
        curl_easy_cleanup(curl);
    });
    REQUIRE(open.becomes(true));
    bare.loop.post([&] { stream->write("data: one\n\n"); });
    CHECK(seen.becomes("data: one\n\n"));
    bare.loop.post([&] { stream->write("data: two\n\n"); });
    CHECK(seen.becomes("data: one\n\ndata: two\n\n"));
    leave = true;
    CHECK(gone.becomes(true));
    reader.join();
    bare.loop.post([&] { stream.reset(); });
}

TEST_CASE("a handler that never answers costs its client a 500 and nobody else anything") {
    Bare bare([](Router& router) {
        router.add("GET", "/forgotten", [](const Request&, const Reply&) {});
        router.add("GET", "/fine", [](const Request&, const Reply& reply) { reply.respond(Response::empty(204)); });
    });
    Client client;
    CHECK(client.request("GET", bare.url("/forgotten")).status == 500);
    CHECK(client.request("GET", bare.url("/fine")).status == 204);
}

TEST_CASE("timers follow the virtual clock: moving it fires what has become due, in order") {
    ShiftedClock clock(Instant{}, 0.0001);
    Timers timers(clock, [](Duration) {});
    std::string fired;
    auto late = timers.after(std::chrono::hours(2), [&] { fired += "b"; });
    auto early = timers.after(std::chrono::hours(1), [&] { fired += "a"; });
    auto never = timers.after(std::chrono::hours(1), [&] { fired += "c"; });
    never.cancel();
    timers.fireDue();
    CHECK(fired.empty());
    clock.advance(std::chrono::hours(3));
    timers.fireDue();
    CHECK(fired == "ab");
    CHECK_FALSE(early.active());
}

TEST_CASE("scripted faults hit their path as often as they are told, then the region is well again") {
    Practice practice;
    practice.client.fresh = true;
    practice.fault(R"({"path":"/fhir","kind":"status","status":503,"count":2})");
    CHECK(practice.get("/oidc/jwks").status == 200);
    const auto refused = practice.get("/fhir/metadata");
    CHECK(refused.status == 503);
    CHECK(refused.header("retry-after") == "1");
    CHECK(practice.get("/fhir/metadata").status == 503);
    CHECK(practice.get("/fhir/metadata").status == 200);

    practice.fault(R"({"path":"/fhir","kind":"drop"})");
    CHECK(practice.get("/fhir/metadata").status == 0);
    practice.fault(R"({"path":"/fhir","kind":"html"})");
    CHECK(practice.get("/fhir/metadata").body.find("<!doctype html>") == 0);
    practice.fault(R"({"path":"/fhir","kind":"truncate"})");
    CHECK(practice.get("/fhir/metadata").status == 0);
    CHECK(practice.get("/fhir/metadata").status == 200);
}

TEST_CASE("an answer that is lost after the work was done leaves the work done") {
    Practice practice;
    practice.client.fresh = true;
    practice.fault(R"({"path":"/fhir/Communication","kind":"drop","afterApply":true})");
    const std::string body = R"({"resourceType":"Communication","status":"completed"})";
    CHECK(practice.send("POST", "/fhir/Communication", body).status == 0);
    CHECK(practice.get("/fhir/Communication").json().at("total").integer() == 1);
    practice.fault(R"({"path":"/fhir/Communication","kind":"drop"})");
    CHECK(practice.send("POST", "/fhir/Communication", body).status == 0);
    CHECK(practice.get("/fhir/Communication").json().at("total").integer() == 1);
}

TEST_CASE("a fault that cannot be is refused with the reason") {
    Practice practice;
    CHECK(practice.client.request("POST", practice.admin + "/faults", R"({"path":"/","kind":"rain"})").status == 400);
    CHECK(practice.client.request("POST", practice.admin + "/faults", R"({"path":"x","kind":"drop"})").status == 400);
}
