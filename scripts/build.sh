#!/usr/bin/env bash
# Builds for release into dist/. Run through `make build`, which has set up the tools and sourced their paths.
set -euo pipefail
cd "$(dirname "$0")/.."
export STILLNIGHT_CONTENT_OUT="$PWD/.build/content" # build.rs writes the hashed content files here
export NO_COLOR=true # Trunk accepts only true or false in this variable
export RUST_LIB_BACKTRACE=0 # a failed build is explained by the compiler, not by a trace of Trunk
# No path of this machine may end up in the program, and two machines should build the same bytes.
flags="--remap-path-prefix=$PWD=/stillnight --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo"
# The post-build hook cuts the program into parts: for that it needs the linker's relocations and all names. wasm-opt strips
# both from what is shipped.
flags="$flags --cfg=stillnight_split -Clink-args=--emit-relocs"
export CARGO_PROFILE_RELEASE_STRIP=none
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags"
exec trunk build --release "$@"
