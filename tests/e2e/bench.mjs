// The numbers of speed and size in one run, as medians and ratios: the app beside an empty counter in the same
// framework (tests/e2e/counter), and a journal of ten years beside an empty one. What is compared takes turns, so
// that a slow minute of the machine falls on both. Judges nothing. VISITS, STARTS, TAPS and ENTRIES can be changed.
import { cpus, loadavg } from 'node:os';
import * as app from './lib/app.mjs';
import { freshContext, killAll, launch } from './lib/browser.mjs';
import { buildCounter } from './lib/counter.mjs';
import { journalFile } from './lib/journal.mjs';
import { firstScreen, visit } from './lib/phone.mjs';
import { copyOfDist, serve, sweep } from './lib/server.mjs';
import { kB, median, ms, p95, table, times } from './lib/table.mjs';
import { answer, history, listen, operate, rank, tap, usable } from './lib/timing.mjs';
import { walk } from '../../scripts/lib/files.mjs';

const number = (name, usual) => Number(process.env[name]) || usual;
const VISITS = number('VISITS', 5);
const STARTS = number('STARTS', 9);
const TAPS = number('TAPS', 40);
const ENTRIES = number('ENTRIES', 10_950);
const SLOWER = 4;
const A_DAY = 3; // entries: ten years of them are 10,950

const rows = [['what', 'app', 'beside it', 'app / beside', 'goal', 'met']];
const row = (what, value, beside, ratio, goal, met) => rows.push([what, value, beside, ratio, goal, goal && (met ? 'yes' : 'no')]);
const say = (text) => console.error(`${new Date().toTimeString().slice(0, 8)} ${text}`);

/** Serves with the strongest compression, everything compressed once before anyone measures. */
async function serveWarm(dir) {
  const server = await serve(dir, ['/'], 0, 11);
  for (const path of await walk(dir)) await (await fetch(server.url + path, { headers: { 'accept-encoding': 'br' } })).arrayBuffer();
  return server;
}

async function besideCounter(dist, server) {
  say('building the counter');
  const folder = await buildCounter();
  const counter = await serveWarm(folder);
  const seen = { app: [], counter: [] };
  for (let run = 1; run <= VISITS; run += 1) {
    say(`Lighthouse, visit ${run} of ${VISITS}`);
    seen.app.push(await visit(server.url));
    seen.counter.push(await visit(counter.url));
  }
  await counter.stop();
  const of = (who, name) => median(seen[who].map((one) => one[name]));
  const scores = (who) => seen[who][0].scores.map((_, at) => median(seen[who].map((one) => one.scores[at])));
  const all = scores('app');
  row('Lighthouse mobile: speed / accessibility / practices / SEO', all.join(' / '), `counter ${scores('counter').join(' / ')}`, '', '100 / 100 / 100 / 100', all.every((score) => score === 100));
  const timed = (name, what, goal) =>
    row(`${what}, slow phone`, ms(of('app', name)), `counter ${ms(of('counter', name))}`, times(of('app', name), of('counter', name)), `≤ ${goal} ms`, of('app', name) <= goal);
  timed('lcp', 'Largest paint (LCP)', 1100);
  timed('tbt', 'Blocked (TBT)', 50);
  timed('tti', 'Interactive (TTI)', 2200);
  row('Layout shift, slow phone', of('app', 'shift').toFixed(3), `counter ${of('counter', 'shift').toFixed(3)}`, '', '0', of('app', 'shift') === 0);
  const bytes = [await firstScreen(dist), await firstScreen(folder)];
  row('Brotli bytes of the first screen', kB(bytes[0]), `counter ${kB(bytes[1])}`, times(...bytes), '≤ 200 kB', bytes[0] <= 200_000);
}

/** A context with a journal in it, at rest: the offline worker there, everything read and compared. */
async function journal(browser, url, text) {
  const context = await freshContext(browser, { at: app.NIGHT_AT });
  await context.addInitScript(listen);
  const page = await context.newPage();
  await app.open(page, url);
  await app.workerActive(page);
  if (text) {
    page.setDefaultTimeout(600_000);
    await app.importFile(page, 'bench.stillnight', text);
  }
  await app.complete(page);
  await usable(page, url); // the first start after an import is not like the others
  const devtools = await context.newCDPSession(page);
  return { page, slow: (rate) => devtools.send('Emulation.setCPUThrottlingRate', { rate }) };
}

const countOf = async ({ page }) => Object.keys(await app.entries(page)).length.toLocaleString('en');

/** How many entries either journal has; after something that made more, from how many to how many. */
async function counts(both, earlier = []) {
  const now = [];
  for (const one of both) now.push(await countOf(one));
  return now.map((count, at) => (earlier[at] && earlier[at] !== count ? `${earlier[at]}–${count}` : count));
}

/** So many rounds, in each of them one measurement of either journal. */
async function inTurn(rounds, both, measure) {
  const seen = both.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { page }] of both.entries()) seen[at].push(await measure(page));
  }
  return seen;
}

/** The pages of the journal in turn, home between them: how long each took. */
async function routes(page) {
  const seen = [];
  for (const route of ['#/journal', '#/patterns', '#/medicines', '#/labs', '#/context']) {
    seen.push(await answer(page, { route, seen: 'h1' }));
    await answer(page, { route: '#/tonight', seen: 'h1' });
  }
  return seen;
}

/** Every control of the chapters that can be operated. */
async function controls(page) {
  const seen = [];
  for (const chapter of ['what', 'brain', 'causes', 'iron', 'meal', 'helps']) {
    await app.go(page, `#/learn/${chapter}`);
    await page.locator('.chapter__foot').waitFor();
    seen.push(...(await operate(page)));
  }
  return seen;
}

/** The foods in one order after the other. */
async function foods(page) {
  await app.go(page, '#/food');
  await page.locator('.foods__list').waitFor();
  await app.pick(page, 'What do you want to look at?', 'Iron');
  await page.locator('.shares__row').first().waitFor();
  const seen = await rank(page);
  await app.pick(page, 'What do you want to look at?', 'Iron');
  return seen;
}

/** One month back in the calendar. */
async function month(page) {
  if (!(await page.locator('.month__name').count())) await answer(page, { route: '#/journal', seen: 'h1' });
  return answer(page, { click: '.month__step[data-side="start"]', seen: '.month__name' });
}

/** The charts of everything, from those of two weeks. An empty journal has none. */
async function charts(page) {
  if (!(await page.locator('.patterns__span').count())) {
    await answer(page, { route: '#/patterns', seen: 'h1' });
    await page.locator('.patterns__span').waitFor();
  }
  const range = (place) => answer(page, { click: `.patterns__range .choice:nth-child(${place}) input`, seen: '.patterns__span' });
  const few = await page.locator('.patterns__range .choice input').first().isChecked();
  if (!few) await range(1);
  return range(4);
}

/** The clinician's page of everything, from that of three months. */
async function clinic(page) {
  await app.go(page, '#/tonight');
  await app.go(page, '#/report');
  await page.locator('.report__dates').waitFor();
  return answer(page, { click: '.report__form .choice:nth-child(4) input', seen: '.report__dates' });
}

/** A backup file of ten years into a fresh journal: from the yes until all of it is *Saved*. */
async function takenIn(browser, url) {
  const context = await freshContext(browser, { at: app.NIGHT_AT });
  const page = await context.newPage();
  await app.open(page, url);
  await app.complete(page);
  await app.go(page, '#/data');
  await app.chooseFile(page, 'bench.stillnight', journalFile({ nights: Math.ceil(ENTRIES / A_DAY), entries: ENTRIES }));
  await app.button(page, 'Add to my journal').waitFor();
  const began = Date.now();
  await app.button(page, 'Add to my journal').click();
  await page.getByText(/entries were added/).waitFor({ timeout: 60_000 });
  await app.saved(page);
  const took = Date.now() - began;
  await context.close();
  return took;
}

/** An episode begun and ended with one tap each. */
async function twoTaps(page) {
  const begun = await tap(page, app.HAPPENING, ['.running .page__title', 'Since']);
  const ended = await tap(page, 'It’s over', ['.page.tonight:not(.running) .button', app.HAPPENING]);
  return [begun, ended];
}

async function besideEmpty(server) {
  const browser = await launch();
  say('files taken in');
  const taken = [];
  for (let run = 0; run < 3; run += 1) taken.push(await takenIn(browser, server.url));
  row(`A file of ${ENTRIES.toLocaleString('en')} entries taken in, until Saved`, ms(median(taken)), `most ${ms(Math.max(...taken))}`, '', '≤ 2000 ms', median(taken) <= 2000);
  say('filling a journal');
  const both = [await journal(browser, server.url), await journal(browser, server.url, journalFile({ nights: Math.ceil(ENTRIES / A_DAY), entries: ENTRIES }))];
  let used = await counts(both);
  const compared = (what, [empty, full], goal, met) => row(`${what}, ${used[1]} entries`, ms(full), `${used[0]} entries ${ms(empty)}`, times(full, empty), goal, met);

  say('starts');
  const starts = (await inTurn(STARTS, both, (page) => usable(page, server.url))).map(median);
  const later = starts[1] - starts[0];
  compared('Start until Tonight is usable', starts, `≤ 400 ms later (${ms(later)})`, later <= 400);
  const read = (await inTurn(STARTS, both, (page) => history(page, server.url))).map(median);
  compared('From there until all is read and compared', read, '≤ 1500 ms', read[1] <= 1500);

  say('starts with the server dead');
  await server.stop();
  const dead = (await inTurn(STARTS, both, (page) => usable(page, server.url))).map(median);
  compared('Repeat visit, server dead, until usable', dead, '≤ 1000 ms', dead[1] <= 1000);
  await server.start();

  say('taps');
  for (const { page, slow } of both) {
    await usable(page, server.url);
    await app.complete(page);
    await app.go(page, '#/tonight');
    await slow(SLOWER);
  }
  const taps = (await inTurn(TAPS / 2, both, twoTaps)).map((all) => all.flat());
  say('pages');
  const opened = (await inTurn(STARTS, both, routes)).map((all) => all.flat());
  const turned = await inTurn(STARTS, both, month);
  const [charted] = await inTurn(STARTS, both.slice(1), charts);
  const [reported] = await inTurn(STARTS, both.slice(1), clinic);
  say('the explainer');
  const operated = await inTurn(1, both, controls);
  say('foods');
  const ranked = (await inTurn(STARTS, both, foods)).map((all) => all.flat());
  for (const { slow } of both) await slow(1);
  const quick = (await inTurn(1, both, foods)).map((all) => all.flat());
  used = await counts(both, used);
  const slower = (what, found, goal) => {
    compared(`${what}, p95, processor ${SLOWER} × slower`, found.map(p95), `≤ ${goal} ms`, p95(found[1]) <= goal);
    compared('the same, median', found.map(median), '');
  };
  slower('Page of the journal opened and painted', opened, 100);
  slower('Another month in the calendar', turned, 50);
  slower('A control of the explainer worked and painted', operated.map((all) => all.flat()), 50);
  slower('All foods in another order, list made anew', ranked.map((all) => all.map((one) => one.ranked)), 64);
  compared('the same, median, not slowed', quick.map((all) => median(all.map((one) => one.ranked))), '≤ 16 ms', median(quick[1].map((one) => one.ranked)) <= 16);
  slower('All foods in another order, painted', ranked.map((all) => all.map((one) => one.painted)), 100);
  row(`Charts of the whole journal, ${used[1]} entries, p95, processor ${SLOWER} × slower`, ms(p95(charted)), `median ${ms(median(charted))}`, '', '≤ 100 ms', p95(charted) <= 100);
  row(`The clinician’s page of the whole journal, ${used[1]} entries, p95, processor ${SLOWER} × slower`, ms(p95(reported)), `median ${ms(median(reported))}`, '', '≤ 300 ms', p95(reported) <= 300);
  const tapped = (name, what, goal) => {
    const found = taps.map((all) => all.map((one) => one[name]));
    compared(`Tap to ${what}, p95, processor ${SLOWER} × slower`, found.map(p95), `≤ ${goal} ms`, p95(found[1]) <= goal);
    compared('the same, median', found.map(median), '');
  };
  tapped('painted', 'painted answer', 50);
  tapped('saved', 'Saved', 150);
  await server.stop();
  await browser.close();
}

const load = () => loadavg()[0].toFixed(1);
const loadBefore = load();
const dist = await copyOfDist();
const server = await serveWarm(dist);
await besideCounter(dist, server);
await besideEmpty(server);
await killAll();
await sweep();
console.log(`medians of ${VISITS} visits and ${STARTS} starts, p95 of ${TAPS} taps, taken in turn; ${cpus().length} processors, load ${loadBefore} before, ${load()} after`);
console.log(table(rows));
