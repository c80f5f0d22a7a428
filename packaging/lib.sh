# Shared by the scripts beside it; sourced, not run. Needs nothing but bash and a Debian base system.
# shellcheck shell=bash

set -euo pipefail
export LC_ALL=C.UTF-8
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

say() { printf '==> %s\n' "$*"; }
note() { printf '    %s\n' "$*"; }
fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# The package names in packaging/packages-<group>.txt of each group given.
listed_packages() {
    local group
    for group in "$@"; do
        grep -v '^#' "packaging/packages-$group.txt"
    done
}

# Those of the packages given that dpkg does not have, one a line.
missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' | sort -u)
    comm -23 <(printf '%s\n' "$@" | sort -u) <(printf '%s\n' "$installed")
}

# Installs what the groups need and the machine lacks; says nothing to apt when nothing is missing.
need_packages() {
    command -v dpkg-query >/dev/null || fail "this is not a Debian system: install by hand what packaging/packages-*.txt name"
    local -a wanted missing as_root=()
    mapfile -t wanted < <(listed_packages "$@")
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    if [ ${#missing[@]} -eq 0 ]; then
        say "Packages: all ${#wanted[@]} are installed"
        return
    fi
    say "Packages: installing ${#missing[@]} of ${#wanted[@]}: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "these packages are missing and there is no sudo to install them: ${missing[*]}. As root: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    local log=build/install.log
    mkdir -p build
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >"$log" 2>&1 || note "apt-get update failed; trying with the lists there are"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends --no-remove "${missing[@]}" >>"$log" 2>&1 &
    local job=$! seconds=0
    while kill -0 "$job" 2>/dev/null; do
        sleep 1
        seconds=$((seconds + 1))
        [ $((seconds % 10)) -ne 0 ] || note "$seconds s: $(grep -E '^(Get:|Unpacking|Setting up)' "$log" | tail -n 1 | cut -c 1-90)"
    done
    wait "$job" || true
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    if [ ${#missing[@]} -ne 0 ]; then
        tail -n 15 "$log" >&2
        fail "apt-get could not install: ${missing[*]} (its whole output: $log)"
    fi
}

# The interpreter of the samples: Debian's python3 with its torch, plus what packaging/python.txt names.
# Puts it first on PATH.
need_python() {
    local venv=$ROOT/build/venv stamp
    stamp=$(cat packaging/python.txt packaging/packages-run.txt | sha256sum | cut -c 1-16)
    if [ "$(cat "$venv/stamp" 2>/dev/null)" = "$stamp" ] && "$venv/bin/python3" -c '' 2>/dev/null; then
        say "Python: build/venv is ready"
    else
        say "Python: installing $(grep -vc '^#' packaging/python.txt) packages into build/venv"
        rm -rf "$venv"
        /usr/bin/python3 -m venv --system-site-packages "$venv" || fail "cannot make the virtual environment build/venv (package python3-venv)"
        "$venv/bin/python3" -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: -r packaging/python.txt ||
            fail "pip could not install: $(grep -v '^#' packaging/python.txt | tr '\n' ' ')"
        "$venv/bin/python3" -c 'import sklearn, torch, matplotlib' || fail "build/venv cannot import sklearn, torch and matplotlib"
        printf '%s\n' "$stamp" >"$venv/stamp"
    fi
    export PATH="$venv/bin:$PATH"
}

# Configures build/<preset> if that has not been done, then builds the targets given.
compile() {
    local preset=$1
    shift
    if [ ! -f "build/$preset/build.ninja" ]; then
        say "Configuring build/$preset"
        mkdir -p build
        cmake --preset "$preset" >"build/configure-$preset.log" 2>&1 || {
            tail -n 30 "build/configure-$preset.log" >&2
            fail "cmake could not configure build/$preset (its whole output: build/configure-$preset.log)"
        }
    fi
    say "Building build/$preset: $*"
    local start=$SECONDS
    NINJA_STATUS='[%f/%t %es] ' ninja -C "build/$preset" "$@" || fail "the build of build/$preset failed; the first error is above"
    note "built in $((SECONDS - start)) s"
}

# The programs that packaging/build leaves in build/<preset>/bin/.
# shellcheck disable=SC2034 # used by the scripts that source this
PROGRAMS=(orrery orrery-agent)
[ ! -f app/workbench/CMakeLists.txt ] || PROGRAMS+=(orrery-workbench)
