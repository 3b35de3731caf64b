#!/usr/bin/env bash
# One script that stands in for rustup, rustc, cargo, npm, apt and others in tests of scripts/setup.sh: it does the least
# that the set-up can see, and writes each call to $FAKE/calls. $FAKE is a temporary folder.
name=${0##*/}
echo "$name $*" >>"$FAKE/calls"
program() { printf '#!/bin/bash\necho "%s %s"\n' "$1" "$2" >"$3/$1" && chmod +x "$3/$1"; }
argument() { # argument <flag> <all arguments...>: the word after the flag
  local flag=$1
  shift
  while [ $# -gt 1 ]; do
    [ "$1" != "$flag" ] || { echo "$2" && return; }
    shift
  done
}
sysroot=$FAKE/rustup-sysroot
[[ $0 != "$FAKE"/debian/* ]] || sysroot=$FAKE/debian-sysroot

case "$name $*" in
  "id -u") echo "${FAKE_UID:-0}" ;;
  "rustup target add "*)
    [ "$FAKE_RUSTUP" = ok ] || { echo "error: could not download" >&2 && exit 1; }
    touch "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib/libstd-1.rlib" ;;
  "rustc --version")
    version=${FAKE_RUST:-1.95.0}
    [[ $0 != "$FAKE"/debian/* ]] || version=${FAKE_DEBIAN_RUST:-1.90.0}
    echo "rustc $version (1234abcd 2026-01-01)" ;;
  "rustc --print sysroot") echo "$sysroot" ;;
  "rustc --print target-libdir "*) echo "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib" ;;
  "cargo build "*)
    mkdir -p "$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/deps"
    touch "$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/deps/"{libstd-1,libthrowaway-1}.rlib ;;
  "cargo install "*)
    [[ "$*" != *wasm-bindgen-cli*--locked* ]] || [ "${FAKE_LOCKED:-ok}" = ok ] || exit 101
    root=$(argument --root "$@") version=$(argument --version "$@")
    case $2 in
      wasm-bindgen-cli) program wasm-bindgen "$version" "$root/bin" && program wasm-bindgen-test-runner "$version" "$root/bin" ;;
      wasm_split_cli_support)
        program wasm-split-cli "$version" "$root/bin"
        echo "\"$2 $version (registry)\" = [\"wasm-split-cli\"]" >>"$root/.crates.toml" ;;
      *) program "$2" "$version" "$root/bin" ;;
    esac ;;
  "npm "*ci*) mkdir -p "$(argument --prefix "$@")/node_modules" ;;
  "apt-cache show rustc-web")
    [ -z "${FAKE_NO_LISTS:-}" ] || [ -e "$FAKE/lists" ] || exit 100
    printf 'Package: rustc-web\nVersion: %s+dfsg3-1~deb12u3\n' "${FAKE_DEBIAN_RUST:-1.90.0}" ;;
  "apt-get update") touch "$FAKE/lists" ;;
  "apt-cache search "*) printf '%s\n' ${FAKE_LLD:-lld-19 lld-9 lld-22} | sed 's/$/ - linker/' ;;
  "dpkg -s "*) [ -e "$FAKE/installed/$2" ] ;;
  "apt-get install "*)
    for package in "$@"; do
      touch "$FAKE/installed/$package"
      case $package in
        rustc-web) mkdir -p "$FAKE/debian" && cp "$0" "$FAKE/debian/rustc" ;;
        cargo-web) mkdir -p "$FAKE/debian" && cp "$0" "$FAKE/debian/cargo" ;;
        chromium | firefox-esr) program "$package" 1 "$FAKE/bin" ;;
        chromium-driver) program chromedriver 1 "$FAKE/bin" ;;
      esac
    done ;;
esac
