// Links to food: sent and opened elsewhere, seen with another profile, cut and altered.
import { deflateRawSync } from 'node:zlib';
import * as app from '../lib/app.mjs';
import { bluest } from '../lib/blue.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { envelope } from '../lib/codec.mjs';
import { NOON, PLAN, begun, clean, link, linkOf, planned, texts } from '../lib/food.mjs';
import { useTheme } from '../lib/routes.mjs';

async function travels(t) {
  const sender = await begun(t);
  const url = await link(sender);
  const names = await planned(sender);
  ok(url.length <= 1800, `${url.length} characters`);
  await sender.locator('.qrcode svg').waitFor();
  await sender.getByText('My age and sex').click();
  await until(async () => (await linkOf(sender)) !== url, 'another link with the life stage');
  const told = await linkOf(sender);

  const context = await t.context({ at: NOON });
  const page = await context.newPage();
  await app.open(page, `${t.server.url}#/tonight`);
  await app.workerActive(page);
  await context.setOffline(true);
  await page.goto('about:blank');
  await app.open(page, url);
  await page.getByText('A preview, seen with your own profile.').waitFor();
  equal(await app.entries(page), {}, 'entries of somebody who only looks');
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
  await app.go(page, new URL(await linkOf(page)).hash);
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
  [envelope({ kind: 3, payload: Buffer.from('{}') }), /makes no sense as part of a journal/],
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
  { name: 'a day travels as a link to a fresh browser that is offline; using it is asked about', run: travels },
  { name: 'a link is seen with the receiver’s own profile; foods side by side travel too', run: fits },
  { name: 'each hostile link has its sentence, and nothing is written', run: hostile },
  { name: 'planner, link and preview: no blue pixel in the night theme', run: night },
];
