# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks share: start a program, wait for a word on its standard output, look at what it takes."""
import os
import statistics
import subprocess
import sys
import time

BIN = os.environ["TILSYN_BIN"]


class Program:
    """A program that says in lines on standard output how far it is."""

    def __init__(self, *command, env=None):
        self.begun = time.monotonic()
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                        env={**os.environ, **(env or {})})

    def until(self, word):
        """The line that begins with `word`, and the milliseconds since the start."""
        for line in self.process.stdout:
            if line.startswith(word):
                return line.strip(), (time.monotonic() - self.begun) * 1000
        sys.exit(f"{self.process.args[0]} ended before it said {word!r}")

    def end(self):
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()


def tree(pid):
    """A process and all below it."""
    found = [pid]
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/children") as children:
            for child in children.read().split():
                found += tree(int(child))
    return found


def pss(pid):
    """MiB that a process and its children take up (shared pages by their share)."""
    total = 0
    for each in tree(pid):
        with open(f"/proc/{each}/smaps_rollup") as rollup:
            total += sum(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
    return total / 1024


def wakeups(pid):
    """Voluntary context switches of all threads of one process so far."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/status") as status:
            total += sum(int(line.split()[1]) for line in status if line.startswith("voluntary"))
    return total


def written(folder):
    """When each file below a folder was last written. (What the kernel counts for a program that is not traceable is
    told to nobody.)"""
    return {path: os.stat(path).st_mtime_ns for top, _, names in os.walk(folder)
            for path in (os.path.join(top, name) for name in names)}


def compare(what, ours, floor, limit):
    """Prints the ratio of two lists of figures by their medians, with its extremes and what it should be."""
    ratio = statistics.median(ours) / statistics.median(floor)
    print(f"{what:44} {statistics.median(ours):8.1f} / {statistics.median(floor):8.1f} = {ratio:5.2f}"
          f"  ({min(ours):.1f}–{max(ours):.1f} / {min(floor):.1f}–{max(floor):.1f})  goal ≤ {limit}"
          f"  {'met' if ratio <= limit else 'NOT MET'}")
