import { freshContext, launch } from './lib/browser.mjs';
import { copyOfDist, serve, sweep } from './lib/server.mjs';
const dist = await copyOfDist(); const server = await serve(dist); const browser = await launch();
const context = await freshContext(browser, {}); const page = await context.newPage();
await page.goto(server.url + '/404.html');
const run = (opt) => page.evaluate(async ({ n, chunk, gets, keysFirst, twin, par }) => {
  const open = (f, name) => new Promise((ok, no) => { const r = f.open(name, 1); r.onupgradeneeded = () => r.result.createObjectStore('kv'); r.onsuccess = () => ok(r.result); r.onerror = () => no(r.error); });
  const name = 'x' + Math.random(); const dbs = [await open(indexedDB, name)];
  if (twin) { const b = await navigator.storageBuckets.open('b', { durability: 'strict' }); dbs.push(await open(b.indexedDB, name)); }
  const val = 'v'.repeat(160); const t = performance.now();
  const one = (db, from) => new Promise((ok) => {
    const tx = db.transaction('kv', 'readwrite', { durability: 'strict' }); const s = tx.objectStore('kv'); tx.oncomplete = ok;
    const put = () => { for (let i = from; i < from + chunk && i < n; i++) s.put(val, 'stillnight/e/' + String(i).padStart(10, '0')); };
    if (keysFirst) { s.getAllKeys(IDBKeyRange.bound('stillnight/e/' + String(from).padStart(10, '0'), 'stillnight/e/' + String(from + chunk).padStart(10, '0'))).onsuccess = put; }
    else if (gets) { let last; for (let i = from; i < from + chunk && i < n; i++) last = s.get('stillnight/e/' + String(i).padStart(10, '0')); last.onsuccess = put; } else put();
  });
  for (let from = 0; from < n; from += chunk) { if (par) await Promise.all(dbs.map((db) => one(db, from))); else for (const db of dbs) await one(db, from); }
  return Math.round(performance.now() - t);
}, opt);
const base = { n: 11000, chunk: 250, gets: true, keysFirst: false, twin: true, par: false };
for (let i = 0; i < 2; i++) for (const o of [{}, { gets: false }, { keysFirst: true }, { chunk: 1000 }, { chunk: 1000, keysFirst: true }, { keysFirst: true, par: true }, { twin: false }]) console.log(JSON.stringify(o), await run({ ...base, ...o }));
await browser.close(); await server.stop(); await sweep(); process.exit(0);
