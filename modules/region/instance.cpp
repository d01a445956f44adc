// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/instance.h"

#include "base/log.h"
#include "base/time_text.h"
#include "region/admin/admin.h"
#include "region/delivery/install.h"
#include "region/fhir/endpoints.h"
#include "region/municipality/load.h"
#include "region/municipality/visits.h"
#include "region/oidc/endpoints.h"
#include "region/patient/install.h"
#include "region/pexip/install.h"
#include "region/server/embedded.h"
#include "region/server/faults.h"
#include "region/server/http_server.h"
#include "region/server/loop.h"
#include "region/server/region.h"
#include "region/server/tls.h"
#include "region/vdx/install.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <ranges>
#include <unistd.h>

namespace tilsyn::region {

namespace {

/// The region's clock can always be moved, so it is never the system's own.
Result<std::shared_ptr<ShiftedClock>> regionClock(const std::string& text) {
    if (text.empty()) return std::make_shared<ShiftedClock>(SystemClock().now(), 1.0);
    auto clock = parseClock(text);
    if (!clock) return fail(clock.error());
    if (auto shifted = std::dynamic_pointer_cast<ShiftedClock>(*clock)) return shifted;
    return fail(ErrorKind::malformed, "--clock wants an instant", "region.clock");
}

Result<std::string> makeFolder(const std::string& wanted) {
    if (wanted.empty()) {
        std::string name = (std::filesystem::temp_directory_path() / "tilsyn-region-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            return fail(ErrorKind::storage, std::string("temporary folder: ") + std::strerror(errno), "region.start");
        return name;
    }
    std::error_code error;
    std::filesystem::create_directories(wanted, error);
    if (error) return fail(ErrorKind::storage, wanted + ": " + error.message(), "region.start");
    return std::filesystem::absolute(wanted).string();
}

Json profile(const std::string& url, const std::string& caFile) {
    Json json = Json::object(
        {{"name", "Øvelsesregion"},
         {"practice", true},
         {"zone", "Europe/Oslo"},
         {"country", "NO"},
         {"language", "nb"},
         {"patientWord", "bruker"},
         {"fhir", url + "/fhir"},
         {"vdx", url + "/vdx"},
         {"pexip", Json::array({url})},
         {"oidc", Json::object(
                      {{"issuer", url + "/oidc"}, {"clientId", "tilsyn"}, {"scope", "openid profile offline_access"}})},
         {"delivery", url + "/delivery/v1"},
         {"policy",
          Json::object({{"visitMinutes", 10}, {"offlineHours", 24}, {"codecs", Json::array({"VP8", "VP9", "opus"})}})},
         {"people", url + "/oidc/people"}});
    if (!caFile.empty()) json.set("ca", caFile);
    return json;
}

} // namespace

struct Instance::Impl {
    explicit Impl(Options wanted) : options(std::move(wanted)) {}

    Options options;
    std::shared_ptr<ShiftedClock> clock;
    std::string folder;
    std::unique_ptr<Loop> loop;
    Router router;
    Router admin;
    std::unique_ptr<Faults> faults;
    std::shared_ptr<Issuer> issuer;
    std::unique_ptr<Region> region;
    std::unique_ptr<HttpServer> server;
    std::unique_ptr<HttpServer> adminServer;

    Result<SigningKey> signingKey() const {
        const auto file = std::filesystem::path(folder) / "oidc.key";
        if (const auto kept = readFile(file)) return SigningKey::fromPem(*kept);
        auto key = SigningKey::generate();
        if (!key) return key;
        if (auto written = writeFile(file, key->toPem(), true); !written) return fail(written.error());
        return key;
    }

    /// What an earlier run left, else the given data, else the municipality.
    Result<std::shared_ptr<FhirStore>> resources() const {
        auto store = std::make_shared<FhirStore>(*clock);
        if (!options.state.empty())
            if (auto opened = store->openJournal((std::filesystem::path(folder) / "fhir.journal").string()); !opened)
                return fail(opened.error());
        if (!store->empty()) return store;
        if (!options.data.empty()) {
            const auto loaded = loadData(*store, options.data);
            if (!loaded) return fail(loaded.error());
            log::info("region", "{} resources loaded, {} refused", loaded->resources, loaded->refused);
        } else if (auto made = makeMunicipality(*store, options.seed, clock->now()); !made) {
            return fail(made.error());
        }
        return store;
    }

    Result<std::string> personsText() const {
        if (!options.persons.empty()) return readFile(options.persons);
        return std::string(embedded("persons.json").value_or(""));
    }
};

Instance::Instance(Options options) : impl_(std::make_unique<Impl>(std::move(options))) {}

Instance::~Instance() {
    auto& self = *impl_;
    self.server.reset();
    self.adminServer.reset();
    if (self.region) {
        for (const auto& work : self.region->atExit | std::views::reverse) work();
        self.region->kept.clear();
    }
    if (self.options.state.empty() && !self.folder.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(self.folder, ignored);
    }
}

Result<std::string> Instance::start() {
    auto& self = *impl_;
    auto clock = regionClock(self.options.clock);
    if (!clock) return fail(clock.error());
    self.clock = *clock;
    auto folder = makeFolder(self.options.state);
    if (!folder) return fail(folder.error());
    self.folder = *folder;
    self.loop = std::make_unique<Loop>(*self.clock);
    self.faults = std::make_unique<Faults>(self.loop->timers());

    Certificates certificates;
    if (!self.options.plain) {
        auto made = prepareCertificates(self.folder);
        if (!made) return fail(made.error());
        certificates = std::move(*made);
    }
    const Handler dispatch = [&self](const Request& request, const Reply& reply) {
        self.router.dispatch(request, reply);
    };
    self.server = std::make_unique<HttpServer>(*self.loop, *self.clock,
                                               [&self, dispatch](const Request& request, const Reply& reply) {
                                                   self.faults->apply(request, reply, dispatch);
                                               });
    const auto port = self.server->listen(self.options.port, self.options.plain ? nullptr : &certificates);
    if (!port) return fail(port.error());
    self.adminServer =
        std::make_unique<HttpServer>(*self.loop, *self.clock, [&self](const Request& request, const Reply& reply) {
            self.admin.dispatch(request, reply);
        });
    const auto adminPort = self.adminServer->listen(self.options.adminPort, nullptr);
    if (!adminPort) return fail(adminPort.error());

    const std::string url = fmt::format("{}://localhost:{}", self.options.plain ? "http" : "https", *port);
    auto key = self.signingKey();
    if (!key) return fail(key.error());
    const auto text = self.personsText();
    if (!text) return fail(text.error());
    auto people = People::parse(*text);
    if (!people) return fail(people.error());
    self.issuer = std::make_shared<Issuer>(url + "/oidc", *self.clock, std::move(*key), std::move(*people));

    const std::string caFile = self.options.plain ? "" : certificates.caFile.string();
    self.region = std::make_unique<Region>(Region{self.options,
                                                  *self.clock,
                                                  self.loop->timers(),
                                                  self.router,
                                                  self.admin,
                                                  *self.issuer,
                                                  url,
                                                  caFile,
                                                  certificates.spkiSha256,
                                                  self.folder,
                                                  {},
                                                  {},
                                                  {}});
    installOidc(self.router, self.issuer);
    auto resources = self.resources();
    if (!resources) return fail(resources.error());
    installFhir(*self.region, *resources);
    installAdmin(*self.region, *self.clock, *self.faults, *self.server);

    const auto rooms = installPexip(*self.region);
    if (!rooms) return fail(rooms.error());
    installVdx(*self.region, *rooms);
    installPatientPage(*self.region, installDelivery(*self.region));

    const auto profileFile = std::filesystem::path(self.folder) / "profile.json";
    if (auto written = writeFile(profileFile, profile(url, caFile).dump() + "\n"); !written)
        return fail(written.error());
    return Json::object({{"url", url},
                         {"fhir", url + "/fhir"},
                         {"vdx", url + "/vdx"},
                         {"pexip", url},
                         {"oidc", url + "/oidc"},
                         {"delivery", url + "/delivery/v1"},
                         {"ca", caFile.empty() ? Json() : Json(caFile)},
                         {"admin", fmt::format("http://127.0.0.1:{}", *adminPort)},
                         {"profile", profileFile.string()}})
        .dump();
}

void Instance::serve() {
    impl_->loop->run();
}

void Instance::handleSignals() {
    impl_->loop->handleSignals();
}

void Instance::stop() {
    impl_->loop->stop();
}

void Instance::post(std::function<void()> work) {
    impl_->loop->post(std::move(work));
}

} // namespace tilsyn::region
