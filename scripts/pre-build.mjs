// Trunk's pre-build hook: joins style/index.css and its imports into one file, and minifies the two scripts
// that run before the wasm. The results go to .build/, where index.html picks them up.
import { build } from 'esbuild';
import { mkdir } from 'node:fs/promises';

const root = new URL('..', import.meta.url).pathname;
const release = process.env.TRUNK_PROFILE !== 'debug';
const common = { absWorkingDir: root, minify: release, logLevel: 'warning', legalComments: 'none' };

await mkdir(`${root}.build/content`, { recursive: true });
await Promise.all([
  // @import is joined; fonts and pictures are none of ours, so nothing else needs a loader.
  build({ ...common, entryPoints: ['style/index.css'], bundle: true, outfile: '.build/stillnight.css', target: ['chrome111', 'firefox113', 'safari16.4'] }),
  // What the first screen does not wait for.
  build({ ...common, entryPoints: ['style/later.css'], bundle: true, outfile: '.build/later.css', target: ['chrome111', 'firefox113', 'safari16.4'] }),
  // Classic script: runs before the first paint, in any browser that got this far.
  build({ ...common, entryPoints: ['public/boot.js'], outfile: '.build/boot.js', target: 'es2020' }),
  build({ ...common, entryPoints: ['public/start.js'], outfile: '.build/start.js', target: 'es2022', format: 'esm' }),
]);
