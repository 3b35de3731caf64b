// Cuts the program into the file that the first screen waits for and the parts that come later (src/ui/pages/list.rs
// says where). Trunk binds the whole program; here cargo's own wasm is cut first and bound after, because a
// bound one can no longer be cut.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WASM_OPT } from './wasm-opt.mjs';

const LOADER = '__wasm_split.js'; // wasm-split-cli's own name for it
const NO_HASH = '0'.repeat(16); // put right by names.mjs, like every other

const OWN_WAY = `
function ask(url) {
  const coming = fetch(url).then((answer) => (answer.ok ? answer : fetch(url, { cache: 'reload' })));
  coming.catch(() => {}); // told by whoever waits for it, and nobody does once another file has failed
  return coming;
}
async function instantiate(coming, imports) {
  const answer = await coming;
  if (!answer.ok) throw new Error(\`a part of the program answered \${answer.status}\`);
  return WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}
`;

/**
 * Puts the cut program into `dir` in place of what Trunk put there: the glue with the loader of the parts in it, the
 * main wasm, and a wasm for each part. `work` is a folder for what lies between.
 */
export async function splitProgram(dir, root, work) {
  const stem = (await readdir(dir)).map((name) => /^(stillnight-[0-9a-f]+)\.js$/.exec(name)?.[1]).find(Boolean);
  if (!stem) throw new Error('Trunk left no glue to replace');
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  run('wasm-split-cli', cargosWasm(root), work, '--out-name', stem);
  // Like Trunk's own call, but the table of functions stays exported: the parts put their functions into it.
  run('wasm-bindgen', join(work, `${stem}.wasm`), '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-dir', work, '--out-name', stem);

  const parts = (await readdir(work)).filter((name) => /^(split|chunk)_\w+\.wasm$/.test(name));
  await writeFile(join(work, LOADER), ownLoader(await readFile(join(work, LOADER), 'utf8'), parts));
  await rm(join(dir, 'snippets'), { recursive: true, force: true }); // joined to the glue as well
  await build({
    absWorkingDir: work,
    entryPoints: [`${stem}.js`],
    outfile: join(dir, `${stem}.js`),
    allowOverwrite: true,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
    logOverride: { 'duplicate-object-key': 'silent' }, // wasm-bindgen names the loader once for each function in it
  });
  run('wasm-opt', ...WASM_OPT, join(work, `${stem}_bg.wasm`), '-o', join(dir, `${stem}_bg.wasm`));
  for (const part of parts) run('wasm-opt', ...WASM_OPT, join(work, part), '-o', join(dir, partName(part)));
}

const run = (tool, ...args) => execFileSync(tool, args, { stdio: ['ignore', 'inherit', 'inherit'] });

function cargosWasm(root) {
  const metadata = execFileSync('cargo', ['metadata', '--no-deps', '--offline', '--format-version', '1'], { cwd: root, maxBuffer: 1 << 26 });
  return join(JSON.parse(metadata).target_directory, 'wasm32-unknown-unknown/release/stillnight.wasm');
}

/** `split_book.wasm` holds one part, `chunk_4.wasm` what some parts share. */
export const partName = (name) => name.replace(/^(split|chunk)_(\w+)\.wasm$/, (_, kind, what) => `${kind === 'split' ? 'part' : 'shared'}-${what}-${NO_HASH}.wasm`);

/**
 * The loader with our names and our way of asking for a part. It is read whole: streaming would need a host that sends the
 * right type for wasm, and we promise any static host. A refusal is asked about once more past the browser's cache, where
 * a host may have let it be kept as long as the file itself.
 */
export function ownLoader(text, parts) {
  let own = text;
  const change = (from, to, what) => {
    if (!own.includes(from)) throw new Error(`wasm-split-cli writes its loader in another way now: no ${what}`);
    own = own.replaceAll(from, to);
  };
  change('WebAssembly.instantiateStreaming(', 'instantiate(', 'streaming');
  change('fetch(new URL(', 'ask(new URL(', 'request');
  for (const part of parts) change(`"./${part}"`, `"./${partName(part)}"`, part);
  return own + OWN_WAY;
}
