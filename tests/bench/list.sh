#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From the start of the program to a usable list out of the encrypted cache, and the memory that it takes, against a
# bare Qt window with a table; with 1,000 and with 100,000 patients in the cache. Alternating, nine runs, medians.
set -euo pipefail
exec python3 - "$(dirname "${BASH_SOURCE[0]}")" <<'PYTHON'
import subprocess, sys, tempfile, time
sys.path.insert(0, sys.argv[1])
from measure import BIN, Program, compare, pss

with tempfile.TemporaryDirectory() as folder:
    for patients in (1000, 100000):
        subprocess.run([f"{BIN}/list_start", "--make", f"{folder}/{patients}", str(patients)], check=True)
    times = {"floor": [], 1000: [], 100000: []}
    memory = {"floor": [], 1000: []}
    for run in range(10):
        for name in times:
            command = [f"{BIN}/qt_floor"] if name == "floor" else [f"{BIN}/list_start", f"{folder}/{name}"]
            with Program(*command) as program:
                _, took = program.until("shown")
                if run == 0:  # the page cache is warm from here on
                    continue
                times[name].append(took)
                if name in memory and run > 6:
                    time.sleep(2)
                    memory[name].append(pss(program.process.pid))
    compare("start to list, 1,000 patients, ms", times[1000], times["floor"], 1.5)
    compare("start to list, 100,000 against 1,000, ms", times[100000], times[1000], 1.1)
    compare("memory with the list, MiB", memory[1000], memory["floor"], 2.5)
PYTHON
