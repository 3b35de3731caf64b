// The journal as a whole: the calendar, one's own words, two weeks keyed in from paper, and the blank sheet in print.
import * as app from '../lib/app.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { journalFile } from '../lib/journal.mjs';
import { useTheme } from '../lib/routes.mjs';

const AUTUMN = '2026-10-27T09:00:00+01:00'; // two days after the clocks went back

/** The id of what has the focus. */
const here = (page) => page.evaluate(() => document.activeElement?.id ?? '');
const focusOn = (page, id) => until(async () => (await here(page)) === id, `focus on ${id}`);
const cell = (page, row, col) => page.locator(`#cell-${row}-${col}`);
const monthShown = (page, name) => page.locator('.month__name', { hasText: name }).waitFor();
const shown = (page, row, col) => cell(page, row, col).inputValue();

async function open(t, route, { at = app.NIGHT_AT, theme = 'night', nights = 0, ...options } = {}) {
  const context = await t.context({ at, ...options });
  await useTheme(context, theme);
  const page = await context.newPage();
  await app.open(page, t.server.url);
  if (nights > 0) await app.importFile(page, 'filled.stillnight', journalFile({ nights }));
  await app.go(page, route);
  return page;
}

async function calendar(t) {
  const page = await open(t, '#/journal', { nights: 60 });
  const grid = page.getByRole('table', { name: 'Nights by the evening they began' });
  await monthShown(page, 'November 2026');
  const days = grid.getByRole('link');
  equal(await days.count(), 21, 'nights of November that can be opened on the 21st');
  match(await days.nth(19).getAttribute('aria-label'), /^Friday,? 20 November: (quiet|mild|moderate|bad)/, 'name of a night');
  match(await days.nth(20).getAttribute('aria-label'), /^Saturday,? 21 November: nothing recorded$/, 'name of tonight');
  equal(await grid.locator('[aria-current="date"]').count(), 1, 'tonight is marked once');
  match(await page.locator('.month__sentence').textContent(), /^November 2026: \d+ of 21 nights so far recorded, \d+ quiet\.$/, 'sentence');

  await page.locator('#night-2026-11-20').focus();
  await page.keyboard.press('ArrowLeft');
  await focusOn(page, 'night-2026-11-19');
  await page.keyboard.press('ArrowUp');
  await focusOn(page, 'night-2026-11-12');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await focusOn(page, 'night-2026-11-20');
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowRight');
  await focusOn(page, 'night-2026-11-21');

  await app.button(page, 'Month before').focus();
  await page.keyboard.press('Enter');
  await monthShown(page, 'October 2026');
  equal(await days.count(), 31, 'nights of October');
  await page.locator('#night-2026-10-15').focus();
  await page.keyboard.press('Enter');
  await app.heading(page, /15 October/).waitFor();
  match(await page.locator('.page__lead').textContent(), /^This night: /, 'the night in a sentence');
  await app.go(page, '#/journal');
  await monthShown(page, 'October 2026');

  await page.getByText('Another month or night').click();
  const field = page.getByLabel('Month and year, like 3/2021');
  await field.fill('soon');
  await field.press('Enter');
  await page.getByText('Write a month and a year').waitFor();
  equal(await field.inputValue(), 'soon', 'the text is kept');
  await field.fill('3/2021');
  await field.press('Enter');
  await page.getByText('March 2021: 0 of 31 nights recorded.').waitFor();
  await app.button(page, 'Back to this month').click();
  await monthShown(page, 'November 2026');
}

async function search(t) {
  const page = await open(t, '#/journal/2026-11-18', { nights: 30 });
  const note = async (route, text) => {
    await app.go(page, route);
    const field = page.getByLabel('Note', { exact: true }).last();
    await field.fill(text);
    await field.blur();
    await app.saved(page);
  };
  await note('#/journal/2026-11-18', 'Nach dem KAFFEE müde');
  await note('#/journal/2026-11-19', 'رجلي مُتْعَبة 🦵');
  await app.go(page, '#/journal');
  const field = page.getByLabel('Search your own words');
  await field.fill('mude');
  await page.getByText('1 entry found').waitFor();
  const hit = page.getByRole('link', { name: /18 November/ }).last();
  equal(await hit.locator('mark').allTextContents(), ['müde'], 'words found');
  await field.fill('متعبة');
  await page.getByText('1 entry found').waitFor();
  equal(await page.locator('.search__words').evaluate((node) => getComputedStyle(node).direction), 'rtl', 'direction of the excerpt');
  await field.fill('nowhere');
  await page.getByText(/^Nothing found/).waitFor();
  await field.fill('');
  await page.locator('.journal__month').first().waitFor();
}

async function fortnight(t) {
  const page = await open(t, '#/journal/paper', { at: AUTUMN });
  await cell(page, 0, 0).focus();
  // Along the first night with Tab, as it stands on paper.
  for (const text of ['m', '11.10 pm', '6', '2245', '40', '2', '6:30', '6,5']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await focusOn(page, 'cell-1-0');
  equal(await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((col) => shown(page, 0, col))), ['Mild', '23:10', '6', '22:45', '40', '2', '06:30', '6:30'], 'first night');
  // Down the first column with Enter.
  for (let row = 1; row < 14; row += 1) {
    await page.keyboard.type('q');
    await page.keyboard.press('Enter');
  }
  await focusOn(page, 'cell-13-0');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await focusOn(page, 'cell-12-2');
  await page.keyboard.type('12');
  await page.keyboard.press('ArrowUp');
  await page.locator('#cell-12-2-note').getByText('from 0 to 10').waitFor();
  equal([await shown(page, 12, 2), await cell(page, 12, 2).getAttribute('aria-invalid')], ['12', 'true'], 'text kept, named wrong');

  await app.button(page, 'Save the fortnight').focus();
  await page.keyboard.press('Enter');
  await focusOn(page, 'cell-12-2');
  await page.getByText('Nothing is saved yet: 1 cell to look at first.').waitFor();
  equal(Object.keys(await app.entries(page)).length, 0, 'entries before the cell is mended');
  await page.keyboard.press('Delete');
  // The night the clocks went back: 24 October is the twelfth row.
  await cell(page, 11, 1).focus();
  await page.keyboard.type('2.30');
  await page.keyboard.press('Enter');
  const note = page.locator('#cell-11-1-note');
  await note.getByText(/came twice/).waitFor();
  await note.getByRole('button', { name: 'The second' }).focus();
  await page.keyboard.press('Enter');
  await focusOn(page, 'cell-11-1');
  equal(await shown(page, 11, 1), '02:30 second', 'answer');
  await app.button(page, 'Save the fortnight').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Saved: 22 cells in 14 nights.').waitFor();
  await app.saved(page);
  const stored = Object.values(await app.entries(page));
  equal(stored.length, 16, 'entries: fourteen nights and two episodes');
  ok(stored.some((text) => text.includes('2026-10-25T02:30:00+01:00')), 'the second pass is stored');
  await app.button(page, 'Undo').click();
  await app.saved(page);
  await until(async () => (await shown(page, 0, 0)) === '', 'one step takes it all back');
}

async function narrow(t) {
  const page = await open(t, '#/journal/paper', { viewport: { width: 320, height: 640 } });
  equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, 'width of the page');
  await cell(page, 3, 7).focus();
  const [night, field] = await Promise.all([page.locator('.sheet__night').nth(3).boundingBox(), cell(page, 3, 7).boundingBox()]);
  ok(night.x >= 0 && field.x >= night.x + night.width - 1 && field.x + field.width <= 320, 'the focused cell stands beside its night');
  ok(field.height >= 44, `a cell is ${field.height} px high`);
  await app.go(page, '#/journal');
  equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, 'width of the journal');
}

async function blankSheet(t) {
  const page = await open(t, '#/journal/paper', { theme: 'night' });
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await app.button(page, 'Print a blank fortnight').click();
  await page.locator('body[data-printed]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => ({
    fields: [...document.querySelectorAll('input, button, nav')].filter((node) => node.checkVisibility()).length,
    rows: [...document.querySelectorAll('.blank tbody tr')].filter((node) => node.checkVisibility()).length,
    ground: getComputedStyle(document.documentElement).backgroundColor,
    ink: getComputedStyle(document.querySelector('.blank__title')).color,
  }));
  equal(seen, { fields: 0, rows: 14, ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' }, 'the printed page');
  const columns = (under) => page.locator(`${under} .sheet__col`).allTextContents();
  equal(await columns('.blank'), await columns('.sheetform'), 'columns in their order');
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format, margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } });
    equal((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length, 1, `pages of ${format}`);
  }
}

async function twice(t) {
  const page = await open(t, '#/journal/2026-10-24', { at: AUTUMN });
  await app.button(page, 'Add an episode').click();
  const field = page.getByLabel('Started at');
  await field.fill('02:30');
  await field.blur();
  const hasFocus = () => field.evaluate((node) => node === document.activeElement);
  const question = page.getByRole('dialog', { name: 'That hour came twice' });
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  await until(hasFocus, 'the field has the focus again after Escape');
  await field.fill('02:31');
  await app.button(page, 'The second').click();
  await question.waitFor({ state: 'detached' });
  await until(hasFocus, 'the field has the focus again after the answer');
  await app.saved(page);
  ok(Object.values(await app.entries(page)).some((text) => text.includes('2026-10-25T02:31:00+01:00')), 'the second pass is stored');
}

export default [
  { name: 'the calendar by keyboard, another month, back from a night', run: calendar },
  { name: 'own words found whatever their case, accents and direction', run: search },
  { name: 'two weeks keyed in by keyboard alone, an hour that came twice asked in its cell', run: fortnight },
  { name: '320 px: the grid scrolls by itself and the night’s name stays', run: narrow },
  { name: 'the blank sheet prints alone, black on white, on one page', run: blankSheet },
  { name: 'filling in a past night asks about the hour that came twice', run: twice },
];
