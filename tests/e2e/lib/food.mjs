// The planner as the tests of days and of links meet it: somebody's food profile, a filled day, a link to it.
import * as app from './app.mjs';

export const NOON = '2026-11-22T12:00:00+01:00';
export const PLAN = '#/food/plan';

export const clean = (text) => text.replace(/\s+/g, ' ').trim();
export const texts = async (locator) => (await locator.allInnerTexts()).map(clean);
export const planned = (page) => texts(page.locator('.planned__name'));
export const filled = (page) => page.getByText('The day is filled.').waitFor();
export const linkOf = (page) => page.getByRole('textbox', { name: 'The link' }).inputValue();

/** Who eats what: a vegetarian with a nut allergy who drinks tea with meals and looks for iron. */
async function profile(page) {
  await app.go(page, '#/food/profile');
  await app.pick(page, 'I eat', 'Vegetarian');
  await app.pick(page, 'Allergies and intolerances', 'Tree nuts');
  await app.pick(page, 'With meals I often drink', 'Tea');
  await app.pick(page, 'Age in years', '31 to 50');
  await app.pick(page, 'Sex, as the tables know it', 'Female');
  await app.go(page, '#/food');
  await app.pick(page, 'What do you want to look at?', 'Iron');
  await app.saved(page);
}

/** The planner, opened by them. */
export async function begun(t, options = {}) {
  const page = await t.page({ at: NOON, ...options });
  await app.open(page, `${t.server.url}#/food`);
  await app.heading(page, 'Food').waitFor();
  await profile(page);
  await app.go(page, PLAN);
  await page.locator('.foodmeal').first().waitFor();
  return page;
}

/** Fills a day, shares it and hands the link back. */
export async function link(page) {
  await app.button(page, 'Fill it for me').click();
  await filled(page);
  await app.button(page, 'Share this day').click();
  await page.getByText('nothing of your profile').waitFor();
  await app.button(page, 'Make the link').click();
  return linkOf(page);
}
