// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/udev_library.h"

#include "base/log.h"

#include <QLibrary>

#include <optional>

namespace tilsyn::workbench {
namespace {

std::optional<UdevLibrary> load() {
    QLibrary file(QStringLiteral("udev"), 1);
    file.setLoadHints(QLibrary::PreventUnloadHint);
    UdevLibrary functions;
#define TILSYN_UDEV_RESOLVE(name)                                                                                      \
    functions.udev_##name = reinterpret_cast<decltype(functions.udev_##name)>(file.resolve("udev_" #name));            \
    if (functions.udev_##name == nullptr) {                                                                            \
        log::warning("devices", "no udev library: {}", file.errorString().toStdString());                              \
        return std::nullopt;                                                                                           \
    }
    TILSYN_UDEV_FUNCTIONS(TILSYN_UDEV_RESOLVE)
#undef TILSYN_UDEV_RESOLVE
    return functions;
}

} // namespace

const UdevLibrary* UdevLibrary::open() {
    static const auto loaded = load();
    return loaded ? &*loaded : nullptr;
}

} // namespace tilsyn::workbench
