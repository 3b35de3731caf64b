// The meal lab, the ledger of sources and the search over chapters: by touch, by keyboard alone, on a narrow screen, with
// reduced motion and in the night theme.
import * as app from '../lib/app.mjs';
import { bluest } from '../lib/blue.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { useTheme } from '../lib/routes.mjs';

const NOON = '2026-11-22T12:00:00+01:00';
const IRON = 'Where the iron comes from';
const DRINK = 'What there is to drink';
const TIME = 'When it is drunk';
const EXTRA = 'What else there is';

async function open(t, route, options = {}) {
  const page = await t.page({ at: NOON, ...options });
  await app.open(page, `${t.server.url}${route}`);
  return page;
}

const texts = async (locator) => (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
/** What stands on the tray, things and marks. */
const tray = async (page) => texts(page.locator('.tray__place:not([aria-hidden])'));
const found = (page) => page.locator('.meal__found');
const things = (page) => texts(page.locator('.meal__thing'));

async function lab(t) {
  const page = await open(t, '#/learn/meal');
  await page.locator('.tray').waitFor();
  equal(await tray(page), ['Wholegrain bread less', 'Black tea, with the meal less'], 'the tray at first');
  await found(page).getByText(/79 to 94 %/).waitFor();

  await app.pick(page, DRINK, 'Coffee');
  await app.pick(page, TIME, 'An hour before');
  await found(page).getByText('Coffee an hour before the meal did not lower iron uptake.').waitFor();
  await app.pick(page, TIME, 'An hour after');
  await found(page).getByText(/as much as coffee with the meal/).waitFor();
  await app.pick(page, DRINK, 'Cocoa');
  await found(page).getByText(/^Not studied here/).waitFor();
  equal(await found(page).getByText('71 %').count(), 0, 'figures at an hour nobody tried');

  await app.pick(page, TIME, 'With the meal');
  await app.pick(page, EXTRA, 'Cheese or yoghurt');
  equal((await tray(page)).at(-1), 'Cheese or yoghurt less no clear difference', 'cheese on the tray');
  await app.pick(page, IRON, 'Iron tablet, as studied');
  equal(await things(page), ['Iron tablet, as studied', 'Cocoa, with the meal', 'Cheese or yoghurt'], 'things found');
  await found(page).getByText(/Before any iron tablet, a clinician tests the blood/).waitFor();
  await app.pick(page, EXTRA, 'Cheese or yoghurt');
  equal((await tray(page)).length, 2, 'things on the tray after cheese was taken away');
  match(await page.locator('.meal [role="status"]').last().textContent(), /^On the tray: Iron tablet, as studied; Cocoa/, 'said');
  await page.getByText(/^There is no total\./).waitFor();
  const mark = found(page).locator('.grade').first();
  await mark.click();
  await found(page).locator('.claim__source').first().waitFor();
}

/** What the focus is on. */
const words = (page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    return (node?.closest('label')?.textContent || node?.getAttribute('aria-label') || node?.textContent || '').trim();
  });

async function tabTo(page, wanted) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await words(page)) === wanted) return;
  }
  throw new Error(`Tab never came to "${wanted}"`);
}

async function keyboard(t) {
  const page = await open(t, '#/learn/meal', { reducedMotion: 'reduce' });
  await page.locator('.tray').waitFor();
  await tabTo(page, 'Wholegrain bread');
  await page.keyboard.press('ArrowLeft');
  await until(async () => (await words(page)) === 'Lentils or beans', 'focus on the answer before');
  await tabTo(page, 'Black tea');
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowRight');
  await tabTo(page, 'With the meal');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'Food rich in vitamin C');
  await page.keyboard.press('Space');
  equal(await things(page), ['Lentils or beans', 'Coffee, an hour before', 'Food rich in vitamin C'], 'things found');
  await page.keyboard.press('Shift+Tab');
  equal(await words(page), 'An hour before', 'focus one step back');
}

async function ledger(t) {
  const page = await open(t, '#/learn/sources');
  const count = page.locator('.ledger__count');
  await until(async () => / of \d+ sources\.$/.test(await count.innerText()), 'the list of sources');
  const [all] = (await count.innerText()).match(/\d+/);
  equal(await page.locator('.ledger__row').count(), 20, 'rows at first');
  await app.button(page, 'Show all').click();
  equal(await page.locator('.ledger__row').count(), Number(all), 'rows after all were asked for');
  await page.getByLabel('Author, title or year').fill('morck 1983');
  await until(async () => (await count.innerText()).startsWith('1 of '), 'one source left');
  const row = page.locator('.ledger__row');
  const link = row.getByRole('link', { name: /coffee/i }).first();
  equal(await link.getAttribute('rel'), 'noreferrer external', 'rel of the link');
  equal(await link.getAttribute('target'), '_blank', 'target of the link');
  await row.getByText(/^Used by \d+ sentences$/).click();
  await row.getByText(/Coffee an hour before the meal did not lower/).waitFor();
  await row.getByText(/checked in the source/).first().waitFor();
  await page.getByLabel('Author, title or year').fill('');
  await page.getByLabel('Chapter that uses it').selectOption('meal');
  await app.pick(page, 'Kind of source', 'Law');
  await until(async () => (await count.innerText()).startsWith('1 of '), 'the law that the meal lab rests on');
  await page.getByLabel('Author, title or year').fill('nobody of that name');
  equal(await count.innerText(), 'No source fits.', 'nothing left');
  const remark = page.locator('.resource', { hasText: 'JJ Medicine' });
  await remark.locator('.grade').click();
  await remark.getByText(/The page could not be opened, so its content is not checked/).waitFor();
}

async function search(t) {
  const page = await open(t, '#/learn');
  const field = page.getByLabel('Search the chapters');
  const said = page.locator('.finder [role="status"]');
  await field.fill('pepermint');
  await until(async () => /found for “peppermint”/.test(await said.innerText()), 'what was looked for instead');
  equal(await page.getByRole('link', { name: /Vitamin D/ }).count(), 0, 'chapters while something is looked for');
  await page.getByRole('link', { name: /Put a meal together/ }).click();
  await app.heading(page, 'Meal lab').waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await until(async () => (await focused()) === 'Put a meal together', 'focus on the section');
  ok(await page.evaluate(() => document.activeElement.getBoundingClientRect().top < innerHeight), 'the section is in sight');
  await page.goBack();
  await app.heading(page, 'Learn').waitFor();
  await app.focusOnHeading(page);
  await field.fill('qqqqq');
  await until(async () => /^Nothing found/.test(await said.innerText()), 'nothing found');
  await field.fill('');
  await page.getByRole('link', { name: /^Meal lab/ }).click();
  await app.heading(page, 'Meal lab').waitFor();
  await app.focusOnHeading(page);
}

async function narrow(t) {
  for (const route of ['#/learn', '#/learn/meal', '#/learn/sources']) {
    const page = await open(t, route, { viewport: { width: 320, height: 640 } });
    await page.locator('.tray, .ledger__row, .learn__way').first().waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    equal(over, 0, `pixels beyond the edge of ${route}`);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.choice, select, summary, input[type="search"]')]
        .filter((node) => node.getBoundingClientRect().height > 0 && node.getBoundingClientRect().height < 44)
        .map((node) => node.textContent.trim()));
    equal(small, [], `targets of ${route} below 44 px`);
  }
}

async function night(t) {
  const context = await t.context({ at: app.NIGHT_AT });
  await useTheme(context, 'night');
  const page = await context.newPage();
  const found = {};
  const look = async (name) => {
    const blue = bluest(await page.screenshot({ fullPage: true }));
    if (blue !== 'no blue') found[name] = blue;
  };
  await app.open(page, `${t.server.url}#/learn/meal`);
  await page.locator('.tray').waitFor();
  await app.pick(page, EXTRA, 'Nuts or seeds');
  await page.locator('.grade').first().click();
  await look('the tray');
  await app.go(page, '#/learn/sources');
  await page.locator('.ledger__row').first().waitFor();
  await page.locator('.ledger__open').first().click();
  await page.getByLabel('Chapter that uses it').focus();
  await look('the ledger');
  await app.go(page, '#/learn');
  await page.getByLabel('Search the chapters').fill('coffee');
  await page.locator('mark').first().waitFor();
  await look('what was found');
  equal(found, {}, 'blue pixels');
}

export default [
  { name: 'meal lab: each published effect where it applies, and no total', run: lab },
  { name: 'meal lab: by keyboard alone, with reduced motion', run: keyboard },
  { name: 'sources: the ledger is narrowed down, with what rests on each', run: ledger },
  { name: 'learn: the search forgives a slip and leads to the section', run: search },
  { name: 'meal lab, sources, search: nothing sticks out at 320 px', run: narrow },
  { name: 'meal lab, sources, search: no blue pixel in the night theme', run: night },
];
