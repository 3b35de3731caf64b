// Turns the template public/sw.js into the worker of one build.
import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { sha256 } from './files.mjs';
import { WORKER_HEADERS } from './policy.mjs';

// Read by hosts or browsers directly, never through the worker; the large icons are the system's once it has installed the app.
const LARGE_ICONS = ['icons/icon-512.png', 'icons/maskable-512.png'];
const NOT_CACHED = new Set([...LARGE_ICONS, 'sw.js', 'sw-kill.js', '_headers', '.nojekyll', '404.html', 'robots.txt']);

/**
 * The list the worker precaches: `[path, sha256 in base64]`. The page itself stands as `./`, because some hosts
 * redirect `index.html` to it and a redirected answer is refused.
 */
export async function precacheList(dir, paths) {
  const listed = paths.filter((path) => !NOT_CACHED.has(path));
  return Promise.all(
    listed.map(async (path) => [path === 'index.html' ? './' : path, sha256(await readFile(`${dir}/${path}`), 'base64')]),
  );
}

/** The text of sw.js. Its version is the hash of the list, so a build with the same files changes nothing. */
export async function workerText(template, list) {
  const version = sha256(JSON.stringify([list, WORKER_HEADERS]), 'hex').slice(0, 16);
  const filled = template
    .replace("'%VERSION%'", () => JSON.stringify(version))
    .replace("'%FILES%'", () => JSON.stringify(list))
    .replace("'%HEADERS%'", () => JSON.stringify(WORKER_HEADERS));
  if (/'%[A-Z]+%'/.test(filled)) throw new Error('public/sw.js has a mark that was not filled in');
  return (await transform(filled, { minify: true, target: 'es2020' })).code;
}
