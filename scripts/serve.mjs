// Serves a built folder on this machine the way a good static host does: compressed, with right types, real
// 404s and the headers of `_headers`. The tests import createServer and make it fail on purpose.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { brotli, walk } from './lib/files.mjs';
import { headersFor, parseHeaders } from './lib/policy.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
const HIDDEN = new Set(['/_headers', '/.nojekyll']);
const squeeze = promisify(gzip);

/**
 * A server, not yet listening, for one or more copies of the app.
 *
 * `mounts` is `[{ base: '/a/', dir: 'dist', faults: new Map() }]`. Changing `dir` or `faults` between requests is
 * a deployment. A fault is keyed by the path within the copy, `/` being the page, and is either
 * `{ status, body, headers }` or a function of the request that returns one, or nothing to answer as usual.
 * `quality` is the brotli quality; `onRequest(method, path)` sees every request.
 */
export function createServer({ mounts, quality = 5, onRequest = () => {} }) {
  const cache = new Map(); // file and its time -> { bytes, etag, br, gzip }

  const load = async (file) => {
    const info = await stat(file).catch(() => null);
    if (!info?.isFile()) return null;
    const key = `${file}:${info.mtimeMs}:${info.size}`;
    if (!cache.has(key)) {
      const bytes = await readFile(file);
      cache.set(key, { bytes, etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}"` });
    }
    return cache.get(key);
  };

  const encode = async (entry, type, accepted) => {
    if (!/^(text|application)\/|svg/.test(type)) return [entry.bytes, null];
    if (/\bbr\b/.test(accepted)) return [await (entry.br ??= brotli(entry.bytes, quality)), 'br'];
    if (/\bgzip\b/.test(accepted)) return [await (entry.gzip ??= squeeze(entry.bytes)), 'gzip'];
    return [entry.bytes, null];
  };

  const handle = async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    onRequest(request.method, path);
    const send = (status, headers, body) => {
      response.writeHead(status, { ...headers, 'Content-Length': body.length });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (!['GET', 'HEAD'].includes(request.method)) return send(405, { Allow: 'GET, HEAD' }, Buffer.alloc(0));

    const missingSlash = mounts.find(({ base }) => path === base.slice(0, -1));
    if (missingSlash) return send(301, { Location: missingSlash.base }, Buffer.alloc(0));
    const mount = mounts.filter(({ base }) => path.startsWith(base)).sort((a, b) => b.base.length - a.base.length)[0];
    if (!mount) return send(404, { 'Content-Type': 'text/plain' }, Buffer.from('Not found\n'));

    const inside = `/${path.slice(mount.base.length)}`;
    const root = resolve(mount.dir);
    const rules = await load(`${root}/_headers`);
    const headers = Object.fromEntries(headersFor(rules ? parseHeaders(rules.bytes.toString()) : [], inside));

    const known = mount.faults?.get(inside);
    const fault = typeof known === 'function' ? known(request) : known;
    if (fault) return send(fault.status ?? 200, { ...headers, ...fault.headers }, Buffer.from(fault.body ?? ''));

    const file = resolve(root, `.${inside === '/' ? '/index.html' : inside}`);
    const allowed = file.startsWith(root + sep) && !HIDDEN.has(inside) && !path.includes('\0');
    const found = allowed ? await load(file) : null;
    const entry = found ?? (await load(`${root}/404.html`)) ?? { bytes: Buffer.from('Not found\n'), etag: '"none"' };
    const type = found ? (TYPES[extname(file)] ?? 'application/octet-stream') : 'text/html; charset=utf-8';
    if (found && request.headers['if-none-match'] === entry.etag) {
      response.writeHead(304, { ...headers, ETag: entry.etag });
      return response.end();
    }
    const [body, encoding] = await encode(entry, type, request.headers['accept-encoding'] ?? '');
    if (found) headers.ETag = entry.etag;
    else headers['Cache-Control'] = 'no-store';
    if (encoding) headers['Content-Encoding'] = encoding;
    send(found ? 200 : 404, { ...headers, 'Content-Type': type, Vary: 'Accept-Encoding' }, body);
  };

  return http.createServer((request, response) => {
    handle(request, response).catch((error) => {
      // A malformed address, or a file that vanished while it was read.
      if (!response.headersSent) response.writeHead(error instanceof URIError ? 400 : 500);
      response.end();
    });
  });
}

function options(args) {
  const chosen = { dir: 'dist', port: 8080, base: '/' };
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === '--port') chosen.port = Number(args[(i += 1)]);
    else if (args[i] === '--base') chosen.base = `/${args[(i += 1)]}/`.replace(/\/+/g, '/');
    else chosen.dir = args[i];
  }
  return chosen;
}

async function main() {
  const { dir, port, base } = options(process.argv.slice(2));
  const files = await walk(dir).catch(() => []);
  if (!files.includes('index.html')) {
    console.error(`serve: there is no built page in ${dir}. Run "make build" first.`);
    process.exit(1);
  }
  const server = createServer({ mounts: [{ base, dir }], quality: 11 });
  server.on('error', (error) => {
    const busy = error.code === 'EADDRINUSE';
    console.error(busy ? `serve: port ${port} is taken. Try: make serve PORT=${port + 1}` : `serve: ${error.message}`);
    process.exit(1);
  });
  server.listen(port, '127.0.0.1', () => console.log(`Stillnight is at http://127.0.0.1:${port}${base} (Ctrl-C ends it)`));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
