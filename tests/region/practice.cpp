// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/practice.h"

#include "base/log.h"

#include <curl/curl.h>

#include <doctest/doctest.h>
#include <filesystem>
#include <stdlib.h>

namespace tilsyn::region::test {

namespace {

std::size_t append(char* data, std::size_t size, std::size_t count, void* into) {
    static_cast<std::string*>(into)->append(data, size * count);
    return size * count;
}

std::size_t field(char* data, std::size_t size, std::size_t count, void* into) {
    std::string line(data, size * count);
    const auto colon = line.find(':');
    if (colon != std::string::npos) {
        std::string name = line.substr(0, colon);
        for (char& c : name) c = static_cast<char>(tolower(c));
        line = line.substr(colon + 1);
        line.erase(0, line.find_first_not_of(' '));
        while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) line.pop_back();
        (*static_cast<std::map<std::string, std::string>*>(into))[name] = line;
    }
    return size * count;
}

std::pair<std::unique_ptr<Instance>, std::string> startInstance(Options options) {
    if (options.clock.empty()) options.clock = "2026-03-03T07:55:00+01:00x0.0001";
    log::setLevel(log::Level::error);
    auto instance = std::make_unique<Instance>(std::move(options));
    auto ready = instance->start();
    REQUIRE_MESSAGE(ready, (ready ? "" : ready.error().detail));
    return {std::move(instance), *ready};
}

std::string memberOf(const std::string& ready, const char* name) {
    return std::string(Json::parse(ready)->at(name).text());
}

} // namespace

Options small() {
    Options options;
    options.data = TILSYN_TEST_DATA "/region/small.json";
    return options;
}

Client::Client(std::string caFile) : curl_(curl_easy_init()), caFile_(std::move(caFile)) {}

Client::~Client() {
    curl_easy_cleanup(curl_);
}

Answer Client::request(const std::string& method, const std::string& url, const std::string& body,
                       const Fields& fields) {
    Answer answer;
    curl_slist* list = curl_slist_append(nullptr, "Expect:");
    for (const auto& one : fields) list = curl_slist_append(list, one.c_str());
    curl_easy_reset(curl_);
    curl_easy_setopt(curl_, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl_, CURLOPT_CUSTOMREQUEST, method.c_str());
    curl_easy_setopt(curl_, CURLOPT_HTTPHEADER, list);
    curl_easy_setopt(curl_, CURLOPT_TIMEOUT, 20L);
    curl_easy_setopt(curl_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl_, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(curl_, CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(curl_, CURLOPT_HEADERFUNCTION, field);
    curl_easy_setopt(curl_, CURLOPT_HEADERDATA, &answer.headers);
    if (fresh) curl_easy_setopt(curl_, CURLOPT_FRESH_CONNECT, 1L);
    if (method == "HEAD") curl_easy_setopt(curl_, CURLOPT_NOBODY, 1L);
    if (!caFile_.empty()) curl_easy_setopt(curl_, CURLOPT_CAINFO, caFile_.c_str());
    if (!body.empty() || method == "POST") {
        curl_easy_setopt(curl_, CURLOPT_POSTFIELDS, body.c_str());
        curl_easy_setopt(curl_, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    }
    const auto result = curl_easy_perform(curl_);
    curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &answer.status);
    curl_easy_getinfo(curl_, CURLINFO_NUM_CONNECTS, &answer.connects);
    if (result != CURLE_OK && result != CURLE_SEND_ERROR) answer.status = 0;
    curl_slist_free_all(list);
    return answer;
}

Practice::Practice(Options options) : Practice(startInstance(std::move(options))) {}

Practice::Practice(std::pair<std::unique_ptr<Instance>, std::string> started)
    : url(memberOf(started.second, "url")), admin(memberOf(started.second, "admin")),
      ca(memberOf(started.second, "ca")), ready(*Json::parse(started.second)), client(ca),
      instance_(std::move(started.first)), thread_([this] { instance_->serve(); }) {
    bearer_ = token();
}

Practice::~Practice() {
    instance_->stop();
    thread_.join();
}

Answer Practice::send(const std::string& method, const std::string& path, const std::string& body, Fields fields) {
    bool authorised = false, typed = false;
    for (const auto& one : fields) {
        authorised = authorised || one.starts_with("Authorization:");
        typed = typed || one.starts_with("Content-Type:");
    }
    if (!authorised) fields.push_back("Authorization: Bearer " + bearer_);
    if (!typed && !body.empty()) fields.emplace_back("Content-Type: application/fhir+json");
    return client.request(method, path.starts_with("http") ? path : url + path, body, fields);
}

Answer Practice::form(const std::string& path, const std::string& body, Fields fields) {
    fields.emplace_back("Content-Type: application/x-www-form-urlencoded");
    return send("POST", path, body, std::move(fields));
}

std::string Practice::token(const std::string& scope) {
    const auto answer = client.request("POST", url + "/oidc/token",
                                       "grant_type=client_credentials&client_id=script&client_secret=script" +
                                           (scope.empty() ? "" : "&scope=" + scope));
    REQUIRE(answer.status == 200);
    return std::string(answer.json().at("access_token").text());
}

void Practice::advance(int seconds) {
    const auto answer =
        client.request("POST", admin + "/clock", "{\"advanceSeconds\":" + std::to_string(seconds) + "}");
    REQUIRE(answer.status == 200);
    bearer_ = token();
}

void Practice::fault(const std::string& json) {
    REQUIRE(client.request("POST", admin + "/faults", json).status == 204);
}

Folder::Folder() : path((std::filesystem::temp_directory_path() / "tilsyn-test-XXXXXX").string()) {
    REQUIRE(mkdtemp(path.data()) != nullptr);
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
}

} // namespace tilsyn::region::test
