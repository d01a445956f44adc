#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the program does while nobody does anything: wake-ups of all its threads and files written, over a minute of a
# signed-in desk on the practice region, after it has come to rest.
set -euo pipefail
exec python3 - "$(dirname "${BASH_SOURCE[0]}")" <<'PYTHON'
import json, sys, tempfile, time
sys.path.insert(0, sys.argv[1])
from measure import BIN, Program, wakeups, written

clock = "2026-03-03T07:30:00+01:00"
seconds = 60
with tempfile.TemporaryDirectory() as folder, \
        Program(f"{BIN}/tilsyn-region", "--no-simulation", "--clock", clock) as region:
    about = json.loads(region.until("{")[0])
    with Program(f"{BIN}/tilsyn", "--shift", f"{folder}/shift", "--shift-scene", "idle", "--profile", about["profile"],
                 "--home", f"{folder}/home", "--clock", clock, "--shift-admin", about["admin"]) as program:
        program.until('{"over"')
        time.sleep(15)
        pid = program.process.pid
        before = wakeups(pid), written(f"{folder}/home")
        time.sleep(seconds)
        after = wakeups(pid), written(f"{folder}/home")
        rate = (after[0] - before[0]) / seconds
        print(f"wake-ups a second, idle: {rate:.2f}  goal ≤ 1  {'met' if rate <= 1 else 'NOT MET'}")
        touched = [path for path, when in after[1].items() if before[1].get(path) != when]
        print(f"files written in {seconds} s, idle: {len(touched)} of {len(after[1])}  goal 0"
              f"  {'met' if not touched else 'NOT MET'}")
PYTHON
