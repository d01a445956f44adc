// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pulse/pulseaudio.h>

namespace tilsyn::workbench {

// The functions of libpulse that we use. The library is opened when sound is first asked for and not linked: it brings
// two dozen others along (libsndfile with all its codecs), which no start of the program should wait for.
#define TILSYN_PULSE_FUNCTIONS(use)                                                                                    \
    use(context_new) use(context_connect) use(context_disconnect) use(context_unref) use(context_get_state)            \
        use(context_set_state_callback) use(context_set_subscribe_callback) use(context_subscribe) use(context_errno)  \
            use(context_get_source_info_list) use(context_get_sink_info_list) use(context_get_server_info)             \
                use(context_set_source_mute_by_name) use(context_set_sink_mute_by_name) use(operation_unref)           \
                    use(operation_cancel) use(proplist_gets) use(strerror) use(stream_new)                             \
                        use(stream_connect_playback) use(stream_set_state_callback) use(stream_get_state)              \
                            use(stream_write) use(stream_drain) use(stream_disconnect) use(stream_unref)               \
                                use(cvolume_set)

struct PulseLibrary {
#define TILSYN_PULSE_POINTER(name) decltype(&::pa_##name) name = nullptr;
    TILSYN_PULSE_FUNCTIONS(TILSYN_PULSE_POINTER)
#undef TILSYN_PULSE_POINTER

    /// Null where the library is not installed. Opened once a process and never closed.
    static const PulseLibrary* open();
};

} // namespace tilsyn::workbench
