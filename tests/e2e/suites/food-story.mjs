// One walk through the food pages, by keyboard alone on a phone: somebody was told to eat more iron, is vegetarian, cannot
// have nuts and drinks tea with every meal. The list fits them, the tea moves, a day comes together, a partner opens it.
import * as app from '../lib/app.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { NOON, clean, filled, linkOf, planned, texts } from '../lib/food.mjs';
import { tabTo, words } from '../lib/keys.mjs';

const PHONE = { width: 390, height: 844 };
const LENTILS = 'Lentils, boiled';
// Of each, one that heads the list while nothing is avoided.
const AVOIDED = /beef|liver|clam|almond|cashew/i;

const names = (page) => page.locator('.food__name').allInnerTexts();

async function press(page, wanted, options) {
  await tabTo(page, wanted, options);
  await page.keyboard.press('Enter');
}

/** The answer of a group of radio buttons, by arrow keys from the one that is chosen. */
async function answer(page, question, wanted) {
  await tabTo(page, question);
  for (let presses = 0; (await words(page)) !== wanted; presses += 1) {
    ok(presses < 20, `no "${wanted}" under "${question}"`);
    await page.keyboard.press('ArrowDown');
  }
}

async function tick(page, wanted) {
  await tabTo(page, wanted);
  await page.keyboard.press('Space');
}

/** From the first visit to the foods that fit. */
async function profile(page) {
  await press(page, /^Food/);
  await app.focusOnHeading(page);
  await page.locator('.foods__item').first().waitFor();
  await press(page, /^What you eat and avoid/);
  await app.heading(page, 'What you eat and avoid').waitFor();
  await app.focusOnHeading(page);
  await answer(page, 'I eat', 'Vegetarian');
  await tick(page, 'Tree nuts');
  await tick(page, 'Peanut');
  await tick(page, 'Tea');
  await answer(page, 'Age in years', '31 to 50');
  await answer(page, 'Sex, as the tables know it', 'Female');
  await app.saved(page);
  await press(page, 'To the foods');
  await app.focusOnHeading(page);
  await page.locator('.foods__item').first().waitFor();
}

async function story(t) {
  const page = await t.page({ at: NOON, viewport: PHONE });
  await app.open(page, t.server.url);
  await profile(page);
  await tick(page, 'Iron');
  await page.locator('.shares__row').first().waitFor();
  await page.getByText('Vegetarian · no tree nuts · no peanut · tea with meals').waitFor();
  equal((await names(page)).filter((name) => AVOIDED.test(name)), [], 'foods that do not fit');

  await tabTo(page, 'Search foods');
  await page.keyboard.type('lentils, boiled');
  await until(async () => (await names(page)).join() === LENTILS, 'the lentils alone');
  await press(page, LENTILS);
  await app.heading(page, LENTILS).waitFor();
  await app.focusOnHeading(page);
  await page.getByText('You said you have this with meals.', { exact: false }).waitFor();
  await page.getByText(/Black tea with a bread meal lowered iron uptake by 79 to 94 %/).waitFor();

  await press(page, 'Add to a day');
  await press(page, 'Add to lunch');
  await press(page, 'See the day');
  await app.heading(page, 'Plan a day').waitFor();
  await app.focusOnHeading(page);
  await press(page, `Change ${LENTILS}`);
  await tick(page, 'Keep when filling');
  await press(page, 'Fill it for me', { back: true });
  await filled(page);
  const day = await planned(page);
  ok(day.includes(LENTILS) && day.length >= 2, `the lentils stay, and more comes: ${day}`);
  match((await texts(page.locator('.foodplan__sums .shares__row')))[0], /^Iron [\d.]+ mg of 18 mg.* 1\d\d %$/, 'iron of the day');
  await page.getByText(/You said you have tea with meals/).waitFor();

  await press(page, 'Share this day');
  await page.getByText('nothing of your profile').waitFor();
  await press(page, 'Make the link');
  await until(async () => (await linkOf(page)).includes('#/s/'), 'the link');
  return partner(t, await linkOf(page), day);
}

/** Somebody else's phone: seen first, used when they say so. */
async function partner(t, url, day) {
  const page = await t.page({ at: NOON, viewport: PHONE });
  await app.open(page, url);
  await page.getByText('A preview, seen with your own profile.').waitFor();
  equal(await app.entries(page), {}, 'entries of somebody who only looks');
  await press(page, 'Use this day');
  await press(page, 'Save and open it', { stay: true });
  await app.heading(page, 'Plan a day').waitFor();
  await app.saved(page);
  equal((await planned(page)).sort(), day.map(clean).sort(), 'the day that came');
}

export default [{ name: 'more iron for a vegetarian without nuts who drinks tea: list, day and link by keyboard alone', run: story }];
