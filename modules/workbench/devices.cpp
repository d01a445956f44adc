// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/devices.h"

#include "base/log.h"
#include "workbench/device_file.h"

#include <QPointer>

#include <algorithm>
#include <ranges>

namespace tilsyn::workbench {

Devices::Devices(DeviceSource& source, const Clock& clock, QString file, QObject* parent)
    : QObject(parent), source_(source), clock_(clock), file_(std::move(file)) {
    newsOver_.setSingleShot(true);
    connect(&newsOver_, &QTimer::timeout, this, [this] { take(domain::settled(state_, clock_.now())); });
    disk_.setMaxThreadCount(1);
}

Devices::~Devices() {
    newsAlarm_.reset();
    disk_.waitForDone();
}

void Devices::start() {
    if (!file_.isEmpty()) {
        if (auto kept = readDeviceFile(file_)) {
            state_.preferences = std::move(*kept);
        } else {
            fileRefused_ = true;
            log::warning("devices", "choice not read: {}", kept.error().detail);
        }
    }
    QPointer<Devices> self(this);
    source_.start([self](const DeviceReport& report) {
        if (!self) return;
        self->report_ = report;
        self->look();
    });
}

std::optional<DeviceFault> Devices::fault(domain::DeviceKind kind) const {
    const auto found = faults_.find(kind);
    return found == faults_.end() ? std::nullopt : std::optional(found->second);
}

bool Devices::canUndo() const {
    return domain::canUndo(state_, clock_.now());
}

/// The system's list; of a kind of which it has none, the page's.
void Devices::look() {
    auto present = report_.devices;
    for (const auto kind : {domain::DeviceKind::camera, domain::DeviceKind::microphone, domain::DeviceKind::output}) {
        const auto ofKind = [kind](const domain::Device& device) { return device.name.kind == kind; };
        if (std::ranges::any_of(report_.devices, ofKind)) continue;
        std::ranges::copy_if(page_, std::back_inserter(present), ofKind);
    }
    take(domain::withPresent(state_, std::move(present), clock_.now()));
}

void Devices::take(domain::DeviceState next) {
    const bool other = next.preferences != state_.preferences;
    // Another device, another chance.
    for (const auto use : {domain::DeviceUse::camera, domain::DeviceUse::microphone}) {
        const auto* before = domain::deviceFor(state_, use);
        const auto* now = domain::deviceFor(next, use);
        if ((before == nullptr) != (now == nullptr) || (before != nullptr && before->name != now->name))
            faults_.erase(domain::kindOf(use));
    }
    state_ = std::move(next);
    if (other) save();
    waitForNews();
    Q_EMIT changed();
}

void Devices::waitForNews() {
    newsAlarm_.reset();
    newsOver_.stop();
    const auto now = clock_.now();
    if (!state_.news || state_.news->until <= now) return;
    newsAlarm_ = clock_.alarm(state_.news->until, [this] { newsOver_.start(0); });
    if (!newsAlarm_) newsOver_.start(clock_.realWait(state_.news->until - now));
}

void Devices::save() {
    if (file_.isEmpty()) return;
    disk_.start([this, path = file_, text = deviceFileText(state_.preferences)] {
        const auto written = writeDeviceFile(path, text);
        if (!written) log::warning("devices", "choice not kept: {}", written.error().detail);
        // The destructor waits for this thread, so that the object is there now.
        QMetaObject::invokeMethod(
            this, [this, failed = !written] { kept(failed); }, Qt::QueuedConnection);
    });
}

void Devices::kept(bool failed) {
    const bool same = fileFailed_ == failed && (failed || !fileRefused_);
    fileFailed_ = failed;
    if (!failed) fileRefused_ = false;
    if (!same) Q_EMIT changed();
}

void Devices::choose(domain::DeviceUse use, const domain::DeviceName& name) {
    take(domain::chosen(state_, use, name));
}

void Devices::move(domain::DeviceUse use, const domain::DeviceName& name, int by) {
    take(domain::moved(state_, use, name, by));
}

void Devices::forget(domain::DeviceUse use, const domain::DeviceName& name) {
    take(domain::forgotten(state_, use, name));
}

void Devices::setVolume(domain::SoundOutput output, int percent) {
    auto next = state_;
    next.preferences.volumes[output] = std::clamp(percent, 0, 100);
    take(std::move(next));
}

void Devices::undo() {
    take(domain::undone(state_, clock_.now()));
}

void Devices::dismissNews() {
    take(domain::dismissed(state_));
}

void Devices::acceptOffer() {
    if (!state_.offers.empty()) take(domain::accepted(state_, domain::pieceOf(state_.offers.front().device)));
}

void Devices::refuseOffer() {
    if (!state_.offers.empty()) take(domain::refused(state_, domain::pieceOf(state_.offers.front().device)));
}

void Devices::unmute(domain::DeviceUse use) {
    if (const auto* device = deviceFor(use)) source_.unmute(*device);
}

void Devices::retry() {
    source_.retry();
    Q_EMIT retryWanted(); // what works then says so
}

void Devices::reportPage(std::vector<domain::Device> devices) {
    if (devices == page_) return;
    page_ = std::move(devices);
    look();
}

void Devices::reportFault(domain::DeviceKind kind, DeviceFault fault) {
    faults_[kind] = fault;
    Q_EMIT changed();
}

void Devices::reportOpen(domain::DeviceKind kind) {
    if (faults_.erase(kind) > 0) Q_EMIT changed();
}

void Devices::reportLevel(double level) {
    level_ = level;
    Q_EMIT levelChanged(level);
}

void Devices::pageClosed() {
    level_ = 0.0;
    faults_.clear();
    Q_EMIT levelChanged(0.0);
    Q_EMIT changed();
}

} // namespace tilsyn::workbench
