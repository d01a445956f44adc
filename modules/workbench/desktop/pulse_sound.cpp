// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/pulse_sound.h"

#include "base/log.h"
#include "workbench/desktop/pulse_loop.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace tilsyn::workbench {

using domain::Device;
using domain::DeviceKind;

/// A list that is being read; it counts once all three answers are there.
struct PulseSound::Listing {
    std::vector<Device> devices;
    std::string defaultSink;
    std::string defaultSource;
    int answers = 0;
};

struct PulseSound::Play {
    PulseSound* owner;
    PlayId id;
    QByteArray samples;
    int rate;
    std::string sink;
    int percent;
    std::function<void(Status)> onEnd;
    pa_stream* stream = nullptr;
    pa_operation* drain = nullptr;
};

namespace {

/// What the server calls the stand-in that it makes when there is no output at all.
constexpr const char* standIn = "auto_null";

std::string property(const PulseLibrary& pulse, const pa_proplist* list, const char* name) {
    const char* value = pulse.proplist_gets(list, name);
    return value == nullptr ? std::string() : std::string(value);
}

template <class Info> Device deviceFrom(const PulseLibrary& pulse, DeviceKind kind, const Info& info) {
    const auto get = [&](const char* name) { return property(pulse, info.proplist, name); };
    domain::DeviceFacts facts{get(PA_PROP_DEVICE_VENDOR_ID),    get(PA_PROP_DEVICE_PRODUCT_ID),
                              get(PA_PROP_DEVICE_SERIAL),       get(PA_PROP_DEVICE_BUS_PATH),
                              get(PA_PROP_DEVICE_PROFILE_NAME), info.description == nullptr ? "" : info.description};
    if (get(PA_PROP_DEVICE_BUS) == "bluetooth") {
        // Its profile changes with every call; its address never does.
        facts.part.clear();
        facts.bus.clear();
        facts.serial = get(PA_PROP_DEVICE_STRING);
    }
    Device device;
    device.name = domain::identify(kind, facts);
    device.handle = info.name;
    device.muted = info.mute != 0;
    const auto form = get(PA_PROP_DEVICE_FORM_FACTOR);
    device.headset = form == "headset" || form == "headphone" || form == "hands-free";
    return device;
}

} // namespace

PulseSound::PulseSound(QObject* parent) : QObject(parent) {
    changed_.setSingleShot(true);
    connect(&changed_, &QTimer::timeout, this, &PulseSound::list);
    connect(&socket_, &QFileSystemWatcher::directoryChanged, this, &PulseSound::connectNow);
}

PulseSound::~PulseSound() {
    for (auto& play : plays_) play.onEnd = nullptr;
    while (!plays_.empty()) end(plays_.front(), {});
    if (context_ == nullptr) return;
    pulse_->context_set_state_callback(context_, nullptr, nullptr);
    pulse_->context_set_subscribe_callback(context_, nullptr, nullptr);
    pulse_->context_disconnect(context_);
    pulse_->context_unref(context_);
}

void PulseSound::connectNow() {
    if (context_ != nullptr) return;
    pulse_ = PulseLibrary::open();
    if (pulse_ == nullptr) return lostLater();
    if (!loop_) loop_ = std::make_unique<PulseLoop>();
    context_ = pulse_->context_new(loop_->api(), "Tilsyn");
    pulse_->context_set_state_callback(
        context_, [](pa_context*, void* self) { static_cast<PulseSound*>(self)->stateChanged(); }, this);
    if (pulse_->context_connect(context_, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0) lostLater();
}

/// Not from within a call into or out of the library, and not before `play` has returned.
void PulseSound::lostLater() {
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (context_ == nullptr || !PA_CONTEXT_IS_GOOD(pulse_->context_get_state(context_))) lost();
        },
        Qt::QueuedConnection);
}

void PulseSound::stateChanged() {
    if (context_ == nullptr) return;
    switch (pulse_->context_get_state(context_)) {
    case PA_CONTEXT_READY: break;
    case PA_CONTEXT_FAILED:
    case PA_CONTEXT_TERMINATED: return lostLater();
    default: return;
    }
    if (const auto watched = socket_.directories(); !watched.isEmpty()) socket_.removePaths(watched);
    pulse_->context_set_subscribe_callback(
        context_,
        [](pa_context*, pa_subscription_event_type_t, uint32_t, void* self) {
            static_cast<PulseSound*>(self)->changed_.start(0);
        },
        this);
    const auto mask = static_cast<pa_subscription_mask_t>(PA_SUBSCRIPTION_MASK_SINK | PA_SUBSCRIPTION_MASK_SOURCE |
                                                          PA_SUBSCRIPTION_MASK_SERVER);
    if (auto* asked = pulse_->context_subscribe(context_, mask, nullptr, nullptr)) pulse_->operation_unref(asked);
    list();
    for (auto& play : plays_) begin(play);
}

void PulseSound::list() {
    if (context_ == nullptr || pulse_->context_get_state(context_) != PA_CONTEXT_READY) return;
    again_ = listing_; // one is on its way and may be older than what was told
    if (listing_) return;
    listing_ = true;
    next_ = std::make_unique<Listing>();
    const auto asked = [this](pa_operation* operation) {
        if (operation != nullptr) pulse_->operation_unref(operation);
    };
    asked(pulse_->context_get_server_info(
        context_,
        [](pa_context*, const pa_server_info* info, void* data) {
            auto* self = static_cast<PulseSound*>(data);
            if (info != nullptr) {
                self->next_->defaultSink = info->default_sink_name ? info->default_sink_name : "";
                self->next_->defaultSource = info->default_source_name ? info->default_source_name : "";
            }
            self->listedAll();
        },
        this));
    asked(pulse_->context_get_source_info_list(
        context_,
        [](pa_context*, const pa_source_info* info, int end, void* data) {
            auto* self = static_cast<PulseSound*>(data);
            if (end != 0) return self->listedAll();
            // What an output plays is no microphone.
            if (info->monitor_of_sink == PA_INVALID_INDEX)
                self->next_->devices.push_back(deviceFrom(*self->pulse_, DeviceKind::microphone, *info));
        },
        this));
    asked(pulse_->context_get_sink_info_list(
        context_,
        [](pa_context*, const pa_sink_info* info, int end, void* data) {
            auto* self = static_cast<PulseSound*>(data);
            if (end != 0) return self->listedAll();
            if (std::string_view(info->name) != standIn)
                self->next_->devices.push_back(deviceFrom(*self->pulse_, DeviceKind::output, *info));
        },
        this));
}

void PulseSound::listedAll() {
    if (++next_->answers < 3) return;
    listing_ = false;
    for (auto& device : next_->devices)
        device.standard =
            device.handle == (device.name.kind == DeviceKind::output ? next_->defaultSink : next_->defaultSource);
    const bool same = answers_ && devices_ == next_->devices;
    devices_ = std::move(next_->devices);
    answers_ = true;
    if (!same) Q_EMIT listed();
    if (again_) list();
}

void PulseSound::lost() {
    if (context_ != nullptr) {
        log::warning("sound", "no sound system: {}", pulse_->strerror(pulse_->context_errno(context_)));
        pulse_->context_set_state_callback(context_, nullptr, nullptr);
        pulse_->context_set_subscribe_callback(context_, nullptr, nullptr);
        pulse_->context_disconnect(context_);
        pulse_->context_unref(context_);
        context_ = nullptr;
    }
    listing_ = false;
    again_ = false;
    changed_.stop();
    answers_ = false;
    devices_.clear();
    while (!plays_.empty()) end(plays_.front(), fail(ErrorKind::notFound, "no sound system", "sound"));
    watchForSocket();
    Q_EMIT listed();
}

/// The folder in which the server puts its socket, or the one above it until that exists.
void PulseSound::watchForSocket() {
    if (const auto watched = socket_.directories(); !watched.isEmpty()) socket_.removePaths(watched);
    if (pulse_ == nullptr || qEnvironmentVariableIsSet("PULSE_SERVER")) return;
    auto folder = qEnvironmentVariable("PULSE_RUNTIME_PATH");
    if (folder.isEmpty()) folder = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/pulse");
    if (!QFileInfo(folder).isDir()) folder = QFileInfo(folder).path();
    if (QFileInfo(folder).isDir() && folder != QStringLiteral("/")) socket_.addPath(folder);
}

void PulseSound::unmute(const Device& device) {
    if (!answers_) return;
    const auto set = device.name.kind == DeviceKind::output ? pulse_->context_set_sink_mute_by_name
                                                            : pulse_->context_set_source_mute_by_name;
    if (auto* asked = set(context_, device.handle.c_str(), 0, nullptr, nullptr)) pulse_->operation_unref(asked);
}

PulseSound::PlayId PulseSound::play(const QByteArray& samples, int rate, const std::string& sink, int percent,
                                    std::function<void(Status)> onEnd) {
    auto& play = plays_.emplace_back(
        Play{this, ++lastPlay_, samples, rate, sink, std::clamp(percent, 0, 100), std::move(onEnd), nullptr});
    const auto id = play.id;
    if (context_ == nullptr)
        connectNow(); // begins with the connection, or ends with its failure
    else if (pulse_->context_get_state(context_) == PA_CONTEXT_READY)
        begin(play);
    return id;
}

void PulseSound::begin(Play& play) {
    const pa_sample_spec form{PA_SAMPLE_S16LE, static_cast<uint32_t>(play.rate), 1};
    play.stream = pulse_->stream_new(context_, "sign", &form, nullptr);
    pulse_->stream_set_state_callback(
        play.stream,
        [](pa_stream*, void* data) {
            auto* played = static_cast<Play*>(data);
            played->owner->playState(*played);
        },
        &play);
    // The whole sound is handed over at once, so that nothing here has to keep up with it.
    pa_buffer_attr room{};
    room.maxlength = static_cast<uint32_t>(-1);
    room.tlength = static_cast<uint32_t>(play.samples.size());
    room.prebuf = static_cast<uint32_t>(-1);
    room.minreq = static_cast<uint32_t>(-1);
    room.fragsize = static_cast<uint32_t>(-1);
    pa_cvolume volume;
    pulse_->cvolume_set(&volume, 1, PA_VOLUME_NORM * static_cast<uint32_t>(play.percent) / 100);
    const auto flags = static_cast<pa_stream_flags_t>(PA_STREAM_START_UNMUTED);
    if (pulse_->stream_connect_playback(play.stream, play.sink.empty() ? nullptr : play.sink.c_str(), &room, flags,
                                        &volume, nullptr) < 0)
        // Not from within `play`: its caller does not know yet what has ended.
        QMetaObject::invokeMethod(
            this,
            [this, id = play.id] {
                if (auto* still = find(id)) end(*still, fail(ErrorKind::notFound, "no such output", "sound"));
            },
            Qt::QueuedConnection);
}

void PulseSound::playState(Play& play) {
    switch (pulse_->stream_get_state(play.stream)) {
    case PA_STREAM_READY: {
        pulse_->stream_write(play.stream, play.samples.constData(), static_cast<size_t>(play.samples.size()), nullptr,
                             0, PA_SEEK_RELATIVE);
        play.drain = pulse_->stream_drain(
            play.stream,
            [](pa_stream*, int heard, void* data) {
                auto* played = static_cast<Play*>(data);
                played->owner->pulse_->operation_unref(std::exchange(played->drain, nullptr));
                played->owner->end(*played, heard != 0 ? Status() : fail(ErrorKind::notFound, "not drained", "sound"));
            },
            &play);
        return;
    }
    case PA_STREAM_FAILED:
    case PA_STREAM_TERMINATED: return end(play, fail(ErrorKind::notFound, "the output went away", "sound"));
    default: return;
    }
}

void PulseSound::end(Play& play, Status status) {
    if (play.drain != nullptr) {
        pulse_->operation_cancel(play.drain);
        pulse_->operation_unref(play.drain);
    }
    if (play.stream != nullptr) {
        pulse_->stream_set_state_callback(play.stream, nullptr, nullptr);
        pulse_->stream_disconnect(play.stream);
        pulse_->stream_unref(play.stream);
    }
    const auto onEnd = std::move(play.onEnd);
    plays_.remove_if([&](const Play& each) { return &each == &play; });
    if (onEnd) onEnd(std::move(status));
}

void PulseSound::stop(PlayId id) {
    if (auto* play = find(id)) end(*play, fail(ErrorKind::cancelled, "stopped", "sound"));
}

PulseSound::Play* PulseSound::find(PlayId id) {
    const auto found = std::ranges::find(plays_, id, &Play::id);
    return found == plays_.end() ? nullptr : &*found;
}

} // namespace tilsyn::workbench
