// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/faults.h"

#include "region/server/json.h"

#include <algorithm>

namespace tilsyn::region {

namespace {

constexpr std::string_view portal = "<!doctype html><html><head><title>Logg på nettet</title></head><body><h1>Logg på "
                                    "nettet</h1><p>Du må godta vilkårene før du kan bruke nettet.</p></body></html>";

void misbehave(const Fault& fault, const Reply& reply) {
    switch (fault.kind) {
    case Fault::Kind::drop: reply.abort(); return;
    case Fault::Kind::html: reply.respond(Response::html(200, std::string(portal))); return;
    default: break;
    }
    auto response = Response::text(fault.status, "A scripted fault.\n");
    if (fault.status == 429 || fault.status == 503) response.headers.set("Retry-After", "1");
    reply.respond(std::move(response));
}

/// Stands between a handler and its client and lets the fault have the last word.
class FaultyChannel final : public ReplyChannel {
public:
    FaultyChannel(Fault fault, Reply reply, Timers& timers)
        : fault_(std::move(fault)), reply_(std::move(reply)), timers_(timers) {}

    void respond(Response response) override {
        if (fault_.kind == Fault::Kind::truncate) {
            response.cutShort = true;
            reply_.respond(std::move(response));
        } else if (fault_.kind == Fault::Kind::delay) {
            timers_.after(fault_.delay, [reply = reply_, response = std::move(response)] { reply.respond(response); })
                .detach();
        } else {
            misbehave(fault_, reply_);
        }
    }
    void openStream(Response) override {
        fault_.kind == Fault::Kind::truncate ? reply_.abort() : misbehave(fault_, reply_);
    }
    void upgrade(Response head, std::function<void(std::string_view)> onBytes) override {
        if (fault_.kind == Fault::Kind::truncate) return reply_.abort();
        if (fault_.kind != Fault::Kind::delay) return misbehave(fault_, reply_);
        upgraded_ = true;
        timers_
            .after(fault_.delay, [reply = reply_, head = std::move(head),
                                  onBytes = std::move(onBytes)] { reply.upgrade(head, onBytes); })
            .detach();
    }
    void write(std::string bytes) override {
        if (upgraded_) reply_.write(std::move(bytes));
    }
    void close() override { reply_.close(); }
    void abort() override { reply_.abort(); }
    bool open() const override { return reply_.open(); }
    void onClosed(std::function<void()> callback) override { reply_.onClosed(std::move(callback)); }

private:
    Fault fault_;
    Reply reply_;
    Timers& timers_;
    bool upgraded_ = false;
};

std::optional<Fault::Kind> kindOf(std::string_view word) {
    if (word == "status") return Fault::Kind::status;
    if (word == "drop") return Fault::Kind::drop;
    if (word == "html") return Fault::Kind::html;
    if (word == "truncate") return Fault::Kind::truncate;
    if (word == "delay") return Fault::Kind::delay;
    if (word == "ignore-if-none-exist") return Fault::Kind::careless;
    return std::nullopt;
}

/// The request as a server reads it that has never heard of conditional creation.
Request withoutCondition(Request request) {
    request.headers.set("If-None-Exist", "");
    constexpr std::string_view condition = "\"ifNoneExist\"";
    for (auto at = request.body.find(condition); at != std::string::npos; at = request.body.find(condition, at))
        request.body.replace(at, condition.size(), "\"notUnderstood\"");
    return request;
}

} // namespace

Status Faults::add(const Json& description) {
    const auto kind = kindOf(description.at("kind").text());
    if (!kind)
        return fail(ErrorKind::malformed, "kind must be status, drop, html, truncate, delay or ignore-if-none-exist",
                    "faults");
    if (!description.at("path").text().starts_with('/'))
        return fail(ErrorKind::malformed, "path must begin with a slash", "faults");
    Fault fault;
    fault.kind = *kind;
    fault.path = std::string(description.at("path").text());
    fault.method = std::string(description.at("method").text());
    fault.status = static_cast<int>(description.at("status").integer().value_or(503));
    fault.count = static_cast<int>(description.at("count").integer().value_or(1));
    fault.afterApply = description.at("afterApply").boolean();
    fault.delay = std::chrono::seconds(description.at("delaySeconds").integer().value_or(5));
    if (fault.status < 100 || fault.status > 599 || fault.count < 1)
        return fail(ErrorKind::malformed, "status or count is impossible", "faults");
    faults_.push_back(std::move(fault));
    return {};
}

void Faults::apply(const Request& request, const Reply& reply, const Handler& handler) {
    const auto found = std::ranges::find_if(faults_, [&](const Fault& fault) {
        return request.path.starts_with(fault.path) && (fault.method.empty() || fault.method == request.method);
    });
    if (found == faults_.end()) {
        handler(request, reply);
        return;
    }
    const Fault fault = *found;
    if (--found->count == 0) faults_.erase(found);
    if (fault.kind == Fault::Kind::careless) {
        handler(withoutCondition(request), reply);
    } else if (fault.afterApply || fault.kind == Fault::Kind::truncate || fault.kind == Fault::Kind::delay) {
        handler(request, Reply(std::make_shared<FaultyChannel>(fault, reply, timers_)));
    } else {
        misbehave(fault, reply);
    }
}

} // namespace tilsyn::region
