// SPDX-License-Identifier: GPL-3.0-or-later
// What must not be trusted, tried on every way that leaves the machine: an exchange, an event stream, a WebSocket.
#include "fakes/await.h"
#include "faults/tls/server.h"
#include "http/authorised_transport.h"
#include "http/curl_transport.h"
#include "support/figures.h"

#include <boost/asio/co_spawn.hpp>
#include <openssl/ocsp.h>

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <functional>
#include <optional>

using namespace tilsyn;
using namespace tilsyn::tests;

namespace {

constexpr const char* token = "token-that-must-not-leave";
constexpr const char* body = "body-that-must-not-leave";

/// Authorities, and the certificates that hang on them.
struct Papers {
    Paper root = make({.names = "", .commonName = "Root", .constraints = "critical,CA:TRUE"});
    Paper stranger = make({.names = "", .commonName = "Stranger", .constraints = "critical,CA:TRUE"});
    Paper middle = make({.names = "", .commonName = "Middle", .constraints = "critical,CA:TRUE"}, &root);
    std::string folder = std::filesystem::temp_directory_path() / "tilsyn-tls-XXXXXX";

    Papers() {
        folder = mkdtemp(folder.data());
        writePem(folder + "/ca.pem", root);
        writePem(folder + "/stranger.pem", stranger);
        // All of it happens in an environment that means ill.
        const auto bad = folder + "/stranger.pem";
        for (const char* name : {"SSL_CERT_FILE", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE"}) setenv(name, bad.c_str(), 1);
        setenv("SSLKEYLOGFILE", keys().c_str(), 1);
    }
    std::string keys() const { return folder + "/keys.log"; }
    ~Papers() { std::filesystem::remove_all(folder); }
    Papers(const Papers&) = delete;
    Papers& operator=(const Papers&) = delete;

    Setup leaf(const Wish& wish = {}) const { return {.paper = make(wish, &root)}; }
    Setup below(const Paper& issuer, const Wish& wish = {}) const {
        return {.paper = make(wish, &issuer), .chain = {issuer}};
    }
    Setup belowA(const Wish& authority, const Wish& wish = {}) const { return below(make(authority, &root), wish); }
    Setup speaking(int oldest, int newest, const std::string& ciphers = {}, int rsaBits = 0) const {
        auto setup = leaf({.rsaBits = rsaBits});
        setup.oldest = oldest;
        setup.newest = newest;
        setup.ciphers = ciphers;
        return setup;
    }
    Setup stapling(const StatusWish& wish, const Paper* signer = nullptr) const {
        auto setup = below(middle);
        setup.staple = statusAnswer(wish, setup.paper, middle, signer == nullptr ? middle : *signer);
        return setup;
    }
    Setup proxy(const std::string& answer, Setup then) const {
        then.connectAnswer = answer;
        return then;
    }
};

const Papers& papers() {
    static const Papers all;
    return all;
}

struct Case {
    std::string name;
    std::function<Setup()> setup;
    std::string detail; ///< of the refusal, after the host; empty: it must go through
    ErrorKind kind = ErrorKind::policy;
    std::string host = "localhost";
    bool statusRequired = false;
    bool viaProxy = false;
};

enum class Way { exchange, stream, socket };
constexpr Way allWays[] = {Way::exchange, Way::stream, Way::socket};

class OneToken final : public http::TokenSource {
public:
    http::asio::awaitable<Result<Secret>> token() override { co_return Secret(std::string(::token)); }
    http::asio::awaitable<Result<Secret>> renew(const Secret&) override { co_return Secret(std::string(::token)); }
};

struct Outcome {
    std::optional<Error> error;
    int status = 0;
};

/// A client as the program has it: its transport with its token, for as long as the object lives.
class Client {
public:
    Client(std::string address, http::TransportOptions options)
        : address_(std::move(address)), plain_(std::move(*http::makeTransport(io_, std::move(options)))),
          transport_(*plain_, token_, {address_}) {}

    Outcome go(Way way) {
        http::Request request{.url = address_ + "/fhir/Appointment"};
        if (way == Way::exchange) {
            request.method = http::Method::post;
            request.body = body;
            const auto answer = fakes::await(io_, transport_.send(request));
            return answer ? Outcome{{}, answer->status} : Outcome{answer.error(), 0};
        }
        if (way == Way::stream) {
            int status = 0;
            const auto done = fakes::await(
                io_, transport_.stream(
                         request, [&](const http::Response& head) { status = head.status; }, [](http::ServerEvent) {}));
            return {done ? std::nullopt : std::optional(done.error()), status};
        }
        const auto opened = fakes::await(io_, transport_.connect(request));
        return opened ? Outcome{{}, 101} : Outcome{opened.error(), 0};
    }

private:
    std::string address_;
    boost::asio::io_context io_;
    OneToken token_;
    std::unique_ptr<http::Transport> plain_;
    http::AuthorisedTransport transport_;
};

/// Tries one way twice, as somebody does who does not take no for an answer. Whether all was as it should be.
bool tryOut(const Case& one, Way way) {
    CAPTURE(one.name);
    CAPTURE(static_cast<int>(way));
    Server server(one.setup());
    const auto proxy = one.viaProxy ? "http://127.0.0.1:" + std::to_string(server.port()) : std::string();
    const auto port = one.viaProxy ? "8443" : std::to_string(server.port());
    const bool mustPass = one.detail.empty();
    bool good = true;
    const auto demand = [&good](bool fine, const std::string& what) {
        CAPTURE(what);
        CHECK(fine);
        good = good && fine;
    };
    {
        Client client("https://" + one.host + ":" + port,
                      {.caFile = papers().folder + "/ca.pem", .proxy = proxy, .statusRequired = one.statusRequired});
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto outcome = client.go(way);
            demand(outcome.error.has_value() != mustPass, "refused or not");
            if (!outcome.error) continue;
            demand(outcome.error->kind == one.kind, "the kind");
            demand(outcome.error->detail == one.host + ": " + one.detail, outcome.error->detail);
        }
    }
    server.finish();
    demand(server.connections() >= 2, "both times it was asked");
    demand((server.inside().find(token) != std::string::npos) == mustPass, "the token arrives where it may");
    demand(server.outside().find("must-not-leave") == std::string::npos, "nothing in the open");
    demand(mustPass || server.inside().empty(), "not a byte through TLS");
    return good;
}

void tryAll(const char* what, const std::vector<Case>& cases) {
    int good = 0;
    int tried = 0;
    for (const auto& one : cases)
        for (const auto way : allWays) {
            ++tried;
            good += tryOut(one, way) ? 1 : 0;
        }
    printFigure(what, fmt::format("{} of {}", tried, tried), fmt::format("{} of {}", good, tried));
}

std::vector<Case> certificates() {
    const auto& p = papers();
    return {
        {"good", [&] { return p.leaf(); }, ""},
        {"good, RSA of 2048 bits", [&] { return p.leaf({.rsaBits = 2048}); }, ""},
        {"good, by its address", [&] { return p.leaf(); }, "", {}, "127.0.0.1"},
        {"good, below another authority", [&] { return p.below(p.middle); }, ""},
        {"good, any name on that level",
         [&] { return p.leaf({.names = "DNS:*.ward.localhost"}); },
         "",
         {},
         "fhir.ward.localhost"},
        {"expired", [&] { return p.leaf({.toDays = -1}); }, "certificate has expired"},
        {"not yet valid", [&] { return p.leaf({.fromDays = 2}); }, "certificate is not yet valid"},
        {"its authority expired",
         [&] { return p.belowA({.names = "", .commonName = "Old", .toDays = -1, .constraints = "critical,CA:TRUE"}); },
         "certificate has expired"},
        {"of another host", [&] { return p.leaf({.names = "DNS:elsewhere.example"}); },
         "the certificate belongs to another host"},
        {"of a host that begins alike", [&] { return p.leaf({.names = "DNS:localhost.elsewhere.example"}); },
         "the certificate belongs to another host"},
        {"of another address", [&] { return p.leaf({.names = "IP:127.0.0.2"}); },
         "the certificate belongs to another host", ErrorKind::policy, "127.0.0.1"},
        {"an address as a name", [&] { return p.leaf({.names = "DNS:127.0.0.1"}); },
         "the certificate belongs to another host", ErrorKind::policy, "127.0.0.1"},
        {"any name, one level too high", [&] { return p.leaf({.names = "DNS:*.ward.localhost"}); },
         "the certificate belongs to another host", ErrorKind::policy, "a.fhir.ward.localhost"},
        {"any name at all", [&] { return p.leaf({.names = "DNS:*"}); }, "the certificate belongs to another host"},
        {"no name but the old kind", [&] { return p.leaf({.names = "", .commonName = "localhost"}); },
         "the certificate belongs to another host"},
        {"of an authority that is not trusted", [&] { return p.below(p.stranger); },
         "self-signed certificate in certificate chain"},
        {"of an authority that is not shown", [&] { return Setup{.paper = make({}, &p.middle)}; },
         "unable to get local issuer certificate"},
        {"signed by itself", [&] { return Setup{.paper = make({})}; }, "self-signed certificate"},
        {"of one that is no authority",
         [&] { return p.belowA({.names = "", .commonName = "No authority", .constraints = "critical,CA:FALSE"}); },
         "invalid CA certificate"},
        {"of an authority with too many below it",
         [&] {
             const Paper first =
                 make({.names = "", .commonName = "First", .constraints = "critical,CA:TRUE,pathlen:0"}, &p.root);
             const Paper second =
                 make({.names = "", .commonName = "Second", .constraints = "critical,CA:TRUE"}, &first);
             return Setup{.paper = make({}, &second), .chain = {second, first}};
         },
         "path length constraint exceeded"},
        {"of an authority for other names",
         [&] {
             return p.belowA({.names = "",
                              .commonName = "Elsewhere only",
                              .constraints = "critical,CA:TRUE",
                              .onlyNames = "critical,permitted;DNS:elsewhere.example"},
                             {.names = "DNS:localhost"});
         },
         "permitted subtree violation"},
        {"for another purpose", [&] { return p.leaf({.usage = "clientAuth"}); }, "unsuitable certificate purpose"},
        {"with a duty that nobody knows", [&] { return p.leaf({.strangeDuty = true}); },
         "unhandled critical extension"},
        {"changed after it was signed", [&] { return p.leaf({.damaged = true}); }, "EVP lib"},
        {"a key of 1024 bits", [&] { return p.leaf({.rsaBits = 1024}); }, "EE certificate key too weak"},
        {"an authority's key of 1024 bits",
         [&] {
             return p.belowA({.names = "", .commonName = "Weak", .rsaBits = 1024, .constraints = "critical,CA:TRUE"});
         },
         "CA certificate key too weak"},
        {"signed with SHA-1", [&] { return p.leaf({.digest = EVP_sha1()}); }, "CA signature digest algorithm too weak"},
    };
}

std::vector<Case> protocols() {
    const auto& p = papers();
    constexpr const char* tooOld = "tlsv1 alert protocol version";
    constexpr const char* nothingShared = "sslv3 alert handshake failure";
    return {
        {"TLS 1.2", [&] { return p.speaking(TLS1_2_VERSION, TLS1_2_VERSION); }, ""},
        {"TLS 1.3", [&] { return p.speaking(TLS1_3_VERSION, TLS1_3_VERSION); }, ""},
        {"TLS 1.0", [&] { return p.speaking(TLS1_VERSION, TLS1_VERSION); }, tooOld},
        {"TLS 1.1", [&] { return p.speaking(TLS1_1_VERSION, TLS1_1_VERSION); }, tooOld},
        {"no encryption", [&] { return p.speaking(0, TLS1_2_VERSION, "ECDHE-ECDSA-NULL-SHA"); }, nothingShared},
        {"no certificate", [&] { return p.speaking(0, TLS1_2_VERSION, "AECDH-AES128-SHA"); }, nothingShared},
        {"no certificate, the other kind", [&] { return p.speaking(0, TLS1_2_VERSION, "ADH-AES128-SHA"); },
         nothingShared},
        {"keys that can be opened later", [&] { return p.speaking(0, TLS1_2_VERSION, "AES128-GCM-SHA256", 2048); },
         nothingShared},
        {"classic Diffie-Hellman", [&] { return p.speaking(0, TLS1_2_VERSION, "DHE-RSA-AES128-GCM-SHA256", 2048); },
         nothingShared},
        {"encryption that does not notice a change",
         [&] { return p.speaking(0, TLS1_2_VERSION, "ECDHE-ECDSA-AES128-SHA"); }, nothingShared},
        {"plain http", [&] { return Setup{.speech = Setup::Speech::plain}; }, "wrong version number"},
        {"bytes that are no TLS", [&] { return Setup{.speech = Setup::Speech::nonsense}; }, "unexpected message"},
        {"nobody speaks", [&] { return Setup{.speech = Setup::Speech::hangsUp}; },
         "the secure connection could not be made", ErrorKind::offline},
    };
}

std::vector<Case> statuses() {
    const auto& p = papers();
    const auto stapled = [&](const char* name, std::function<Setup()> setup, const char* detail) {
        return Case{name, std::move(setup), detail, ErrorKind::policy, "localhost", true, false};
    };
    return {
        stapled(
            "good", [&] { return p.stapling({V_OCSP_CERTSTATUS_GOOD}); }, ""),
        stapled(
            "none", [&] { return p.below(p.middle); },
            "its authority does not confirm the certificate: No OCSP response received"),
        stapled(
            "revoked", [&] { return p.stapling({V_OCSP_CERTSTATUS_REVOKED}); },
            "its authority does not confirm the certificate: SSL certificate revocation reason: keyCompromise (1)"),
        stapled(
            "unknown", [&] { return p.stapling({V_OCSP_CERTSTATUS_UNKNOWN}); },
            "its authority does not confirm the certificate"),
        stapled(
            "of last week",
            [&] {
                return p.stapling({V_OCSP_CERTSTATUS_GOOD, -200, -100});
            },
            "its authority does not confirm the certificate: OCSP response has expired"),
        stapled(
            "of next week",
            [&] {
                return p.stapling({V_OCSP_CERTSTATUS_GOOD, 100, 200});
            },
            "its authority does not confirm the certificate: OCSP response has expired"),
        stapled(
            "signed by a stranger", [&] { return p.stapling({V_OCSP_CERTSTATUS_GOOD}, &p.stranger); },
            "its authority does not confirm the certificate: OCSP response verification failed"),
        stapled(
            "of another certificate",
            [&] {
                auto setup = p.below(p.middle);
                setup.staple = statusAnswer({V_OCSP_CERTSTATUS_GOOD}, make({}, &p.middle), p.middle, p.middle);
                return setup;
            },
            "its authority does not confirm the certificate: Could not find certificate ID in OCSP response"),
        stapled(
            "nonsense",
            [&] {
                auto setup = p.below(p.middle);
                setup.staple = "good, believe me";
                return setup;
            },
            "its authority does not confirm the certificate: Invalid OCSP response"),
    };
}

std::vector<Case> proxies() {
    const auto& p = papers();
    const auto through = [&](const char* name, std::function<Setup()> setup, const char* detail,
                             ErrorKind kind = ErrorKind::policy) {
        return Case{name, std::move(setup), detail, kind, "fhir.example", false, true};
    };
    const std::string fine = "HTTP/1.1 200 Connection established\r\n\r\n";
    const Wish ours{.names = "DNS:fhir.example"};
    return {
        through(
            "that only hands on", [=, &p] { return p.proxy(fine, p.leaf(ours)); }, ""),
        through(
            "that reads along", [=, &p] { return p.proxy(fine, p.below(p.stranger, ours)); },
            "self-signed certificate in certificate chain"),
        through(
            "that leads elsewhere", [=, &p] { return p.proxy(fine, p.leaf()); },
            "the certificate belongs to another host"),
        through(
            "that answers in plain", [=, &p] { return p.proxy(fine, {.speech = Setup::Speech::plain}); },
            "wrong version number"),
        through(
            "that talks nonsense", [=, &p] { return p.proxy("what do you want?\r\n\r\n", p.leaf(ours)); },
            "Failure when receiving data from the peer", ErrorKind::offline),
        through(
            "that forbids",
            [=, &p] {
                return p.proxy("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno",
                               {.speech = Setup::Speech::hangsUp});
            },
            "the proxy answered 403", ErrorKind::offline),
        through(
            "that wants a name",
            [=, &p] {
                return p.proxy("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                               "Content-Length: 0\r\n\r\n",
                               {.speech = Setup::Speech::hangsUp});
            },
            "the proxy answered 407", ErrorKind::offline),
    };
}

} // namespace

TEST_CASE("a certificate that does not prove the host is refused before anything is said, on every way") {
    tryAll("TLS: certificates refused before a byte leaves", certificates());
}

TEST_CASE("a way of speaking that others could read or change is refused before anything is said") {
    for (const auto& one : protocols()) {
        if (one.setup().speech != Setup::Speech::tls) continue;
        CAPTURE(one.name);
        Server server(one.setup());
        CHECK(carelessClientGetsThrough(server.port())); // or the refusal below would be nobody's merit
    }
    tryAll("TLS: protocols and ciphers refused before a byte leaves", protocols());
}

TEST_CASE(
    "where the region demands it, a server without its authority's fresh word is refused before anything is said") {
    tryAll("TLS: missing or bad revocation status refused", statuses());
}

TEST_CASE("a proxy gets the name of the host and nothing else, whatever it answers") {
    tryAll("TLS: proxies kept outside", proxies());
}

TEST_CASE("a redirect takes neither token nor body anywhere") {
    std::size_t tried = 0;
    for (const auto way : allWays)
        for (const char* scheme : {"http", "https"}) {
            CAPTURE(scheme);
            CAPTURE(static_cast<int>(way));
            auto setup = papers().leaf();
            if (scheme == std::string("http")) setup.speech = Setup::Speech::plain;
            Server other(std::move(setup));
            auto first = papers().leaf();
            first.location = std::string(scheme) + "://localhost:" + std::to_string(other.port()) + "/fhir/Appointment";
            Server server(std::move(first));
            {
                Client client("https://localhost:" + std::to_string(server.port()),
                              {.caFile = papers().folder + "/ca.pem"});
                const auto outcome = client.go(way);
                if (way == Way::socket) {
                    CHECK(outcome.error->kind == ErrorKind::rejected);
                } else {
                    CHECK(outcome.status == 302);
                }
            }
            other.finish();
            CHECK(other.connections() == 0);
            ++tried;
        }
    printFigure("TLS: redirects not followed", "6", tried);
}

TEST_CASE("the environment lets no stranger in and no keys of a connection out") {
    tryOut(
        {"stranger", [] { return papers().below(papers().stranger); }, "self-signed certificate in certificate chain"},
        Way::exchange);
    for (const auto way : allWays) tryOut({"good", [] { return papers().leaf(); }, ""}, way);
    CHECK(std::getenv("SSLKEYLOGFILE") != nullptr);
    std::error_code none;
    const auto written = std::filesystem::file_size(papers().keys(), none);
    CHECK((none || written == 0));
}
