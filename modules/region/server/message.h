// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tilsyn::region {

/// Header fields in order; names compare without case.
class Headers {
public:
    Headers() = default;
    Headers(std::initializer_list<std::pair<std::string, std::string>> fields) : fields_(fields) {}

    /// The first field of that name, empty if there is none.
    std::string_view get(std::string_view name) const;
    bool has(std::string_view name) const;
    void set(std::string name, std::string value);
    void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
    const std::vector<std::pair<std::string, std::string>>& all() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

/// Decoded name-value pairs in order: a query string or a form body.
class Parameters {
public:
    /// Reads `a=b&c=d%20e`; `+` is a space.
    static Parameters parse(std::string_view text);

    std::string_view get(std::string_view name) const;
    bool has(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
    void add(std::string name, std::string value) { pairs_.emplace_back(std::move(name), std::move(value)); }
    const std::vector<std::pair<std::string, std::string>>& pairs() const { return pairs_; }

private:
    std::vector<std::pair<std::string, std::string>> pairs_;
};

struct Request {
    std::string method;                ///< upper case
    std::string target;                ///< as it came: path and query, still encoded
    std::string path;                  ///< still encoded, without the query
    std::vector<std::string> segments; ///< decoded one by one: `a%40b` and `a@b` are the same
    Parameters query;
    Headers headers;
    std::string body;
    std::vector<std::pair<std::string, std::string>> captured; ///< what the route's {names} matched, decoded

    /// What `{name}` of the route matched.
    std::string_view param(std::string_view name) const;
    /// The body as a form (application/x-www-form-urlencoded).
    Parameters form() const { return Parameters::parse(body); }
};

struct Response {
    int status = 200;
    Headers headers;
    std::string body;
    bool cutShort = false; ///< announce the whole length, send half and hang up (a scripted fault)

    static Response json(int status, std::string body) { return of(status, "application/json", std::move(body)); }
    static Response html(int status, std::string body) {
        return of(status, "text/html; charset=utf-8", std::move(body));
    }
    static Response text(int status, std::string body) {
        return of(status, "text/plain; charset=utf-8", std::move(body));
    }
    static Response empty(int status) { return Response{status, {}, {}}; }
    static Response redirect(std::string location) { return Response{302, {{"Location", std::move(location)}}, {}}; }
    static Response of(int status, std::string contentType, std::string body) {
        return Response{status, {{"Content-Type", std::move(contentType)}}, std::move(body)};
    }
};

/// The way back to one waiting client; the server implements it, handlers see `Reply`.
class ReplyChannel {
public:
    virtual ~ReplyChannel() = default;
    virtual void respond(Response response) = 0;
    virtual void openStream(Response head) = 0;
    virtual void upgrade(Response head, std::function<void(std::string_view)> onBytes) = 0;
    virtual void write(std::string bytes) = 0;
    virtual void close() = 0;
    virtual void abort() = 0;
    virtual bool open() const = 0;
    virtual void onClosed(std::function<void()> callback) = 0;
};

/// A handler's shared handle on the answer that a client waits for: copy it into closures, keep it, answer now or in an
/// hour. Answering twice, or after the client has gone, does nothing. If every copy goes without an answer the client
/// gets a 500. Loop thread only.
class Reply {
public:
    explicit Reply(std::shared_ptr<ReplyChannel> channel) : channel_(std::move(channel)) {}

    void respond(Response response) const { channel_->respond(std::move(response)); }
    /// Starts a chunked answer of unknown length; every write is flushed at once.
    void openStream(std::string contentType) const {
        channel_->openStream(
            Response{200, {{"Content-Type", std::move(contentType)}, {"Cache-Control", "no-store"}}, {}});
    }
    /// Leaves HTTP with this head (101): from now on `write` sends bytes as they are, and what the client sends goes to
    /// `onBytes` as it comes.
    void upgrade(Response head, std::function<void(std::string_view)> onBytes) const {
        channel_->upgrade(std::move(head), std::move(onBytes));
    }
    void write(std::string bytes) const { channel_->write(std::move(bytes)); }
    void close() const { channel_->close(); }
    /// Hangs up without (the rest of) an answer.
    void abort() const { channel_->abort(); }
    /// False once it has been answered in full or the client has gone.
    bool open() const { return channel_->open(); }
    /// Called once, when the client goes away before the answer or the stream is finished. Not called after `respond`
    /// or `close`.
    void onClosed(std::function<void()> callback) const { channel_->onClosed(std::move(callback)); }

private:
    std::shared_ptr<ReplyChannel> channel_;
};

using Handler = std::function<void(const Request&, Reply)>;

/// `%41` -> `A`; a broken escape stays as it is. `plusIsSpace` for forms and queries.
std::string percentDecode(std::string_view text, bool plusIsSpace = false);
/// Everything but unreserved characters is escaped.
std::string percentEncode(std::string_view text);
/// For text put into HTML.
std::string htmlEscape(std::string_view text);
bool equalsIgnoringCase(std::string_view a, std::string_view b);

/// Fills path, segments and query from a request target.
void splitTarget(Request& request, std::string target);

} // namespace tilsyn::region
