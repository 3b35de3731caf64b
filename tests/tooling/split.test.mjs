// How the parts of the program are named, packed and asked for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHashed } from '../../scripts/lib/policy.mjs';
import { ownLoader, sharedFile } from '../../scripts/lib/split.mjs';

const WRITTEN = `
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
`;

test('the loader asks for files that are named by content, and makes no demands on the host', () => {
  const own = ownLoader(WRITTEN, ['chunk_4.wasm', 'split_book.wasm']);
  assert.doesNotMatch(own, /Streaming|split_book|chunk_4\.wasm/);
  const names = [...own.matchAll(/\.\/([^'"]+\.wasm)/g)].map(([, name]) => name);
  assert.deepEqual(names.map((name) => name.replace(/-0+\./, '.')), ['part-book.wasm', 'shared.wasm']);
  for (const name of names) assert.ok(isHashed(name), name);
});

const checkRefused = (what, text, parts) => test(`refused: ${what}`, () => assert.throws(() => ownLoader(text, parts), /another way/));
checkRefused('a loader without streaming', WRITTEN.replaceAll('Streaming', ''), []);
checkRefused('a part that the loader does not know', WRITTEN, ['split_other.wasm']);

test('a browser finds what parts share in the one file', async () => {
  const lengths = [0, 1, 119, 127, 128, 16_383, 16_384, 3_000_000];
  const modules = lengths.map((length) => [`chunk_${length}`, Buffer.alloc(length, length % 251)]);
  const all = await WebAssembly.compile(sharedFile(modules));
  for (const [name, bytes] of modules) {
    const [found, ...more] = WebAssembly.Module.customSections(all, name);
    assert.deepEqual([Buffer.compare(Buffer.from(found), bytes), more.length], [0, 0], name);
  }
});
