// Comparisons on the patterns page: at phone size, by keyboard alone, in the night theme.
import * as app from '../lib/app.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { fileOf } from '../lib/journal.mjs';
import { id } from '../lib/codec.mjs';
import { tabInto } from '../lib/keys.mjs';
import { useTheme } from '../lib/routes.mjs';

const NOW = '2026-11-22T13:00:00+01:00';
const DAY = 86_400_000;

/** Nights up to 21 November: caffeine on the days `has` says, a point and a half more on those nights. */
function nights(count, has) {
  const rows = [];
  const add = (ms, content) => rows.push([id(ms, rows.length + 1), id(ms, 65536 + rows.length), content]);
  for (let n = 0; n < count; n += 1) {
    const evening = Date.parse('2026-11-21T00:00:00Z') - (count - 1 - n) * DAY;
    const date = new Date(evening).toISOString().slice(0, 10);
    const worst = 3 + ((n * 7) % 4) + (has(n) ? 2 : 0);
    add(evening, { k: 'da', d: date, c: has(n) ? '2@16:00' : 'no', i: n % 17 === 0 });
    add(evening + 1, { k: 'ep', n: date, o: `${date}T22:${10 + (n % 40)}:00+01:00`, e: '1800', w: worst });
  }
  rows.sort((a, b) => Buffer.compare(Buffer.from(a[0], 'base64url'), Buffer.from(b[0], 'base64url')));
  return fileOf(rows);
}

const lines = (page) => page.locator('.compare__line');

async function open(t, file, theme = 'night') {
  const context = await t.context({ at: NOW });
  await useTheme(context, theme);
  const page = await context.newPage();
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', file);
  await app.go(page, '#/patterns');
  return page;
}

async function byKeyboard(t) {
  const page = await open(t, nights(70, (n) => (n * 5) % 9 < 4));
  equal(await lines(page).count(), 0, 'nothing is worked out unasked');
  await tabInto(page, '[data-part="compare"] > .disclosure > summary');
  await page.keyboard.press('Enter');
  await lines(page).first().waitFor();
  const first = await lines(page).first().innerText();
  match(first, /^With caffeine: \d\.\d points higher \(95.% interval \d\.\d to \d\.\d\), \d+ nights with, \d+ without, 0 not recorded\./, 'first line');
  match(first, /“No difference” does not fit/, 'what the interval says');
  await page.getByText('With caffeine after 15:00').first().waitFor();
  await page.getByRole('heading', { name: 'Too few nights to tell' }).waitFor();
  match(await page.locator('.compare__few').first().innerText(), /^With illness: 5 nights with, 65 without/, 'too few');
  await page.getByText(/^2 comparisons are shown/).waitFor();

  // The radio groups answer to arrows.
  await tabInto(page, '.compare__ask');
  await page.keyboard.press('ArrowRight');
  await page.getByText('Nights without symptoms have no first symptom').waitFor();
  match(await lines(page).first().innerText(), /minutes? (earlier|later)|the same on average/, 'onset');
  await tabInto(page, '[name="compare-lag"]');
  await page.keyboard.press('ArrowRight');
  await page.getByText('With caffeine one day earlier').first().waitFor();

  await tabInto(page, '[data-part="compare"] .disclosure .disclosure > summary');
  await page.keyboard.press('Enter');
  await page.locator('.compare__table').waitFor();
  equal(await page.locator('.compare__table tbody tr').count(), await lines(page).count(), 'rows of the table');
  ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than the phone');
}

async function weekends(t) {
  const page = await open(t, nights(98, (n) => n % 7 < 2), 'day');
  await page.getByText('Compare nights').click();
  await page.getByText('It goes largely by the day of the week').first().waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than 320 px');
}

async function empty(t) {
  const page = await t.page({ at: NOW });
  await app.open(page, `${t.server.url}#/patterns`);
  await page.getByText('Compare nights').click();
  await page.getByText('Nothing to compare yet').waitFor();
  await app.go(page, '#/tonight');
  await app.go(page, '#/patterns');
  await until(async () => (await page.getByText('Nothing to compare yet').count()) === 0, 'closed again on a fresh page');
}

export default [
  { name: 'opened, asked and read by keyboard alone', run: byKeyboard },
  { name: 'a factor of weekends is called one', run: weekends },
  { name: 'nothing recorded says what to record', run: empty },
];
