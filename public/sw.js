// The offline worker. scripts/post-build.mjs fills in the four values and writes this to dist/sw.js, which must
// keep that name for ever and be served without long caching. It precaches a fixed list of files, each checked
// against its SHA-256, so that a half-copied deployment is never installed.
const VERSION = '%VERSION%';
const FILES = '%FILES%'; // [path relative to the scope, sha256 in base64]
const HEADERS = '%HEADERS%'; // what a meta policy cannot say, frame-ancestors above all
const SCOPE = self.registration.scope;
const PREFIX = `stillnight:${new URL(SCOPE).pathname}:`;
const CACHE = PREFIX + VERSION;
const LISTED = new Map(FILES.map(([path, hash]) => [new URL(path, SCOPE).href, hash]));
const INDEX = SCOPE;

const download = async (url) => {
  const response = await fetch(url, { cache: 'reload', credentials: 'same-origin', integrity: `sha256-${LISTED.get(url)}` });
  if (!response.ok || response.redirected) throw new Error(`${url} answered ${response.status}`);
  return response;
};

const install = async () => {
  const cache = await caches.open(CACHE);
  await Promise.all(
    [...LISTED.keys()].map(async (url) => {
      if (!(await cache.match(url))) await cache.put(url, await download(url));
    }),
  );
};

// Only caches of this very scope: another copy of Stillnight may live at another path of the same origin.
const forgetOldVersions = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
};

const withHeaders = (response) => {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
};

const answer = async (url, event) => {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(url);
  if (kept) return url === INDEX ? withHeaders(kept) : kept;
  // The browser has thrown a file away: use the network now, and refill the whole list behind it.
  event.waitUntil(install().catch(() => {}));
  return fetch(event.request);
};

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOldVersions()));
self.addEventListener('message', (event) => {
  if (event.data && event.data.type === 'skip') event.waitUntil(self.skipWaiting());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  url.hash = '';
  if (request.mode === 'navigate') {
    url.search = '';
    if (url.href === SCOPE || url.href === `${SCOPE}index.html`) event.respondWith(answer(INDEX, event));
  } else if (LISTED.has(url.href)) {
    event.respondWith(answer(url.href, event));
  }
});
