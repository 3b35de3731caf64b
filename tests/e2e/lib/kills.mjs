// Kills by the hundred over one profile, unattended, in as many runs as it takes. A loss or a failed start is counted
// and printed with its seed, and the next round goes on; in the end either of them fails the run.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import * as app from './app.mjs';
import { killAll, launchProfile } from './browser.mjs';
import { lost } from './confirmed.mjs';
import { actUntilKilled } from './rounds.mjs';
import { serve } from './server.mjs';
import { takeNotes } from './watch.mjs';

const BUILD = new URL('../../../.build/', import.meta.url).pathname;
const STATE = `${BUILD}soak.json`;
const PROFILE = `${BUILD}soak-profile`;
const AIM = 1000;
const SAY_EVERY = 25;
const LONGEST = 2500; // milliseconds of doing things: time for some saves, and for the kill to fall into one
const AT_ONCE = 3; // so many failed rounds one after another are no accident

/** What earlier runs left, or a fresh start. `port` is part of the origin, so every run must have the same one. */
async function known() {
  const text = await readFile(STATE, 'utf8').catch(() => null);
  return text ? JSON.parse(text) : { kills: 0, confirmed: 0, lost: 0, trouble: 0, port: 0, runs: [], entries: [] };
}

/** Written beside and put in place, so that a run stopped just now leaves a whole file. */
async function keep(state, confirmed) {
  await writeFile(`${STATE}.new`, JSON.stringify({ ...state, entries: [...confirmed] }));
  await rename(`${STATE}.new`, STATE);
}

/** Counts what the page said Saved to: every new entry and every change of one. */
class Confirmed extends Map {
  saves = 0;

  set(key, value) {
    if (this.get(key) !== value) this.saves += 1;
    return super.set(key, value);
  }
}

const words = ({ kills, confirmed, lost, trouble }) => `kills ${kills}, confirmed ${confirmed}, lost ${lost}${trouble > 0 ? `, trouble ${trouble}` : ''}`;

/**
 * Makes this run's kills and prints both its own sums and those of all runs. Throws if anything was lost or failed.
 * Once `stop.asked` is set the run is being ended from outside: what fails from then on is no finding.
 */
export async function soakKills(dist, random, seed, stop) {
  await mkdir(PROFILE, { recursive: true });
  const state = await known();
  const confirmed = new Confirmed();
  for (const [key, value] of state.entries) confirmed.set(key, value);
  const wanted = Number(process.env.SOAK_KILLS) || Math.max(0, AIM - state.kills);
  const run = { seed, kills: 0, confirmed: 0, lost: 0, trouble: 0 };
  state.runs.push(run);
  const server = await serve(dist, ['/'], state.port);
  state.port = server.port;
  const count = (what, by = 1) => {
    run[what] += by;
    state[what] += by;
  };

  /** Starts over the profile and counts what is missing, once. */
  const reopen = async () => {
    const browser = await launchProfile(PROFILE);
    await app.open(browser.page, server.url);
    const missing = await lost(browser.page, confirmed);
    if (missing.length > 0) {
      count('lost', missing.length);
      console.log(`LOST ${missing.length} of ${confirmed.size} entries after ${run.kills} kills of seed ${seed}: ${missing.join(' ')}`);
      for (const key of missing) confirmed.delete(key);
    }
    return browser;
  };
  const round = async (once) => {
    try {
      await once();
    } catch (error) {
      if (stop.asked) await new Promise(() => {}); // the process is about to exit
      count('trouble');
      console.log(`FAILED after ${run.kills} kills of seed ${seed}: ${error.message}`);
      await killAll();
      return false;
    } finally {
      for (const note of takeNotes()) {
        count('trouble');
        console.log(`NOTED after ${run.kills} kills of seed ${seed}: ${note}`);
      }
    }
    return true;
  };

  let inARow = 0;
  while (run.kills < wanted && inARow < AT_ONCE) {
    const before = confirmed.saves;
    const went = await round(async () => {
      await actUntilKilled(await reopen(), random, confirmed, LONGEST);
      count('kills');
    });
    count('confirmed', confirmed.saves - before);
    inARow = went ? 0 : inARow + 1;
    await keep(state, confirmed);
    if (went && run.kills % SAY_EVERY === 0) console.log(words(run));
  }
  // What the last kill left behind must be looked at as well.
  await round(async () => (await reopen()).kill());
  await keep(state, confirmed);
  await server.stop();
  console.log(`this run: ${words(run)} (seed ${seed})`);
  console.log(`all runs: ${words(state)} of the ${AIM} kills aimed at (seeds ${state.runs.map((one) => one.seed).join(', ')})`);
  if (run.lost > 0 || run.trouble > 0) throw new Error(words(run));
}
