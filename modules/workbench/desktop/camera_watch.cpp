// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/camera_watch.h"

#include "base/log.h"
#include "workbench/desktop/udev_library.h"

#include <QSocketNotifier>

#include <string_view>

namespace tilsyn::workbench {

using domain::Device;
using domain::DeviceKind;

namespace {

constexpr const char* subsystem = "video4linux";

struct Unref {
    const UdevLibrary* library;
    void operator()(udev_device* device) const { library->udev_device_unref(device); }
    void operator()(udev_enumerate* list) const { library->udev_enumerate_unref(list); }
};
using Node = std::unique_ptr<udev_device, Unref>;

std::string property(const Node& node, const char* name) {
    const char* value = node.get_deleter().library->udev_device_get_property_value(node.get(), name);
    return value == nullptr ? std::string() : std::string(value);
}

std::string attribute(const Node& node, const char* name) {
    const char* value = node.get_deleter().library->udev_device_get_sysattr_value(node.get(), name);
    return value == nullptr ? std::string() : std::string(value);
}

/// A camera has a second node for its metadata, which gives no picture.
bool givesPictures(const Node& node) {
    const auto abilities = property(node, "ID_V4L_CAPABILITIES");
    if (!abilities.empty()) return abilities.find(":capture:") != std::string::npos;
    return attribute(node, "index") == "0";
}

Device deviceFrom(const Node& node) {
    domain::DeviceFacts facts{property(node, "ID_VENDOR_ID"),         property(node, "ID_MODEL_ID"),
                              property(node, "ID_SERIAL_SHORT"),      property(node, "ID_PATH"),
                              property(node, "ID_USB_INTERFACE_NUM"), attribute(node, "name")};
    // The first function of a piece is the piece; a second one (an infrared camera) is a device of its own.
    if (facts.part == "00") facts.part.clear();
    if (facts.label.empty()) facts.label = property(node, "ID_V4L_PRODUCT");
    Device device;
    device.name = domain::identify(DeviceKind::camera, facts);
    const auto* library = node.get_deleter().library;
    const char* path = library->udev_device_get_devnode(node.get());
    device.handle = path == nullptr ? library->udev_device_get_syspath(node.get()) : path;
    return device;
}

} // namespace

CameraWatch::CameraWatch(QObject* parent) : QObject(parent) {
    settle_.setSingleShot(true);
    connect(&settle_, &QTimer::timeout, this, [this] {
        const auto before = devices_;
        list();
        if (devices_ != before) Q_EMIT listed();
    });
}

CameraWatch::~CameraWatch() {
    if (monitor_ != nullptr) library_->udev_monitor_unref(monitor_);
    if (udev_ != nullptr) library_->udev_unref(udev_);
}

bool CameraWatch::start() {
    if (udev_ != nullptr) return true;
    library_ = UdevLibrary::open();
    if (library_ == nullptr) return false;
    udev_ = library_->udev_new();
    if (udev_ == nullptr) return false;
    // Those that udev has finished with: only then are the names there and may the device be opened.
    monitor_ = library_->udev_monitor_new_from_netlink(udev_, "udev");
    if (monitor_ != nullptr &&
        library_->udev_monitor_filter_add_match_subsystem_devtype(monitor_, subsystem, nullptr) == 0 &&
        library_->udev_monitor_enable_receiving(monitor_) == 0) {
        auto* events = new QSocketNotifier(library_->udev_monitor_get_fd(monitor_), QSocketNotifier::Read, this);
        connect(events, &QSocketNotifier::activated, this, &CameraWatch::read);
    } else {
        log::warning("devices", "cameras that are plugged in later will not be seen");
    }
    list();
    return true;
}

void CameraWatch::read() {
    while (auto* device = library_->udev_monitor_receive_device(monitor_)) library_->udev_device_unref(device);
    settle_.start(0);
}

void CameraWatch::list() {
    devices_.clear();
    const std::unique_ptr<udev_enumerate, Unref> found(library_->udev_enumerate_new(udev_), Unref{library_});
    library_->udev_enumerate_add_match_subsystem(found.get(), subsystem);
    library_->udev_enumerate_scan_devices(found.get());
    for (auto* entry = library_->udev_enumerate_get_list_entry(found.get()); entry != nullptr;
         entry = library_->udev_list_entry_get_next(entry)) {
        const Node node(library_->udev_device_new_from_syspath(udev_, library_->udev_list_entry_get_name(entry)),
                        Unref{library_});
        if (node && givesPictures(node)) devices_.push_back(deviceFrom(node));
    }
}

} // namespace tilsyn::workbench
