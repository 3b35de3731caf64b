// The clinician's page: the story of a visit from journal to paper. What is printed is read back out of the PDF and held
// against the journal; one sheet whatever is on it; nothing that was not chosen, nothing that was typed for the print alone
// is kept.
import * as app from '../lib/app.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { id } from '../lib/codec.mjs';
import { fileOf, journalFile } from '../lib/journal.mjs';
import { pagesOf, plain } from '../lib/pdf.mjs';
import { useTheme } from '../lib/routes.mjs';

const AT = '2026-11-21T13:00:00+01:00'; // the last night of the journal is that of 20 November
const BLOCKS = ['At a glance', 'When it started, night by night', 'Four figures that may change over time', 'Medicines and supplements', 'Lab values', 'What was tried', 'Circumstances'];
const NAME = 'A. Example, 1971';
const QUESTION = 'It starts before supper since September. Is a new blood test due?';

async function open(t, { theme = 'day', text = journalFile({ nights: 200, whole: true }), ...options } = {}) {
  const context = await t.context({ at: AT, ...options });
  await useTheme(context, theme);
  const page = await context.newPage();
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', text);
  await app.go(page, '#/report');
  await page.locator('.report__sheet').waitFor();
  return page;
}

/** The size of letters has been chosen for what stands on the sheet. */
const fitted = (page) =>
  until(() => page.evaluate(() => { const sheet = document.getElementById('report-sheet'); return sheet.scrollHeight <= sheet.clientHeight; }), 'everything on one sheet');

const paper = async (page, format = 'A4') => {
  await fitted(page);
  return pagesOf(await page.pdf({ format }));
};

const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** What the last 91 nights of a journal file come to, worked out here by themselves. */
function figures(text, last = '2026-11-20', nights = 91) {
  const first = new Date(Date.parse(last) - (nights - 1) * 86_400_000).toISOString().slice(0, 10);
  const all = JSON.parse(text).entries.map(([, , entry]) => entry);
  const of = new Map();
  for (const entry of all.filter((one) => (one.k === 'ni' || one.k === 'ep') && one.n >= first && one.n <= last)) {
    const night = of.get(entry.n) ?? { episodes: [] };
    if (entry.k === 'ep') night.episodes.push(entry);
    else night.checkin = entry;
    of.set(entry.n, night);
  }
  const found = [...of.values()];
  const bad = found.filter((night) => night.episodes.length > 0 || (night.checkin && night.checkin.f !== 'quiet'));
  const worst = found.filter((night) => night.episodes.length > 0).map((night) => Math.max(...night.episodes.map((one) => one.w)));
  const minutes = found.filter((night) => night.episodes.length > 0).map((night) => night.episodes.reduce((sum, one) => sum + Math.floor(Number(one.e) / 60), 0));
  const walks = found.flatMap((night) => night.episodes).flatMap((one) => one.a).map((attempt) => attempt.split(' ')).filter(([what]) => what === 'walk');
  return { recorded: found.length, nights, bad: bad.length, worst, minutes, walked: walks.length, eased: walks.filter((attempt) => attempt[3] === 'y').length };
}

const hours = (minutes) => (minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} min` : ''}`);

async function visit(t) {
  const text = journalFile({ nights: 200, whole: true });
  const page = await open(t, { text });
  await page.getByLabel('Name or initials').fill(NAME);
  await page.getByLabel('Your question').fill(QUESTION);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await app.button(page, 'Print, or save as PDF').click();
  await page.locator('body[data-printed]').waitFor();
  const wanted = figures(text);
  for (const format of ['A4', 'Letter']) {
    const pages = await paper(page, format);
    equal(pages.length, 1, `pages of ${format}`);
    const [said] = pages.map(plain);
    const has = (words) => ok(said.includes(plain(words)), `${format} does not say: ${words}\n${pages[0]}`);
    for (const words of [NAME, QUESTION, ...BLOCKS, 'How to read this page', 'not a diagnosis']) has(words);
    has(`22 Aug 2026 to 20 Nov 2026 · ${wanted.recorded} of ${wanted.nights} recorded`);
    has(`${(Math.round((wanted.bad * 70) / wanted.recorded) / 10).toString()} a week · ${wanted.bad} of ${wanted.recorded} nights`);
    const of = `· ${wanted.worst.length} nights`;
    has(`${median(wanted.worst)} (${Math.min(...wanted.worst)} to ${Math.max(...wanted.worst)}) ${of}`);
    has(`(${hours(Math.min(...wanted.minutes))} to ${hours(Math.max(...wanted.minutes))}) ${of}`);
    has(`Walking · tried ${wanted.walked} times · eased ${wanted.eased} of ${wanted.walked}`);
    has(`Missing nights: ${wanted.nights - wanted.recorded} of ${wanted.nights}`);
    has('On a published list of those that can start or worsen restless legs Diphenhydramine');
    has('Ferritin · 74.5 µg/l, 17 Nov 2026');
    has('Blood donation');
    ok(!said.includes(plain('Told at the practice')), 'a note on paper');
    ok(!/score:|severe|normal range|too low/.test(pages[0]), 'a verdict on paper');
  }
}

async function chosen(t) {
  const page = await open(t);
  await page.getByText('Choose what is on the page').click();
  const shown = () => page.locator('.report__title').allTextContents();
  for (const [at, name] of BLOCKS.entries()) {
    const tick = app.group(page, 'On the page').getByText(name, { exact: true });
    await tick.click();
    await until(async () => (await page.locator(`[data-block="${at}"]`).count()) === 0, `${name} gone`);
    const [said] = (await paper(page)).map(plain);
    ok(!said.includes(plain(name)), `${name} on paper though it was taken off`);
    await tick.click();
    await page.locator(`[data-block="${at}"]`).waitFor();
  }
  equal((await shown()).slice(0, -1), BLOCKS, 'all of them again');
  // Published lines: off until asked for.
  ok(!plain((await paper(page))[0]).includes(plain('consensus, not empirically tested')), 'published lines without being asked');
  await page.getByText('Show published lines').click();
  await page.getByText('Published lines, switched on by the person').waitFor();
  const pages = await paper(page);
  equal(pages.length, 1, 'pages with published lines');
  ok(plain(pages[0]).includes(plain('consensus, not empirically tested')), 'published lines on paper');
}

async function nightTable(t) {
  const text = journalFile({ nights: 200, whole: true });
  const page = await open(t, { text });
  await page.getByText('Choose what is on the page').click();
  await page.getByText('Add the table of nights').click();
  await page.locator('.report__nights').waitFor();
  const pages = await paper(page);
  equal(pages.length, 2, 'pages');
  const { recorded, nights } = figures(text);
  equal(await page.locator('.report__nights tbody tr').count(), nights, 'rows');
  equal((pages[1].match(/not recorded/g) ?? []).length, nights - recorded, 'nights not recorded on paper');
  for (const said of pages) ok(plain(said).includes(plain('22 Aug 2026 to 20 Nov 2026')), 'dates on each page');
  await app.pick(page, 'Which nights', 'A year');
  await until(async () => (await page.locator('.report__nights').count()) === 4, 'sheets of a year');
  equal((await paper(page, 'Letter')).length, 5, 'pages of a year');
}

async function nothingKept(t) {
  const page = await open(t);
  await page.getByLabel('Name or initials').fill(NAME);
  await page.getByLabel('Your question').fill(QUESTION);
  await page.locator('.report__asks').waitFor();
  const kept = JSON.stringify(await app.everything(page));
  ok(!kept.includes('A. Example') && !kept.includes('supper'), 'kept in storage');
  ok(!page.url().includes('Example'), 'in the address');
  await app.go(page, '#/tonight');
  await app.go(page, '#/report');
  equal(await page.getByLabel('Name or initials').inputValue(), '', 'name after coming back');
  equal(await page.locator('.report__asks').count(), 0, 'question after coming back');
}

/** As much of everything as the page takes, with names as long as they can be. */
function crowded() {
  const rows = JSON.parse(journalFile({ nights: 120, whole: true })).entries;
  const noon = Date.parse('2026-09-01T12:00:00Z');
  const add = (content) => rows.push([id(noon + rows.length, 9000 + rows.length), id(noon + rows.length, 9000 + rows.length), content]);
  const long = (what) => `${what} `.repeat(20).slice(0, 79).trim();
  for (let n = 0; n < 14; n += 1) {
    const effects = ['sleepy', 'earlier', 'urges'].map((c) => ({ b: '2026-09-10', c, t: long('noticed') }));
    add({ k: 'su', n: long(`Tablet${n}`), c: 'm', s: '12.5', u: 'mg', f: 'tablet', b: '2026-05-01', r: [{ b: '2026-05-01', d: 1, p: ['08:00 1', '14:00 1', '20:00 1', '22:00 1'] }], x: effects });
    add({ k: 'co', c: 'other', b: '2026-09-01', n: long(`Event${n}`) });
    for (const d of ['2026-03-01', '2026-06-01', '2026-09-01']) add({ k: 'la', d, c: 'eq', a: 'other', n: long(`Value${n}`), v: '123.45', u: long('unit').slice(0, 30), l: '1', h: '9', m: true, f: false, i: true, s: long('Assay') });
  }
  for (const [at, remedy] of ['walk', 'stretch', 'bath', 'massage', 'heat', 'cold', 'mind', 'exercise'].entries()) {
    for (let n = 1; n < 25; n += 1) {
      const day = `2026-10-${String(n).padStart(2, '0')}`;
      add({ k: 'ep', n: day, o: `${day}T2${at % 4}:10:00+01:00`, e: '3600', w: 5, a: [`${remedy} 0 600 ${'ysn'[n % 3]}`] });
    }
  }
  return fileOf(rows.sort((a, b) => Buffer.compare(Buffer.from(a[0], 'base64url'), Buffer.from(b[0], 'base64url'))));
}

async function full(t) {
  const page = await open(t, { text: crowded() });
  await page.getByLabel('Your question').fill('What about this? '.repeat(15));
  await fitted(page);
  for (const format of ['A4', 'Letter']) {
    const pages = await paper(page, format);
    equal(pages.length, 1, `pages of ${format}`);
    ok(plain(pages[0]).includes(plain('it cannot find causes')), `the foot of ${format}`);
  }
  match(await page.locator('[data-block="3"] .report__note').last().textContent(), /And \d+ more/, 'what has no room is counted');
}

async function narrow(t) {
  const page = await open(t, { theme: 'night', viewport: { width: 320, height: 700 } });
  equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, 'width of the page');
  const region = page.getByRole('region', { name: 'Preview of what is printed' });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await until(() => region.evaluate((node) => node.scrollLeft > 0), 'the preview scrolls by keyboard');
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => ({
    controls: [...document.querySelectorAll('input, button, nav, textarea, summary')].filter((node) => node.checkVisibility()).length,
    ground: getComputedStyle(document.querySelector('.report__sheet')).backgroundColor,
    ink: getComputedStyle(document.querySelector('.report__name')).color,
  }));
  equal(seen, { controls: 0, ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' }, 'the printed page');
}

async function ownDates(t) {
  const page = await open(t);
  await app.pick(page, 'Which nights', 'From – to');
  await page.getByLabel('First night').fill('2026-10-01');
  await page.getByLabel('Last night').fill('2026-10-31');
  await page.getByText('1 Oct 2026 to 31 Oct 2026').waitFor();
  await page.getByText('Before: 31 Aug 2026 – 30 Sept 2026', { exact: false }).waitFor();
}

export default [
  { name: 'a visit: the paper says what the journal holds, on one page of A4 and Letter', run: visit },
  { name: 'a block taken off is not printed, published lines only when switched on', run: chosen },
  { name: 'the table of nights on sheets of its own, each with its dates', run: nightTable },
  { name: 'name and question are kept nowhere', run: nothingKept },
  { name: 'as much as there can be still is one page, and says what it left out', run: full },
  { name: '320 px: the preview scrolls by itself; paper is black on white with nothing to press', run: narrow },
  { name: 'from one night to another', run: ownDates },
];
