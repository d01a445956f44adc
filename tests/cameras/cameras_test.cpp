// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/camera_watch.h"

#include <QTest>

#include <doctest/doctest.h>
#include <umockdev.h>

using namespace tilsyn;
using namespace tilsyn::workbench;

namespace {

/// The /sys of a machine without any device; reset with the next one.
struct Bed {
    Bed() : bed(umockdev_testbed_new()) {}
    ~Bed() { g_object_unref(bed); }
    void camera(const char* node, const char* index, const char* label, const char* vendor, const char* model,
                const char* serial) {
        const gchar* attributes[] = {"index", index, "name", label, nullptr};
        const gchar* properties[] = {"DEVNAME",         node,   "ID_VENDOR_ID", vendor,
                                     "ID_MODEL_ID",     model,  "ID_PATH",      "pci-0000:00:14.0-usb-0:3:1.0",
                                     "ID_SERIAL_SHORT", serial, nullptr};
        g_free(umockdev_testbed_add_devicev(bed, "video4linux", node, nullptr, const_cast<gchar**>(attributes),
                                            const_cast<gchar**>(properties)));
    }
    std::string path(const char* node) { return std::string("/sys/devices/") + node; }
    UMockdevTestbed* bed;
};

} // namespace

TEST_CASE("cameras are listed with model, serial and socket, and their metadata nodes are none") {
    Bed bed;
    REQUIRE_MESSAGE(umockdev_in_mock_environment(), "run through ctest, which sets LD_PRELOAD");
    bed.camera("video0", "0", "Logitech BRIO", "046d", "085e", "DEADBEEF");
    bed.camera("video1", "1", "Logitech BRIO", "046d", "085e", "DEADBEEF");
    bed.camera("video2", "0", "Integrated Camera", "5986", "2113", "");
    CameraWatch watch;
    REQUIRE(watch.start());
    REQUIRE(watch.devices().size() == 2);
    CHECK(watch.devices()[0].name.key == "046d:085e:DEADBEEF");
    CHECK(watch.devices()[0].name.label == "Logitech BRIO");
    CHECK(watch.devices()[1].name.key == "5986:2113");
    CHECK(watch.devices()[1].name.port == "pci-0000:00:14.0-usb-0:3:1.0");
}

TEST_CASE("a camera that is plugged in or out is told by udev") {
    Bed bed;
    REQUIRE(umockdev_in_mock_environment());
    CameraWatch watch;
    int told = 0;
    QObject::connect(&watch, &CameraWatch::listed, &watch, [&told] { ++told; });
    REQUIRE(watch.start());
    CHECK(watch.devices().empty());
    bed.camera("video0", "0", "Logitech BRIO", "046d", "085e", "DEADBEEF"); // announces it
    CHECK(QTest::qWaitFor([&] { return watch.devices().size() == 1; }, 5000));
    umockdev_testbed_uevent(bed.bed, bed.path("video0").c_str(), "remove");
    umockdev_testbed_remove_device(bed.bed, bed.path("video0").c_str());
    CHECK(QTest::qWaitFor([&] { return watch.devices().empty(); }, 5000));
    CHECK(told == 2);
}
