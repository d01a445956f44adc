// SPDX-License-Identifier: GPL-3.0-or-later
// The patient's page in the real browser, without a nurse.
#include "e2e/chromium.h"
#include "support/region_process.h"

#include <doctest/doctest.h>
#include <filesystem>

using namespace tilsyn;

TEST_CASE("who leaves the waiting room is neither seen nor heard any more, and is both again when she comes back") {
    const tests::RegionProcess region(TILSYN_REGION, {"--no-simulation", "--room", "avtale,1234,-,direct"});
    const auto spki = tests::spkiOf((std::filesystem::path(region["ca"]).parent_path() / "server.pem").string());
    const tests::Chromium page(region["url"] + "/portal?conference=avtale", spki);

    const std::string screen = "document.body.dataset.screen";
    const std::string stream = "document.getElementById('preview').srcObject";
    REQUIRE_MESSAGE(page.waitFor(screen + " === 'lobby' && " + stream + " !== null"), page.value(screen));
    REQUIRE(page.value("(window.before = " + stream + ".getTracks()).length > 0") == "true");
    page.value("document.getElementById('step-out').click()");
    CHECK(page.waitFor(screen + " === 'left'"));
    CHECK(page.value("window.before.every((track) => track.readyState === 'ended')") == "true");
    CHECK(page.value(stream + " === null") == "true");

    page.value("document.getElementById('again').click()");
    CHECK(page.waitFor(screen + " === 'lobby'"));
    CHECK(page.waitFor(stream + "?.getTracks().every((track) => track.readyState === 'live') === true"));
}
