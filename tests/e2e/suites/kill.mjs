// What was shown as Saved survives SIGKILL of the whole browser. The server is gone from the first kill on.
import * as app from '../lib/app.mjs';
import { launchProfile } from '../lib/browser.mjs';
import { equal, ok } from '../lib/checks.mjs';
import { contentOf } from '../lib/codec.mjs';
import { confirm, lost } from '../lib/confirmed.mjs';
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

/** One thing a person might do now. */
async function act(page, random) {
  const over = app.button(page, 'It’s over');
  if (await over.isVisible()) {
    const what = random.below(6);
    if (what === 0) await over.click();
    else if (what < 4) await app.pick(page, 'How strong at worst?', String(random.below(11)));
    else await app.pick(page, 'Where?', random.pick(['Left leg', 'Right leg', 'Feet']));
  } else {
    await app.button(page, random.pick([app.HAPPENING, app.HAPPENING, 'Calm so far', 'Going to bed'])).click();
  }
  await app.saved(page);
}

async function many(t) {
  const { random } = t;
  const server = await serve(t.dist);
  const profile = await folder('kills');
  const confirmed = new Map();
  for (let round = 0; round <= KILLS; round += 1) {
    const { page, kill } = await launchProfile(profile);
    await app.open(page, server.url);
    if (round === 0) await app.workerActive(page);
    const missing = await lost(page, confirmed);
    equal(missing, [], `entries lost after ${round} kills, seed ${t.seed}`);
    if (round < KILLS) {
      await app.go(page, '#/tonight');
      let dead = false;
      const end = new Promise((resolve) => setTimeout(resolve, 100 + random.below(900))).then(() => {
        dead = true;
        return kill();
      });
      while (!dead) {
        try {
          await act(page, random);
          await confirm(page, confirmed);
        } catch (error) {
          if (!dead) throw error;
        }
      }
      await end;
    }
    await kill();
    if (round === 0) await server.stop();
  }
  ok(confirmed.size > 0, 'nothing was ever saved');
  return `${KILLS} kills, ${confirmed.size} entries confirmed, 0 lost`;
}

export default [
  { name: 'tap, Saved, killed, offline: under the right night', run: once },
  { name: `${KILLS} kills at random moments lose nothing confirmed`, run: many },
];
