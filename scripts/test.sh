#!/usr/bin/env bash
# Everything CI runs, one stage after the other, with the minutes of each at the end. Stage names as arguments
# run only those. A failed stage does not stop the ones that can still say something.
set -uo pipefail
cd "$(dirname "$0")/.."
export STILLNIGHT_TOOLS=${STILLNIGHT_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/stillnight}
WASM=wasm32-unknown-unknown
ALL=(setup fmt clippy-core core clippy-ui web tooling build budget e2e lighthouse)
STAGES=("$@")
[ $# -gt 0 ] || STAGES=("${ALL[@]}")

node_file() { # a stage whose file is missing must fail, and say so
  [ -f "$1" ] || { echo "missing: $1"; return 1; }
  node "$@"
}

run_stage() {
  case $1 in
    setup) scripts/setup.sh test ;;
    fmt) cargo fmt --check ;;
    clippy-core) cargo clippy --locked --no-default-features --all-targets -- -D warnings ;;
    core) cargo test --locked --no-default-features ;;
    clippy-ui) cargo clippy --locked --target $WASM --lib --bins -- -D warnings ;;
    web) WASM_BINDGEN_TEST_TIMEOUT=${WASM_BINDGEN_TEST_TIMEOUT:-120} cargo test --locked --target $WASM --test 'web*' ;;
    tooling) node --test tests/tooling/*.test.mjs ;;
    build) scripts/build.sh ;;
    budget) node_file scripts/budget.mjs ;;
    e2e) node_file tests/e2e/run.mjs ;;
    lighthouse) node_file tests/e2e/lighthouse.mjs ;;
    *) echo "no such stage: $1 (there are: ${ALL[*]})"; return 2 ;;
  esac
}

passed=0 failed=0 table=() broken=
for stage in "${STAGES[@]}"; do
  # Without tools nothing can run; without a fresh dist/ the checks of dist/ would judge an old one.
  if [ "$broken" = setup ] || { [ "$broken" = build ] && [[ $stage =~ ^(budget|e2e|lighthouse)$ ]]; }; then
    table+=("$(printf '%-14s %8s  not run (%s failed)' "$stage" - "$broken")")
    failed=$((failed + 1))
    continue
  fi
  printf '\n=== %s\n' "$stage"
  from=$SECONDS
  if run_stage "$stage"; then
    word=ok
    passed=$((passed + 1))
    # shellcheck source=/dev/null
    [ "$stage" != setup ] || . "$STILLNIGHT_TOOLS/env-test.sh"
  else
    word=FAILED
    failed=$((failed + 1))
    case $stage in setup | build) broken=$stage ;; esac
  fi
  seconds=$((SECONDS - from))
  table+=("$(printf '%-14s %5d.%d m  %s' "$stage" $((seconds / 60)) $((seconds % 60 / 6)) "$word")")
done

printf '\n=== minutes per stage\n'
printf '%s\n' "${table[@]}"
printf '%-14s %5d.%d m\n' total $((SECONDS / 60)) $((SECONDS % 60 / 6))
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
