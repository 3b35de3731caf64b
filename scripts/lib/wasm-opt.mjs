// How wasm-opt is called, for every wasm of the app and for the counter it is compared with. Inlined code is shorter by
// itself and longer once compressed, so it shrinks but does not inline.
export const WASM_OPT = [
  '-O2',
  '--shrink-level=2',
  '--one-caller-inline-max-function-size=0',
  '--flexible-inline-max-function-size=0',
  '--always-inline-max-function-size=0',
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

// Functions in the order of how often they are called: shorter numbers for the many calls of a part into what it shares,
// a worse order for compression in the main program.
export const PART_OPT = [...WASM_OPT, '--reorder-functions'];
