#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a given passphrase to the list on screen against the key made from the passphrase alone, in one program,
# alternating, medians of nine rounds after the first.
set -euo pipefail
exec python3 - "$(dirname "${BASH_SOURCE[0]}")" <<'PYTHON'
import sys, tempfile
sys.path.insert(0, sys.argv[1])
from measure import BIN, Program, compare

rounds = 10
kdf, unlocked = [], []
with tempfile.TemporaryDirectory() as folder, Program(f"{BIN}/unlock_start", folder, str(rounds)) as program:
    for _ in range(rounds):
        kdf.append(float(program.until("kdf")[0].split()[1]))
        unlocked.append(float(program.until("unlocked")[0].split()[1]))
compare("passphrase to list, ms, against its KDF", unlocked[1:], kdf[1:], 1.1)
PYTHON
