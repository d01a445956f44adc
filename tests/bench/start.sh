#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How long a program needs from start to exit when its files are in memory: `tilsyn --self-test` against /bin/true, the
# floor of the measurement. Median and extremes of 20 runs each, in milliseconds.
set -euo pipefail
measure() {
    local label="$1" run times=() begin
    shift
    "$@" >/dev/null 2>&1 || { echo "$label: exit $?"; return 1; }
    for ((run = 0; run < 20; run++)); do
        begin=${EPOCHREALTIME/[.,]/}
        "$@" >/dev/null 2>&1
        times+=($((${EPOCHREALTIME/[.,]/} - begin)))
    done
    printf '%s\n' "${times[@]}" | sort -n | awk -v label="$label" '{ t[NR] = $1 / 1000 }
        END { printf "%-24s median %7.1f  least %7.1f  most %7.1f\n", label, t[int((NR + 1) / 2)], t[1], t[NR] }'
}
export QT_QPA_PLATFORM=offscreen
measure /bin/true /bin/true
if [[ -x $TILSYN_BIN/tilsyn ]]; then
    measure "tilsyn --self-test" "$TILSYN_BIN/tilsyn" --self-test
else
    echo "tilsyn --self-test       not in this tree yet"
fi
