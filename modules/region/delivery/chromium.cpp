// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/delivery/internal/chromium.h"

#include "base/log.h"
#include "base/random.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace tilsyn::region::delivery {

namespace {

/// A child with a process group of its own, so that its helpers end with it.
class Chromium final : public PatientBrowser {
public:
    Chromium(pid_t child, std::filesystem::path profile) : child_(child), profile_(std::move(profile)) {}
    ~Chromium() override {
        // It has nothing to save: the page has left its room by itself when a visit is over.
        ::kill(-child_, SIGKILL);
        if (!reaped_) ::waitpid(child_, nullptr, 0);
        std::error_code ignored;
        std::filesystem::remove_all(profile_, ignored);
    }
    Chromium(const Chromium&) = delete;
    Chromium& operator=(const Chromium&) = delete;

    std::string devtools() override {
        std::ifstream file(profile_ / "DevToolsActivePort");
        std::string port;
        if (!std::getline(file, port) || port.empty()) return {};
        return "http://127.0.0.1:" + port;
    }

    bool alive() override {
        if (!reaped_ && ::waitpid(child_, nullptr, WNOHANG) != 0) reaped_ = true;
        return !reaped_;
    }

private:
    pid_t child_;
    std::filesystem::path profile_;
    bool reaped_ = false;
};

std::vector<std::string> commandLine(const ChromiumSettings& settings, const std::filesystem::path& profile,
                                     const std::string& link) {
    std::vector<std::string> line{
        settings.program.empty() ? "/usr/bin/chromium" : settings.program, "--headless",
        "--user-data-dir=" + profile.string(), "--remote-debugging-port=0", "--use-fake-device-for-media-stream",
        "--use-file-for-fake-video-capture=" + settings.picture,
        // Nobody is there to click "allow"; this browser is a patient, not the product.
        "--use-fake-ui-for-media-stream", "--autoplay-policy=no-user-gesture-required", "--window-size=412,892",
        "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-gpu",
        // Without this the browser asks the desktop's keyring for a key and waits for a person to unlock it.
        "--password-store=basic",
        // Otherwise it waits for somebody to unlock the desktop's keyring before it opens any page.
        "--password-store=basic",
        // Candidates by address: there is no multicast DNS on a loopback.
        "--disable-features=WebRtcHideLocalIpsWithMdns"};
    if (!settings.spkiSha256.empty()) {
        line.push_back("--ignore-certificate-errors-spki-list=" + settings.spkiSha256);
    }
    // Set by the scripts alone, and only where the kernel refuses user namespaces.
    const char* noSandbox = std::getenv("TILSYN_NO_WEB_SANDBOX");
    if (noSandbox && std::string_view(noSandbox) == "1") line.emplace_back("--no-sandbox");
    line.push_back(link);
    return line;
}

} // namespace

std::unique_ptr<PatientBrowser> startChromium(const ChromiumSettings& settings, const std::string& link) {
    // Short, because sockets lie in it and their paths may have 107 characters.
    const auto profile = std::filesystem::path(settings.folder) / ("p-" + hex(randomBytes(4)));
    std::error_code wrong;
    std::filesystem::create_directories(profile, wrong);
    if (wrong) {
        log::warning("region.patient", "no profile folder: {}", wrong.message());
        return nullptr;
    }
    const auto line = commandLine(settings, profile, link);
    if (::access(line.front().c_str(), X_OK) != 0) {
        log::warning("region.patient", "no browser at {}: the practice patient cannot answer", line.front());
        return nullptr;
    }
    std::vector<char*> arguments;
    for (const auto& each : line) arguments.push_back(const_cast<char*>(each.c_str()));
    arguments.push_back(nullptr);
    // What it leaves lying about goes with the profile folder.
    const std::string home = "HOME=" + profile.string();
    const std::string temporary = "TMPDIR=" + profile.string();
    std::vector<char*> environment;
    for (char** each = environ; *each; ++each) {
        if (std::strncmp(*each, "HOME=", 5) != 0 && std::strncmp(*each, "TMPDIR=", 7) != 0)
            environment.push_back(*each);
    }
    environment.push_back(const_cast<char*>(home.c_str()));
    environment.push_back(const_cast<char*>(temporary.c_str()));
    environment.push_back(nullptr);

    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child < 0) {
        log::warning("region.patient", "cannot start a browser: {}", std::strerror(errno));
        return nullptr;
    }
    if (child == 0) {
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) ::_exit(127);
        const int nowhere = ::open("/dev/null", O_RDWR);
        ::dup2(nowhere, STDIN_FILENO);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        // The region's sockets are not the browser's.
        ::close_range(3, ~0U, 0);
        ::execve(arguments.front(), arguments.data(), environment.data());
        ::_exit(127);
    }
    ::setpgid(child, child);
    return std::make_unique<Chromium>(child, profile);
}

} // namespace tilsyn::region::delivery
