// SPDX-License-Identifier: GPL-3.0-or-later
#include "day/rig.h"

#include "base/random.h"
#include "http/curl_transport.h"
#include "store/key.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include <stdexcept>
#include <utility>

namespace tilsyn::tests {

namespace asio = boost::asio;

DeskRig::DeskRig(const session::Profile& profile, std::string person, const Clock& clock, std::filesystem::path folder)
    : profile_(profile), person_(std::move(person)), clock_(clock), folder_(std::move(folder)),
      picture_(std::make_shared<workspace::Snapshot>()) {}

DeskRig::~DeskRig() {
    crash();
}

void DeskRig::begin() {
    io_ = std::make_unique<asio::io_context>(1);
    auto transport = http::makeTransport(*io_, {.caFile = profile_.ca.value_or(std::string())});
    if (!transport) throw std::runtime_error(transport.error().detail);
    transport_ = std::move(*transport);
    signIn_ = std::make_unique<session::SignIn>(*transport_, clock_, profile_,
                                                session::ReturnPage{"en", "Tilsyn", "done", "refused"});
    asio::co_spawn(*io_, signIn(), asio::detached);
}

asio::awaitable<void> DeskRig::signIn() {
    auto result = co_await signIn_->asPerson(person_);
    while (!result) result = co_await signIn_->asPerson(person_); // a nurse tries again
    const auto user = std::move(result->user);
    tokens_ = std::make_unique<session::SessionTokens>(*transport_, clock_, profile_.oidc.clientId,
                                                       std::move(result->tokens));
    store_ = std::make_unique<app::StoreThread>();
    const Secret phrase(std::string_view("a passphrase for a test"));
    const auto wraps = store::wrapsIn(folder_);
    auto key = wraps && !wraps->empty() ? store::unlockKey(folder_, store::WrapKind::passphrase, phrase)
                                        : store::createKey(folder_, store::WrapKind::passphrase, phrase);
    if (!key) throw std::runtime_error(key.error().detail);
    store_->open({folder_, "a-workstation"}, std::move(*key), [](const Result<std::vector<std::string>>& opened) {
        if (!opened) throw std::runtime_error(opened.error().detail);
    });
    app::DeskSinks sinks;
    const auto shown = std::make_shared<workspace::Snapshot>();
    shown->user = user;
    picture_ = shown;
    // The contract has these on the io thread, and everything of the picture on the GUI's: here both are the test's.
    auto* io = io_.get();
    sinks.changes = [this, io](workspace::Changes changes) {
        asio::post(*io, [this, changes = std::move(changes)] {
            picture_ = std::make_shared<workspace::Snapshot>(workspace::apply(*picture_, changes));
        });
    };
    sinks.media = [](const workspace::MediaIn&) {};
    sinks.onGui = [io](std::function<void()> job) { asio::post(*io, std::move(job)); };
    desk_ = std::make_unique<app::Desk>(
        app::DeskParts{*io_, *transport_, *tokens_, *store_, clock_, profile_, user, "en"}, std::move(sinks));
    desk_->start();
}

void DeskRig::crash() {
    if (!io_) return;
    io_->stop();
    desk_.reset();
    store_.reset();
    tokens_.reset();
    signIn_.reset();
    transport_.reset();
    io_.reset();
}

void DeskRig::call(const domain::VisitId& visit) {
    const auto* found = workspace::findVisit(*picture_, visit);
    const auto* patient = found != nullptr ? workspace::findPatient(*picture_, found->patient) : nullptr;
    if (patient == nullptr) throw std::runtime_error("no such visit in the picture");
    desk_->startCall(*found, *patient, workspace::stageOf(*picture_, *found));
}

void DeskRig::record(domain::VisitDraft draft) {
    const auto* visit = workspace::findVisit(*picture_, draft.visit);
    if (visit == nullptr) throw std::runtime_error("no such visit in the picture");
    const auto& user = picture_->user;
    desk_->dispatch(domain::RecordOutcome{domain::CommandId{newUuid()}, *visit, std::move(draft), user.staff, user.name,
                                          clock_.now()},
                    [this](const Status& stored) {
                        if (!stored) throw std::runtime_error(stored.error().detail);
                        ++recorded_;
                    });
}

std::size_t DeskRig::turn() {
    if (!io_) return 0;
    io_->restart();
    return io_->poll();
}

} // namespace tilsyn::tests
