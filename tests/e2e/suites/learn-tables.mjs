// The explainer's tables: sorted and narrowed by keyboard, opened rows, figures, the look-up, paper, 320 px, night.
import * as app from '../lib/app.mjs';
import { bluest } from '../lib/blue.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { useTheme } from '../lib/routes.mjs';

const CHAPTERS = ['causes', 'medicines', 'helps'];

async function chapter(t, name, { theme = 'day', ...rest } = {}) {
  const context = await t.context(rest);
  await useTheme(context, theme);
  const page = await context.newPage();
  await app.open(page, `${t.server.url}#/learn/${name}`);
  await page.locator('.chapter__section').first().waitFor();
  return page;
}

const names = (page) => page.locator('.table .fact__name > strong:visible').allTextContents();
const headings = (page) => page.locator('.table__name:visible').allTextContents();
const rows = (page) => page.locator('.table .fact:visible');

async function sorted(t) {
  const page = await chapter(t, 'causes', { reducedMotion: 'reduce' });
  const strength = page.getByRole('radio', { name: 'Strength of evidence' });
  ok(await strength.isChecked(), 'the first order');
  equal(await headings(page), ['Strong evidence', 'Moderate evidence', 'Limited evidence', 'Not enough evidence'], 'groups');
  const all = (await names(page)).toSorted();
  await strength.focus();
  await page.keyboard.press('ArrowRight');
  await until(async () => (await headings(page)).length === 0, 'one list');
  const byName = await names(page);
  equal(byName, byName.toSorted((a, b) => a.localeCompare(b, 'en')), 'by name');
  equal(byName.toSorted(), all, 'the same rows');
  await page.keyboard.press('ArrowRight');
  await until(async () => (await headings(page)).includes('In the body'), 'by kind');
  equal((await names(page)).toSorted(), all, 'the same rows again');
}

async function figures(t) {
  const page = await chapter(t, 'causes');
  const row = rows(page).filter({ hasText: 'Kidney failure' });
  match(await row.locator('.bars__said').first().textContent(), /^27\.2 in 100 people on dialysis \(range 24\.8 to 29\.7\)$/, 'words');
  const [track, fill] = await row
    .locator('.bars__line')
    .first()
    .evaluate((drawn) => ['track', 'fill'].map((part) => drawn.querySelector(`.bars__${part}`).getBoundingClientRect().width));
  equal(Math.round((1000 * fill) / track), 272, 'length of the bar');
}

async function narrowed(t) {
  const page = await chapter(t, 'helps');
  const whole = await rows(page).count();
  const count = page.locator('.table__count');
  equal(await count.textContent(), `${whole} entries in the list.`, 'all of them');
  await page.locator('summary', { hasText: 'Clonazepam' }).focus();
  await page.keyboard.press('Enter');
  const row = page.locator('details', { hasText: 'Cochrane review' });
  await row.getByText('No benefit has been shown well enough, nor has it been ruled out.').waitFor();
  await page.getByRole('radio', { name: 'for', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await until(async () => (await headings(page)).join() === 'Against', 'one group left');
  const left = await rows(page).count();
  equal(await count.textContent(), `Showing ${left} of ${whole}.`, 'told');
  ok(await row.evaluate((row) => row.open), 'what was opened stays open');
  await page.locator('summary', { hasText: 'Narrow it down' }).click();
  await app.pick(page, 'What kind of thing it is', 'device');
  await page.getByText('Nothing fits all of these. Choose “All” somewhere.').waitFor();
  equal(await rows(page).count(), 0, 'rows');
  await app.pick(page, 'What the guideline says', 'All');
  await until(async () => (await rows(page).count()) === 3, 'devices');
}

async function reasons(t) {
  const page = await chapter(t, 'helps');
  const summary = page.locator('summary', { hasText: 'Air-filled leg sleeves' });
  await summary.focus();
  await page.keyboard.press('Space');
  const row = page.locator('.fact', { has: summary });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await row.getByText('One trial with 35 people.').waitFor();
  equal(await row.getByRole('link').first().getAttribute('rel'), 'noreferrer external', 'an outside link');
  equal(await page.locator('.views__marks > span').count(), 20, 'one mark for each recommendation');
}

async function lookUp(t) {
  const page = await chapter(t, 'medicines');
  const field = page.getByLabel('Name of a medicine or substance');
  await field.fill('nytol');
  await page.getByText('Nytol (UK) holds diphenhydramine.').waitFor();
  await page.getByText('Ask the prescriber or pharmacist; do not stop or change it on your own.').waitFor();
  await field.fill('gabap');
  await page.getByText('Not on our list; that does not mean it cannot.').waitFor();
  equal(await page.locator('.lookup').getByText('gabapentin').count(), 0, 'a treatment nobody named');
  await field.fill('gabapentin');
  await page.getByText('Doctors may use it for restless legs. This is no advice to take it.').waitFor();
  equal(await page.evaluate(() => Object.values({ ...localStorage }).filter((text) => text.includes('gabapentin'))), [], 'kept');
}

async function paper(t) {
  for (const name of CHAPTERS) {
    const page = await chapter(t, name);
    await page.emulateMedia({ media: 'print' });
    for (const what of ['input', '.grade']) {
      equal(await page.locator(`.chapter ${what}:visible`).count(), 0, `${what} on paper`);
    }
    const hidden = await page
      .locator('.chapter .claim__text')
      .evaluateAll((texts) => texts.filter((text) => !text.checkVisibility({ contentVisibilityAuto: true })).length);
    equal(hidden, 0, `${name}: claims missing on paper`);
  }
}

async function narrow(t) {
  for (const name of CHAPTERS) {
    const page = await chapter(t, name, { theme: 'night', viewport: { width: 320, height: 700 } });
    for (const summary of await page.locator('.chapter details > summary').all()) await summary.click();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    ok(wide <= 320, `${name}: ${wide} px wide`);
    equal(bluest(await page.screenshot({ fullPage: true })), 'no blue', name);
  }
}

export default [
  { name: 'rows are put in another order by keyboard, and none is lost', run: sorted },
  { name: 'a bar is as long as its sentence says', run: figures },
  { name: 'narrowing tells how many are left and closes nothing', run: narrowed },
  { name: 'reasons and sources of a row by keyboard', run: reasons },
  { name: 'the look-up answers as the journal does and keeps nothing', run: lookUp },
  { name: 'every claim is on paper', run: paper },
  { name: 'nothing sticks out at 320 px, and night has no blue', run: narrow },
];
