// The loader of the parts, as it goes into the glue: our names, and no demands on the host.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownLoader, partName } from '../../scripts/lib/split.mjs';
import { isHashed } from '../../scripts/lib/policy.mjs';

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

test('parts have names that are put right by content, like every other file', () => {
  for (const name of ['split_book.wasm', 'chunk_12.wasm']) assert.ok(isHashed(partName(name)), partName(name));
  assert.notEqual(partName('split_4.wasm'), partName('chunk_4.wasm'));
});

test('the loader asks for our names and reads parts whole', () => {
  const own = ownLoader(WRITTEN, ['chunk_4.wasm', 'split_book.wasm']);
  assert.doesNotMatch(own, /Streaming|chunk_4\.wasm|split_book\.wasm/);
  assert.ok(own.includes(`"./${partName('split_book.wasm')}"`));
});

const checkRefused = (what, text, parts) => test(`refused: ${what}`, () => assert.throws(() => ownLoader(text, parts), /another way/));
checkRefused('a loader without streaming', WRITTEN.replaceAll('Streaming', ''), []);
checkRefused('a part that the loader does not know', WRITTEN, ['split_other.wasm']);
