// Fails when the built files grow past their budget. Counts brotli bytes, as the post-build hook wrote them.
import { readFile } from 'node:fs/promises';

// `first` is what the first screen waits for: the page, its style and scripts, and the main wasm, not the parts that come
// later. Goal: 200 kB in the end, and 400 kB for all that the worker keeps. The line for `first` is a ratchet: it only ever
// goes down.
const BUDGET = { first: 160_500, precached: 400_000 };

const sizes = JSON.parse(await readFile(new URL('../.build/dist-sizes.json', import.meta.url), 'utf8'));
let failed = false;
for (const [what, limit] of Object.entries(BUDGET)) {
  const over = sizes[what] > limit;
  failed ||= over;
  console.log(`${what}: ${sizes[what]} of ${limit} brotli bytes${over ? ' (too much)' : ''}`);
}
process.exit(failed ? 1 : 0);
