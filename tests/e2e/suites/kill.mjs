// What was shown as Saved survives SIGKILL of the whole browser. The server is gone from the first kill on.
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
  { name: `${KILLS} kills at random moments lose nothing confirmed`, run: many },
];
