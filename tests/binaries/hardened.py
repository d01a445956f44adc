# SPDX-License-Identifier: GPL-3.0-or-later
"""hardened.py FILE...: every ELF file that we ship is built so that a memory error is hard to use. Prints what is not."""
import re
import subprocess
import sys

# Program headers and dynamic section, as readelf writes them.
DEMANDS = {
    "is loaded at an address of chance": lambda t: re.search(r"Type:\s+DYN ", t) is not None,
    "has no stack that can be executed": lambda t: re.search(r"GNU_STACK.*\bRW\s", t) is not None,
    "has no memory that can be written and executed": lambda t: re.search(r"^\s*LOAD.*RWE", t, re.M) is None,
    "has its relocations read-only": lambda t: "GNU_RELRO" in t,
    "is bound at once": lambda t: re.search(r"\bBIND_NOW\b|Flags:.*\bNOW\b", t) is not None,
    "has no library path of the builder's": lambda t: re.search(r"\((RPATH|RUNPATH)\)", t) is None,
    "notices an overwritten stack": lambda t: "__stack_chk_fail" in t,
}


def problems(text: str) -> list[str]:
    return [demand for demand, holds in DEMANDS.items() if not holds(text)]


def main() -> int:
    bad = 0
    for path in sys.argv[1:]:
        text = subprocess.run(["readelf", "-hldW", "--dyn-syms", path], check=True, capture_output=True, text=True,
                              errors="replace", env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}).stdout
        for problem in problems(text):
            print(f"{path}: not so: {problem}")
            bad += 1
    held = len(sys.argv[1:]) * len(DEMANDS)
    print(f"figure: hardening properties of our binaries | {held} of {held} | {held - bad} of {held} | -")
    return 1 if bad or len(sys.argv) == 1 else 0


if __name__ == "__main__":
    sys.exit(main())
