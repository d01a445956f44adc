# SPDX-License-Identifier: GPL-3.0-or-later
"""sbom_test.py SBOM FILE...: the bill of materials names every library that the files ask for, and no other package."""
import json
import re
import subprocess
import sys
from pathlib import Path


def asked_for(path: str) -> set[str]:
    text = subprocess.run(["readelf", "-dW", path], check=True, capture_output=True, text=True).stdout
    return set(re.findall(r"\(NEEDED\).*\[(.*)\]", text))


def loaded_from(path: str) -> dict[str, str]:
    """Name -> real file, as the loader finds them: asked of the loader itself, not of ldd."""
    loader = "/lib64/ld-linux-x86-64.so.2"
    text = subprocess.run([loader, "--list", path], check=True, capture_output=True, text=True).stdout
    return {name: str(Path(file).resolve()) for name, file in re.findall(r"^\s*(\S+) => (/\S+)", text, re.M)}


def main() -> int:
    sbom, *programs = sys.argv[1:]
    bill = json.loads(subprocess.run([sbom, *programs], check=True, capture_output=True, text=True).stdout)
    named = {p["value"] for c in bill["components"] for p in c["properties"]}
    loaded: dict[str, str] = {}
    for program in programs:
        loaded |= loaded_from(program)
    real = {Path(file).name for file in loaded.values()}
    faults = [f"asked for and not found: {n}" for p in programs for n in asked_for(p) - set(loaded)
              if not n.startswith("ld-linux")]
    faults += [f"linked and not named: {n}" for n in sorted(real - named)]
    faults += [f"named and not linked: {n}" for n in sorted(named - real - {"(archive)"})
               if not n.startswith("ld-linux")]
    faults += [f"without a version: {c['name']}" for c in bill["components"] if not c["version"]]
    if not any(c["name"] == "libsqlcipher-dev" for c in bill["components"]):
        faults.append("the store's archive is not named")
    for fault in faults:
        print(fault)
    print(f"figure: libraries linked and named in the SBOM | {len(real)} of {len(real)} | "
          f"{len(real & named)} of {len(real)} | -")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
