// How the parts of the program are named, packed and asked for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHashed } from '../../scripts/lib/policy.mjs';
import { ownLoader, sharedFile } from '../../scripts/lib/split.mjs';

const WRITTEN = `
import { initSync } from "./app.js";
        const { __wasm_split_shared0, memory, __indirect_function_table,  } = initSync(undefined, undefined);
/* book, files */
const __chunk_4 = makeLoad(() => {
    const src = fetch(new URL("./chunk_4.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
export const __wasm_split_load_book = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_book.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_4]));
export const __wasm_split_load_files = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_files.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []));
`;
const PARTS = ['chunk_4.wasm', 'split_book.wasm', 'split_files.wasm'];

test('the loader asks for files that are named by content, and makes no demands on the host', () => {
  const own = ownLoader(WRITTEN, 'app.js', PARTS);
  assert.doesNotMatch(own, /Streaming|split_book|chunk_4/);
  const names = [...own.matchAll(/\.\/([^'"]+\.wasm)/g)].map(([, name]) => name);
  assert.deepEqual(names.map((name) => name.replace(/-0+\./, '.')), ['part-book.wasm', 'part-files.wasm', 'shared.wasm']);
  for (const name of names) assert.ok(isHashed(name), name);
});

test('a part comes with what it shares with others, and without what it does not', () => {
  const own = ownLoader(WRITTEN, 'app.js', PARTS);
  assert.match(own, /__wasm_split_load_book = .*\["4"\]\);/);
  assert.match(own, /__wasm_split_load_files = .*\[\]\);/);
});

const checkRefused = (what, text, parts = PARTS) => test(`refused: ${what}`, () => assert.throws(() => ownLoader(text, 'app.js', parts), /another way/));
checkRefused('a part that the loader does not know', WRITTEN, [...PARTS, 'split_other.wasm']);
checkRefused('a shared module that the loader does not know', WRITTEN, [...PARTS, 'chunk_5.wasm']);
checkRefused('a part that is not there', WRITTEN, PARTS.slice(1));
checkRefused('shared modules that need others', WRITTEN.replace(', []);', ', [__chunk_3]);'));
test('what the parts need of the program may stand in any order', () => {
  assert.equal(ownLoader(WRITTEN.replace('memory, __indirect', '__indirect').replace(',  }', ', memory,  }'), 'app.js', PARTS), ownLoader(WRITTEN, 'app.js', PARTS));
});
checkRefused('parts that need more of the program', WRITTEN.replace('memory, ', 'memory, stack, '));

test('a browser finds what parts share in the one file', async () => {
  const lengths = [0, 1, 119, 127, 128, 16_383, 16_384, 3_000_000];
  const modules = lengths.map((length) => [`chunk_${length}`, Buffer.alloc(length, length % 251)]);
  const all = await WebAssembly.compile(sharedFile(modules));
  for (const [name, bytes] of modules) {
    const [found, ...more] = WebAssembly.Module.customSections(all, name);
    assert.deepEqual([Buffer.compare(Buffer.from(found), bytes), more.length], [0, 0], name);
  }
});
