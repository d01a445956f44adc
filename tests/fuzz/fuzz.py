# SPDX-License-Identifier: GPL-3.0-or-later
"""fuzz.py build: builds every tests/fuzz/NAME_fuzz.cpp with clang's libFuzzer.
fuzz.py run SECONDS [NAME...]: runs them, two at a time, for SECONDS each. TILSYN_FUZZ_TOTAL=SECONDS: all of them together
take no more than that, however many they are. TILSYN_FUZZ_RUNS=N: N executions each instead, however long they take.

A fuzzer names in its first lines what it is built from, besides itself:
    // fuzz: modules/fhir/*.cpp modules/base/time_text.cpp -lfmt
Paths are relative to the root and may hold wildcards; words with a dash go to the compiler and linker. Its first inputs
lie in tests/fuzz/corpus/NAME. What it found is in build/fuzz/work/found/NAME-*; the same file as argument of
build/fuzz/bin/NAME repeats it. `run` writes below build/fuzz/work only.
"""
import os
import shlex
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build/fuzz"
FLAGS = ("-std=c++20 -O1 -g1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined "
         "-DBOOST_ASIO_NO_DEPRECATED -Imodules -I.")


def parts(source: Path) -> tuple[list[str], list[str]]:
    """The sources (relative to the root) and the flags that a fuzzer names."""
    sources, flags = [str(source.relative_to(ROOT))], []
    for line in source.read_text(encoding="utf-8").splitlines()[:12]:
        if not line.startswith("// fuzz:"):
            continue
        for word in shlex.split(line.removeprefix("// fuzz:")):
            if word.startswith("-"):
                flags.append(word)
                continue
            found = sorted(str(p.relative_to(ROOT)) for p in ROOT.glob(word))
            if not found:
                sys.exit(f"{source.name}: no file matches {word}")
            sources += [name for name in found if not name.endswith("/main.cpp")]
    return list(dict.fromkeys(sources)), flags


def object_of(source: str) -> str:
    return "obj/" + source.replace("/", "_") + ".o"


def build(fuzzers: list[Path]) -> None:
    """One ninja file for all: a source that two fuzzers name is compiled once."""
    launcher = "ccache " if shutil.which("ccache") else ""
    lines = [
        f"root = {ROOT}",
        "rule compile",
        f"  command = cd $root && {launcher}clang++ {FLAGS} -fsanitize=fuzzer-no-link -MMD -MF build/fuzz/$out.d"
        " -c $source -o build/fuzz/$out",
        "  depfile = $out.d",
        "  deps = gcc",
        "  description = compile $source",
        "rule link",
        "  command = clang++ -fsanitize=fuzzer,address,undefined $in $flags -o $out",
        "  description = link $out",
    ]
    objects: dict[str, str] = {}
    for fuzzer in fuzzers:
        sources, flags = parts(fuzzer)
        for source in sources:
            objects[object_of(source)] = source
        name = fuzzer.name.removesuffix("_fuzz.cpp")
        lines += [f"build bin/{name}: link " + " ".join(map(object_of, sources)), "  flags = " + " ".join(flags)]
    for target, source in objects.items():
        lines += [f"build {target}: compile $root/{source}", f"  source = {source}"]
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "build.ninja").write_text("\n".join(lines) + "\n", encoding="utf-8")
    subprocess.run(["nice", "ninja", "-C", str(OUT)], check=True)


def run(fuzzer: Path, seconds: int) -> bool:
    name = fuzzer.name.removesuffix("_fuzz.cpp")
    corpus, seeds = OUT / "work/corpus" / name, ROOT / "tests/fuzz/corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    (OUT / "work/found").mkdir(exist_ok=True)
    wanted = os.environ.get("TILSYN_FUZZ_RUNS")
    limit = f"-runs={wanted}" if wanted else f"-max_total_time={seconds}"
    command = [str(OUT / "bin" / name), limit, "-timeout=10", "-rss_limit_mb=2048",
               "-print_final_stats=1", f"-artifact_prefix={OUT}/work/found/{name}-", str(corpus)]
    if seeds.is_dir():
        command.append(str(seeds))
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    runs = [line for line in done.stdout.splitlines() if "stat::number_of_executed_units" in line]
    print(f"{name}: {'ok' if done.returncode == 0 else 'FAILED'}{', ' + runs[0].split()[-1] + ' runs' if runs else ''}",
          flush=True)
    if done.returncode:
        print(done.stdout[-6000:], flush=True)
    return done.returncode == 0


def main() -> int:
    fuzzers = sorted((ROOT / "tests/fuzz").glob("*_fuzz.cpp"))
    if sys.argv[1] == "build":
        build(fuzzers)
        return 0
    seconds, names = int(sys.argv[2]), set(sys.argv[3:])
    chosen = [f for f in fuzzers if not names or f.name.removesuffix("_fuzz.cpp") in names]
    total = int(os.environ.get("TILSYN_FUZZ_TOTAL", 0))
    if total:
        seconds = max(1, min(seconds, total // ((len(chosen) + 1) // 2)))
    with ThreadPoolExecutor(max_workers=2) as pool:
        good = list(pool.map(lambda fuzzer: run(fuzzer, seconds), chosen))
    print(f"{sum(good)} passed, {len(good) - sum(good)} failed")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
