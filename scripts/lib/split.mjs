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

const SHARED = `shared-${NO_HASH}.wasm`;

// A part is read whole: streaming would need a host that sends the right type for wasm, and we promise any static host. A
// refusal is asked about once more past the browser's cache, where it may have been kept as long as the file itself.
const OWN_WAY = `
function ask(url) {
  const coming = fetch(url)
    .then((answer) => (answer.ok ? answer : fetch(url, { cache: 'reload' })))
    .then((answer) => {
      if (!answer.ok) throw new Error('a part of the program answered ' + answer.status);
      return answer.arrayBuffer();
    });
  coming.catch(() => {}); // told by whoever waits for it, and nobody does once another file has failed
  return coming;
}
let shared;
function askShared(name) {
  shared ??= ask(new URL('./${SHARED}', import.meta.url)).then((bytes) => WebAssembly.compile(bytes));
  const coming = shared.then((all) => WebAssembly.Module.customSections(all, name)[0]);
  coming.catch(() => {
    shared = undefined;
  });
  return coming;
}
async function instantiate(coming, imports) {
  return WebAssembly.instantiate(await coming, imports);
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

  const parts = (await readdir(work)).filter((name) => /^(split|chunk)_\w+\.wasm$/.test(name)).sort();
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
  for (const part of parts) run('wasm-opt', ...WASM_OPT, join(work, part), '-o', join(isShared(part) ? work : dir, partName(part)));
  const shared = parts.filter(isShared);
  if (shared.length === 0) return;
  const modules = await Promise.all(shared.map(async (part) => [sectionName(part), await readFile(join(work, partName(part)))]));
  await writeFile(join(dir, SHARED), sharedFile(modules));
}

const run = (tool, ...args) => execFileSync(tool, args, { stdio: ['ignore', 'inherit', 'inherit'] });

function cargosWasm(root) {
  const metadata = execFileSync('cargo', ['metadata', '--no-deps', '--offline', '--format-version', '1'], { cwd: root, maxBuffer: 1 << 26 });
  return join(JSON.parse(metadata).target_directory, 'wasm32-unknown-unknown/release/stillnight.wasm');
}

/** `chunk_4.wasm` is what some parts share; `split_book.wasm` is a part. */
const isShared = (name) => name.startsWith('chunk_');
const sectionName = (name) => name.replace('.wasm', '');
const partName = (name) => name.replace(/^split_(\w+)\.wasm$/, `part-$1-${NO_HASH}.wasm`);

/**
 * One file for all that parts share, because there can be a module for every set of parts, most of them tiny. It is an
 * empty wasm module that carries them as custom sections, which browsers can read.
 */
export function sharedFile(modules) {
  const sections = modules.map(([name, bytes]) => {
    const body = Buffer.concat([sized(Buffer.from(name)), bytes]);
    return Buffer.concat([Buffer.from([0]), sized(body)]);
  });
  return Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), ...sections]);
}

/** Bytes with their number in front, as wasm writes it (LEB128). */
function sized(bytes) {
  const count = [];
  for (let rest = bytes.length; ; rest >>>= 7) {
    if (rest < 128) return Buffer.concat([Buffer.from([...count, rest]), bytes]);
    count.push((rest & 127) | 128);
  }
}

/** The loader with our names and our way of asking for a part. */
export function ownLoader(text, parts) {
  let own = text;
  const change = (from, to, what) => {
    if (!own.includes(from)) throw new Error(`wasm-split-cli writes its loader in another way now: no ${what}`);
    own = own.replaceAll(from, to);
  };
  change('WebAssembly.instantiateStreaming(', 'instantiate(', 'streaming');
  for (const part of parts) {
    const way = isShared(part) ? `askShared("${sectionName(part)}")` : `ask(new URL("./${partName(part)}", import.meta.url))`;
    change(`fetch(new URL("./${part}", import.meta.url))`, way, part);
  }
  return own + OWN_WAY;
}
