// The day planner and links to food: by keyboard on a phone, on paper, sent and opened elsewhere, cut and altered.
import { deflateRawSync } from 'node:zlib';
import * as app from '../lib/app.mjs';
import { bluest } from '../lib/blue.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { envelope, id } from '../lib/codec.mjs';
import { fileOf } from '../lib/journal.mjs';
import { useTheme } from '../lib/routes.mjs';

const NOON = '2026-11-22T12:00:00+01:00';
const PLAN = '#/food/plan';

const clean = (text) => text.replace(/\s+/g, ' ').trim();
const texts = async (locator) => (await locator.allInnerTexts()).map(clean);
const meal = (page, name) => page.locator('.foodmeal').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });
const planned = (page) => texts(page.locator('.planned__name'));
const sums = (page) => texts(page.locator('.foodplan__sums .shares__row'));
const filled = (page) => page.getByText('The day is filled.').waitFor();

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

async function begun(t, options = {}) {
  const page = await t.page({ at: NOON, ...options });
  await app.open(page, `${t.server.url}#/food`);
  await app.heading(page, 'Food').waitFor();
  await profile(page);
  await app.go(page, PLAN);
  await page.locator('.foodmeal').first().waitFor();
  return page;
}

/** What the focus is on. */
const words = (page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    return (node?.getAttribute('aria-label') || node?.closest('label')?.textContent || node?.textContent || '').trim();
  });

async function tabTo(page, wanted, back = false) {
  const is = (seen) => (wanted instanceof RegExp ? wanted.test(seen) : seen === wanted);
  for (let presses = 0; presses < 150; presses += 1) {
    if (is(await words(page))) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab never came to ${wanted}`);
}

async function keyboard(t) {
  const page = await begun(t);
  await page.getByText('This day is still empty').waitFor();
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
  equal(await words(page), 'Keep when filling', 'focus after keeping');
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
  equal(await words(page), 'Another instead', 'focus after the exchange');
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
  equal(await words(page), 'Add to breakfast', 'focus after adding');

  // More of it, then to another meal, then out and back.
  await tabTo(page, `Change ${name}`);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Servings: more');
  await page.keyboard.press('Enter');
  match(await meal(page, 'Breakfast').locator('.planned', { hasText: name }).locator('.planned__portion').innerText(), /^1\.5 ×/, 'one and a half');
  equal(await words(page), 'Servings: more', 'focus after counting');
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

/** Fills a day, shares it and hands the link back. */
async function link(page) {
  await app.button(page, 'Fill it for me').click();
  await filled(page);
  await app.button(page, 'Share this day').click();
  await page.getByText('nothing of your profile').waitFor();
  await app.button(page, 'Make the link').click();
  return page.getByRole('textbox', { name: 'The link' }).inputValue();
}

async function travels(t) {
  const sender = await begun(t);
  const url = await link(sender);
  const names = await planned(sender);
  ok(url.length <= 1800, `${url.length} characters`);
  await sender.locator('.qrcode svg').waitFor();
  await sender.getByText('My age and sex').click();
  await until(async () => (await sender.getByRole('textbox', { name: 'The link' }).inputValue()) !== url, 'another link with the life stage');
  const told = await sender.getByRole('textbox', { name: 'The link' }).inputValue();

  const context = await t.context({ at: NOON });
  const page = await context.newPage();
  await app.open(page, `${t.server.url}#/tonight`);
  await app.workerActive(page);
  await context.setOffline(true);
  await page.goto('about:blank');
  const before = {};
  await app.open(page, url);
  await page.getByText('A preview, seen with your own profile.').waitFor();
  Object.assign(before, await app.entries(page));
  equal(before, {}, 'entries of somebody who only looks');
  equal((await texts(page.locator('.received__food .link'))).sort(), names.sort(), 'foods of the preview');
  equal(await page.getByText('The sender says').count(), 0, 'nothing told');
  await app.button(page, 'Use this day').click();
  await page.getByRole('dialog').getByText('Your other days stay as they are.').waitFor();
  equal(await app.entries(page), {}, 'entries while it is asked');
  await app.button(page, 'Not now').click();
  await app.button(page, 'Use this day').click();
  await page.getByRole('link', { name: 'Save and open it' }).click();
  await app.heading(page, 'Plan a day').waitFor();
  await app.saved(page);
  equal((await planned(page)).sort(), names.sort(), 'the day that was taken over');
  equal(Object.keys(await app.entries(page)).length, 1, 'entries after it was used');
  await page.goto('about:blank');
  await app.open(page, told);
  await page.getByText('The sender says: age 31 to 50, female.').waitFor();
  await context.setOffline(false);
}

async function fits(t) {
  const page = await begun(t);
  const day = (...lines) => envelope({ payload: Buffer.from(`1\n<b>Ada & Bo</b>\n- -\n\n${lines.join('\n')}\n`) });
  const before = await app.everything(page);
  await app.go(page, `#/s/${day('lunch 16070 1.5', 'dinner 23575 1', 'snacks 99998 2', 'snacks 12061 1')}`);
  await page.getByText('<b>Ada & Bo</b>').waitFor();
  match(clean(await page.locator('.received__meal').first().innerText()), /^Lunch .*1\.5 ×/, 'lunch');
  await page.getByText('1 number: 99998.').waitFor();
  const left = (await texts(page.locator('.received__left'))).join(' | ');
  match(left, /not part of your diet/, 'left out for the diet');
  match(left, /it has tree nuts/, 'left out for the allergy');
  await page.getByText('No trial', { exact: false }).first().waitFor();
  await app.go(page, `#/s/${day('dinner 23575 1')}`);
  await page.getByText('None of these foods fits you').waitFor();
  equal(await app.button(page, 'Use this day').count(), 0, 'nothing to use');
  await app.go(page, `#/s/${envelope({ kind: 2, payload: Buffer.from('1\n\n- -\nwarfarin\n16070\n11457\n23575\n') })}`);
  await page.getByText('The sender says: warfarin.').waitFor();
  equal((await texts(page.locator('.received__food'))).length, 2, 'foods that fit');
  equal(await app.everything(page), before, 'storage before and after looking');
  await page.getByRole('link', { name: 'Put side by side' }).click();
  await page.getByRole('heading', { name: 'Side by side' }).waitFor();
  await app.button(page, 'Share these').click();
  await app.button(page, 'Make the link').click();
  await app.go(page, new URL(await page.getByRole('textbox', { name: 'The link' }).inputValue()).hash);
  equal((await texts(page.locator('.received__food'))).length, 2, 'foods of the link made of them');
}

const foods = (...lines) => Buffer.from(['1', '', '- -', '', ...lines, ''].join('\n'));
const whole = envelope({ payload: foods('lunch 16070 1') });
const flipped = `${whole.slice(0, 8)}${whole[8] === 'A' ? 'B' : 'A'}${whole.slice(9)}`;
const MALFORMED = /makes no sense as a day of meals/;

/** Each a link and the sentence it is answered with. */
const HOSTILE = [
  ['', /There is nothing in this link/],
  [' ', /has characters that no such link has/],
  ['<script>', /has characters that no such link has/],
  [whole.slice(0, -3), /incomplete or was changed/],
  [whole.slice(0, 3), /incomplete or was changed/],
  [flipped, /incomplete or was changed/],
  [envelope({ version: 2, payload: foods('lunch 16070 1') }), /made by a newer Stillnight/],
  [envelope({ kind: 9, payload: foods('lunch 16070 1') }), /cannot show this kind/],
  [envelope({ kind: 3, payload: Buffer.from('{}') }), /cannot show this kind/],
  [envelope({ flags: 4, payload: foods('lunch 16070 1') }), /wrapped in a way/],
  [envelope({ flags: 2, payload: Buffer.alloc(40, 7) }), /sealed with a phrase/],
  [envelope({ flags: 1, payload: Buffer.from('no deflate at all') }), /cannot be unpacked/],
  [envelope({ flags: 1, payload: deflateRawSync(Buffer.alloc(3_000_000)) }), /far more packed into this link/],
  ['A'.repeat(17_000), /longer than Stillnight opens/],
  [envelope({ payload: Buffer.alloc(0) }), MALFORMED],
  [envelope({ payload: Buffer.from([0xff, 0xfe, 0xfd]) }), MALFORMED],
  [envelope({ payload: foods('lunch 16070 0') }), MALFORMED],
  [envelope({ payload: foods('lunch 16070 1000') }), MALFORMED],
  [envelope({ payload: foods('supper 16070 1') }), MALFORMED],
  [envelope({ kind: 2, payload: foods('lunch 16070 1') }), MALFORMED],
  [envelope({ payload: Buffer.from(foods('lunch 16070 1').toString().replace('1\n', '7\n')) }), /written in a newer way/],
  [envelope({ payload: foods(...Array.from({ length: 101 }, (_, n) => `lunch ${10_000 + n} 1`)) }), /more than 100 foods/],
  [envelope({ payload: Buffer.from('1\n\n- -\n\n') }), /no food in it/],
];

async function hostile(t) {
  const page = await t.page({ at: NOON });
  await app.open(page, `${t.server.url}#/food/plan`);
  await app.button(page, 'Add to lunch').click();
  await page.locator('.addfood__food').first().click();
  await app.saved(page);
  await app.complete(page);
  const before = await app.everything(page);
  for (const [payload, sentence] of HOSTILE) {
    await app.go(page, '#/more');
    await app.heading(page, 'More').waitFor();
    await app.go(page, `#/s/${payload}`);
    await page.getByText(sentence).waitFor();
    equal(await page.getByRole('button', { name: /Use this day|Put side/ }).count(), 0, 'nothing to use');
    equal(await page.locator('main script, main img, main iframe').count(), 0, 'nothing foreign drawn');
  }
  equal(await app.everything(page), before, 'storage before and after');
  return `${HOSTILE.length} links`;
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
  await app.button(page, 'Fill it for me').click();
  await filled(page);
  await page.locator('.planned__change').first().click();
  await app.button(page, 'Add to snacks').click();
  await app.button(page, 'Share this day').click();
  await app.button(page, 'Make the link').click();
  await page.locator('.qrcode svg').waitFor();
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  equal(await over(), 0, 'pixels beyond the edge of the planner');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main button:not(.grade, .term), main summary, main select, main input:not(.visually-hidden), main .planned__name')]
      .filter((node) => node.getBoundingClientRect().height > 0 && node.getBoundingClientRect().height < 43.9)
      .map((node) => node.textContent.trim()));
  equal(small, [], 'targets below 44 px');
  await app.go(page, new URL(await page.getByRole('textbox', { name: 'The link' }).inputValue()).hash);
  await page.locator('.received__food').first().waitFor();
  equal(await over(), 0, 'pixels beyond the edge of the preview');
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
  await app.open(page, `${t.server.url}#/food`);
  await app.pick(page, 'What do you want to look at?', 'Iron');
  await app.go(page, PLAN);
  await look('an empty day');
  const url = await link(page);
  await page.locator('.planned__change').first().click();
  await app.button(page, 'Add to snacks').click();
  await page.locator('.qrcode svg').waitFor();
  await look('a day with all open');
  await app.go(page, new URL(url).hash);
  await page.locator('.received__food').first().waitFor();
  await app.button(page, 'Use this day').click();
  await look('a preview with its question');
  equal(found, {}, 'blue pixels');
}

export default [
  { name: 'a day is filled, kept, exchanged, added to, moved: by keyboard alone', run: keyboard },
  { name: 'several days with names; from the page of a food; energy in words', run: days },
  { name: 'on paper the day and what to buy stand on one sheet', run: paper },
  { name: 'a day travels as a link to a fresh browser that is offline; using it is asked about', run: travels },
  { name: 'a link is seen with the receiver’s own profile; foods side by side travel too', run: fits },
  { name: 'each hostile link has its sentence, and nothing is written', run: hostile },
  { name: 'filling days at a fourth of the speed', run: pace },
  { name: 'planner and preview: nothing sticks out at 320 px', run: narrow },
  { name: 'planner, link and preview: no blue pixel in the night theme', run: night },
];
