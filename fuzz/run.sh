#!/usr/bin/env bash
# Builds and runs one fuzz target: fuzz/run.sh envelope|entry|backup|link|import|extract|sealed [seconds]
# Needs the stable toolchain and a C++ compiler, nothing else: the coverage flags are those of cargo-fuzz without a
# sanitiser, as the app has no unsafe code. The corpus is kept, so that a stopped run goes on where it was.
set -euo pipefail
cd "$(dirname "$0")"
target=${1:?which target: envelope, entry, backup, link, import, extract or sealed}
seconds=${2:-600}
host=$(rustc -vV | sed -n 's/^host: //p')
build=${CARGO_TARGET_DIR:-$PWD/../target}/fuzz
work=$build/corpus/$target
mkdir -p "$work"

# With an explicit --target, build scripts and macros stay free of the coverage flags.
export RUSTFLAGS="--cfg fuzzing -Ccodegen-units=1 -Cdebug-assertions -Cpasses=sancov-module \
-Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
-Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares"
CARGO_TARGET_DIR=$build cargo build --locked --release --target "$host" --bin "$target"

# What real values look like, to begin with; libFuzzer takes each file of the directories as one input.
seeds=$build/seeds/$target
mkdir -p "$seeds"
case $target in
    envelope) for file in ../tests/fixtures/*/*.txt; do tail -n +2 "$file" >"$seeds/$(basename "$file")"; done ;;
    entry) for file in ../tests/fixtures/schema-1/*.txt; do tail -n +2 "$file" | cut -c 24- >"$seeds/$(basename "$file")"; done ;;
    backup) cp ../tests/fixtures/*.stillnight "$seeds/" ;;
    import) find ../tests/fixtures/import -type f ! -name '*.txt' -exec cp {} "$seeds/" \; ;;
    sealed) printf '{"stillnight":"sealed","format":1,"iterations":600000,"salt":"BwcHBwcHBwcHBwcHBwcHBw","nonce":"CQkJCQkJCQkJCQkJ",\n"sealed":"bGVudGlscwAAAAAAAAAAAAAAAAAAAAA"}\n' >"$seeds/whole" ;;
    extract) { printf 'stillnight extract 1 1'; sed -n 's/,$//; /^\[/{s/^/\n/;p}' ../tests/fixtures/schema-1.stillnight; } >"$seeds/whole" ;;
    link) printf '\1\1\0lentils,oats' >"$seeds/plain" ;;
esac
exec "$build/$host/release/$target" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 -max_len=16384 \
    -artifact_prefix="$build/$target-" -print_final_stats=1 "$work" "$seeds"
