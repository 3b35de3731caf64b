// scripts/setup.sh on machines of several kinds, played by stand-ins for every program it calls.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';

const repository = new URL('../..', import.meta.url).pathname;
const STAND_IN = join(repository, 'tests/tooling/stand-ins/stand-in.sh');
const PLAYED = ['apt-cache', 'apt-get', 'cargo', 'dpkg', 'id', 'npm', 'rustc', 'rustup'];
const REAL = ['bash', 'cat', 'chmod', 'cksum', 'cp', 'dirname', 'env', 'flock', 'grep', 'head', 'ln', 'mkdir', 'mktemp', 'mv', 'node', 'rm', 'sed', 'sort', 'tail', 'touch'];

function machine(t, { without = [] } = {}) {
  const fake = mkdtempSync(join(tmpdir(), 'stillnight-setup-'));
  t.after(() => rmSync(fake, { recursive: true }));
  for (const folder of ['bin', 'installed', 'checkout/scripts', 'tools']) mkdirSync(join(fake, folder), { recursive: true });
  mkdirSync(join(fake, 'rustup-sysroot/lib/rustlib/wasm32-unknown-unknown/lib'), { recursive: true });
  mkdirSync(join(fake, 'rustup-sysroot/lib/rustlib/x86_64-unknown-linux-gnu/bin'), { recursive: true });
  mkdirSync(join(fake, 'debian-sysroot/lib/rustlib'), { recursive: true });
  writeFileSync(join(fake, 'rustup-sysroot/lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld'), '');
  copyFileSync(join(repository, 'scripts/setup.sh'), join(fake, 'checkout/scripts/setup.sh'));
  writeFileSync(join(fake, 'checkout/package-lock.json'), '{}');
  writeFileSync(join(fake, 'checkout/Cargo.toml'), '[package]\nname = "stillnight"\nrust-version = "1.88"\n');
  writeFileSync(join(fake, 'checkout/Cargo.lock'), '[[package]]\nname = "wasm-bindgen"\nversion = "0.2.130"\n');
  for (const name of PLAYED.filter((name) => !without.includes(name))) {
    copyFileSync(STAND_IN, join(fake, 'bin', name));
    chmodSync(join(fake, 'bin', name), 0o755);
  }
  const path = process.env.PATH.split(delimiter);
  for (const name of REAL) {
    const found = path.map((folder) => join(folder, name)).find(existsSync);
    if (found) symlinkSync(found, join(fake, 'bin', name)); // flock is not everywhere, and not needed
  }
  const run = (mode, env = {}) => {
    writeFileSync(join(fake, 'calls'), '');
    const result = spawnSync('bash', [join(fake, 'checkout/scripts/setup.sh'), mode], {
      encoding: 'utf8',
      env: { PATH: join(fake, 'bin'), HOME: fake, TMPDIR: fake, FAKE: fake, STILLNIGHT_TOOLS: join(fake, 'tools'), STILLNIGHT_DEBIAN_BIN: join(fake, 'debian'), FAKE_RUSTUP: 'ok', ...env },
    });
    return { ...result, calls: readFileSync(join(fake, 'calls'), 'utf8'), output: result.stdout + result.stderr };
  };
  const env = (mode) => readFileSync(join(fake, `tools/env-${mode}.sh`), 'utf8');
  return { fake, run, env };
}

test('with rustup: the target, trunk and wasm-bindgen, and no package manager', (t) => {
  const { run, env } = machine(t);
  const { status, calls, output } = run('build');
  assert.equal(status, 0, output);
  assert.match(calls, /^rustup target add wasm32-unknown-unknown$/m);
  assert.match(calls, /^cargo install trunk --version 0\.21\.14 --locked/m);
  assert.match(calls, /^cargo install wasm-bindgen-cli --version 0\.2\.130 --locked/m);
  assert.match(calls, /^cargo install wasm_split_cli_support --version 0\.2\.3 --features build-binary --locked/m);
  assert.match(calls, /^npm .*ci --omit=dev$/m);
  assert.doesNotMatch(calls, /^apt/m);
  assert.doesNotMatch(env('build'), /LINKER|debian-rust/);
});

test('a second run installs nothing', (t) => {
  const { run } = machine(t);
  run('test');
  const { status, calls, output } = run('test');
  assert.equal(status, 0, output);
  assert.doesNotMatch(calls, /install| ci\b|target add/);
});

test('another version of the splitter is replaced', (t) => {
  const { fake, run } = machine(t);
  run('build');
  const list = join(fake, 'tools/.crates.toml');
  writeFileSync(list, readFileSync(list, 'utf8').replace('wasm_split_cli_support 0.2.3', 'wasm_split_cli_support 0.2.2'));
  assert.match(run('build').calls, /^cargo install wasm_split_cli_support --version 0\.2\.3/m);
});

test('without a working rustup: the compiler of Debian, its library built once, its linker', (t) => {
  const { fake, run, env } = machine(t);
  const first = run('build', { FAKE_RUSTUP: 'fails' });
  assert.equal(first.status, 0, first.output);
  assert.match(first.calls, /^apt-get install .*rustc-web cargo-web rust-web-src lld-22$/m);
  const lib = join(fake, 'debian-sysroot/lib/rustlib/wasm32-unknown-unknown/lib');
  assert.ok(existsSync(join(lib, 'libstd-1.rlib')));
  assert.ok(!existsSync(join(lib, 'libthrowaway-1.rlib')));
  assert.match(env('build'), /LINKER=wasm-ld-22$/m);
  assert.match(env('build'), /PATH="[^"]*\/debian-rust:/);
  const second = run('build', { FAKE_RUSTUP: 'fails' });
  assert.equal(second.status, 0, second.output);
  assert.doesNotMatch(second.calls, /apt-get|cargo (build|install)|rustup/);
});

test('no rustup at all goes the same way', (t) => {
  const { run } = machine(t, { without: ['rustup', 'rustc', 'cargo'] });
  const { status, calls, output } = run('build');
  assert.equal(status, 0, output);
  assert.match(calls, /apt-get install .*rustc-web/);
});

test('a machine without lists of packages gets them before it is asked what it has', (t) => {
  const { run } = machine(t);
  const { status, calls, output } = run('build', { FAKE_RUSTUP: 'fails', FAKE_NO_LISTS: '1' });
  assert.equal(status, 0, output);
  assert.match(calls, /^apt-get update$[\s\S]*^apt-get install .*rustc-web/m);
});

test('a lock file that does not resolve is left out at the second try', (t) => {
  const { run } = machine(t);
  const { status, calls, output } = run('build', { FAKE_LOCKED: 'broken' });
  assert.equal(status, 0, output);
  assert.match(calls, /^cargo install wasm-bindgen-cli --version 0\.2\.130 --root/m);
});

test('tests get browsers and the whole of the npm packages', (t) => {
  const { fake, run, env } = machine(t);
  run('build');
  const { status, calls, output } = run('test');
  assert.equal(status, 0, output);
  assert.match(calls, /^apt-get install .*chromium chromium-driver firefox-esr$/m);
  assert.match(calls, /^npm .*ci$/m);
  assert.ok(env('test').includes(`CHROME="${join(fake, 'bin/chromium')}"`), env('test'));
  assert.doesNotMatch(run('build').calls, /npm .*ci/, 'the larger set serves building too');
});

const checkStops = (what, { mode = 'build', env = {}, without }, words) =>
  test(`stops with one clear error: ${what}`, (t) => {
    const { run } = machine(t, { without });
    const { status, stderr, calls } = run(mode, env);
    assert.equal(status, 1);
    assert.match(stderr, words);
    assert.equal(stderr.match(/setup stopped/g)?.length, 1, stderr);
    assert.doesNotMatch(calls, /apt-get install/);
  });
const user = { FAKE_UID: '1000' };
checkStops('packages, but not root', { env: { ...user, FAKE_RUSTUP: 'fails' } }, /sudo apt-get install -y --no-install-recommends rustc-web cargo-web rust-web-src lld-22/);
checkStops('browsers, but not root', { mode: 'test', env: user }, /sudo apt-get install .*chromium chromium-driver firefox-esr/);
checkStops('no linker that is new enough', { env: { FAKE_RUSTUP: 'fails', FAKE_LLD: 'lld-14' } }, /lld-19 or newer/);
checkStops('a Debian whose compiler is too old', { env: { FAKE_RUSTUP: 'fails', FAKE_DEBIAN_RUST: '1.85.0' } }, /Debian's own Rust is 1\.85\.0 where 1\.88 is needed.*rustup target add/);
checkStops('a compiler that is too old', { env: { FAKE_RUST: '1.9.1' } }, /Rust 1\.9\.1 is too old: 1\.88 or newer/);
checkStops('neither rustup nor apt', { env: { FAKE_RUSTUP: 'fails' }, without: ['apt-get', 'apt-cache'] }, /rustup\.rs/);
checkStops('a browser that is not where it was said to be', { mode: 'test', env: { CHROME: '/nowhere/chrome' } }, /\/nowhere\/chrome/);
checkStops('no npm', { without: ['npm'] }, /Install Node 20/);
checkStops('an unknown mode', { mode: 'deploy' }, /usage/);
