// The long tests: three tabs that write 400 entries each at once, ten times over (ROUNDS), kills of Chromium
// (KILLS=1000), then ten minutes for each fuzz target (FUZZ seconds). The kills may be stopped and resumed: how far
// they came is kept under target/soak. SEED=n replays.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as app from './lib/app.mjs';
import { freshContext, killAll, launch } from './lib/browser.mjs';
import { equal, randomFrom, until } from './lib/checks.mjs';
import { actUntilKilled, reopen } from './lib/rounds.mjs';
import { copyOfDist, serve, sweep } from './lib/server.mjs';
import { takeNotes } from './lib/watch.mjs';

const STATE = new URL('../../target/soak/', import.meta.url).pathname;
const KILLS = Number(process.env.KILLS) || 1000;
const ROUNDS = Number(process.env.ROUNDS) || 10;
const FUZZ = Number(process.env.FUZZ) || 600;
const TABS = 3;
const EACH = 400;
const A_NIGHT = 20; // so many entries to one night, or the page would be mostly forms
const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31);
console.log(`seed ${seed} (SEED=${seed} replays it)`);

await mkdir(`${STATE}profile`, { recursive: true });
const dist = await copyOfDist();

/** The port is part of the origin, so a resumed run must have the same one. */
async function kills() {
  const known = await readFile(`${STATE}kills.json`, 'utf8').then(JSON.parse).catch(() => ({ done: 0, port: 0, confirmed: [] }));
  const server = await serve(dist, ['/'], known.port);
  const confirmed = new Map(known.confirmed);
  const random = randomFrom(seed);
  for (let done = known.done; done < KILLS; done += 1) {
    const browser = await reopen(server.url, `${STATE}profile`, confirmed, `after ${done} kills, seed ${seed}`);
    await actUntilKilled(browser, random, confirmed);
    await writeFile(`${STATE}kills.json`, JSON.stringify({ done: done + 1, port: server.port, confirmed: [...confirmed] }));
    if ((done + 1) % 25 === 0) console.log(`${done + 1} kills, ${confirmed.size} entries confirmed, 0 lost`);
  }
  const { kill } = await reopen(server.url, `${STATE}profile`, confirmed, `in the end, seed ${seed}`);
  await kill();
  await server.stop();
  console.log(`kills: ${KILLS}, ${confirmed.size} entries confirmed, 0 lost`);
}

/** Every tab adds episodes to nights of its own as fast as it can; all must be there in every tab. */
async function tabs(browser, url) {
  const context = await freshContext(browser);
  const pages = await Promise.all(Array.from({ length: TABS }, () => context.newPage()));
  for (const page of pages) await app.open(page, url);
  const add = async (page, tab) => {
    for (let n = 0; n < EACH / A_NIGHT; n += 1) {
      await app.go(page, `#/journal/2026-0${tab + 1}-${String(1 + n).padStart(2, '0')}`);
      const button = app.button(page, 'Add an episode');
      await button.evaluate((node, times) => {
        for (let click = 0; click < times; click += 1) node.click();
      }, A_NIGHT);
    }
    await app.saved(page);
  };
  await Promise.all(pages.map(add));
  for (const page of pages) {
    await until(async () => Object.keys(await app.entries(page)).length === TABS * EACH, 'all entries in every tab', 120_000);
  }
  await context.close();
}

async function manyTabs() {
  const server = await serve(dist);
  const browser = await launch();
  for (let round = 1; round <= ROUNDS; round += 1) {
    await tabs(browser, server.url);
    console.log(`tabs: round ${round}, ${TABS} × ${EACH} entries, 0 lost`);
  }
  await browser.close();
  await server.stop();
}

await manyTabs();
await kills();
await killAll();
await sweep();
equal(takeNotes(), [], 'errors, policy violations and foreign requests');
const run = new URL('../../fuzz/run.sh', import.meta.url).pathname;
const failed = ['envelope', 'entry', 'backup', 'link'].filter((target) => spawnSync(run, [target, String(FUZZ)], { stdio: 'inherit' }).status !== 0);
console.log(failed.length === 0 ? 'soak passed' : `soak failed: fuzz ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
