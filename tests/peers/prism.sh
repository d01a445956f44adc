#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# prism.sh UPSTREAM [PORT]: a proxy on the loopback that judges every answer by the video API's contract and
# reports violations in the header `sl-violations`. Prints the address to use instead of UPSTREAM (".../vdx") and serves
# until it is ended. TILSYN_VDX_CONTRACT names the contract, TILSYN_PEERS_WORK the folder with npm's packages, and
# NODE_EXTRA_CA_CERTS the region's CA. TILSYN_JUDGE_REQUESTS=true: requests are judged too.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
upstream="$1"
port="${2:-$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')}"
work="${TILSYN_PEERS_WORK:-$here/../../build/peers}"
echo "http://127.0.0.1:$port"
exec "$work/node_modules/.bin/prism" proxy "$TILSYN_VDX_CONTRACT" "$upstream" --host 127.0.0.1 --port "$port" \
    --validate-request "${TILSYN_JUDGE_REQUESTS:-false}" --verboseLevel silent >&2
