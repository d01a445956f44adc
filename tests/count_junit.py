# SPDX-License-Identifier: GPL-3.0-or-later
"""count_junit.py FILE: prints `passed failed skipped` of a ctest JUnit file, counting doctest's cases one by one.

A program that ended badly without saying how many cases failed counts as one failure.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

SUMMARY = re.compile(r"\[doctest\] test cases:\s*(\d+)\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed\s*\|\s*(\d+) skipped")


def main() -> None:
    passed = failed = skipped = 0
    for case in ElementTree.parse(sys.argv[1]).getroot().iter("testcase"):
        good = case.get("status") == "run"
        found = SUMMARY.findall(case.findtext("system-out") or "")
        if case.get("status") in ("disabled", "notrun") and case.find("failure") is None:
            skipped += 1
        elif found:
            passed += sum(int(line[1]) for line in found)
            broken = sum(int(line[2]) for line in found)
            failed += broken if good or broken else 1
        else:
            passed += good
            failed += not good
    print(passed, failed, skipped)


main()
