// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chromium.h"

#include "app/shift/devtools.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace tilsyn::tests {

Chromium::Chromium(const std::string& url, const std::string& spki) {
    folder_ = (std::filesystem::temp_directory_path() / "tilsyn-browser-XXXXXX").string();
    if (!mkdtemp(folder_.data())) throw std::runtime_error("no folder for a browser");
    std::vector<std::string> line{"/usr/bin/chromium", "--headless", "--user-data-dir=" + folder_,
                                  "--remote-debugging-port=0", "--ignore-certificate-errors-spki-list=" + spki,
                                  "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
                                  "--no-first-run",
                                  // Otherwise it waits for somebody to unlock the desktop's keyring.
                                  "--password-store=basic", "--disable-background-networking",
                                  "--disable-component-update", "--disable-sync", "--disable-gpu", "--disable-quic"};
    const char* noSandbox = std::getenv("TILSYN_NO_WEB_SANDBOX");
    if (noSandbox && std::string_view(noSandbox) == "1") line.emplace_back("--no-sandbox");
    line.push_back(url);
    std::vector<char*> arguments;
    for (auto& word : line) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const auto home = folder_ + "/home";
    std::filesystem::create_directory(home);
    child_ = fork();
    if (child_ == 0) {
        // A group of its own, so that its helpers end with it.
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int nowhere = ::open("/dev/null", O_RDWR);
        for (const int each : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, each);
        close_range(3, ~0U, 0);
        setenv("HOME", home.c_str(), 1);
        setenv("TMPDIR", folder_.c_str(), 1);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    setpgid(child_, child_);
}

Chromium::~Chromium() {
    kill(-child_, SIGKILL);
    waitpid(child_, nullptr, 0);
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string Chromium::devtools() const {
    std::ifstream file(folder_ + "/DevToolsActivePort");
    std::string port;
    if (!std::getline(file, port) || port.empty()) return {};
    return "http://127.0.0.1:" + port;
}

std::string Chromium::value(const std::string& expression) const {
    const auto base = devtools();
    if (base.empty()) return {};
    return app::evaluateInPage(base, expression).value_or("");
}

bool Chromium::waitFor(const std::string& expression) const {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (std::chrono::steady_clock::now() < limit) {
        if (value(expression) == "true") return true;
        // A browser says by nothing but this file and its pages that it has started.
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

std::string spkiOf(const std::string& pemFile) {
    const std::unique_ptr<FILE, int (*)(FILE*)> file(std::fopen(pemFile.c_str(), "r"), &std::fclose);
    if (!file) throw std::runtime_error(pemFile + " cannot be read");
    const std::unique_ptr<X509, void (*)(X509*)> leaf(PEM_read_X509(file.get(), nullptr, nullptr, nullptr), &X509_free);
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(leaf.get()), &der);
    std::array<unsigned char, 32> digest{};
    unsigned length = digest.size();
    EVP_Digest(der, static_cast<std::size_t>(size), digest.data(), &length, EVP_sha256(), nullptr);
    OPENSSL_free(der);
    std::array<unsigned char, 48> text{};
    EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(length));
    return reinterpret_cast<const char*>(text.data());
}

} // namespace tilsyn::tests
