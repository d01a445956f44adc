# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Stages with a time budget, a heartbeat and one count over everything. Sourced by ./test after installer/lib.sh.

passed=0
failed=0
skipped=0
stage_pid=
logs="$root/build/test-logs"

stop_stage() {
    [[ -z $stage_pid ]] || kill -TERM -- "-$stage_pid" 2>/dev/null || true
    [[ -z ${runner_tmp:-} ]] || rm -rf "$runner_tmp"
}
trap stop_stage EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Budgets are seconds of a machine that compiles tests/budget/probe.cpp in this many milliseconds; a slower machine has
# as much more time as it takes longer for that, a faster one no less.
probe_reference=3000

# Percent of each budget that this machine has, at most fivefold: what hangs must end.
measure_machine() {
    local begin=${EPOCHREALTIME/[.,]/} took
    c++ -std=c++20 -O2 -c "$root/tests/budget/probe.cpp" -o /dev/null
    took=$(((${EPOCHREALTIME/[.,]/} - begin) / 1000))
    machine_percent=$((took * 100 / probe_reference))
    ((machine_percent >= 100)) || machine_percent=100
    ((machine_percent <= 500)) || machine_percent=500
    say "this machine: $took ms for what takes $probe_reference ms where the budgets were set, so $machine_percent % of them"
}

# Inside a stage: adds to the final count.
count() { printf '%s %s %s\n' "$1" "$2" "${3:-0}" >>"$stage_counts"; }

# stage NAME SECONDS COMMAND...: runs it with its output in a log file, shows that it lives, prints its time against
# its budget. A stage fails when it fails or when it takes longer than its budget (TILSYN_BUDGET=off: takes any time).
stage() {
    local name="$1" budget="$2" begin=$SECONDS shown=$SECONDS status=0 took p=0 f=0 s=0
    shift 2
    budget=$((budget * ${machine_percent:-100} / 100))
    local log="$logs/${name// /-}.log"
    stage_counts="$logs/${name// /-}.counts"
    mkdir -p "$logs"
    : >"$log"
    : >"$stage_counts"
    say "── $name"
    set -m
    (
        set +m
        trap - EXIT INT TERM
        set -e
        "$@"
    ) >"$log" 2>&1 </dev/null &
    stage_pid=$!
    set +m
    local nap=0.1
    while kill -0 "$stage_pid" 2>/dev/null; do
        sleep "$nap"
        ((SECONDS - begin < 3)) || nap=1
        if ((SECONDS - shown >= 20)); then
            shown=$SECONDS
            say "   $name: $((SECONDS - begin)) s … $(tail -n 1 "$log" | tr -d '\r' | cut -c1-110)"
        fi
        if [[ ${TILSYN_BUDGET:-} != off ]] && ((SECONDS - begin > 2 * budget)); then
            say "   $name: stopped after twice its budget"
            kill -TERM -- "-$stage_pid" 2>/dev/null || true
            sleep 3
            kill -KILL -- "-$stage_pid" 2>/dev/null || true
            break
        fi
    done
    wait "$stage_pid" || status=$?
    stage_pid=
    took=$((SECONDS - begin))
    local a b c
    while read -r a b c; do
        p=$((p + a)) f=$((f + b)) s=$((s + c))
    done <"$stage_counts"
    if ((p + f + s == 0)) || ((status != 0 && f == 0)); then
        if ((status == 0)); then p=1; else f=1; fi
    fi
    if ((status != 0 || f != 0)); then
        say "   the end of $log:"
        tail -n "${TILSYN_LOG_LINES:-60}" "$log" | sed 's/^/   | /'
    else
        grep '^note: ' "$log" | sed 's/^note: /   /' || true
    fi
    local verdict="$p passed, $f failed, $took s of $budget s"
    if ((took > budget)) && [[ ${TILSYN_BUDGET:-} != off ]]; then
        f=$((f + 1))
        verdict+=": OVER BUDGET"
    fi
    say "   $name: $verdict"
    passed=$((passed + p))
    failed=$((failed + f))
    skipped=$((skipped + s))
    ((f == 0))
}

# The plain closing line, and the exit status that goes with it.
closing_line() {
    if ((skipped)); then
        say "$passed passed, $failed failed, $skipped skipped"
    else
        say "$passed passed, $failed failed"
    fi
    ((failed == 0)) || exit 1
    exit 0
}

# A temporary folder of the runner for one invocation of ./test.
runner_temporary() {
    [[ -n ${runner_tmp:-} ]] || runner_tmp="$(as_runner mktemp -d /tmp/tilsyn-test-XXXXXX)"
}

# ctest_labels PRESET LABELS [EXCLUDED]: LABELS and EXCLUDED as regular expressions over ctest's labels.
ctest_labels() {
    local preset="$1" labels="$2" excluded="${3:-^slow$}" result status=0
    # ctest keeps its own notes below the build folder; the tests run as the runner.
    runner_folder "$root/build/$preset/Testing"
    result="$runner_tmp/ctest-$RANDOM.xml"
    with_display env TMPDIR="$runner_tmp" LSAN_OPTIONS="${LSAN_OPTIONS:-}" \
        ctest --test-dir "$root/build/$preset" -j2 -L "$labels" -LE "$excluded" --output-on-failure \
        --no-tests=ignore --test-output-size-passed 100000000 --test-output-size-failed 100000000 \
        --output-junit "$result" || status=$?
    # shellcheck disable=SC2046 # three numbers
    count $(python3 "$root/tests/count_junit.py" "$result")
    return "$status"
}

# A folder tests/NAME may have a program `run` for tests that are not C++. It runs as the runner, on a virtual display,
# and ends with a line `N passed, N failed`.
run_folder() {
    local folder="$1" output status=0 line
    [[ -x $root/tests/$folder/run ]] || return 0
    runner_folder "$root/build/$folder"
    output="$(mktemp)"
    with_display env TMPDIR="$runner_tmp" TILSYN_BIN="$root/build/release/bin" TILSYN_WORK="$root/build/$folder" \
        "$root/tests/$folder/run" 2>&1 | tee "$output" || status=$?
    line="$(grep -E '^([A-Za-z]+: )?[0-9]+ passed, [0-9]+ failed' "$output" | tail -n 1 || true)"
    rm -f "$output"
    if [[ $line =~ ([0-9]+)\ passed,\ ([0-9]+)\ failed ]]; then
        count "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
        ((BASH_REMATCH[2] == 0)) || status=1
    else
        say "tests/$folder/run printed no line 'N passed, N failed'"
        count 0 1
        status=1
    fi
    return "$status"
}
