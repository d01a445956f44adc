# SPDX-License-Identifier: GPL-3.0-or-later
"""edges.py ROOT: fails on an #include line that reaches into a module that its own may not know.

The table is the drawing of docs/architecture.md. What is not in it is forbidden.
"""
import re
import sys
from pathlib import Path

# Module -> modules whose public headers it may include. "panels" stands for every folder below modules/panels, which
# may include its own files and nothing of another panel.
TABLE = {
    "base": set(),
    "triage": {"base"},
    "domain": {"base", "triage"},
    "workspace": {"base", "triage", "domain"},
    # the side without Qt
    "print": {"base", "triage", "domain", "workspace"},
    "http": {"base"},
    "fhir": {"base", "triage", "domain", "workspace"},
    "vdx": {"base", "triage", "domain", "workspace"},
    "pexip": {"base", "triage", "domain", "workspace"},
    "store": {"base", "triage", "domain", "workspace"},
    "sync": {"base", "triage", "domain", "workspace", "http", "store", "fhir", "vdx", "pexip"},
    "rooms": {"base", "triage", "domain", "workspace", "http", "fhir", "vdx", "pexip"},
    "session": {"base", "triage", "domain", "workspace", "http", "store"},
    "region": {"base"},
    # the side with Qt
    "workbench": {"base", "triage", "domain", "workspace"},
    "panels": {"base", "triage", "domain", "workspace", "workbench"},
}

# Single headers that an edge outside the table may name: requests and responses as values are what wire formats make.
EXTRA = {
    ("fhir", "http/message.h"),
    ("vdx", "http/message.h"),
    ("pexip", "http/message.h"),
    # An interface of two functions over base's values: the desktop's keystore implements it.
    ("workbench", "store/key_store.h"),
}

WITH_QT = {"workbench", "panels", "app"}
EVERYTHING = {"app"}  # the composition

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
QT = re.compile(r"^(Q[A-Z]\w*|Q[A-Z]\w*/\w+|Qt\w*/.*|qt\w*/.*|q[a-z]+\.h|qt6keychain/.*)$")


def home(path: Path, root: Path) -> tuple[str, str] | None:
    """The module that a file belongs to and the folder that it may call its own; None for other files."""
    parts = path.relative_to(root).parts
    if parts[0] == "app":
        return "app", "app"
    if parts[0] != "modules" or len(parts) < 3:
        return None
    if parts[1] == "panels":
        return "panels", "/".join(parts[1:3]) if len(parts) > 3 else "panels"
    return parts[1], parts[1]


def violations(root: Path) -> list[str]:
    """One sentence for every forbidden edge, in the order of the files."""
    modules = {p.name for p in (root / "modules").iterdir() if p.is_dir()}
    found = []
    for path in sorted(p for top in ("modules", "app") for p in (root / top).rglob("*") if p.suffix in (".h", ".cpp")):
        place = home(path, root)
        if place is None:
            continue
        module, own = place
        if module not in TABLE and module not in EVERYTHING:
            found.append(f"{path.relative_to(root)}: module '{module}' is not in the table of tests/edges/edges.py")
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            problem = judge(root, path, module, own, match[1], match[2], modules)
            if problem:
                found.append(f"{path.relative_to(root)}:{number}: {problem}")
    return found


def judge(root: Path, path: Path, module: str, own: str, bracket: str, name: str, modules: set[str]) -> str | None:
    if QT.match(name):
        return None if module in WITH_QT else f"'{module}' is on the side without Qt, yet includes <{name}>"
    if bracket == "<":
        return None
    if (path.parent / name).exists():  # a sibling by its bare name, or by a path that must stay inside the module
        target = (path.parent / name).resolve()
        base = root / "app" if module == "app" else root / "modules" / own
        return None if target.is_relative_to(base.resolve()) else f'"{name}" leaves the module by a relative path'
    top = name.split("/")[0]
    if top == "app":
        return None if module == "app" else f"'{module}' includes the composition: \"{name}\""
    if top not in modules:
        return None  # generated headers and foreign libraries in quotes
    if name == own or name.startswith(own + "/"):
        return None
    if "/internal/" in name:
        return f'"{name}" is internal to its module'
    if module in EVERYTHING or top in TABLE[module] or (module, name) in EXTRA:
        return None
    if module == "panels" and top == "panels":
        if name.startswith("panels/common/"):
            return None  # words, times and what is on the table: the vocabulary of all panels, not a panel
        return f'a panel includes another panel: "{name}"'
    return f"'{module}' may not know '{top}': \"{name}\""


def main() -> int:
    found = violations(Path(sys.argv[1]).resolve())
    print("\n".join(found) if found else "every include line is in the table")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
