#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The longest time for which the window did not react while the scripted shift was played.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
"$TILSYN_BIN/tilsyn" --shift "$folder" >&2 || {
    echo "the shift did not come to its end: nothing was measured" >&2
    exit 1
}
python3 - "$folder/shift.json" <<'PYTHON'
import json, sys
gaps = json.load(open(sys.argv[1]))["gaps"]
if not gaps:
    sys.exit("the shift tells of no scene: nothing was measured")
for scene, gap in gaps.items():
    print(f"longest gap of the event loop, {scene}: {gap['longest']} ms ({gap['over60']} over 60 ms)  goal ≤ 60"
          f"  {'met' if gap['longest'] <= 60 else 'NOT MET'}")
PYTHON
