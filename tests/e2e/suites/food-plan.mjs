// The day planner: by keyboard on a phone, several days, on paper, how long filling takes, on a narrow screen.
import * as app from '../lib/app.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { id } from '../lib/codec.mjs';
import { NOON, PLAN, begun, clean, filled, link, planned, texts } from '../lib/food.mjs';
import { fileOf } from '../lib/journal.mjs';
import { tabTo as walk, words } from '../lib/keys.mjs';

const meal = (page, name) => page.locator('.foodmeal').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });
const sums = (page) => texts(page.locator('.foodplan__sums .shares__row'));

const tabTo = (page, wanted, back = false) => walk(page, wanted, { back, stay: true });

async function keyboard(t) {
  const page = await begun(t);
  await page.getByText('This day is still empty').waitFor();
  // Two amounts to reach leave more than one good day.
  await app.pick(page, 'What do you want to look at?', 'Magnesium');
  await tabTo(page, 'Fill it for me');
  await page.keyboard.press('Enter');
  await filled(page);
  const first = await planned(page);
  ok(first.length >= 3, `foods of the day: ${first}`);
  match((await sums(page))[0], /^Iron [\d.]+ mg of 18 mg.* 1\d\d %$/, 'the sum of iron');
  await page.getByText(/You said you have tea with meals/).waitFor();

  // One is kept; another day has it still.
  await tabTo(page, `Change ${first[0]}`);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Keep when filling');
  await page.keyboard.press('Space');
  equal(await page.locator('.planned__kept:not(:empty)').count(), 1, 'foods that are kept');
  await until(async () => (await words(page)) === 'Keep when filling', 'focus after keeping');
  await tabTo(page, 'Another day', true);
  await page.keyboard.press('Enter');
  await until(async () => (await planned(page)).join() !== first.join() && (await planned(page)).includes(first[0]), 'another day with the kept food');

  // Another food instead of one, and it is not the one before.
  const second = await planned(page);
  const other = second.find((name) => name !== first[0]);
  await tabTo(page, `Change ${other}`);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Another instead');
  await page.keyboard.press('Enter');
  await until(async () => !(await planned(page)).includes(other), 'something else');
  await until(async () => (await words(page)) === 'Another instead', 'focus after the exchange');
  const third = await planned(page);
  await page.keyboard.press('Enter');
  await until(async () => (await planned(page)).join() !== third.join(), 'something else again');
  ok(!(await planned(page)).includes(other), 'the first one does not come back');

  // By hand, with a slip of the finger.
  await tabTo(page, 'Add to breakfast', true);
  await page.keyboard.press('Enter');
  await until(async () => (await words(page)) === 'Which food?', 'focus on the search');
  await page.keyboard.type('orrange');
  await until(async () => /^Orange/i.test((await texts(page.locator('.addfood__name')))[0] ?? ''), 'oranges found');
  await page.keyboard.press('Tab');
  const name = clean(await page.locator('.addfood__name').first().innerText());
  await page.keyboard.press('Enter');
  await until(async () => (await texts(meal(page, 'Breakfast').locator('.planned__name'))).includes(name), 'the orange in breakfast');
  ok((await words(page)).startsWith(name), 'focus stays in the search');
  await tabTo(page, 'Done adding');
  await page.keyboard.press('Enter');
  await until(async () => (await words(page)) === 'Add to breakfast', 'focus after adding');

  // More of it, then to another meal, then out and back.
  await tabTo(page, `Change ${name}`);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Servings: more');
  await page.keyboard.press('Enter');
  match(await meal(page, 'Breakfast').locator('.planned', { hasText: name }).locator('.planned__portion').innerText(), /^1\.5 ×/, 'one and a half');
  await until(async () => (await words(page)) === 'Servings: more', 'focus after counting');
  await tabTo(page, 'Move to lunch');
  await page.keyboard.press('Enter');
  await until(async () => (await texts(meal(page, 'Lunch').locator('.planned__name'))).includes(name), 'the orange in lunch');
  await until(async () => (await words(page)) === `Change ${name}`, 'focus on the moved food');
  const before = await planned(page);
  await tabTo(page, 'Take out');
  await page.keyboard.press('Enter');
  await until(async () => (await planned(page)).length === before.length - 1, 'one food fewer');
  await app.button(page, 'Undo').click();
  await until(async () => (await planned(page)).length === before.length, 'the food is back');
  await app.saved(page);
  await page.reload();
  await page.locator('.planned').first().waitFor();
  equal(await planned(page), before, 'the day after a reload');
}

async function days(t) {
  const page = await begun(t);
  await app.button(page, 'Fill it for me').click();
  await filled(page);
  const first = await planned(page);
  await page.getByText('Name, date, other days').click();
  await page.getByLabel('Name of this day').fill('Monday');
  await page.getByLabel('Its date, if it has one').fill('2026-11-23');
  await page.locator('.foodplan__name').getByText(/Monday · .*23/).waitFor();
  await app.button(page, 'New day').click();
  await page.getByText('This day is still empty').waitFor();
  await app.button(page, 'Add to dinner').click();
  await page.locator('.addfood__food').first().click();
  equal((await planned(page)).length, 1, 'foods of the new day');
  await page.getByRole('button', { name: /Monday/ }).click();
  await until(async () => (await planned(page)).join() === first.join(), 'the first day again');
  await app.button(page, 'Delete this day').click();
  await until(async () => (await planned(page)).length === 1, 'the other day');

  // From a food's own page, and a range that cannot be.
  await app.go(page, '#/food/16070');
  await app.button(page, 'Add to a day').click();
  await app.button(page, 'Add to lunch').click();
  await page.getByRole('link', { name: 'See the day' }).click();
  await app.heading(page, 'Plan a day').waitFor();
  equal((await planned(page)).length, 2, 'foods after adding from the page of one');
  await page.getByText('Energy of the day').click();
  await page.getByLabel('From, kcal').fill('2200');
  await page.getByLabel('To, kcal').fill('many');
  await app.button(page, 'Fill it for me').click();
  await page.getByText('A whole number, please').waitFor();
  await page.getByLabel('To, kcal').fill('1800');
  await page.getByText('less than where the range begins').waitFor();
  await page.getByLabel('From, kcal').fill('20');
  await page.getByLabel('To, kcal').fill('30');
  await app.button(page, 'Fill it for me').click();
  await page.getByText(/No day of foods that fit you|A long search found no day/).waitFor({ timeout: 60_000 });
  match(clean(await page.locator('.fill__said').innerText()), /30 kcal|more than one would have to give/, 'the limit in the way');
}

async function paper(t) {
  const page = await begun(t);
  await app.button(page, 'Fill it for me').click();
  await filled(page);
  const names = await planned(page);
  await page.emulateMedia({ media: 'print' });
  const seen = clean(await page.locator('main').innerText());
  for (const name of names) ok(seen.split(name).length >= 3, `${name} in a meal and to buy: ${seen}`);
  for (const word of ['To buy', 'Iron', 'Lunch']) ok(seen.includes(word), `${word} on paper`);
  for (const word of ['Fill the day', 'Change', 'Share', 'Add']) ok(!seen.includes(word), `${word} is not on paper: ${seen}`);
  const pdf = await page.pdf({ format: 'A4' });
  equal((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length, 1, 'sheets of paper');
}

/** People whose days are filled: focus, diet, age, sex, energy. */
const PEOPLE = [
  ['iron', 'all', 'y31', 'f'], ['iron', 'veg', 'y31', 'f'], ['iron', 'vegan', 'y19', 'f'], ['iron', 'pesc', 'y51', 'm'],
  ['iron vitc', 'veg', 'y31', 'f'], ['iron b12', 'veg', 'y31', 'f'], ['iron vitd', 'all', 'y71', 'm'], ['iron mg', 'vegan', 'y31', 'm'],
  ['mg', 'all', 'y51', 'f'], ['b12', 'all', 'y71', 'f'], ['folate', 'vegan', 'y19', 'f'], ['vitd', 'pesc', 'y51', 'f'],
  ['iron mg folate', 'all', 'y31', 'f'], ['iron vitd mg b12', 'pesc', 'y31', 'm'], ['iron vitd mg b12 folate vitc', 'all', 'y31', 'f'],
  ['iron folate vitc', 'vegan', 'y31', 'f', 'p'], ['vitd', 'vegan', 'y31', 'f'], ['b12', 'vegan', 'y31', 'f'], ['iron vitd mg b12 folate vitc', 'vegan', 'y19', 'f'],
  ['iron mg', 'veg', 'y31', 'f', '', [1400, 1500]],
];

async function pace(t) {
  const ms = [];
  for (const [focus, diet, a, s, p, energy] of PEOPLE) {
    const page = await (await t.context({ at: NOON })).newPage();
    await app.open(page, `${t.server.url}#/data`);
    const entry = profileEntry({ focus, diet, a, s, p });
    await app.chooseFile(page, 'one.stillnight', fileOf([[id(Date.parse(NOON) - 1000, 1), id(Date.parse(NOON) - 1000, 2), entry]]));
    await app.button(page, 'Add to my journal').click();
    await app.saved(page);
    await app.go(page, PLAN);
    await page.locator('.foodmeal').first().waitFor();
    if (energy) {
      await page.getByText('Energy of the day').click();
      await page.getByLabel('From, kcal').fill(String(energy[0]));
      await page.getByLabel('To, kcal').fill(String(energy[1]));
    }
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const took = await page.evaluate(async () => {
      const press = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Fill it for me');
      const said = document.querySelector('.fill__said');
      const news = (test) =>
        new Promise((resolve) => {
          const look = () => test(said.textContent) && (watch.disconnect(), resolve(performance.now()));
          const watch = new MutationObserver(look);
          watch.observe(said, { childList: true, characterData: true, subtree: true });
          look();
        });
      press.click();
      const working = await news((text) => text.includes('Working'));
      return (await news((text) => text && !text.includes('Working'))) - working;
    });
    const said = clean(await page.locator('.fill__said').innerText());
    ms.push({ took: Math.round(took), who: `${focus}/${diet}`, day: said.startsWith('The day is filled') });
    await page.context().close();
  }
  const sorted = ms.map(({ took }) => took).sort((x, y) => x - y);
  const slow = ms.filter(({ took }) => took > 800).map(({ who, took, day }) => `${who} ${took} ms${day ? '' : ' (no day)'}`);
  return `fill at 4× slowdown, ms: median ${sorted[10]}, most ${sorted.at(-1)}; all ${ms.map(({ took, day }) => (day ? took : `${took}!`)).join(' ')}${slow.length > 0 ? `; over 800: ${slow.join(', ')}` : ''}`;
}

/** A profile as it is stored. */
function profileEntry({ focus, diet, a, s, p }) {
  return { k: 'pr', a, s, ...(p ? { p: true } : {}), fn: focus, fd: diet };
}

async function narrow(t) {
  const page = await begun(t, { viewport: { width: 320, height: 640 } });
  const url = await link(page);
  await page.locator('.planned__change').first().click();
  await app.button(page, 'Add to snacks').click();
  await page.locator('.qrcode svg').waitFor();
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  equal(await over(), 0, 'pixels beyond the edge of the planner');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main button:not(.grade, .term), main summary, main select, main input:not(.visually-hidden), main .planned__name')]
      .filter((node) => node.getBoundingClientRect().height > 0 && node.getBoundingClientRect().height < 43.9)
      .map((node) => node.textContent.trim()));
  equal(small, [], 'targets below 44 px');
  await app.go(page, new URL(url).hash);
  await page.locator('.received__food').first().waitFor();
  equal(await over(), 0, 'pixels beyond the edge of the preview');
}

export default [
  { name: 'a day is filled, kept, exchanged, added to, moved: by keyboard alone', run: keyboard },
  { name: 'several days with names; from the page of a food; energy in words', run: days },
  { name: 'on paper the day and what to buy stand on one sheet', run: paper },
  { name: 'filling days at a fourth of the speed', run: pace },
  { name: 'planner and preview: nothing sticks out at 320 px', run: narrow },
];
