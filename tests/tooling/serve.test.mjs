// The local server answers as a good static host does.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { headersFile } from '../../scripts/lib/policy.mjs';
import { createServer } from '../../scripts/serve.mjs';

const LONG = 'body{color:red}'.repeat(50);
const faults = new Map();
let root, server, port;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'stillnight-serve-'));
  await mkdir(join(root, 'dist/content'), { recursive: true });
  const files = {
    'index.html': '<h1>page</h1>',
    '404.html': '<h1>nothing here</h1>',
    'app-0123456789abcdef.js': LONG,
    'app-0123456789abcdef.wasm': '\0asm',
    'manifest.webmanifest': '{}',
    'sw.js': '1',
    'content/foods-0123456789abcdef.json': '[]',
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(root, 'dist', path), text);
  await writeFile(join(root, 'dist/_headers'), headersFile(Object.keys(files)));
  await writeFile(join(root, 'secret.txt'), 'outside');
  const dir = join(root, 'dist');
  server = createServer({ mounts: [{ base: '/', dir }, { base: '/a/', dir, faults }] });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  port = server.address().port;
});
after(async () => {
  server.close();
  await rm(root, { recursive: true });
});

// Node's own client: fetch would decode bodies and tidy paths before they are sent.
const get = (path, headers = {}, method = 'GET') =>
  new Promise((done, failed) => {
    const request = http.request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.on('error', failed);
    request.end();
  });

const checkStatus = (path, status) => test(`${path} answers ${status}`, async () => assert.equal((await get(path)).status, status));
checkStatus('/', 200);
checkStatus('/index.html', 200);
checkStatus('/a/', 200);
checkStatus('/a', 301);
checkStatus('/missing.js', 404);
checkStatus('/a/missing.wasm', 404);
checkStatus('/content/', 404);
checkStatus('/_headers', 404);
checkStatus('/../secret.txt', 404);
checkStatus('/..%2fsecret.txt', 404);
checkStatus('/%00', 404);
checkStatus('/%E0%A4%A', 400);

const checkType = (path, type) => test(`${path} is ${type}`, async () => assert.equal((await get(path)).headers['content-type'], type));
checkType('/', 'text/html; charset=utf-8');
checkType('/app-0123456789abcdef.wasm', 'application/wasm');
checkType('/app-0123456789abcdef.js', 'text/javascript; charset=utf-8');
checkType('/manifest.webmanifest', 'application/manifest+json; charset=utf-8');

const checkCache = (path, value) => test(`${path} is cached: ${value}`, async () => assert.equal((await get(path)).headers['cache-control'], value));
checkCache('/', 'no-cache');
checkCache('/sw.js', 'no-cache');
checkCache('/app-0123456789abcdef.js', 'public, max-age=31536000, immutable');
checkCache('/a/content/foods-0123456789abcdef.json', 'public, max-age=31536000, immutable');
checkCache('/missing.js', 'no-store');

test('a missing file shows the page for that, not the app', async () => {
  assert.match((await get('/missing.js')).body.toString(), /nothing here/);
});

test('text is compressed as the browser asks', async () => {
  const path = '/app-0123456789abcdef.js';
  const br = await get(path, { 'accept-encoding': 'gzip, br' });
  assert.equal(br.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(br.body).toString(), LONG);
  const gz = await get(path, { 'accept-encoding': 'gzip' });
  assert.equal(gz.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(gz.body).toString(), LONG);
  const plain = await get(path);
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.body.toString(), LONG);
});

test('an unchanged file is not sent again', async () => {
  const { etag } = (await get('/sw.js')).headers;
  const again = await get('/sw.js', { 'if-none-match': etag });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

test('only reading is allowed, and HEAD has no body', async () => {
  assert.equal((await get('/', {}, 'POST')).status, 405);
  const head = await get('/', {}, 'HEAD');
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
});

test('faults break one copy and leave the other whole', async () => {
  faults.set('/sw.js', { status: 200, body: '<h1>html for a script</h1>', headers: { 'Content-Type': 'text/html' } });
  faults.set('/', () => ({ status: 503 }));
  assert.match((await get('/a/sw.js')).body.toString(), /html for a script/);
  assert.equal((await get('/a/')).status, 503);
  assert.equal((await get('/')).status, 200);
  faults.clear();
  assert.equal((await get('/a/')).status, 200);
});
