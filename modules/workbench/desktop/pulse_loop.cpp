// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/pulse_loop.h"

#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <sys/time.h>

namespace {

/// A callback may free the event that it is called for: what Qt is just delivering from must live until it returns.
struct Later {
    void operator()(QObject* object) const {
        object->disconnect();
        object->deleteLater();
    }
};
template <class T> using Part = std::unique_ptr<T, Later>;

int millisecondsUntil(const timeval& at) {
    timeval now{};
    gettimeofday(&now, nullptr);
    const auto wait = (at.tv_sec - now.tv_sec) * 1000LL + (at.tv_usec - now.tv_usec + 999) / 1000;
    return static_cast<int>(std::clamp(wait, 0LL, 24LL * 3600 * 1000));
}

} // namespace

// The names are libpulse's; it knows the types by name only and leaves what is in them to the loop.
struct pa_io_event {
    pa_mainloop_api* api;
    int fd;
    pa_io_event_cb_t call;
    void* data;
    pa_io_event_destroy_cb_t destroyed = nullptr;
    Part<QSocketNotifier> read, write;
};

struct pa_time_event {
    pa_mainloop_api* api;
    pa_time_event_cb_t call;
    void* data;
    pa_time_event_destroy_cb_t destroyed = nullptr;
    timeval at{};
    Part<QTimer> timer;
};

struct pa_defer_event {
    pa_mainloop_api* api;
    pa_defer_event_cb_t call;
    void* data;
    pa_defer_event_destroy_cb_t destroyed = nullptr;
    Part<QTimer> timer;
};

namespace {

QObject* homeOf(pa_mainloop_api* api) {
    return static_cast<QObject*>(api->userdata);
}

template <class Event> void freeEvent(Event* event) {
    if (event->destroyed != nullptr) event->destroyed(event->api, event, event->data);
    delete event;
}

void enableIo(pa_io_event* event, pa_io_event_flags_t flags) {
    event->read->setEnabled((flags & PA_IO_EVENT_INPUT) != 0);
    event->write->setEnabled((flags & PA_IO_EVENT_OUTPUT) != 0);
}

pa_io_event* newIo(pa_mainloop_api* api, int fd, pa_io_event_flags_t flags, pa_io_event_cb_t call, void* data) {
    auto* event = new pa_io_event{api, fd, call, data, nullptr, nullptr, nullptr};
    const auto part = [&](QSocketNotifier::Type type, pa_io_event_flags_t told) {
        Part<QSocketNotifier> notifier(new QSocketNotifier(fd, type, homeOf(api)));
        QObject::connect(notifier.get(), &QSocketNotifier::activated, homeOf(api),
                         [event, told] { event->call(event->api, event, event->fd, told, event->data); });
        return notifier;
    };
    event->read = part(QSocketNotifier::Read, PA_IO_EVENT_INPUT);
    event->write = part(QSocketNotifier::Write, PA_IO_EVENT_OUTPUT);
    enableIo(event, flags);
    return event;
}

void restartTime(pa_time_event* event, const timeval* at) {
    if (at == nullptr) return event->timer->stop();
    event->at = *at;
    event->timer->start(millisecondsUntil(*at));
}

pa_time_event* newTime(pa_mainloop_api* api, const timeval* at, pa_time_event_cb_t call, void* data) {
    auto* event = new pa_time_event{api, call, data, nullptr, {}, Part<QTimer>(new QTimer(homeOf(api)))};
    event->timer->setSingleShot(true);
    QObject::connect(event->timer.get(), &QTimer::timeout, homeOf(api),
                     [event] { event->call(event->api, event, &event->at, event->data); });
    restartTime(event, at);
    return event;
}

void enableDefer(pa_defer_event* event, int on) {
    on != 0 ? event->timer->start(0) : event->timer->stop();
}

pa_defer_event* newDefer(pa_mainloop_api* api, pa_defer_event_cb_t call, void* data) {
    auto* event = new pa_defer_event{api, call, data, nullptr, Part<QTimer>(new QTimer(homeOf(api)))};
    QObject::connect(event->timer.get(), &QTimer::timeout, homeOf(api),
                     [event] { event->call(event->api, event, event->data); });
    enableDefer(event, 1);
    return event;
}

} // namespace

namespace tilsyn::workbench {

PulseLoop::PulseLoop(QObject* parent) : QObject(parent), api_{} {
    api_.userdata = static_cast<QObject*>(this);
    api_.io_new = newIo;
    api_.io_enable = enableIo;
    api_.io_free = freeEvent<pa_io_event>;
    api_.io_set_destroy = [](pa_io_event* event, pa_io_event_destroy_cb_t call) { event->destroyed = call; };
    api_.time_new = newTime;
    api_.time_restart = restartTime;
    api_.time_free = freeEvent<pa_time_event>;
    api_.time_set_destroy = [](pa_time_event* event, pa_time_event_destroy_cb_t call) { event->destroyed = call; };
    api_.defer_new = newDefer;
    api_.defer_enable = enableDefer;
    api_.defer_free = freeEvent<pa_defer_event>;
    api_.defer_set_destroy = [](pa_defer_event* event, pa_defer_event_destroy_cb_t call) { event->destroyed = call; };
    api_.quit = [](pa_mainloop_api*, int) {}; // the loop is the application's
}

} // namespace tilsyn::workbench
