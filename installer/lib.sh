# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run, test, bench and installer/setup: who runs the product, on which display, built how.
# To be sourced by bash with `set -euo pipefail`.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
run_user=tilsyn-run
run_home=/var/lib/tilsyn-run

say() { printf '%s\n' "$*"; }
die() {
    printf '%s\n' "$*" >&2
    exit 2
}

as_root() { [[ $(id -u) -eq 0 ]]; }

# ---- who runs it ----------------------------------------------------------------------------------------------------

# Variables that the product and its tests may see. Everything else of root's environment stays behind.
passed_on='^(LANG|LANGUAGE|LC_.*|TZ|TERM|CI|DISPLAY|XAUTHORITY|DBUS_SESSION_BUS_ADDRESS|TILSYN_.*|QT_.*|QTWEBENGINE_.*|[A-Z]+SAN_OPTIONS|'
passed_on+='CTEST_.*|npm_config_.*|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|https?_proxy|no_proxy|HTTPS?_PROXY|NO_PROXY)$'

# as_runner COMMAND...: as root through the user tilsyn-run, otherwise as who we are; never as root.
as_runner() {
    local runtime
    if ! as_root; then
        runtime="${XDG_RUNTIME_DIR:-}"
        if [[ ! -d $runtime || ! -O $runtime ]]; then
            runtime="${TMPDIR:-/tmp}/tilsyn-run-$(id -u)"
            mkdir -p -m 0700 "$runtime"
            [[ -O $runtime ]] || die "$runtime belongs to somebody else"
        fi
        env XDG_RUNTIME_DIR="$runtime" "$@"
        return
    fi
    runtime="$run_home/runtime"
    install -d -o "$run_user" -g "$run_user" -m 0700 "$runtime"
    local variables=() name
    for name in $(compgen -e); do
        [[ $name =~ $passed_on ]] && variables+=("$name=${!name}")
    done
    env -i "${variables[@]}" PATH=/usr/local/bin:/usr/bin:/bin HOME="$run_home" USER="$run_user" LOGNAME="$run_user" \
        XDG_RUNTIME_DIR="$runtime" \
        setpriv --reuid "$run_user" --regid "$run_user" --init-groups --inh-caps=-all "$@"
}

# A folder that the runner may write to; given back to nobody, so its owner stays the runner.
runner_folder() {
    if as_root; then
        install -d -o "$run_user" -g "$run_user" -m 0755 "$1"
        chown -R "$run_user:$run_user" "$1"
    else
        mkdir -p "$1"
    fi
}

# A clone that the user tilsyn-run cannot read (below /root, say) is mirrored to a place that it can read, and the
# calling script goes on there; build/ of the clone then points to the mirror's, so results lie where they always do.
readable_clone() {
    as_root || return 0
    if as_runner test -r "$root/CMakeLists.txt" 2>/dev/null && as_runner test -x "$root/test" 2>/dev/null; then
        return 0
    fi
    local script="$1" mirror
    shift
    mirror="$run_home/clones/$(cksum <<<"$root" | cut -d' ' -f1)"
    say "$run_user cannot read $root: working in its mirror $mirror"
    install -d -m 0755 "$run_home/clones" "$mirror"
    # What left the clone leaves the mirror; unchanged files keep their times, so that nothing is built twice.
    find "$mirror" -mindepth 1 -maxdepth 1 ! -name build ! -name .git -print0 | while IFS= read -r -d '' old; do
        [[ -e $root/${old##*/} ]] || rm -rf "$old"
    done
    local part
    for part in "$root"/* "$root"/.[!.]*; do
        case ${part##*/} in
        build | .git) ;;
        *)
            rm -rf "${mirror:?}/${part##*/}"
            cp -a "$part" "$mirror/"
            ;;
        esac
    done
    rm -rf "$mirror/.git"
    [[ ! -e $root/.git ]] || cp -a "$root/.git" "$mirror/.git"
    find "$mirror" -path "$mirror/build" -prune -o -path "$mirror/.git" -prune -o -exec chmod go+rX {} +
    mkdir -p "$mirror/build"
    if [[ ! -e $root/build || -L $root/build ]]; then
        ln -sfn "$mirror/build" "$root/build"
    else
        say "results lie in $mirror/build, because $root/build is already a folder of its own"
    fi
    cd "$mirror"
    exec "$mirror/$script" "$@"
}

# Chromium and Qt WebEngine keep their sandbox. Where the kernel refuses user namespaces there is none to keep.
check_web_sandbox() {
    if ! as_runner unshare --user --map-root-user true 2>/dev/null; then
        say "no user namespaces on this kernel: the web sandbox is off for this run"
        export TILSYN_NO_WEB_SANDBOX=1 QTWEBENGINE_DISABLE_SANDBOX=1
    fi
}

# ---- display --------------------------------------------------------------------------------------------------------

# True when the runner reaches the display that the environment names.
has_display() {
    if ! as_root; then
        [[ -n ${WAYLAND_DISPLAY:-} ]] && return 0
        [[ -n ${DISPLAY:-} ]] && timeout 5 xdpyinfo >/dev/null 2>&1
        return
    fi
    [[ -n ${DISPLAY:-} ]] || return 1
    # The cookie of root's display, in a file that the runner can read.
    local cookie="${XAUTHORITY:-$HOME/.Xauthority}"
    if [[ -r $cookie ]]; then
        install -o "$run_user" -g "$run_user" -m 0600 "$cookie" "$run_home/.Xauthority"
        export XAUTHORITY="$run_home/.Xauthority"
    fi
    as_runner timeout 5 xdpyinfo >/dev/null 2>&1
}

# with_display COMMAND...: the runner runs it on a virtual screen with a window manager and a session bus of its own.
with_display() {
    if as_root; then
        mkdir -p -m 1777 /tmp/.X11-unix
    fi
    unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS
    as_runner env TILSYN_SCREEN="${TILSYN_SCREEN:-1920x1080x24}" bash "$root/installer/virtual_display" "$@"
}

# ---- building -------------------------------------------------------------------------------------------------------

# build PRESET [TARGET...]
build() {
    local preset="$1"
    shift
    cd "$root"
    cmake --preset "$preset" >"$root/build/configure-$preset.log" 2>&1 || {
        cat "$root/build/configure-$preset.log" >&2
        return 1
    }
    nice ninja -C "build/$preset" "$@"
}

# The files in C++ that are ours, relative to the root, NUL-separated.
our_sources() {
    cd "$root"
    find app modules tests \( -name '*.h' -o -name '*.cpp' \) -type f -print0 2>/dev/null | sort -z
}
