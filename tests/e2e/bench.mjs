// Times of the built app in Chromium, as medians and 95th percentiles over some runs on this machine: start with an
// empty and with a ten-year journal, the tap, and a start with the server dead. Judges nothing; NIGHTS=3650 and
// RUNS=7 can be changed. Sizes are in the build's own table, Lighthouse's figures in lighthouse.mjs.
import * as app from './lib/app.mjs';
import { freshContext, launch } from './lib/browser.mjs';
import { journalFile } from './lib/journal.mjs';
import { copyOfDist, serve, sweep } from './lib/server.mjs';

const RUNS = Number(process.env.RUNS) || 7;
const NIGHTS = Number(process.env.NIGHTS) || 3650;
const SLOWER = 4;

const server = await serve(await copyOfDist());
const browser = await launch();

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
function row(what, times) {
  const sorted = times.toSorted((a, b) => a - b);
  console.log(`${what.padEnd(58)} median ${at(sorted, 0.5).toFixed(0).padStart(6)} ms   p95 ${at(sorted, 0.95).toFixed(0).padStart(6)} ms`);
  return at(sorted, 0.5);
}

/** From the start of the navigation until the app stands in the shell's place. */
const listenForStart = () => {
  addEventListener('stillnight:started', () => {
    globalThis.startedAt = performance.now();
  });
};

async function starts(page) {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.goto('about:blank');
    await app.open(page, server.url);
    times.push(await page.evaluate(() => globalThis.startedAt));
  }
  return times;
}

/** One tap in the page itself: milliseconds until it is painted, and until it is Saved. */
const tap = (page) =>
  page.evaluate(async () => {
    const button = document.querySelector('.page__fill ~ .row .button');
    const began = performance.now();
    button.click();
    const painted = new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began), 0)));
    const saved = new Promise((resolve) => {
      let left = false; // the word of the tap before may still stand there
      const look = () => {
        if (document.querySelector('.status[data-state="saved"]') === null) left = true;
        else if (left) resolve(performance.now() - began);
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    return Promise.all([painted, saved]);
  });

async function journal(name, text) {
  const context = await freshContext(browser, { at: app.NIGHT_AT });
  await context.addInitScript(listenForStart);
  const page = await context.newPage();
  await app.open(page, server.url);
  await app.workerActive(page);
  if (text) {
    page.setDefaultTimeout(600_000);
    await app.importFile(page, 'bench.stillnight', text);
    await app.complete(page);
  }
  const entries = Object.keys(await app.entries(page)).length;
  const start = row(`start, ${name} (${entries} entries)`, await starts(page));
  await app.complete(page);
  await app.go(page, '#/tonight');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const taps = [];
  for (let run = 0; run < RUNS * 4; run += 1) taps.push(await tap(page));
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  row(`tap to painted, ${name}, processor ${SLOWER} times slower`, taps.map(([painted]) => painted));
  row(`tap to Saved, ${name}, processor ${SLOWER} times slower`, taps.map(([, saved]) => saved));
  return { start, page, context };
}

const empty = await journal('empty journal');
const full = await journal('ten-year journal', journalFile({ nights: NIGHTS }));
console.log(`a ten-year journal starts ${(full.start - empty.start).toFixed(0)} ms later, ${(full.start / empty.start).toFixed(2)} times as long`);
await server.stop();
row('start with the server dead, empty journal', await starts(empty.page));
row('start with the server dead, ten-year journal', await starts(full.page));
await browser.close();
await sweep();
