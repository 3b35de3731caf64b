// Cuts the program into the file that the first screen waits for and the parts that come later (src/ui/pages/list.rs
// says where). Trunk binds the whole program; here cargo's own wasm is cut first and bound after, because a
// bound one can no longer be cut.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { called, rename, shortNames, sized, withoutClasses } from './glue.mjs';
import { PART_OPT, WASM_OPT } from './wasm-opt.mjs';

const LOADER = '__wasm_split.js'; // wasm-split-cli's own name for it
const NO_HASH = '0'.repeat(16); // put right by names.mjs, like every other

// What the parts need of the main wasm, by the names they know it by.
const FOR_PARTS = ['__wasm_split_shared0', 'memory', '__indirect_function_table'];
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
// Only what has worked is remembered: what failed is tried anew when it is asked for again.
function once(act) {
  let coming;
  return () => {
    if (!coming) {
      const now = act();
      now.catch(() => {
        if (coming === now) coming = undefined;
      });
      coming = now;
    }
    return coming;
  };
}
const place = once(async () => {
  const { __wasm_split_shared0, memory, __indirect_function_table } = initSync();
  return { __wasm_split: { __wasm_split_shared0, memory, __indirect_function_table } };
});
const all = once(async () => WebAssembly.compile(await ask(new URL('./${SHARED}', import.meta.url))));
const shared = {};
const share = (name) =>
  (shared[name] ??= once(async () => WebAssembly.instantiate(WebAssembly.Module.customSections(await all(), name)[0], await place())))();
function load(url, needs) {
  const loaded = once(async () => {
    const coming = ask(url);
    await Promise.all(needs.map(share));
    return WebAssembly.instantiate(await coming, await place());
  });
  return async (callback, data) => {
    let came = false;
    try {
      await loaded();
      came = true;
    } catch (error) {
      // What the network took away, or the browser broke off because the page is left, is no fault of ours.
      console[error instanceof TypeError || error instanceof DOMException ? 'warn' : 'error'](error);
    }
    initSync().__indirect_function_table.get(callback)(data, came);
  };
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
  const at = (name) => join(work, name);
  await writeFile(at(LOADER), ownLoader(await readFile(at(LOADER), 'utf8'), `${stem}.js`, parts));
  await rm(join(dir, 'snippets'), { recursive: true, force: true }); // joined to the glue as well

  const main = `${stem}_bg.wasm`;
  const glue = withoutClasses(await readFile(at(`${stem}.js`), 'utf8'));
  const used = called(glue);
  const needed = (name) => used.has(name) || FOR_PARTS.includes(name);
  await writeFile(at(main), rename(await readFile(at(main)), (...names) => names, (name) => (needed(name) ? name : undefined)));
  run('wasm-opt', ...WASM_OPT, at(main), '-o', at(main));
  const short = shortNames(glue, await readFile(at(main)), FOR_PARTS);
  await writeFile(join(dir, main), short.wasm);
  await writeFile(at(`${stem}.js`), short.glue);
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
  for (const part of parts) run('wasm-opt', ...PART_OPT, at(part), '-o', join(isShared(part) ? work : dir, partName(part)));
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
const sectionName = (name) => name.replace(/^chunk_|\.wasm$/g, '');
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

const CHUNK = /^const (__chunk_\w+) = makeLoad\(\(\) => \{\n {4}const src = fetch\(new URL\("\.\/(chunk_\w+)\.wasm", import\.meta\.url\)\);\n[^;]*;\n\}\n, \[\]\);$/gm;
const PART = /^export const (__wasm_split_load_\w+) = wrapAsyncCb\(makeLoad\(\(\) => \{\n {4}const src = fetch\(new URL\("\.\/(split_\w+\.wasm)", import\.meta\.url\)\);\n[^;]*;\n\}\n, \[([\w, ]*)\]\)\);$/gm;

/** The loader in our words, with what the tool's own says: which parts there are, and which shared modules each needs. */
export function ownLoader(text, glue, parts) {
  const chunks = new Map([...text.matchAll(CHUNK)].map(([, name, file]) => [name, file]));
  const lines = [`import { initSync } from './${glue}';`];
  const known = new Set([...chunks.values()].map((file) => `${file}.wasm`));
  for (const [, name, file, needs] of text.matchAll(PART)) {
    known.add(file);
    const sections = needs.split(', ').filter(Boolean).map((need) => sectionName(chunks.get(need) ?? need));
    lines.push(`export const ${name} = load(new URL('./${partName(file)}', import.meta.url), ${JSON.stringify(sections)});`);
  }
  const place = /const \{ ([\w, ]+?),? *\} = initSync\(/.exec(text)?.[1].split(', ') ?? [];
  const same = place.toSorted().join() === FOR_PARTS.toSorted().join() && known.size === parts.length;
  const unknown = parts.find((part) => !known.has(part)) ?? (same ? undefined : 'just this');
  if (unknown) throw new Error(`wasm-split-cli writes its loader in another way now: no ${unknown}`);
  return `${lines.join('\n')}\n${OWN_WAY}`;
}
