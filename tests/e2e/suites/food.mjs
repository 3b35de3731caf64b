// The food pages: what fits somebody, in which order and why, one food, foods side by side; by touch and by keyboard alone.
import * as app from '../lib/app.mjs';
import { bluest } from '../lib/blue.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { tabTo, words } from '../lib/keys.mjs';
import { useTheme } from '../lib/routes.mjs';

const NOON = '2026-11-22T12:00:00+01:00';
const LOOK = 'What do you want to look at?';

async function open(t, route, options = {}) {
  const page = await t.page({ at: NOON, ...options });
  await app.open(page, `${t.server.url}${route}`);
  return page;
}

const items = (page) => page.locator('.foods__item');
const names = (page) => page.locator('.food__name').allInnerTexts();
const item = (page, name) => items(page).filter({ has: page.getByRole('link', { name, exact: true }) });
const count = (page) => page.locator('.foods__count').innerText();
const search = (page, words) => page.getByLabel('Search foods').fill(words);
const listed = (page) => items(page).first().waitFor();

/** Answers on the profile's page. */
async function say(page, answers) {
  await app.go(page, '#/food/profile');
  for (const [question, answer] of answers) await app.pick(page, question, answer);
  await app.saved(page);
}

async function look(page, nutrient) {
  await app.go(page, '#/food');
  await app.pick(page, LOOK, nutrient);
  await page.locator('.shares__row').first().waitFor();
}

/** Share of a day of the first bar of each food. */
const shares = async (page) => (await items(page).locator('.shares__row:first-child .shares__share').allInnerTexts()).map((text) => Number.parseInt(text, 10));

async function fits(t) {
  const page = await open(t, '#/food');
  await listed(page);
  match(await count(page), /^348 foods\.$/, 'all foods at first');
  await say(page, [
    ['I eat', 'Vegetarian'],
    ['Allergies and intolerances', 'Tree nuts'],
    ['Allergies and intolerances', 'Peanut'],
    ['With meals I often drink', 'Tea'],
  ]);
  await look(page, 'Iron');
  await page.getByText('Vegetarian · no tree nuts · no peanut · tea with meals').waitFor();
  match(await count(page), /^\d+ foods\. \d+ left out by what you avoid\.$/, 'what is left out is said');
  for (const [words, wanted] of [['beef', 0], ['almond', 0], ['walnut', 0], ['peanut', 0], ['lentils', 1]]) {
    await search(page, words);
    await until(async () => (await items(page).count()) > 0 === wanted > 0, `foods for "${words}"`);
  }
  await item(page, 'Lentils, boiled').getByRole('link').click();
  await app.heading(page, 'Lentils, boiled').waitFor();
  await page.getByRole('heading', { name: 'Goes well with' }).waitFor();
  await page.getByText('You said you have this with meals.', { exact: false }).waitFor();
  await page.getByText(/Black tea with a bread meal lowered iron uptake by 79 to 94 %/).waitFor();
  const iron = page.getByRole('row', { name: /^Iron/ });
  match(await iron.innerText(), /3\.3\s*mg/, 'iron of one serving');
  await page.getByRole('button', { name: 'Servings: more' }).click();
  await page.getByRole('button', { name: 'Servings: more' }).click();
  await until(async () => /6\.6\s*mg/.test(await iron.innerText()), 'iron of two servings');
  const link = page.getByRole('link', { name: 'This food in FoodData Central' });
  equal(await link.getAttribute('href'), 'https://fdc.nal.usda.gov/food-details/172421/nutrients', 'the way to the source');
  equal(await link.getAttribute('rel'), 'noreferrer external', 'what it tells the source');
}

/** Every mark that warns, with its explanation on tap. */
async function warns(t) {
  const page = await open(t, '#/food');
  await look(page, 'Iron');
  const check = async (name, marks, said) => {
    await search(page, name);
    await item(page, name).waitFor();
    equal(await item(page, name).locator('.foodmark').allInnerTexts(), marks, `marks of ${name}`);
    if (said) {
      await item(page, name).getByRole('button', { name: `Explain ${name}` }).click();
      await item(page, name).getByText(said).waitFor();
    }
  };
  await check('Spinach, boiled', ['Much oxalate', 'Vitamin K'], /counted a quarter, for much oxalate/);
  await check('Beef liver, pan-fried', ['Haem iron', 'Much vitamin A'], /Not for every day: counts half/);
  await check('Bran flakes, fortified', ['Fortified', 'Recipe varies', 'Much phytate'], /as sold in the United States/);
  await check('Albacore (white) tuna in water, drained', ['Haem iron', 'Recipe varies', 'Some mercury'], /sorts fish by mercury/);
  await check('Morel mushrooms, raw', ['Cook it first'], /cook it through before eating/);
  await check('Clams, steamed', ['Haem iron', 'Low mercury']);
  await item(page, 'Clams, steamed').getByRole('link').click();
  await page.getByText(/figures? .*predate|predate the revised/).waitFor();
}

async function order(t) {
  const page = await open(t, '#/food');
  await look(page, 'Iron');
  const first = await names(page);
  await app.pick(page, LOOK, 'Vitamin C');
  await until(async () => (await names(page)).join() !== first.join(), 'another order for two nutrients');
  await items(page).first().getByRole('button', { name: /^Explain/ }).click();
  const parts = items(page).first().locator('.score__part');
  match(await parts.last().innerText(), /^Mean of 2, points of 100/, 'the score taken apart');
  const points = (await parts.locator('strong').allInnerTexts()).map(Number);
  const mean = Math.floor(((points[0] + points[1]) * 10) / 2) / 10;
  ok(Math.abs(points[2] - mean) < 0.11, `the mean of ${points}`);
  await app.pick(page, LOOK, 'Vitamin C');
  await page.getByText('Order and filter').click();
  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Most iron first' });
  await until(async () => (await shares(page)).every((share, at, all) => at === 0 || all[at - 1] >= share), 'the most first');
  await page.getByRole('combobox', { name: 'Kind of food' }).selectOption({ label: 'Seeds' });
  await until(async () => /^\d\d? foods/.test(await count(page)), 'only seeds');
  await app.pick(page, 'Count per', '100 kcal');
  await search(page, 'no such food');
  await page.getByText('No food fits all of this.', { exact: false }).waitFor();
}

async function side(t) {
  const page = await open(t, '#/food');
  await look(page, 'Magnesium');
  for (let at = 0; at < 4; at += 1) await items(page).nth(at).getByRole('button', { name: /^Compare/ }).click();
  ok(await items(page).nth(4).getByRole('button', { name: /^Compare/ }).isDisabled(), 'a fifth can be compared');
  equal(await page.locator('.side__table thead th').count(), 5, 'columns');
  await app.go(page, '#/help');
  await app.go(page, '#/food');
  equal(await page.locator('.side__table thead th').count(), 5, 'columns after a look at another page');
  await app.button(page, 'Put all away').click();
  await page.locator('.side__table').waitFor({ state: 'detached' });
}

/** Cautions change what is said and what is shown. */
async function cautions(t) {
  const page = await open(t, '#/food');
  await look(page, 'Iron');
  await say(page, [['Please mind', 'Iron overload or haemochromatosis']]);
  await app.go(page, '#/food');
  await page.getByText('this page looks for no iron').waitFor();
  await page.getByText('Order and filter').click();
  const orders = await page.getByRole('combobox', { name: 'Order' }).locator('option').allInnerTexts();
  ok(!orders.includes('Most iron first'), 'the most iron is offered in spite of too much of it');
  await search(page, 'lentils');
  await item(page, 'Lentils, boiled').getByRole('link').click();
  await app.heading(page, 'Lentils, boiled').waitFor();
  equal(await page.getByRole('heading', { name: 'Goes well with' }).count(), 0, 'partners with too much iron');
  await say(page, [['Please mind', 'Iron overload or haemochromatosis'], ['Please mind', 'Kidney disease']]);
  await app.go(page, '#/food');
  await page.getByText('your renal dietitian decides').waitFor();
  equal(await page.getByRole('group', { name: LOOK }).count(), 0, 'a focus with kidney disease');
  equal(await page.locator('.shares__share').count(), 0, 'shares with kidney disease');
  await say(page, [['Please mind', 'Kidney disease'], ['Age in years', '9 to 13']]);
  await app.go(page, '#/food/16070');
  await page.getByText('this page shows figures only').waitFor();
  match(await page.getByRole('row', { name: /^Iron/ }).innerText(), /3\.3\s*mg/, 'the figure itself');
}

async function ways(t) {
  const page = await open(t, '#/food');
  await listed(page);
  for (const [name, heading] of [[/^Plan a day/, 'Plan a day'], [/^What you eat and avoid/, 'What you eat and avoid']]) {
    await app.go(page, '#/food');
    await page.getByRole('main').getByRole('link', { name }).click();
    await app.heading(page, heading).waitFor();
  }
}

async function dislikes(t) {
  const page = await open(t, '#/food/16070');
  await app.button(page, 'I do not like this').click();
  await page.getByText('Left out of your lists: you do not like it.').waitFor();
  await app.go(page, '#/food');
  await search(page, 'lentils, boiled');
  await page.getByText('No food fits all of this.', { exact: false }).waitFor();
  await app.go(page, '#/food/profile');
  await page.getByRole('button', { name: 'Take Lentils, boiled back in' }).click();
  await page.getByText('None. On a food’s own page', { exact: false }).waitFor();
  await page.reload();
  await app.ready(page);
  await app.go(page, '#/food/99999');
  await page.getByText('There is no food with this number in our table.').waitFor();
}

async function fromChapter(t) {
  const page = await open(t, '#/learn/magnesium');
  await page.getByRole('link', { name: 'Foods with magnesium' }).click();
  await listed(page);
  match(await items(page).first().locator('.shares__name').innerText(), /^Magnesium$/, 'what is looked at');
  await page.getByText('Order and filter').click();
  equal(await page.getByRole('combobox', { name: 'Order' }).inputValue(), 'mg', 'the order');
}

async function keyboard(t) {
  const page = await open(t, '#/food/profile', { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
  await tabTo(page, 'not recorded');
  for (const _ of [1, 2]) await page.keyboard.press('ArrowLeft');
  await until(async () => (await words(page)) === 'Vegetarian', 'the diet by arrow keys');
  await tabTo(page, 'Tree nuts');
  await page.keyboard.press('Space');
  await tabTo(page, 'Tea');
  await page.keyboard.press('Space');
  await app.saved(page);
  await tabTo(page, 'To the foods');
  await page.keyboard.press('Enter');
  await app.focusOnHeading(page);
  await listed(page);
  await tabTo(page, 'Iron');
  await page.keyboard.press('Space');
  await page.locator('.shares__row').first().waitFor();
  await tabTo(page, 'Search foods');
  await page.keyboard.type('lentils, boiled');
  await until(async () => (await items(page).count()) === 1, 'one food');
  await tabTo(page, 'Lentils, boiled');
  await tabTo(page, 'Explain Lentils, boiled');
  await page.keyboard.press('Enter');
  await page.locator('.score__total').waitFor();
  equal(await words(page), 'Explain Lentils, boiled', 'the focus stays');
}

async function narrow(t) {
  const page = await open(t, '#/food', { viewport: { width: 320, height: 640 } });
  await look(page, 'Iron');
  await items(page).first().getByRole('button', { name: /^Compare/ }).click();
  for (const route of ['#/food', '#/food/16070', '#/food/15126', '#/food/profile']) {
    await app.go(page, route);
    await page.locator('.food__trial .claim').waitFor();
    equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `width of ${route}`);
  }
}

async function night(t) {
  const page = await t.page({ at: NOON });
  await useTheme(page.context(), 'night');
  const found = {};
  await app.open(page, `${t.server.url}#/food`);
  await look(page, 'Iron');
  await items(page).first().getByRole('button', { name: /^Explain/ }).click();
  await items(page).nth(1).getByRole('button', { name: /^Compare/ }).click();
  await page.getByText('Order and filter').click();
  await page.getByRole('combobox', { name: 'Kind of food' }).focus();
  for (const route of ['#/food', '#/food/16070', '#/food/profile']) {
    if (route !== '#/food') await app.go(page, route);
    await page.locator('.food__trial .claim').waitFor();
    const blue = bluest(await page.screenshot({ fullPage: true }));
    if (blue !== 'no blue') found[route] = blue;
  }
  equal(found, {}, 'blue pixels');
}

export default [
  { name: 'food: what fits a vegetarian with allergies, and the tea to move', run: fits },
  { name: 'food: foods with a warning say so, and explain it on tap', run: warns },
  { name: 'food: the order, taken apart, sorted, filtered', run: order },
  { name: 'food: up to four side by side', run: side },
  { name: 'food: too much iron, kidney disease, a child', run: cautions },
  { name: 'food: the ways to the profile and the planner', run: ways },
  { name: 'food: what somebody does not like is left out until taken back in', run: dislikes },
  { name: 'food: from a chapter to the foods with its nutrient', run: fromChapter },
  { name: 'food: by keyboard alone at 320 px, with reduced motion', run: keyboard },
  { name: 'food: nothing sticks out at 320 px', run: narrow },
  { name: 'food: no blue pixel in the night theme', run: night },
];
