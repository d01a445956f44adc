#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a click to the room page against a bare web view with an empty page, and again with the engine in memory.
# Alternating, eight runs, medians.
set -euo pipefail
exec python3 - "$(dirname "${BASH_SOURCE[0]}")" <<'PYTHON'
import sys
sys.path.insert(0, sys.argv[1])
from measure import BIN, Program, compare

flags = {"QTWEBENGINE_CHROMIUM_FLAGS": "--use-fake-device-for-media-stream"}
floor, first, again = [], [], []
for run in range(8):
    with Program(f"{BIN}/web_floor", env=flags) as program:
        floor.append(float(program.until("loaded")[0].split()[1]))
    with Program(f"{BIN}/room_start", env=flags) as program:
        first.append(float(program.until("loaded")[0].split()[1]))
        again.append(float(program.until("again")[0].split()[1]))
compare("click to room page, ms", first[1:], floor[1:], 1.1)
compare("click to room page, engine in memory, ms", again[1:], floor[1:], 0.3)
PYTHON
