// The emergency exit: deployed under the name sw.js, it removes the offline worker and its caches from every
// browser that visits. It touches no journal data. See docs/deploy.md.
const PREFIX = `stillnight:${new URL(self.registration.scope).pathname}:`;

const leave = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => caches.delete(name)));
  await self.registration.unregister();
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
