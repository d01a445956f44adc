// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/pulse_library.h"

#include "base/log.h"

#include <QLibrary>

#include <optional>

namespace tilsyn::workbench {
namespace {

std::optional<PulseLibrary> load() {
    QLibrary file(QStringLiteral("pulse"), 0);
    file.setLoadHints(QLibrary::PreventUnloadHint);
    PulseLibrary functions;
#define TILSYN_PULSE_RESOLVE(name)                                                                                     \
    functions.name = reinterpret_cast<decltype(functions.name)>(file.resolve("pa_" #name));                            \
    if (functions.name == nullptr) {                                                                                   \
        log::warning("sound", "no sound system library: {}", file.errorString().toStdString());                        \
        return std::nullopt;                                                                                           \
    }
    TILSYN_PULSE_FUNCTIONS(TILSYN_PULSE_RESOLVE)
#undef TILSYN_PULSE_RESOLVE
    return functions;
}

} // namespace

const PulseLibrary* PulseLibrary::open() {
    static const auto loaded = load();
    return loaded ? &*loaded : nullptr;
}

} // namespace tilsyn::workbench
