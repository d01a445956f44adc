// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/http_server.h"

#include "base/log.h"
#include "region/server/loop_impl.h"
#include "region/server/session.h"
#include "region/server/tls.h"

#include <boost/asio/ssl/context.hpp>

#include <set>

namespace tilsyn::region {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

struct HttpServer::Impl : std::enable_shared_from_this<HttpServer::Impl> {
    Impl(asio::io_context& context, const Clock& virtualClock, Handler handle)
        : io(context), clock(virtualClock), handler(std::move(handle)) {}

    error_code open(const tcp::endpoint& endpoint) {
        error_code error;
        tcp::acceptor acceptor(io);
        acceptor.open(endpoint.protocol(), error);
        if (error) return error;
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        acceptor.bind(endpoint, error);
        if (error) return error;
        acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (error) return error;
        acceptors.push_back(std::make_unique<tcp::acceptor>(std::move(acceptor)));
        return {};
    }

    void accept(tcp::acceptor& acceptor) {
        acceptor.async_accept([self = shared_from_this(), &acceptor](error_code error, tcp::socket socket) {
            if (error == asio::error::operation_aborted || self->stopped) return;
            if (!error) {
                const auto session = std::make_shared<Session>(
                    makeSocket(std::move(socket), self->tls.get()), asio::steady_timer(self->io), self->clock,
                    self->handler, [weak = self->weak_from_this()](const std::shared_ptr<Session>& gone) {
                        if (const auto server = weak.lock()) server->sessions.erase(gone);
                    });
                self->sessions.insert(session);
                session->start();
            }
            self->accept(acceptor);
        });
    }

    asio::io_context& io;
    const Clock& clock;
    Handler handler;
    std::unique_ptr<asio::ssl::context> tls;
    std::vector<std::unique_ptr<tcp::acceptor>> acceptors;
    std::set<std::shared_ptr<Session>> sessions;
    bool stopped = false;
};

HttpServer::HttpServer(Loop& loop, const Clock& clock, Handler handler)
    : impl_(std::make_shared<Impl>(loop.impl().io, clock, std::move(handler))) {}

HttpServer::~HttpServer() {
    impl_->stopped = true;
    for (const auto& acceptor : impl_->acceptors) {
        error_code ignored;
        acceptor->close(ignored);
    }
    closeAll();
}

Result<std::uint16_t> HttpServer::listen(std::uint16_t port, const Certificates* certificates) {
    error_code error;
    if (certificates) {
        impl_->tls = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
        auto& tls = *impl_->tls;
        tls.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                        asio::ssl::context::no_tlsv1_1);
        tls.use_certificate_chain(asio::buffer(certificates->chain), error);
        if (!error) tls.use_private_key(asio::buffer(certificates->key), asio::ssl::context::pem, error);
        if (error) return fail(ErrorKind::malformed, "certificate: " + error.message(), "region.listen");
    }
    error = impl_->open({asio::ip::address_v4::loopback(), port});
    if (error) return fail(ErrorKind::offline, fmt::format("port {}: {}", port, error.message()), "region.listen");
    port = impl_->acceptors.back()->local_endpoint().port();
    // Browsers try ::1 first for "localhost"; without it they only lose a moment.
    impl_->open({asio::ip::address_v6::loopback(), port});
    for (const auto& acceptor : impl_->acceptors) impl_->accept(*acceptor);
    return port;
}

void HttpServer::dropStreams(std::string_view pathPrefix) {
    const auto sessions = impl_->sessions;
    for (const auto& session : sessions)
        if (!session->busyWith().empty() && session->busyWith().starts_with(pathPrefix)) session->abort();
}

void HttpServer::closeAll() {
    const auto sessions = impl_->sessions;
    for (const auto& session : sessions) session->abort();
}

} // namespace tilsyn::region
