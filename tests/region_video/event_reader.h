// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <curl/curl.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace tilsyn::region::test {

/// Reads an event stream on a real socket and keeps its bytes; hangs up with the object.
class EventReader {
public:
    EventReader(std::string url, const std::string& caFile) : url_(std::move(url)), caFile_(caFile) {
        reader_ = std::thread([this] { read(); });
    }
    ~EventReader() {
        leave_ = true;
        reader_.join();
    }
    EventReader(const EventReader&) = delete;
    EventReader& operator=(const EventReader&) = delete;

    /// Waits until the bytes hold this text; false after ten seconds.
    bool hears(const std::string& text) {
        std::unique_lock lock(mutex_);
        return more_.wait_for(lock, std::chrono::seconds(10), [&] { return bytes_.find(text) != std::string::npos; });
    }
    /// Waits for the server to close it; false after ten seconds.
    bool ends() {
        std::unique_lock lock(mutex_);
        return more_.wait_for(lock, std::chrono::seconds(10), [&] { return ended_; });
    }
    std::string bytes() {
        const std::lock_guard lock(mutex_);
        return bytes_;
    }
    long status() const { return status_; }
    std::string contentType() const { return contentType_; } ///< after `hears` or `ends`

private:
    void read() {
        CURL* curl = curl_easy_init();
        curl_easy_setopt(curl, CURLOPT_URL, url_.c_str());
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl, CURLOPT_CAINFO, caFile_.c_str());
        curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
        curl_easy_setopt(
            curl, CURLOPT_XFERINFOFUNCTION, +[](void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
                return static_cast<EventReader*>(self)->leave_.load() ? 1 : 0;
            });
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
        curl_ = curl;
        curl_easy_setopt(
            curl, CURLOPT_WRITEFUNCTION, +[](char* data, std::size_t size, std::size_t n, void* self) {
                static_cast<EventReader*>(self)->take({data, size * n});
                return size * n;
            });
        curl_easy_perform(curl);
        note();
        curl_easy_cleanup(curl);
        const std::lock_guard lock(mutex_);
        ended_ = true;
        more_.notify_all();
    }
    void note() {
        long status = 0;
        const char* type = nullptr;
        curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &status);
        curl_easy_getinfo(curl_, CURLINFO_CONTENT_TYPE, &type);
        const std::lock_guard lock(mutex_);
        status_ = status;
        contentType_ = type ? type : "";
    }
    void take(std::string_view part) {
        note();
        const std::lock_guard lock(mutex_);
        bytes_ += part;
        more_.notify_all();
    }

    std::string url_;
    std::string caFile_;
    CURL* curl_ = nullptr;
    std::atomic<bool> leave_ = false;
    std::mutex mutex_;
    std::condition_variable more_;
    std::string bytes_;
    bool ended_ = false;
    long status_ = 0;
    std::string contentType_;
    std::thread reader_;
};

} // namespace tilsyn::region::test
