// How wasm-opt is called, for every wasm of the app and for the counter it is compared with.

const opt = ({ oneCaller, always }) => [
  '-O2',
  '--shrink-level=2',
  `--one-caller-inline-max-function-size=${oneCaller}`,
  '--flexible-inline-max-function-size=0',
  `--always-inline-max-function-size=${always}`,
  '--enable-bulk-memory',
  '--enable-bulk-memory-opt',
  '--enable-multivalue',
  '--enable-mutable-globals',
  '--enable-nontrapping-float-to-int',
  '--enable-reference-types',
  '--enable-sign-ext',
  '--low-memory-unused', // nothing lies below 1024: the stack's far end
  '--strip-debug',
  '--strip-producers',
];

// Inlined code is shorter by itself and longer once compressed, so the main program is shrunk and not inlined.
export const WASM_OPT = opt({ oneCaller: 0, always: 0 });

// A part calls what it shares through a function of a few instructions each. Inlined they take less room, and the browser,
// which compiles functions one by one when they are first called, has 40 % fewer of them to compile.
export const PART_OPT = [...opt({ oneCaller: 20, always: 9 }), '--reorder-functions'];
