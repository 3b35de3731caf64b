// Builds the empty counter beside the app the way the app itself is built: same framework version, same release
// profile, same options of wasm-opt, same minifier. Where one of them is not the same, it says so and stops.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { WASM_OPT } from '../../../scripts/lib/wasm-opt.mjs';
import { folder } from './server.mjs';

const ROOT = new URL('../../../', import.meta.url).pathname;
const HERE = `${ROOT}tests/e2e/counter/`;
const WASM = 'wasm32-unknown-unknown';
const SAME_VERSION = ['leptos', 'wasm-bindgen'];

const read = (path) => readFile(path, 'utf8');
const profile = (manifest) => /^\[profile\.release\]\n((?:.+\n)*)/m.exec(manifest)?.[1];
const version = (lock, name) => new RegExp(`^name = "${name}"\\nversion = "(.+)"`, 'm').exec(lock)?.[1];

/** Everything in which the counter is not built as the app is; nothing, as long as the comparison is fair. */
export async function differences() {
  const [lock, ownLock] = await Promise.all([read(`${ROOT}Cargo.lock`), read(`${HERE}Cargo.lock`)]);
  const [manifest, ownManifest] = await Promise.all([read(`${ROOT}Cargo.toml`), read(`${HERE}Cargo.toml`)]);
  const others = SAME_VERSION.filter((name) => version(lock, name) !== version(ownLock, name));
  const found = others.map((name) => `${name} is ${version(ownLock, name)}, the app's is ${version(lock, name)}`);
  if (profile(manifest) !== profile(ownManifest)) found.push('its release profile is another one');
  return found;
}

/** The built counter in a folder that can be served. */
export async function buildCounter() {
  const found = await differences();
  if (found.length > 0) throw new Error(`tests/e2e/counter must be built like the app: ${found.join('; ')}.`);
  const target = `${process.env.CARGO_TARGET_DIR ?? `${ROOT}target`}/counter`;
  const flags = `--remap-path-prefix=${ROOT}=/ --remap-path-prefix=${process.env.CARGO_HOME ?? `${process.env.HOME}/.cargo`}=/cargo`;
  const env = { ...process.env, CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: flags };
  const run = (tool, ...args) => execFileSync(tool, args, { cwd: HERE, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const out = await folder('counter');
  run('cargo', 'build', '--quiet', '--release', '--locked', '--target', WASM, '--target-dir', target);
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--out-dir', out, '--out-name', 'counter', `${target}/${WASM}/release/stillnight-counter.wasm`);
  const wasm = `${out}/counter_bg.wasm`;
  run('wasm-opt', ...WASM_OPT, '-o', wasm, wasm);
  const { code } = await transform(await read(`${out}/counter.js`), { minify: true, format: 'esm', target: 'es2022' });
  await writeFile(`${out}/counter.js`, code);
  await writeFile(`${out}/index.html`, await read(`${HERE}index.html`));
  return out;
}
