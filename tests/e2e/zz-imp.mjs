import * as app from './lib/app.mjs';
import { freshContext, killAll, launch } from './lib/browser.mjs';
import { journalFile } from './lib/journal.mjs';
import { copyOfDist, serve, sweep } from './lib/server.mjs';
const dist = await copyOfDist(); const server = await serve(dist); const browser = await launch();
for (let i = 0; i < 2; i++) {
const context = await freshContext(browser, { at: '2026-11-21T13:00:00+01:00' });
const page = await context.newPage();
await app.open(page, server.url); await app.complete(page).catch(() => {});
await app.go(page, '#/data');
await page.evaluate(() => { window.longs = []; new PerformanceObserver((l) => window.longs.push(...l.getEntries().map((e) => [Math.round(e.startTime), Math.round(e.duration)]))).observe({ type: 'longtask' }); });
const text = journalFile({ nights: 3650, last: '2026-11-20', seed: 3 });
let t = Date.now();
await app.chooseFile(page, 'a.stillnight', text);
await app.button(page, 'Add to my journal').waitFor();
console.log('preview after', Date.now() - t, 'bytes', text.length);
await page.evaluate(() => { window.longs.length = 0; window.t0 = performance.now(); });
t = Date.now();
await app.button(page, 'Add to my journal').click();
await page.getByText(/entries were added/).waitFor();
console.log('notice after', Date.now() - t);
await app.saved(page);
console.log('saved after', Date.now() - t, JSON.stringify(await page.evaluate(() => window.longs.map(([s, d]) => [Math.round(s - window.t0), d]))), Object.keys(await app.entries(page)).length);
await context.close();
}
await browser.close(); await server.stop(); await sweep(); process.exit(0);
