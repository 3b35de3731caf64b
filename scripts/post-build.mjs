// Trunk's post-build hook, on the staging folder that becomes dist/: copies the public files, cuts the program into parts,
// writes the security policy into the page, the list of files into the worker, and the headers for hosts that
// read them. Also writes .build/dist-sizes.json, which scripts/budget.mjs checks.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { brotli, walk } from './lib/files.mjs';
import { nameByContent } from './lib/names.mjs';
import { META_CSP, headersFile } from './lib/policy.mjs';
import { withOpenGraph } from './lib/site.mjs';
import { splitProgram } from './lib/split.mjs';
import { precacheList, workerText } from './lib/worker.mjs';

const root = new URL('..', import.meta.url).pathname;
const dir = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE !== 'debug';
if (!dir) throw new Error('run through trunk: TRUNK_STAGING_DIR is not set');

const PUBLIC = ['404.html', 'icons', 'manifest.webmanifest', 'robots.txt', 'sw-kill.js'];
for (const name of PUBLIC) await cp(`${root}public/${name}`, `${dir}/${name}`, { recursive: true });

// build.rs lists what the present content is; older files may still lie beside it.
const content = JSON.parse(await readFile(`${root}.build/content/manifest.json`, 'utf8'));
await mkdir(`${dir}/content`, { recursive: true });
for (const name of content) await cp(`${root}.build/content/${name}`, `${dir}/content/${name}`);

// `make dev` reloads through an inline script and a socket, and must never leave an offline worker behind.
if (release) await finish();

async function finish() {
  await splitProgram(dir, root, `${root}.build/split`);
  await nameByContent(dir, await walk(dir));

  const page = (await readFile(`${dir}/index.html`, 'utf8'))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replaceAll(' data-integrity="none"', '') // Trunk leaves its own mark on scripts
    .replace(/^\s+/gm, '')
    .replace(/<meta charset="utf-8" ?\/?>/i, (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${META_CSP}">`);
  if (!page.includes(META_CSP)) throw new Error('the policy did not get into index.html');
  await writeFile(`${dir}/index.html`, withOpenGraph(page, process.env.STILLNIGHT_SITE_URL));

  const list = await precacheList(dir, await walk(dir));
  await writeFile(`${dir}/sw.js`, await workerText(await readFile(`${root}public/sw.js`, 'utf8'), list));
  await writeFile(`${dir}/.nojekyll`, '');
  const served = (await walk(dir)).filter((path) => path !== '.nojekyll');
  await writeFile(`${dir}/_headers`, headersFile(served));
  await report(served, list);
}

async function report(paths, list) {
  // A stylesheet that is for paper alone until the app wants it is fetched beside the first screen, which does not wait for it.
  const html = (await readFile(`${dir}/index.html`, 'utf8')).replace(/<link[^>]*media="print"[^>]*>/g, '');
  const cached = new Set(list.map(([path]) => (path === './' ? 'index.html' : path)));
  const files = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(`${dir}/${path}`);
      // The first screen waits for the page and for every program and style file it names.
      const first = path === 'index.html' || (/\.(js|wasm|css)$/.test(path) && html.includes(path));
      return { path, raw: bytes.length, brotli: (await brotli(bytes)).length, first, precached: cached.has(path) };
    }),
  );
  const sum = (kind) => files.filter((file) => file[kind]).reduce((total, file) => total + file.brotli, 0);
  const sizes = { first: sum('first'), precached: sum('precached'), files };
  await writeFile(`${root}.build/dist-sizes.json`, `${JSON.stringify(sizes, null, 1)}\n`);
  const row = (path, raw, small, note) => console.log(`${path.padEnd(44)}${String(raw).padStart(9)}${String(small).padStart(9)}  ${note}`);
  row('file', 'bytes', 'brotli', '');
  for (const file of files) row(file.path, file.raw, file.brotli, file.first ? 'first screen' : file.precached ? 'precached' : '');
  row('first screen', '', sizes.first, '');
  row('precached', '', sizes.precached, '');
}
