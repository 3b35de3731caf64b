// What has the focus may go: where the focus comes to then, and what lies under a finger that taps twice.
import * as app from '../lib/app.mjs';
import { shiftClock } from '../lib/browser.mjs';
import { equal, until } from '../lib/checks.mjs';
import { tabTo, words } from '../lib/keys.mjs';

const focusOn = (page, what) => until(async () => (await words(page)) === what, `focus on ${what}`);
const toast = (page) => page.locator('.toast__text');

async function press(page, name) {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

async function night(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  await press(page, app.HAPPENING);
  await focusOn(page, 'Since 03:12');
  await app.saved(page);
  await press(page, 'Walking');
  await press(page, 'It eased');
  await focusOn(page, 'Since 03:12');
  await press(page, 'It’s over');
  await focusOn(page, 'Awake with your legs?');
  for (const [heading, said] of [
    ['Since 03:12', null],
    ['Since 03:12', null],
    ['Since 03:12', null],
    ['Awake with your legs?', 'Undone.'],
  ]) {
    await press(page, 'Undo');
    await app.heading(page, heading).waitFor();
    if (said) await until(async () => (await toast(page).textContent()) === said, `“${said}”`);
  }
  await focusOn(page, 'Awake with your legs?');
}

async function deletions(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, `${t.server.url}#/journal/2026-11-18`);
  const cards = page.locator('article.card');
  const started = (at) => cards.nth(at).getByLabel('Started at');
  for (const [at, time] of [[0, '23:10'], [1, '01:20'], [2, '04:05']]) {
    await press(page, 'Add an episode');
    await focusOn(page, 'Episode');
    await cards.nth(at).waitFor();
    await started(at).fill(time);
    await started(at).blur();
    await app.saved(page);
  }
  // Earlier than the one before it: the card moves, and the field in it keeps the focus.
  await started(2).focus();
  await started(2).fill('00:40');
  await until(async () => (await started(1).inputValue()) === '00:40', 'the card moves');
  equal(await started(1).evaluate((field) => field === document.activeElement), true, 'the field keeps the focus');
  for (const card of await cards.all()) await card.getByText('More about this episode').click();
  await cards.nth(0).getByRole('button', { name: 'Delete this episode' }).dblclick();
  await until(async () => (await cards.count()) === 2, 'one episode gone');
  equal(await started(0).inputValue(), '00:40', 'the next episode');
  await cards.nth(0).getByRole('button', { name: 'Delete this episode' }).press('Enter');
  await focusOn(page, 'Episodes');
  await until(async () => (await toast(page).textContent()) === 'Deleted.', '“Deleted.”');
  await press(page, 'Undo');
  await until(async () => (await cards.count()) === 2, 'the episode is back');
  await until(async () => (await toast(page).textContent()) === 'Undone. The step before: Deleted.', '“Undone.”');
}

async function forgotten(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  await app.tapHappening(page);
  await page.getByText('It ended a while ago').waitFor();
  equal(await page.getByText('Is it still going on?').count(), 0, 'questions about an episode that has just begun');
  await page.addInitScript(shiftClock, 7 * 3600 * 1000); // on top of the first: a quarter past ten
  await page.reload();
  await app.ready(page);
  await page.getByRole('heading', { name: 'Is it still going on?' }).waitFor();
  equal(await app.button(page, 'It ended then').isDisabled(), true, 'an end without a time');
  await page.getByLabel('Ended at').fill('11:00');
  await app.button(page, 'It ended then').click();
  await page.getByText('That is still to come. Nothing was changed.').waitFor();
  await page.getByLabel('Ended at').fill('04:30');
  await press(page, 'It ended then');
  await focusOn(page, 'How was last night?');
  await app.saved(page);
  await app.go(page, '#/journal/2026-11-21');
  await page.getByRole('heading', { level: 3, name: '03:12 – 04:30' }).waitFor();
}

export default [
  { name: 'a page or a button that goes leaves the focus on the heading; taking back is said', run: night },
  { name: 'a deleted episode leaves no other under the finger; a moved one keeps its focus', run: deletions },
  { name: 'an episode of last night that still runs is asked about, and ends when it ended', run: forgotten },
];
