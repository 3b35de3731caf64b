// The three moods by day: last night in a few taps, what happened today, the same as yesterday; and times that cannot be.
import * as app from '../lib/app.mjs';
import { bluest } from '../lib/blue.mjs';
import { equal, ok, until } from '../lib/checks.mjs';
import { id } from '../lib/codec.mjs';
import { fileOf } from '../lib/journal.mjs';
import { tabTo } from '../lib/keys.mjs';
import { useTheme } from '../lib/routes.mjs';

const MORNING = '2026-11-22T07:40:00+01:00';
const NOON = '2026-11-22T13:00:00+01:00';
const TODAY = '2026-11-22';

/** Not the first: of the very first entry another message speaks. */
const before = { k: 'ni', n: '2026-10-01', f: 'quiet' };

/** A journal of a few entries, oldest first. */
const journal = (...contents) =>
  fileOf([before, ...contents].map((content, n) => [id(1_795_000_000_000 + n, n + 1), id(1_795_000_000_000 + n, 65536 + n), content]));

const night = (on, slept) => ({ k: 'ni', n: on, f: 'mild', s: slept });
const lastNight = [
  night('2026-11-18', 390),
  night('2026-11-19', 360),
  night('2026-11-20', 405),
  { k: 'ni', n: '2026-11-21', b: '2026-11-21T23:10:00+01:00' },
  { k: 'ep', n: '2026-11-21', o: '2026-11-22T02:05:00+01:00', e: '1500' },
];
const yesterday = { k: 'da', d: '2026-11-21', c: '2@09:30', a: 'no', e: ['walk@08:00/30'], m: 7, t: 'tired' };

async function opened(t, options, ...contents) {
  const page = await t.page({ hasTouch: true, ...options });
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', journal(...contents));
  await app.go(page, '#/tonight');
  return page;
}

/** Every tap is counted, and waited for until it is saved. */
const counted = (page) => {
  const taps = { count: 0 };
  taps.on = async (locator) => {
    taps.count += 1;
    await locator.tap();
    await app.saved(page);
  };
  return taps;
};

const answer = (page, question, words) => app.group(page, question).first().getByText(words, { exact: true });
const field = (page, name) => page.getByLabel(name, { exact: true });
const stepper = (page, name) => page.getByRole('group', { name, exact: true }).locator('output');
const chosen = (page, question) =>
  app.group(page, question).first().locator('input:checked').evaluateAll((all) => all.map((node) => node.closest('label').textContent));

async function says(page, what, wanted) {
  await until(async () => (await what()) === wanted, `${wanted}`);
}

async function quiet(t) {
  const page = await opened(t, { at: MORNING }, ...lastNight.slice(0, 4));
  await app.heading(page, 'How was last night?').waitFor();
  const taps = counted(page);
  await taps.on(page.getByText('Quiet', { exact: true }));
  equal(taps.count, 1, 'taps for a quiet night');
  await page.reload();
  await app.ready(page);
  equal(await chosen(page, 'How was last night?'), ['Quiet'], 'after a reload');
}

async function morning(t) {
  const page = await opened(t, { at: MORNING }, ...lastNight);
  const taps = counted(page);
  await taps.on(page.getByText('Mild', { exact: true }));
  await taps.on(answer(page, 'How strong at worst?', '4'));
  await taps.on(app.button(page, 'Hours slept, about: more'));
  await taps.on(app.button(page, 'Times awake: more'));
  await taps.on(app.button(page, 'Times awake: more'));
  await taps.on(app.button(page, 'Up now'));
  ok(taps.count <= 6, `${taps.count} taps`);
  equal(await stepper(page, 'Hours slept, about').textContent(), '6 h 30 min', 'the middle of the nights before');
  equal(await stepper(page, 'Times awake').textContent(), '1', 'times awake');
  equal(await field(page, 'To bed at').inputValue(), '23:10', 'bedtime as it was noted');
  equal(await field(page, 'Up at').inputValue(), '07:40', 'up now');
  return `${taps.count} taps`;
}

async function untimed(t) {
  const page = await opened(t, { at: MORNING }, lastNight[0]);
  await page.getByText('Bad', { exact: true }).tap();
  await app.button(page, 'Add when it began').tap();
  await field(page, 'Started at').fill('02:30');
  await app.saved(page);
  await answer(page, 'How strong at worst?', '8').tap();
  await app.saved(page);
  await page.getByRole('link', { name: 'Everything about this night' }).tap();
  await page.getByRole('heading', { level: 3, name: /^02:30/ }).waitFor();
}

async function touch(t) {
  const page = await opened(t, { at: NOON }, yesterday);
  await app.heading(page, 'How is today?').waitFor();
  equal(await chosen(page, 'Caffeine'), ['not recorded'], 'caffeine before anything is said');
  await app.button(page, 'Same as yesterday').tap();
  await app.saved(page);
  equal(await chosen(page, 'Caffeine'), ['Some'], 'caffeine');
  equal(await stepper(page, 'Cups, cans or glasses').textContent(), '2', 'cups');
  equal(await field(page, 'Last caffeine at').inputValue(), '09:30', 'last caffeine');
  equal(await chosen(page, 'Alcohol'), ['None'], 'alcohol');
  equal(await chosen(page, 'Exercise'), ['A walk'], 'exercise');
  await page.getByText('More about this day').tap();
  await says(page, async () => (await chosen(page, 'Mood')).join(), '–'); // a mood is not taken over
  await app.button(page, 'Undo').tap();
  await says(page, async () => (await chosen(page, 'Caffeine')).join(), 'not recorded');
  await app.button(page, 'Same as yesterday').waitFor();

  await answer(page, 'Caffeine', 'Some').tap();
  await says(page, () => stepper(page, 'Cups, cans or glasses').textContent(), 'amount unknown');
  await app.button(page, 'Cups, cans or glasses: more').tap();
  await says(page, () => stepper(page, 'Cups, cans or glasses').textContent(), '2');
  await answer(page, 'Exercise', 'None').tap();
  await answer(page, 'Sitting still for long?', 'Yes').tap();
  await answer(page, 'Mood', '6').tap();
  await answer(page, 'Ill?', 'No').tap();
  await answer(page, 'Ill?', 'not recorded').tap();
  await app.saved(page);
  await page.reload();
  await app.ready(page);
  equal(await chosen(page, 'Exercise'), ['None'], 'no exercise, after a reload');
  await app.go(page, `#/journal/${TODAY}`);
  await page.getByRole('heading', { level: 2, name: 'The day before this night' }).waitFor();
  await page.getByText('More about this day').tap();
  await says(page, async () => (await chosen(page, 'Mood')).join(), '6');
  equal(await chosen(page, 'Ill?'), ['not recorded'], 'taken back');

  await app.go(page, '#/tonight');
  await app.tapHappening(page);
  const first = page.locator('fieldset').first();
  equal(await first.locator('legend').textContent(), 'What were you doing?', 'asked first on a day of sitting');
  await app.pick(page, 'What were you doing?', 'On a flight');
  await app.saved(page);
}

async function keyboard(t) {
  const page = await opened(t, { at: NOON, hasTouch: false }, yesterday);
  await tabTo(page, 'Same as yesterday');
  await page.keyboard.press('Enter');
  await app.saved(page);
  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await says(page, async () => (await chosen(page, 'Alcohol')).join(), 'not recorded');
  await page.locator('#page-title').focus();
  await tabTo(page, 'Caffeine');
  await page.keyboard.press('ArrowUp');
  await says(page, async () => (await chosen(page, 'Caffeine')).join(), 'Some');
  await tabTo(page, 'Cups, cans or glasses: more');
  await page.keyboard.press('Space');
  await says(page, () => stepper(page, 'Cups, cans or glasses').textContent(), '2');
  await tabTo(page, 'Exercise');
  await page.keyboard.press('Space');
  await says(page, async () => (await chosen(page, 'Exercise')).join(), 'None');
  await tabTo(page, 'More about this day');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Period?');
  await page.keyboard.press('ArrowUp');
  await says(page, async () => (await chosen(page, 'Period?')).join(), 'Yes');
  await app.saved(page);
}

async function wrong(t) {
  const page = await opened(t, { at: MORNING }, ...lastNight);
  await app.go(page, '#/journal/2026-11-21');
  const bed = field(page, 'To bed at');
  await bed.fill('10:00');
  await page.getByText('That is still to come. Nothing was changed.').waitFor();
  equal([await bed.inputValue(), await bed.getAttribute('aria-invalid')], ['10:00', 'true'], 'the text stays, and is marked');
  await field(page, 'Up at').fill('06:30');
  await app.saved(page);
  equal(await bed.inputValue(), '10:00', 'another field changes nothing here');
  await bed.fill('23:50');
  await page.getByText('That is still to come. Nothing was changed.').waitFor({ state: 'detached' });
  await field(page, 'Up at').fill('22:00');
  await page.getByText('Up before going to bed? Please check both times.').waitFor();

  await page.getByText('More about this day').click();
  const note = field(page, 'Note about the day');
  await note.fill('é'.repeat(100_000));
  await page.getByText(/96000 characters too long/).waitFor();
  await note.fill('رجلي 🦵');
  await note.blur();
  await app.saved(page);
  await page.reload();
  await app.ready(page);
  await page.getByText('More about this day').click();
  equal([await note.inputValue(), await note.getAttribute('dir')], ['رجلي 🦵', 'auto'], 'the note');
}

async function boundary(t) {
  const page = await opened(t, { at: NOON }, yesterday);
  await app.go(page, '#/settings');
  await field(page, 'One night ends and the next begins at').fill('19:00');
  await app.saved(page);
  await app.go(page, '#/tonight');
  await app.tapHappening(page);
  await page.getByText(/Night of .*21 Nov/).waitFor();
}

async function noBlue(t) {
  const context = await t.context({ at: NOON });
  await useTheme(context, 'night');
  const page = await context.newPage();
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', journal(...lastNight, yesterday));
  await app.go(page, '#/tonight');
  await app.button(page, 'Same as yesterday').click();
  await page.getByText('More about this day').click();
  await field(page, 'Last caffeine at').fill('23:00');
  await page.getByText('That is still to come. Nothing was changed.').waitFor();
  const found = bluest(await page.screenshot({ fullPage: true }));
  equal(found, 'no blue', 'the day in the night theme');
}

export default [
  { name: 'a quiet night is one tap', run: quiet },
  { name: 'a whole check-in is six taps at most', run: morning },
  { name: 'an episode that nobody timed is added in the morning', run: untimed },
  { name: 'the day by touch: same as yesterday, undone, said anew, found under its night', run: touch },
  { name: 'the day by keyboard alone', run: keyboard },
  { name: 'times that cannot be, and notes too long, are said beside their fields', run: wrong },
  { name: 'who sleeps by day moves the boundary of the night', run: boundary },
  { name: 'the day in the night theme has no blue', run: noBlue },
];
