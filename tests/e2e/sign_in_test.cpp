// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in as a person does: the real browser, the region's own page, a click, the way back to our port.
#include "e2e/chromium.h"
#include "fakes/await.h"
#include "http/curl_transport.h"
#include "session/sign_in.h"
#include "support/region_process.h"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <doctest/doctest.h>
#include <filesystem>
#include <optional>
#include <thread>

using namespace tilsyn;
using namespace tilsyn::session;

namespace {

/// Opens Chromium and clicks what it is told to, from a thread of its own: the loopback port is served meanwhile.
class ClickingBrowser final : public BrowserOpener {
public:
    ClickingBrowser(std::string spki, std::string button) : spki_(std::move(spki)), button_(std::move(button)) {}
    ~ClickingBrowser() override { finish(); }

    void open(const std::string& url) override {
        address = url;
        chromium_.emplace(url, spki_);
        person_ = std::thread([this] {
            const auto element = "document.querySelector(\"" + button_ + "\")";
            if (!chromium_->waitFor(element + " !== null")) return;
            heading = chromium_->value("document.querySelector('h1').innerText");
            chromium_->value(element + ".click()");
            returned = chromium_->waitFor("location.hostname === '127.0.0.1' && document.readyState === 'complete'");
            page = chromium_->value("document.body.innerText");
        });
    }
    void finish() {
        if (person_.joinable()) person_.join();
    }

    std::string address;
    std::string heading;
    std::string page; ///< what the person sees at the end
    bool returned = false;

private:
    std::string spki_;
    std::string button_;
    std::optional<tests::Chromium> chromium_;
    std::thread person_;
};

struct Bench {
    tests::RegionProcess region{TILSYN_REGION, {"--no-simulation"}};
    boost::asio::io_context io;
    SystemClock clock;
    Profile profile = *readProfile(region["profile"]);
    std::unique_ptr<http::Transport> transport = std::move(*http::makeTransport(io, {.caFile = region["ca"]}));
    SignIn signIn{*transport, clock, profile, {"da", "Tilsyn", "Du er logget ind.", "Det lykkedes ikke."}};
    std::string spki = tests::spkiOf((std::filesystem::path(region["ca"]).parent_path() / "server.pem").string());
};

/// The sign-in, given up after a minute: a browser that does not start must not cost the ten minutes of a person.
asio::awaitable<Result<SignInResult>> signedIn(SignIn& signIn, BrowserOpener& browser) {
    using namespace asio::experimental::awaitable_operators;
    asio::steady_timer minute(co_await asio::this_coro::executor, std::chrono::minutes(1));
    auto first = co_await (signIn.withBrowser(browser) || minute.async_wait(asio::use_awaitable));
    if (first.index() == 1) co_return fail(ErrorKind::timeout, "the browser did not come back", "test");
    co_return std::get<0>(std::move(first));
}

} // namespace

TEST_CASE("a person who is clicked in Chromium is signed in, and reads there that it succeeded") {
    Bench b;
    ClickingBrowser browser(b.spki, "button[value=ingrid]");
    const auto result = fakes::await(b.io, signedIn(b.signIn, browser));
    browser.finish();
    CAPTURE(browser.page);
    if (!result) FAIL(result.error().detail);
    CHECK(browser.heading == "\"Hvem øver du som?\"");
    CHECK(browser.address.find("login_hint") == std::string::npos);
    CHECK(browser.returned);
    CHECK(browser.page.find("Du er logget ind.") != std::string::npos);
    CHECK(result->user.name == "Ingrid Lunde");
    CHECK(result->user.subject == "ingrid");
    CHECK(result->user.roles.contains(domain::Role::screenNurse));
    CHECK_FALSE(result->tokens.refresh.reveal().empty());
}

TEST_CASE("who cancels in Chromium is told there and here, and nobody is signed in") {
    Bench b;
    ClickingBrowser browser(b.spki, "button[value=cancel]");
    const auto result = fakes::await(b.io, signedIn(b.signIn, browser));
    browser.finish();
    CAPTURE(browser.page);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::rejected);
    CHECK(result.error().detail == "access_denied");
    CHECK(browser.returned);
    CHECK(browser.page.find("Det lykkedes ikke.") != std::string::npos);
}
