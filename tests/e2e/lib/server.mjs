// The built app behind real headers, on a free port, from a copy of dist/ that no build can pull away meanwhile.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { walk } from '../../../scripts/lib/files.mjs';
import { precacheList, workerText } from '../../../scripts/lib/worker.mjs';
import { createServer } from '../../../scripts/serve.mjs';

const ROOT = new URL('../../../', import.meta.url).pathname;

/** A folder that is gone when the process ends by itself. */
const temporary = [];
export async function folder(name) {
  const made = await mkdtemp(join(tmpdir(), `stillnight-${name}-`));
  temporary.push(made);
  return made;
}

export const sweep = () => Promise.all(temporary.map((dir) => rm(dir, { recursive: true, force: true })));

/** A copy of dist/; fails in words where nothing is built. */
export async function copyOfDist(name = 'dist') {
  const dir = await folder(name);
  const files = await walk(`${ROOT}dist`).catch(() => []);
  if (!files.includes('index.html') || !files.includes('sw.js')) throw new Error('dist/ is not built. Run "make build" first.');
  await cp(`${ROOT}dist`, dir, { recursive: true });
  return dir;
}

/** The same build under another version: its page carries a mark, and its worker knows the new page. */
export async function nextVersion(from, mark) {
  const dir = await folder(mark);
  await cp(from, dir, { recursive: true });
  const page = await readFile(`${dir}/index.html`, 'utf8');
  await writeFile(`${dir}/index.html`, page.replace('</head>', `<meta name="test-version" content="${mark}"></head>`));
  const list = await precacheList(dir, await walk(dir));
  await writeFile(`${dir}/sw.js`, await workerText(await readFile(`${ROOT}public/sw.js`, 'utf8'), list));
  return dir;
}

/** Starts serving. `stop` drops every connection, as a dead network does; `start` answers on the same port again. `quality` is brotli's. */
export async function serve(dir, bases = ['/'], port = 0, quality = 5) {
  const mounts = bases.map((base) => ({ base, dir, faults: new Map() }));
  const made = { mounts, port };
  let server;
  made.start = () =>
    new Promise((resolve, reject) => {
      server = createServer({ mounts, quality });
      server.once('error', reject);
      server.listen(made.port, '127.0.0.1', () => {
        made.port = server.address().port;
        made.origin = `http://127.0.0.1:${made.port}`;
        made.url = `${made.origin}${bases[0]}`;
        resolve(made);
      });
    });
  made.stop = () =>
    new Promise((resolve) => {
      if (!server?.listening) return resolve();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return made.start();
}
