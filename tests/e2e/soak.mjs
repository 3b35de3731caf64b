// The long tests: `tabs`, three tabs that write 400 entries each at once, ten times over (ROUNDS); `kills`, kills of
// Chromium at random moments (SOAK_KILLS in this run, without it as many as are missing to 1,000); `journals`, a hundred
// journals out, deleted and in again in Chromium and Firefox (JOURNALS); `health`, 500 MB of a watch read in one file
// (MEGABYTES); `fuzz`, ten minutes for each fuzz target (FUZZ seconds). Names as arguments run only those. The kills may be stopped at any time and go on where they were: .build/soak.json and .build/soak-profile
// hold all runs together. SEED=n replays.
import { spawnSync } from 'node:child_process';
import * as app from './lib/app.mjs';
import { freshContext, killAll, launch } from './lib/browser.mjs';
import { equal, randomFrom, until } from './lib/checks.mjs';
import { growth, healthFile } from './lib/health.mjs';
import { soakKills } from './lib/kills.mjs';
import { copyOfDist, folder, serve, sweep } from './lib/server.mjs';
import { takeNotes } from './lib/watch.mjs';

const ROUNDS = Number(process.env.ROUNDS) || 10;
const MEGABYTES = Number(process.env.MEGABYTES) || 500;
const FUZZ = Number(process.env.FUZZ) || 600;
const TABS = 3;
const EACH = 400;
const A_NIGHT = 20; // so many entries to one night, or the page would be mostly forms
const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31);

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

async function manyTabs(dist) {
  const server = await serve(dist);
  const browser = await launch();
  for (let round = 1; round <= ROUNDS; round += 1) {
    await tabs(browser, server.url);
    console.log(`tabs: round ${round}, ${TABS} × ${EACH} entries, 0 lost`);
  }
  await browser.close();
  await server.stop();
  equal(takeNotes(), [], 'errors, policy violations and foreign requests');
}

/** A file far beyond what a page could hold: read in little memory, from choosing it to what would happen. */
async function health(dist) {
  const server = await serve(dist);
  const browser = await launch();
  const context = await freshContext(browser, { at: '2026-11-22T12:00:00+01:00' });
  const page = await context.newPage();
  await app.open(page, `${server.url}#/import`);
  const path = `${await folder('health')}/export.xml`;
  const nights = await healthFile(path, MEGABYTES);
  const field = page.getByLabel('Choose a file').and(page.locator(':enabled'));
  await field.waitFor();
  const began = Date.now();
  const grew = await growth(page, async () => {
    await field.setInputFiles(path);
    await page.getByText(`${nights} new`).waitFor({ timeout: 600_000 });
  });
  console.log(`health: ${MEGABYTES} MB in ${((Date.now() - began) / 1000).toFixed(0)} s, ${grew.toFixed(0)} MB more memory`);
  if (grew > 150) throw new Error('more than 150 MB of memory');
  await browser.close();
  await server.stop();
  equal(takeNotes(), [], 'errors, policy violations and foreign requests');
}

/** The test of the same name with more of them. */
function journals() {
  const run = new URL('run.mjs', import.meta.url).pathname;
  const env = { ...process.env, JOURNALS: String(Number(process.env.JOURNALS) || 100), SEED: String(seed) };
  const { status } = spawnSync('node', [run, '--only', 'come back as they were'], { stdio: 'inherit', env });
  if (status !== 0) throw new Error('journals');
}

function fuzz() {
  const run = new URL('../../fuzz/run.sh', import.meta.url).pathname;
  const failed = ['envelope', 'entry', 'backup', 'link', 'import', 'extract', 'sealed'].filter((target) => spawnSync(run, [target, String(FUZZ)], { stdio: 'inherit' }).status !== 0);
  if (failed.length > 0) throw new Error(`fuzz ${failed.join(', ')}`);
}

const stop = { asked: false };
const PARTS = { tabs: manyTabs, kills: (dist) => soakKills(dist, randomFrom(seed), seed, stop), journals, health, fuzz };
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`soak: no such part: ${unknown.join(' ')} (there are: ${Object.keys(PARTS).join(' ')})`);
  process.exit(2);
}

// The browsers live in process groups of their own and would outlive a run that is stopped.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    stop.asked = true;
    await killAll();
    await sweep();
    await killAll(); // one that was just being started
    process.exit(130);
  });
}

console.log(`seed ${seed} (SEED=${seed} replays it)`);
const dist = await copyOfDist();
const failed = [];
for (const name of chosen.length > 0 ? chosen : Object.keys(PARTS)) {
  try {
    await PARTS[name](dist);
  } catch (error) {
    failed.push(name);
    console.error(`${name}: ${error.stack ?? error}`);
  }
  await killAll();
}
await sweep();
console.log(failed.length === 0 ? 'soak passed' : `soak failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
