// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call_view/internal/web_call_view.h"

#include "panels/call_view/internal/media_json.h"
#include "panels/call_view/internal/room_scheme.h"

#include <QVBoxLayout>
#include <QWebEngineDownloadRequest>

#include <csignal>
#include <utility>

namespace tilsyn::panels {
namespace {

constexpr int silentFor = 30000;          ///< ms; it says something twice a second
constexpr qint64 diesTwiceWithin = 60000; ///< ms; then it is not begun a third time by itself

template <class... Ts> struct Overloaded : Ts... { using Ts::operator()...; };
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

WebCallView::WebCallView(CallViewHost host, QWidget* parent) : host_(std::move(host)) {
    registerRoomScheme();
    profile_ = std::make_unique<QWebEngineProfile>();
    profile_->installUrlSchemeHandler(roomUrl().scheme().toLatin1(), new RoomFiles(profile_.get()));
    profile_->setUrlRequestInterceptor(new RoomFence(profile_.get()));
    connect(profile_.get(), &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest* download) { download->cancel(); });

    page_ = std::make_unique<RoomPage>(profile_.get(), nullptr);
    channel_.registerObject(QStringLiteral("room"), &bridge_);
    page_->setWebChannel(&channel_);

    view_ = new QWidget(parent);
    web_ = new QWebEngineView(view_);
    web_->setContextMenuPolicy(Qt::NoContextMenu);
    web_->setAcceptDrops(false);
    web_->setPage(page_.get());
    auto* layout = new QVBoxLayout(view_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(web_);

    connect(&bridge_, &RoomBridge::pageReady, this, &WebCallView::onReady);
    connect(&bridge_, &RoomBridge::saidLocal, this, [this](const QString& kind, const QString& sdp) {
        if (const auto local = localFrom(kind, sdp)) host_.out(*local);
    });
    connect(&bridge_, &RoomBridge::saidCandidate, this,
            [this](const QJsonObject& candidate) { host_.out(candidateFrom(candidate)); });
    connect(&bridge_, &RoomBridge::saidFault, this,
            [this](const QString& code, const QString& detail) { host_.out(faultFrom(code, detail)); });
    connect(&bridge_, &RoomBridge::saidStats, this, &WebCallView::onStats);
    connect(page_.get(), &QWebEnginePage::renderProcessTerminated, this, &WebCallView::onPageDied);
    pulse_.setSingleShot(true);
    pulse_.setInterval(silentFor);
    connect(&pulse_, &QTimer::timeout, this, &WebCallView::onPageSilent);
    page_->load(roomUrl());
}

WebCallView::~WebCallView() {
    // The order is the point: web view, page, profile.
    page_->disconnect(this);
    bridge_.disconnect(this);
    page_->setWebChannel(nullptr);
    delete web_;
    page_.reset();
    profile_.reset();
    delete view_;
}

void WebCallView::take(const workspace::MediaIn& message) {
    if (const auto* start = std::get_if<workspace::MediaStart>(&message)) {
        start_ = *start;
        connected_ = true;
    } else if (const auto* stop = std::get_if<workspace::MediaStop>(&message)) {
        connected_ = false;
        if (stop->release) start_.reset();
    }
    if (!start_) pulse_.stop();
    if (ready_) return tell(message);
    // A page that has not begun has nothing to stop, and only the last start counts.
    if (std::holds_alternative<workspace::MediaStop>(message)) return early_.clear();
    if (std::holds_alternative<workspace::MediaStart>(message))
        std::erase_if(early_, [](const auto& each) { return std::holds_alternative<workspace::MediaStart>(each); });
    early_.push_back(message);
}

void WebCallView::tell(const workspace::MediaIn& message) {
    std::visit(Overloaded{[&](const workspace::MediaStart& start) {
                              Q_EMIT bridge_.start(startJson(start, words_, choice_, Purpose::connect));
                          },
                          [&](const workspace::MediaRemote& remote) {
                              Q_EMIT bridge_.remote(kindText(remote.kind), QString::fromStdString(remote.sdp));
                          },
                          [&](const workspace::MediaCandidate& candidate) {
                              Q_EMIT bridge_.candidate(candidateJson(candidate));
                          },
                          [&](const workspace::MediaStop& stop) { Q_EMIT bridge_.stop(stop.release); }},
               message);
}

void WebCallView::setWords(const CallWords& words) {
    if (words == words_) return;
    words_ = words;
    restart(Purpose::change);
}

void WebCallView::choose(const CallDeviceChoice& choice) {
    if (choice == choice_) return;
    choice_ = choice;
    restart(Purpose::change);
}

void WebCallView::preview() {
    preview_ = true;
    start_ = workspace::MediaStart{};
    restart(Purpose::preview);
}

void WebCallView::restart(Purpose purpose) {
    if (ready_ && start_)
        Q_EMIT bridge_.start(startJson(*start_, words_, choice_, preview_ ? Purpose::preview : purpose));
}

void WebCallView::onReady() {
    ready_ = true;
    // Granted before it is asked: only then does the page see the devices' names and can open the right one at once.
    page_->allowDevices();
    if (preview_) restart(Purpose::preview);
    for (const auto& message : std::exchange(early_, {})) tell(message);
}

void WebCallView::onStats(const QJsonObject& figures) {
    if (start_) pulse_.start();
    host_.microphoneLevel(figures.value(QLatin1String("microphoneLevel")).toDouble());
    if (host_.own) host_.own(ownFrom(figures));
    if (auto devices = devicesFrom(figures); devices != devices_) {
        devices_ = std::move(devices);
        host_.devices(devices_);
    }
    // Without a connection the figures say nothing about the line.
    if (figures.value(QLatin1String("peer")).toBool()) host_.out(statsFrom(figures));
}

void WebCallView::onPageDied() {
    ready_ = false;
    pulse_.stop();
    early_.clear();
    // Everything is made anew: the fresh page gets the last start, muted as it was, and answers with an offer of its
    // own.
    if (start_ && connected_) early_.push_back(*start_);
    const bool again = died_.isValid() && died_.elapsed() < diesTwiceWithin;
    died_.start();
    if (!again) page_->load(roomUrl());
    host_.out(workspace::MediaFault{again ? "page-dead" : "page-crashed", "renderer"});
}

/// It shows a picture and has said nothing for half a minute: it hangs. What ends it begins it anew.
void WebCallView::onPageSilent() {
    if (const auto renderer = page_->renderProcessPid(); renderer > 0) ::kill(static_cast<pid_t>(renderer), SIGKILL);
}

} // namespace tilsyn::panels

extern "C" Q_DECL_EXPORT tilsyn::panels::CallView* tilsynMakeCallView(tilsyn::panels::CallViewHost* host,
                                                                      QWidget* parent) {
    return new tilsyn::panels::WebCallView(std::move(*host), parent);
}
