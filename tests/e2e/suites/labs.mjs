// Lab values and circumstances at phone size: typed with a comma, asked about, converted, with published lines laid
// over; by keyboard alone; and in the night theme without a blue pixel.
import { PNG } from 'pngjs';
import * as app from '../lib/app.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { tabTo, words } from '../lib/keys.mjs';
import { useTheme } from '../lib/routes.mjs';

const NOON = '2026-11-22T12:00:00+01:00';
const LINES = 'Show the lines from published guidance';

/** Picks an answer of the form by its words. */
const choose = (page, question, answer) => app.group(page, question).getByText(answer, { exact: true }).click();

async function open(t, route, options = {}) {
  const page = await t.page({ at: NOON, ...options });
  await app.open(page, `${t.server.url}${route}`);
  return page;
}

/** Fills the form of a new value and saves it. */
async function add(page, { what, date, value, unit }) {
  await app.button(page, 'Add a value').click();
  await choose(page, 'What was measured?', what);
  await page.getByLabel('Day the blood was taken').fill(date);
  await page.getByLabel('Value', { exact: true }).fill(value);
  await choose(page, 'Unit on the report', unit);
  await app.button(page, 'Save').click();
  await app.saved(page);
}

/** The row that shows this value. */
const value = (page, text) => page.locator('.lab__value', { hasText: text });

const focus = (page) => page.evaluate(() => document.activeElement?.id);

async function flow(t) {
  const page = await open(t, '#/labs');
  await page.getByText('No lab value yet').waitFor();
  await add(page, { what: 'Ferritin', date: '2025-03-01', value: '42,5', unit: 'ng/mL' });
  await value(page, '42.5 ng/mL').waitFor();
  await add(page, { what: 'Ferritin', date: '2026-11-03', value: '<15', unit: 'ng/mL' });
  await value(page, '< 15 ng/mL').waitFor();
  equal(await page.locator('.lab__converted').count(), 0, 'conversions before any was asked for');

  await choose(page, 'Show in', 'µg/L');
  await value(page, '42.5 ng/mL (42.5 µg/L, converted)').waitFor();

  const chart = page.locator('.labchart__svg');
  equal(await chart.locator('.labchart__point').count(), 2, 'points');
  equal(await page.locator('.labchart__line, .labs__line').count(), 0, 'published lines before they are switched on');
  const marks = () => chart.locator('.labchart__point').evaluateAll((all) => all.map((g) => [...g.querySelectorAll('circle, path')].map((n) => getComputedStyle(n).fill + getComputedStyle(n).stroke)));
  const before = await marks();
  await page.getByText(LINES).click();
  await page.getByText('consensus, not empirically tested').first().waitFor();
  equal(await chart.locator('.labchart__line').count(), 2, 'published lines');
  equal(await marks(), before, 'colours of the marks with lines on');
  const source = page.getByRole('link', { name: /clinical practice guideline/ });
  equal(await source.getAttribute('href'), 'https://doi.org/10.5664/jcsm.11390', 'link to the source');
  match(await source.getAttribute('rel'), /noreferrer/, 'rel of the link');

  await page.getByText('The same as a table').click();
  equal(await page.locator('.labs__table tbody tr').count(), 2, 'rows of the table');
  await page.reload();
  await app.ready(page);
  await value(page, '< 15 ng/mL').waitFor();
  equal(await page.locator('.labs__line').count(), 0, 'published lines after a new start');
}

async function badInput(t) {
  const page = await open(t, '#/labs');
  await app.button(page, 'Add a value').click();
  await app.button(page, 'Save').click();
  await page.getByText('Choose what was measured.').waitFor();
  equal(await focus(page), 'lab-what', 'focus on the first wrong field');
  await choose(page, 'What was measured?', 'Ferritin');
  const number = page.getByLabel('Value', { exact: true });
  const wrong = async (typed, said) => {
    await number.fill(typed);
    await app.button(page, 'Save').click();
    await page.getByText(said).first().waitFor();
    equal(await focus(page), 'lab-value', `focus after ${typed}`);
    equal(await number.inputValue(), typed, 'the text that was typed');
  };
  await page.getByLabel('Day the blood was taken').fill('2026-11-03');
  await wrong('1.234,5', /Leave out the marks between thousands/);
  await wrong('-75', /never below zero/);
  await choose(page, 'Unit on the report', 'Another unit');
  await page.getByLabel('The unit, as printed').fill('ug/dl');
  await wrong('75', /That would be 750 µg\/L\. Please check number and unit\./);
  const note = page.getByLabel('Note', { exact: true });
  await note.fill('n'.repeat(100_000));
  await page.getByText('Number and unit are as the report prints them').click();
  await app.button(page, 'Save').click();
  await page.getByText(/there is room for 4000/).waitFor();
  equal(await focus(page), 'lab-note', 'focus on the note');
  equal((await note.inputValue()).length, 100_000, 'the note that was typed');
  equal(Object.keys(await app.entries(page)).length, 0, 'entries before all is well');
  await note.fill('بعد الإفطار 🦵');
  await app.button(page, 'Save').click();
  await app.saved(page);
  await value(page, '75 µg/dL').waitFor();
  await page.getByText('بعد الإفطار 🦵').waitFor();
}

async function change(t) {
  const page = await open(t, '#/labs');
  await add(page, { what: 'Vitamin D (25-OH)', date: '2026-11-03', value: '20', unit: 'ng/mL' });
  await page.getByRole('button', { name: /^Change: / }).click();
  equal(await page.getByLabel('Value', { exact: true }).inputValue(), '20', 'the value in the form');
  await page.getByLabel('Value', { exact: true }).fill('21');
  await choose(page, 'Fasting?', 'No');
  await app.button(page, 'Save').click();
  await value(page, '21 ng/mL').waitFor();
  await page.getByText('not fasting').first().waitFor();
  await app.button(page, 'Undo').click();
  await value(page, '20 ng/mL').waitFor();
  await page.getByRole('button', { name: /^Change: / }).click();
  await app.button(page, 'Delete this value').click();
  await page.getByText('No lab value yet').waitFor();
}

async function keyboard(t) {
  const page = await open(t, '#/labs');
  await tabTo(page, 'Add a value');
  await page.keyboard.press('Enter');
  await until(async () => (await focus(page)) === 'lab-form', 'focus on the form');
  await tabTo(page, 'Ferritin');
  await page.keyboard.press('Space');
  await tabTo(page, 'Day the blood was taken');
  await page.keyboard.type('11112026');
  await tabTo(page, 'Value');
  await page.keyboard.type('75');
  await tabTo(page, 'µg/L');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'Save');
  await page.keyboard.press('Enter');
  await app.saved(page);
  await app.focusOnHeading(page);
  await value(page, '75 ng/mL').waitFor();
  await tabTo(page, LINES);
  await page.keyboard.press('Space');
  await page.getByText('consensus, not empirically tested').first().waitFor();
  equal(await words(page), LINES, 'focus after switching the lines on');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  match(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), /11 November 2026: 75 ng\/mL/, 'the point of the chart');
}

async function signs(t) {
  const page = await open(t, '#/context');
  await app.button(page, 'Add a circumstance').click();
  await choose(page, 'What is it?', 'A sign to show to someone');
  equal(await page.locator('.help__urgent').count(), 0, 'urgent words before a sign was ticked');
  await choose(page, 'Which sign?', 'Thoughts of self-harm');
  const urgent = page.locator('.help__urgent');
  await urgent.getByText(/Call your local crisis line or your local emergency number now/).waitFor();
  const here = (await urgent.locator('li').innerText()).trim();
  await choose(page, 'Which sign?', 'Nearly asleep at the wheel');
  await urgent.getByText(/Do not drive while you are sleepy/).waitFor();
  await choose(page, 'Which sign?', 'Thoughts of self-harm');
  await page.getByRole('link', { name: 'All urgent signs, and whom to call' }).click();
  await app.heading(page, 'Help').waitFor();
  const there = await page.locator('main li').allInnerTexts();
  ok(there.some((text) => text.trim() === here), 'the help page says the same');
}

async function circumstance(t) {
  const page = await open(t, '#/context');
  await page.getByText('Nothing recorded yet').waitFor();
  await app.button(page, 'Add a circumstance').click();
  await choose(page, 'What is it?', 'Pregnancy');
  await page.getByLabel('From', { exact: true }).fill('2026-10-01');
  await page.getByLabel('Until', { exact: true }).fill('2026-09-01');
  await page.getByLabel('Week of pregnancy on that day').fill('12,5');
  await app.button(page, 'Save').click();
  await page.getByText('The end is before the start.', { exact: false }).waitFor();
  await page.getByText(/whole week from 1 to 45/).waitFor();
  await page.getByLabel('Until', { exact: true }).fill('');
  await page.getByLabel('Week of pregnancy on that day').fill('12');
  await app.button(page, 'Save').click();
  await app.saved(page);
  await page.getByText(/since .*1 October 2026 · week 12 on that day/).waitFor();
  await page.reload();
  await app.ready(page);
  await page.getByText(/week 12 on that day/).waitFor();
}

const bluest = (bytes) => {
  const { data } = PNG.sync.read(bytes);
  let most = 0;
  for (let at = 2; at < data.length; at += 4) most = Math.max(most, data[at]);
  return most;
};

async function night(t) {
  const context = await t.context({ at: app.NIGHT_AT });
  await useTheme(context, 'night');
  const page = await context.newPage();
  await app.open(page, `${t.server.url}#/labs`);
  const found = {};
  const look = async (name) => {
    const blue = bluest(await page.screenshot({ fullPage: true }));
    if (blue > 0) found[name] = blue;
  };
  await app.button(page, 'Add a value').click();
  await app.button(page, 'Save').click();
  await page.getByText('Choose what was measured.').waitFor();
  await look('form with errors');
  await app.button(page, 'Cancel').click();
  await add(page, { what: 'Ferritin', date: '2025-03-01', value: '42,5', unit: 'ng/mL' });
  await add(page, { what: 'Ferritin', date: '2026-11-03', value: '>75', unit: 'ng/mL' });
  await page.getByText(LINES).click();
  await page.locator('.labchart__line').first().waitFor({ state: 'attached' });
  await look('chart with lines');
  await page.locator('.labchart__point').first().focus();
  await page.keyboard.press('Tab');
  await look('point with focus');
  await app.go(page, '#/context');
  await app.button(page, 'Add a circumstance').click();
  await choose(page, 'What is it?', 'A sign to show to someone');
  await choose(page, 'Which sign?', 'Sudden weakness or numbness');
  await look('a sign');
  equal(found, {}, 'blue pixels');
}

async function narrow(t) {
  const page = await open(t, '#/labs', { viewport: { width: 320, height: 640 } });
  const fits = async (where) => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    equal(over, 0, `pixels beyond the edge of ${where}`);
  };
  await app.button(page, 'Add a value').click();
  await fits('the form');
  await app.button(page, 'Cancel').click();
  await add(page, { what: 'eGFR', date: '2025-03-01', value: '90', unit: 'mL/min/1.73 m²' });
  await add(page, { what: 'eGFR', date: '2026-03-01', value: '88', unit: 'mL/min/1.73 m²' });
  await choose(page, 'Show in', 'mL/s/1.73 m²');
  await page.getByText('The same as a table').click();
  await fits('the values');
  await app.go(page, '#/context');
  await app.button(page, 'Add a circumstance').click();
  await fits('the form of a circumstance');
}

export default [
  { name: 'a value with a comma, another unit, published lines only when switched on', run: flow },
  { name: 'wrong numbers, an odd unit and an endless note are said beside the field, and nothing typed is lost', run: badInput },
  { name: 'a value is changed, taken back and deleted', run: change },
  { name: 'by keyboard alone', run: keyboard },
  { name: 'a ticked sign shows the words of the help page at once', run: signs },
  { name: 'a circumstance with days and a week', run: circumstance },
  { name: 'no blue pixel in the night theme', run: night },
  { name: 'nothing sticks out at 320 pixels', run: narrow },
];
