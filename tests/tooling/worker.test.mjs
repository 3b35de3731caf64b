// The offline worker of a build: its list, its version, and how it behaves, run here against a small stand-in for
// the browser. Real browsers are the business of tests/e2e.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import vm from 'node:vm';
import { nameByContent } from '../../scripts/lib/names.mjs';
import { precacheList, workerText } from '../../scripts/lib/worker.mjs';
import { walk } from '../../scripts/lib/files.mjs';

const source = (name) => readFile(new URL(`../../public/${name}`, import.meta.url), 'utf8');
let dir;
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'stillnight-worker-'));
  await writeFile(join(dir, 'index.html'), '<script src="./app-00000000.js"></script><link href="./app-00000000_bg.wasm">');
  await writeFile(join(dir, 'app-00000000.js'), 'load("app-00000000_bg.wasm")');
  await writeFile(join(dir, 'app-00000000_bg.wasm'), 'wasm');
  for (const name of ['sw.js', 'sw-kill.js', '_headers', '.nojekyll', '404.html', 'robots.txt']) await writeFile(join(dir, name), name);
  await nameByContent(dir, await walk(dir));
});
after(() => rm(dir, { recursive: true }));

test('files are named after their final bytes, wherever they are mentioned', async () => {
  const paths = await walk(dir);
  const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  const wasm = `app-${hash('wasm')}_bg.wasm`;
  const js = `app-${hash(`load("${wasm}")`)}.js`;
  assert.ok(paths.includes(wasm) && paths.includes(js), paths.join());
  assert.equal(await readFile(join(dir, 'index.html'), 'utf8'), `<script src="./${js}"></script><link href="./${wasm}">`);
});

test('the list holds every file the app needs, with its hash', async () => {
  const list = await precacheList(dir, await walk(dir));
  assert.deepEqual(list.map(([path]) => path.replace(/-\w{16}/, '')).sort(), ['./', 'app.js', 'app_bg.wasm']);
  for (const [path, hash] of list) {
    const bytes = await readFile(join(dir, path === './' ? 'index.html' : path));
    assert.equal(hash, createHash('sha256').update(bytes).digest('base64'), path);
  }
});

const version = (text) => /"([0-9a-f]{16})"/.exec(text)[1];
test('the version follows the files and nothing else', async () => {
  const template = await source('sw.js');
  const one = await workerText(template, [['./', 'AAA=']]);
  assert.equal(one, await workerText(template, [['./', 'AAA=']]));
  assert.notEqual(version(one), version(await workerText(template, [['./', 'BBB=']])));
  await assert.rejects(workerText(`${template}\n'%NEW%'`, []), /not filled in/);
});

const SCOPE = 'https://host.example/a/';
const listOf = (files) => Object.entries(files).map(([path, text]) => [path, createHash('sha256').update(text).digest('base64')]);

// Runs a worker; `network` maps addresses to texts, `stores` are the caches that were there before.
async function start(text, network, stores = {}) {
  const caches = new Map(Object.entries(stores).map(([name, entries]) => [name, new Map(Object.entries(entries))]));
  const listeners = {};
  const events = { skipped: 0, unregistered: 0, options: [] };
  const fetch = async (target, options = {}) => {
    const url = typeof target === 'string' ? target : target.url;
    const body = network[url];
    events.options.push(options);
    if (body === undefined) return new Response('none', { status: 404 });
    const actual = `sha256-${createHash('sha256').update(body).digest('base64')}`;
    if (options.integrity && options.integrity !== actual) throw new TypeError('integrity');
    return new Response(body);
  };
  const self = {
    registration: { scope: SCOPE, unregister: async () => (events.unregistered += 1) },
    addEventListener: (name, listener) => (listeners[name] = listener),
    skipWaiting: () => (events.skipped += 1),
  };
  const storage = {
    open: async (name) => {
      if (!caches.has(name)) caches.set(name, new Map());
      const entries = caches.get(name);
      return { match: async (url) => entries.get(url)?.clone?.(), put: async (url, response) => entries.set(url, response) };
    },
    keys: async () => [...caches.keys()],
    delete: async (name) => caches.delete(name),
  };
  vm.runInNewContext(text, { self, caches: storage, fetch, URL, Headers, Response, Promise, Object, Map, console });
  const fire = async (name, event = {}) => {
    const waits = [];
    let answer;
    listeners[name]({ ...event, waitUntil: (wait) => waits.push(wait), respondWith: (response) => (answer = response) });
    const response = await answer;
    await Promise.all(waits);
    return response;
  };
  const visit = (path, mode = 'no-cors') => fire('fetch', { request: { method: 'GET', mode, url: new URL(path, SCOPE).href } });
  return { fire, visit, caches, events };
}

const FILES = { './': 'page', 'app.js': 'code' };
const whole = { [SCOPE]: 'page', [`${SCOPE}app.js`]: 'code' };
const build = async (files) => workerText(await source('sw.js'), listOf(files));

test('a whole deployment is kept, past the HTTP cache, and answers without a network', async () => {
  const network = { ...whole };
  const worker = await start(await build(FILES), network);
  await worker.fire('install');
  assert.ok(worker.events.options.every(({ cache, integrity }) => cache === 'reload' && integrity.startsWith('sha256-')));
  for (const url of Object.keys(network)) delete network[url];
  const page = await worker.visit('./?utm=1#/tonight', 'navigate');
  assert.equal(await page.text(), 'page');
  assert.match(page.headers.get('Content-Security-Policy'), /frame-ancestors 'none'/);
  assert.equal(await (await worker.visit('app.js')).text(), 'code');
  assert.equal(await worker.visit('unknown.js'), undefined);
  assert.equal(await worker.visit('b/', 'navigate'), undefined);
});

const checkTorn = (what, network) =>
  test(`a torn deployment is not installed: ${what}`, async () => {
    const worker = await start(await build(FILES), network);
    await assert.rejects(worker.fire('install'));
  });
checkTorn('a file is missing', { [SCOPE]: 'page' });
checkTorn('an old file is still there', { ...whole, [`${SCOPE}app.js`]: 'old code' });
checkTorn('the page stands in for a script', { ...whole, [`${SCOPE}app.js`]: 'page' });

test('activation forgets old versions of this copy only', async () => {
  const others = ['stillnight:/a/:old', 'stillnight:/a/b/:v', 'stillnight:/b/:v', 'stillnight:/:v', 'other'];
  const worker = await start(await build(FILES), whole, Object.fromEntries(others.map((name) => [name, {}])));
  await worker.fire('install');
  await worker.fire('activate');
  const left = [...worker.caches.keys()].filter((name) => others.includes(name));
  assert.deepEqual(left, others.slice(1));
});

test('a file the browser threw away comes from the network, and the list is whole again', async () => {
  const worker = await start(await build(FILES), whole);
  await worker.fire('install');
  const [entries] = worker.caches.values();
  entries.delete(`${SCOPE}app.js`);
  assert.equal(await (await worker.visit('app.js')).text(), 'code');
  assert.equal(entries.size, 2);
});

test('the worker takes over only when told', async () => {
  const worker = await start(await build(FILES), whole);
  await worker.fire('install');
  assert.equal(worker.events.skipped, 0);
  await worker.fire('message', { data: { type: 'skip' } });
  assert.equal(worker.events.skipped, 1);
});

test('the kill switch removes this copy and nothing else', async () => {
  const worker = await start(await source('sw-kill.js'), {}, { 'stillnight:/a/:1': {}, 'stillnight:/b/:1': {}, other: {} });
  await worker.fire('install');
  await worker.fire('activate');
  assert.deepEqual([...worker.caches.keys()], ['stillnight:/b/:1', 'other']);
  assert.equal(worker.events.unregistered, 1);
});
