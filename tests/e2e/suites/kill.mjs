// What was shown as Saved survives SIGKILL of the whole browser. The server is gone from the first kill on.
import { readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import * as app from '../lib/app.mjs';
import { launchProfile } from '../lib/browser.mjs';
import { equal, ok } from '../lib/checks.mjs';
import { contentOf } from '../lib/codec.mjs';
import { actUntilKilled, reopen } from '../lib/rounds.mjs';
import { folder, serve } from '../lib/server.mjs';

const KILLS = 25;

async function once(t) {
  const server = await serve(t.dist);
  const profile = await folder('kill');
  let browser = await launchProfile(profile);
  await app.open(browser.page, server.url);
  await app.workerActive(browser.page);
  await app.tapHappening(browser.page);
  const [stored] = Object.values(await app.entries(browser.page));
  await browser.kill();
  await server.stop();

  const { o: onset, n: night } = contentOf(stored);
  const evening = new Date(`${onset.slice(0, 10)}T00:00:00Z`);
  if (Number(onset.slice(11, 13)) < 12) evening.setUTCDate(evening.getUTCDate() - 1);
  equal(night, evening.toISOString().slice(0, 10), 'night of the tap');

  browser = await launchProfile(profile);
  await app.open(browser.page, server.url);
  await app.heading(browser.page, /^Since/).waitFor();
  await app.tab(browser.page, 'Journal').click();
  await browser.page.locator(`.entry[href="#/journal/${night}"]`).getByText(/1 episode.*going on/).waitFor();
  await browser.kill();
}

/** Cuts the end off the newest log of the origin's database, as a kill between the two halves of a record does. */
async function tear(profile) {
  const root = join(profile, 'Default', 'IndexedDB');
  const [database] = (await readdir(root)).filter((name) => name.endsWith('.leveldb'));
  const logs = (await readdir(join(root, database))).filter((name) => name.endsWith('.log')).sort();
  const log = join(root, database, logs.at(-1));
  await truncate(log, (await stat(log)).size - 3);
}

// Chromium begins a database anew when it finds its log broken, which it does one start after the kill that broke it.
async function torn(t) {
  const server = await serve(t.dist);
  const profile = await folder('torn');
  const life = async (act) => {
    const browser = await launchProfile(profile);
    await app.open(browser.page, server.url);
    await act(browser.page);
    const seen = await app.entries(browser.page);
    await browser.kill();
    // Chromium writes the quick copy to disk up to a minute late: here it never came to that.
    await rm(join(profile, 'Default', 'Local Storage'), { recursive: true, force: true });
    return seen;
  };
  await life(app.tapHappening);
  await tear(profile);
  const saved = await life(async (page) => {
    await app.heading(page, /^Since/).waitFor();
    await app.pick(page, 'How strong at worst?', '7');
    await app.saved(page);
  });
  const found = await life(async (page) => {
    await app.heading(page, /^Since/).waitFor();
    await app.complete(page);
    await app.go(page, '#/tonight');
  });
  equal(found, saved, 'entries after the database was begun anew');
}

async function many(t) {
  const server = await serve(t.dist);
  const profile = await folder('kills');
  const confirmed = new Map();
  for (let round = 0; round < KILLS; round += 1) {
    const browser = await reopen(server.url, profile, confirmed, `after ${round} kills, seed ${t.seed}`);
    if (round === 0) {
      await app.workerActive(browser.page);
      await server.stop();
    }
    await actUntilKilled(browser, t.random, confirmed);
  }
  const { kill } = await reopen(server.url, profile, confirmed, `after ${KILLS} kills, seed ${t.seed}`);
  await kill();
  ok(confirmed.size > 0, 'nothing was ever saved');
  return `${KILLS} kills, ${confirmed.size} entries confirmed, 0 lost`;
}

export default [
  { name: 'tap, Saved, killed, offline: under the right night', run: once },
  { name: 'a database that the browser begins anew after a torn log loses nothing confirmed', run: torn },
  { name: `${KILLS} kills at random moments lose nothing confirmed`, run: many },
];
