#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The longest time for which the window did not react while the scripted shift was played.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
"$TILSYN_BIN/tilsyn" --shift "$folder" >&2 || true
python3 - "$folder/shift.json" <<'PYTHON'
import json, sys
gaps = json.load(open(sys.argv[1])).get("gaps", {})
for scene, gap in gaps.items():
    print(f"longest gap of the event loop, {scene}: {gap['longest']} ms ({gap['over60']} over 60 ms)  goal ≤ 60"
          f"  {'met' if gap['longest'] <= 60 else 'NOT MET'}")
PYTHON
