// Patterns: a range, moving along a chart by keyboard, the table behind it, paper, and both ends of filling a journal.
import * as app from '../lib/app.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { journalFile } from '../lib/journal.mjs';
import { useTheme } from '../lib/routes.mjs';

const AT = '2026-11-21T13:00:00+01:00'; // the last night of the journal is that of 20 November

const chart = (page, name) => page.locator(`[data-chart="${name}"]`);
const slider = (page, name) => chart(page, name).getByRole('slider');
/** How many nights, or weeks, are drawn as missing. */
const ticks = (part) =>
  part.evaluate((node) => (node.querySelector('.chart__plot .chart__missing')?.getAttribute('d').match(/M/g) ?? []).length);
const spoken = (page, name) => slider(page, name).getAttribute('aria-valuetext');

async function filled(t, { theme = 'night', nights = 120 } = {}) {
  const context = await t.context({ at: AT });
  await useTheme(context, theme);
  const page = await context.newPage();
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', journalFile({ nights }));
  await app.go(page, '#/patterns');
  await chart(page, 'strength').waitFor();
  return page;
}

async function empty(t) {
  const page = await t.page({ at: AT });
  await app.open(page, `${t.server.url}#/patterns`);
  await page.getByText('After three nights, a first picture').waitFor();
  await page.getByRole('link', { name: 'How was last night?' }).click();
  match(page.url(), /#\/journal\/2026-11-20$/, 'way to the last night');
}

async function keyboard(t) {
  const page = await filled(t);
  const first = page.getByRole('radio', { name: '3 months' });
  await first.focus();
  await page.keyboard.press('ArrowLeft');
  await until(async () => (await slider(page, 'strength').getAttribute('max')) === '13', 'two weeks of nights');
  await page.keyboard.press('Tab');
  equal(await page.evaluate(() => document.activeElement.closest('section').dataset.chart), 'strength', 'next stop');
  match(await spoken(page, 'strength'), /20 Nov/, 'the newest night');
  await page.keyboard.press('Home');
  match(await spoken(page, 'strength'), /7 Nov/, 'the oldest night');
  await page.keyboard.press('ArrowRight');
  const said = await spoken(page, 'strength');
  match(said, /8 Nov/, 'one night on');
  equal(await chart(page, 'strength').locator('.chart__read > span').textContent(), said, 'shown as it is spoken');
  await page.keyboard.press('Enter');
  await until(async () => page.url().endsWith('#/journal/2026-11-08'), 'the page of that night');
}

async function tables(t) {
  const page = await filled(t, { theme: 'day' });
  for (const [range, columns] of [['2 weeks', 14], ['3 months', 91], ['A year', 52]]) {
    await app.pick(page, 'Show', range);
    await until(async () => (await slider(page, 'strength').getAttribute('max')) === String(columns - 1), range);
    const part = chart(page, 'strength');
    await part.getByText('As a table').click();
    await until(async () => (await part.locator('tbody tr').count()) === columns, `${columns} rows`);
    const rows = await part.locator('tbody tr td').allTextContents();
    const drawn = await ticks(part);
    const missing = rows.filter((row) => row.startsWith('not recorded')).length;
    equal(missing, drawn, `${range}: missing nights told and drawn`);
  }
}

async function paper(t) {
  const page = await filled(t);
  await page.emulateMedia({ media: 'print' });
  for (const what of ['input', 'summary', 'button', '.chart__open']) {
    ok((await page.locator(`.patterns ${what}:visible`).count()) === 0, `${what} on paper`);
  }
  ok(await chart(page, 'onset').locator('.chart__plot').isVisible(), 'a drawing on paper');
  const colour = await page.evaluate(() => getComputedStyle(document.querySelector('.chart__strong')).stroke);
  equal(colour, 'rgb(0, 0, 0)', 'ink');
}

async function narrow(t) {
  const page = await filled(t, { nights: 30 });
  await page.setViewportSize({ width: 320, height: 700 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  ok(wide <= 320, `${wide} px wide`);
}

export default [
  { name: 'before three nights it says what will be here', run: empty },
  { name: 'range, nights and the way to one by keyboard', run: keyboard },
  { name: 'every table says what its drawing shows', run: tables },
  { name: 'paper carries drawings and nothing to press', run: paper },
  { name: 'nothing sticks out at 320 px', run: narrow },
];
