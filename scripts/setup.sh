#!/usr/bin/env bash
# Gets every tool that building (`build`) or testing (`test`) needs, and skips what is already there at the
# right version. Tools live outside the checkout, in $STILLNIGHT_TOOLS. The system's package manager is used
# only as root; otherwise the line to run is printed. Ends by writing env.sh, which the Makefile sources.
set -euo pipefail

MODE=${1:-build}
ROOT=$(cd "$(dirname "$0")/.." && pwd)
TOOLS=${STILLNIGHT_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/stillnight}
DEBIAN_BIN=${STILLNIGHT_DEBIAN_BIN:-/usr/bin} # where Debian's own compiler is; the tests point it elsewhere
TRUNK_VERSION=0.21.14
SPLIT_VERSION=0.2.3
TARGET=wasm32-unknown-unknown
MIN_LLD=19
MIN_NODE=20
MIN_RUST=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$ROOT/Cargo.toml" 2>/dev/null || true)
RUST_PATH= # set when the compiler is Debian's, which must then stand before any other on PATH

say() { printf 'setup: %s\n' "$*"; }
die() { printf '\nsetup stopped: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# step <what> <command...>: runs the command, shows its output only if it fails, and says how long it took.
step() {
  local what=$1 from=$SECONDS log="$TOOLS/last-step.log"
  shift
  say "$what ..."
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 30 "$log" >&2
    return 1
  fi
  say "$what: $((SECONDS - from)) s"
}

# cargo for tools: never into the project's target folder, never with the project's wasm linker.
tool_cargo() { (cd "$TOOLS" && env -u CARGO_TARGET_DIR ${RUST_PATH:+PATH="$RUST_PATH:$PATH"} cargo "$@"); }

apt_install() {
  local line="apt-get install -y --no-install-recommends $*"
  have apt-get || die "missing: $*. Install them with this system's package manager, then run make again."
  [ "$(id -u)" = 0 ] || die "missing packages: $*. Run this, then make again:  sudo $line"
  if ! step "apt: $*" $line; then
    step "apt: update" apt-get update || die "apt-get update failed; is there a network?"
    step "apt: $*" $line || die "apt could not install: $*"
  fi
}

# is_older <version> <than>: by numbers, not by letters.
is_older() { [ "$1" != "$2" ] && [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

# --- the compile target ---------------------------------------------------------------------------------

target_is_there() { # target_is_there <rustc>
  local dir
  dir=$("$1" --print target-libdir --target "$TARGET" 2>/dev/null) && compgen -G "$dir/libstd-*.rlib" >/dev/null
}

debian_std() { # builds the standard library for wasm32 with Debian's compiler, in a throw-away crate
  local work sysroot lib
  work=$(mktemp -d)
  sysroot=$("$DEBIAN_BIN/rustc" --print sysroot)
  lib="$sysroot/lib/rustlib/$TARGET/lib"
  mkdir -p "$work/src"
  printf '[package]\nname = "throwaway"\nversion = "0.0.0"\nedition = "2021"\n' >"$work/Cargo.toml"
  : >"$work/src/lib.rs"
  # Bitcode must be embedded, or a later link-time optimisation cannot read these libraries.
  (cd "$work" && PATH="$DEBIAN_BIN:$PATH" RUSTC="$DEBIAN_BIN/rustc" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
    CARGO_TARGET_DIR="$work/target" "$DEBIAN_BIN/cargo" build --release --target "$TARGET" \
    -Z build-std=std,panic_abort,panic_unwind,proc_macro,test)
  rm -f "$work/target/$TARGET/release/deps/"libthrowaway*
  mkdir -p "$lib" && cp "$work/target/$TARGET/release/deps/"*.rlib "$lib/"
  rm -rf "$work"
}

# Debian's compiler, installed or to be had. Known before anything is installed: an older one could build the tools for
# ten minutes and then not the app.
debian_version() {
  if [ -x "$DEBIAN_BIN/rustc" ]; then
    "$DEBIAN_BIN/rustc" --version | sed -n 's/^rustc \([0-9.]*\).*/\1/p'
    return
  fi
  { apt-cache show rustc-web 2>/dev/null || true; } | sed -n 's/^Version: \([0-9.]*[0-9]\).*/\1/p' | sort -V | tail -n 1
}

debian_target() {
  local lld packages=() sysroot version
  RUST_PATH=$TOOLS/debian-rust
  have apt-cache || die "no wasm32 target. Install rustup (https://rustup.rs), run  rustup target add $TARGET  and make again."
  version=$(debian_version)
  if [ -z "$version" ] && [ "$(id -u)" = 0 ]; then # a new machine has no lists of packages yet
    step "apt: update" apt-get update || die "apt-get update failed; is there a network?"
    version=$(debian_version)
  fi
  [ -n "$version" ] && ! is_older "$version" "$MIN_RUST" ||
    die "no wasm32 target: rustup did not bring it, and Debian's own Rust is ${version:-not to be had} where $MIN_RUST is needed. Install rustup (https://rustup.rs), run  rustup target add $TARGET  and make again."
  lld=$(apt-cache search --names-only '^lld-[0-9]+$' | sed -n 's/^lld-\([0-9]*\) .*/\1/p' | sort -n | tail -n 1)
  [ "${lld:-0}" -ge "$MIN_LLD" ] || die "no linker: apt knows no lld-$MIN_LLD or newer. Install rustup (https://rustup.rs) or a newer lld."
  [ -x "$DEBIAN_BIN/rustc" ] && dpkg -s rustc-web >/dev/null 2>&1 || packages+=(rustc-web)
  dpkg -s cargo-web >/dev/null 2>&1 || packages+=(cargo-web)
  dpkg -s rust-web-src >/dev/null 2>&1 || packages+=(rust-web-src)
  dpkg -s "lld-$lld" >/dev/null 2>&1 || packages+=("lld-$lld")
  [ "$MODE" != test ] || dpkg -s rust-web-clippy >/dev/null 2>&1 || packages+=(rust-web-clippy)
  [ ${#packages[@]} = 0 ] || apt_install "${packages[@]}"
  if ! target_is_there "$DEBIAN_BIN/rustc"; then
    sysroot=$("$DEBIAN_BIN/rustc" --print sysroot)
    [ -w "$sysroot/lib/rustlib" ] || die "the wasm32 library must be written to $sysroot/lib/rustlib. Run once:  sudo $ROOT/scripts/setup.sh build"
    step "standard library for $TARGET (1 to 2 minutes)" debian_std || die "building the wasm32 standard library failed (see above)."
  fi
  mkdir -p "$RUST_PATH"
  local tool
  for tool in rustc cargo rustdoc cargo-clippy clippy-driver; do
    [ ! -x "$DEBIAN_BIN/$tool" ] || ln -sfn "$DEBIAN_BIN/$tool" "$RUST_PATH/$tool"
  done
  WASM_LINKER=wasm-ld-$lld
}

linker_is_there() { # rustup ships rust-lld with its compiler; elsewhere an lld on PATH will do
  compgen -G "$(rustc --print sysroot)/lib/rustlib/*/bin/rust-lld" >/dev/null && return
  have wasm-ld && WASM_LINKER=wasm-ld
}

wasm_target() {
  local version
  WASM_LINKER=
  if [ -d "$TOOLS/debian-rust" ] && target_is_there "$DEBIAN_BIN/rustc"; then
    debian_target
    say "$TARGET: already there (Debian's compiler)"
  elif have rustc && target_is_there "$(command -v rustc)" && linker_is_there; then
    say "$TARGET: already there"
  elif have rustup && step "rustup target add $TARGET" rustup target add "$TARGET" && target_is_there "$(command -v rustc)"; then
    :
  else
    say "rustup is missing or could not fetch the target: trying Debian's own compiler"
    debian_target
    say "$TARGET: with Debian's compiler"
  fi
  version=$(PATH="${RUST_PATH:+$RUST_PATH:}$PATH" rustc --version | sed -n 's/^rustc \([0-9.]*\).*/\1/p')
  ! is_older "${version:-0}" "$MIN_RUST" || die "Rust ${version:-of an unknown version} is too old: $MIN_RUST or newer is needed. Run  rustup update  and make again."
}

lint_tools() {
  PATH="${RUST_PATH:+$RUST_PATH:}$PATH" cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1 && return
  have rustup && step "rustup component add clippy rustfmt" rustup component add clippy rustfmt ||
    die "clippy or rustfmt is missing. Install both for your Rust toolchain (rustup component add clippy rustfmt)."
}

# --- trunk, wasm-bindgen, npm -----------------------------------------------------------------------------

is_version() { # is_version <program> <version>
  [ -x "$TOOLS/bin/$1" ] && "$TOOLS/bin/$1" --version 2>/dev/null | grep -qF " $2"
}

binstall() { have cargo-binstall && step "$1 $2 (prebuilt)" cargo-binstall --no-confirm --root "$TOOLS" "$1@$2"; }

trunk_tool() {
  is_version trunk "$TRUNK_VERSION" && say "trunk $TRUNK_VERSION: already there" && return
  binstall trunk "$TRUNK_VERSION" ||
    step "trunk $TRUNK_VERSION (compiles, about 5 minutes)" tool_cargo install trunk --version "$TRUNK_VERSION" --locked --root "$TOOLS" ||
    die "trunk $TRUNK_VERSION could not be built (see above). Put a trunk $TRUNK_VERSION into $TOOLS/bin and run make again."
}

bindgen_tool() {
  local v
  v=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' "$ROOT/Cargo.lock" 2>/dev/null || true)
  [ -n "$v" ] || die "Cargo.lock names no wasm-bindgen version. Is this a whole checkout?"
  is_version wasm-bindgen "$v" && is_version wasm-bindgen-test-runner "$v" && say "wasm-bindgen $v: already there" && return
  # Its own lock file may name releases that a mirror does not serve, so a second try goes without it.
  binstall wasm-bindgen-cli "$v" ||
    step "wasm-bindgen $v (compiles, about 2 minutes)" tool_cargo install wasm-bindgen-cli --version "$v" --locked --root "$TOOLS" ||
    step "wasm-bindgen $v without its lock file" tool_cargo install wasm-bindgen-cli --version "$v" --root "$TOOLS" ||
    die "wasm-bindgen-cli $v could not be built (see above)."
}

split_tool() { # says no version of its own, so cargo's list of what it installed there must do; it has no prebuilt program
  if [ -x "$TOOLS/bin/wasm-split-cli" ] && grep -qF "\"wasm_split_cli_support $SPLIT_VERSION " "$TOOLS/.crates.toml" 2>/dev/null; then
    say "wasm-split-cli $SPLIT_VERSION: already there"
    return
  fi
  step "wasm-split-cli $SPLIT_VERSION (compiles, 1 to 2 minutes)" \
    tool_cargo install wasm_split_cli_support --version "$SPLIT_VERSION" --features build-binary --locked --root "$TOOLS" ||
    die "wasm-split-cli $SPLIT_VERSION could not be built (see above)."
}

npm_packages() {
  local stamp="$ROOT/node_modules/.stillnight-stamp" want got
  have node && have npm || die "node and npm are missing. Install Node $MIN_NODE or newer (https://nodejs.org)."
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge "$MIN_NODE" ] || die "node $(node -v) is too old: $MIN_NODE or newer is needed."
  want=$(cksum <"$ROOT/package-lock.json")
  got=$(cat "$stamp" 2>/dev/null || true)
  if [ "$got" = "test $want" ] || [ "$got" = "$MODE $want" ]; then
    say "npm packages: already there"
    return
  fi
  if [ "$MODE" = test ]; then
    step "npm ci" npm --prefix "$ROOT" ci || die "npm ci failed (see above); is there a network?"
  else
    step "npm ci (build tools only)" npm --prefix "$ROOT" ci --omit=dev || die "npm ci failed (see above); is there a network?"
  fi
  printf '%s %s\n' "$MODE" "$want" >"$stamp"
}

crates() { # Trunk runs cargo offline, so everything in Cargo.lock must be here before
  step "crates of Cargo.lock" env ${RUST_PATH:+PATH="$RUST_PATH:$PATH"} \
    cargo fetch --locked --manifest-path "$ROOT/Cargo.toml" || die "cargo fetch failed (see above); is there a network?"
}

# --- browsers ---------------------------------------------------------------------------------------------

find_browser() { # find_browser <path from the environment> <name...>: prints the first that exists
  local name
  if [ -n "$1" ]; then
    have "$1" || die "$1, named in the environment, does not exist."
    printf '%s\n' "$1" && return
  fi
  shift
  for name in "$@"; do command -v "$name" && return; done
  return 0
}

look_for_browsers() {
  CHROME_BIN=$(find_browser "${CHROME:-}" chromium chromium-browser google-chrome google-chrome-stable)
  DRIVER_BIN=$(find_browser "${CHROMEDRIVER:-}" chromedriver)
  FIREFOX_BIN=$(find_browser "${FIREFOX:-}" firefox-esr firefox)
}

browsers() {
  local packages=()
  look_for_browsers
  [ -n "$CHROME_BIN" ] || packages+=(chromium)
  [ -n "$DRIVER_BIN" ] || packages+=(chromium-driver)
  [ -n "$FIREFOX_BIN" ] || packages+=(firefox-esr)
  if [ ${#packages[@]} = 0 ]; then
    say "browsers: already there"
  else
    have apt-get || die "no ${packages[*]}. Install Chromium, its chromedriver and Firefox, or name them in CHROME, CHROMEDRIVER and FIREFOX."
    apt_install "${packages[@]}"
    look_for_browsers
  fi
}

write_env() {
  {
    printf '# Written by scripts/setup.sh; sourced from the root of a checkout.\n'
    printf 'export PATH="%s%s/bin:$PWD/node_modules/.bin:$PATH"\n' "${RUST_PATH:+$RUST_PATH:}" "$TOOLS"
    [ -z "$WASM_LINKER" ] || printf 'export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=%s\n' "$WASM_LINKER"
    printf 'export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner\n'
    [ "$MODE" != test ] || printf 'export CHROME="%s" CHROMEDRIVER="%s" FIREFOX="%s"\n' "$CHROME_BIN" "$DRIVER_BIN" "$FIREFOX_BIN"
  } >"$TOOLS/env-$MODE.sh.new"
  mv "$TOOLS/env-$MODE.sh.new" "$TOOLS/env-$MODE.sh"
}

case $MODE in build | test) ;; *) die "usage: scripts/setup.sh [build|test]" ;; esac
mkdir -p "$TOOLS/bin" || die "cannot write to $TOOLS. Name another folder in STILLNIGHT_TOOLS."
if have flock; then # two runs at once would install over each other
  exec 9>"$TOOLS/.lock"
  flock 9
fi
have cargo || have apt-get || die "cargo is missing. Install Rust with rustup (https://rustup.rs), then run make again."
wasm_target
[ "$MODE" != test ] || lint_tools
trunk_tool
bindgen_tool
split_tool
crates
npm_packages
[ "$MODE" != test ] || browsers
write_env
say "ready in $SECONDS s (tools in $TOOLS)"
