// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libudev.h>

namespace tilsyn::workbench {

// The functions of libudev that we use; opened when devices are first asked for, as libpulse is.
#define TILSYN_UDEV_FUNCTIONS(use)                                                                                     \
    use(new) use(unref) use(device_unref) use(device_get_property_value) use(device_get_sysattr_value)                 \
        use(device_get_devnode) use(device_get_syspath) use(device_new_from_syspath) use(enumerate_new)                \
            use(enumerate_unref) use(enumerate_add_match_subsystem) use(enumerate_scan_devices)                        \
                use(enumerate_get_list_entry) use(list_entry_get_next) use(list_entry_get_name)                        \
                    use(monitor_new_from_netlink) use(monitor_filter_add_match_subsystem_devtype)                      \
                        use(monitor_enable_receiving) use(monitor_get_fd) use(monitor_receive_device)                  \
                            use(monitor_unref)

struct UdevLibrary {
#define TILSYN_UDEV_POINTER(name) decltype(&::udev_##name) udev_##name = nullptr;
    TILSYN_UDEV_FUNCTIONS(TILSYN_UDEV_POINTER)
#undef TILSYN_UDEV_POINTER

    /// Null where the library is not installed. Opened once a process and never closed.
    static const UdevLibrary* open();
};

} // namespace tilsyn::workbench
