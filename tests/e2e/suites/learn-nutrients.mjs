// The chapters on iron, vitamin D, magnesium, B12 and the helpers: the life-stage dial by keyboard, three statements that
// are never mixed and nothing kept; every figure drawn stands in words; published lines; narrow and in the night theme.
import * as app from '../lib/app.mjs';
import { bluest } from '../lib/blue.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { useTheme } from '../lib/routes.mjs';

const NOON = '2026-11-22T12:00:00+01:00';
const CHAPTERS = ['iron', 'vitamin-d', 'magnesium', 'vitamin-b12', 'helpers'];

async function open(t, { chapter = 'iron', theme, ...options } = {}) {
  const context = await t.context({ at: NOON, ...options });
  if (theme) await useTheme(context, theme);
  const page = await context.newPage();
  await app.open(page, `${t.server.url}#/learn/${chapter}`);
  await page.locator('.dial__amount').first().waitFor();
  return page;
}

/** The three figures of a single nutrient, in the order of the tables. */
const figures = async (page) => (await page.locator('.dial__amount').allInnerTexts()).map((text) => text.trim());

const shows = (page, expect, when) => until(async () => String(await figures(page)) === String(expect), `${when}: ${expect}`);

async function byKeyboard(t) {
  const page = await open(t);
  const before = await app.everything(page);
  await shows(page, ['18 mg a day', '45 mg a day', '18 mg a day'], 'before anything was chosen');
  equal(await page.locator('.dial__statement').count(), 3, 'statements');
  const slider = page.getByRole('slider', { name: 'Age' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await shows(page, ['8 mg a day', '45 mg a day', '18 mg a day'], 'one age on');
  equal(await slider.getAttribute('aria-valuetext'), '51–70 years', 'what the slider says');
  await page.keyboard.press('Home');
  await shows(page, ['15 mg a day', '45 mg a day', '18 mg a day'], 'the first age');
  await page.keyboard.press('End');
  await page.locator('#dial-stage').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  ok(await page.getByRole('radio', { name: 'Pregnant' }).isChecked(), 'pregnant is chosen');
  await shows(page, ['27 mg a day', '45 mg a day', '27 mg a day'], 'pregnant');
  equal(await slider.getAttribute('aria-valuetext'), '31–50 years', 'the nearest age that pregnancy has');
  equal(await slider.getAttribute('max'), '2', 'stops of the slider');
  match(await page.locator('.dial > [role=status]').innerText(), /^Pregnant, 31–50 years\. Recommended allowance \(RDA\).*27 mg.*Upper level.*45 mg.*Daily Value.*27 mg/, 'what is said aloud');
  equal(await app.everything(page), before, 'what the device keeps');
}

async function whatTheyCount(t) {
  const counts = async (chapter) => {
    const page = await open(t, { chapter });
    const statement = page.locator('.dial__statement[data-kind=ul]');
    return [await statement.locator('.dial__amount').allInnerTexts(), await statement.locator('.dial__counts').allInnerTexts()];
  };
  equal(await counts('magnesium'), [['350 mg a day'], ['counts supplements and medicines only, not food']], 'magnesium');
  equal(await counts('vitamin-d'), [['100 µg (4000 IU) a day'], ['counts food and supplements']], 'vitamin D');
  equal(await counts('vitamin-b12'), [['none set'], []], 'B12');
  equal(await counts('helpers'), [['1000 µg a day', '2000 mg a day'], ['counts added folic acid only, not the folate of food', 'counts food and supplements']], 'folate and vitamin C');
}

async function drawn(t) {
  const page = await open(t);
  const first = page.locator('.figure').first();
  match(await first.innerText(), /3\.78 points further down than with placebo · likely range 1\.31 to 6\.25/, 'the Cochrane figure');
  const range = first.locator('.figure__range');
  equal([await range.getAttribute('x1'), await range.getAttribute('x2'), await first.locator('.figure__dot').getAttribute('cx')], ['3.2%', '15.6%', '9.4%'], 'where it lies on the scale');
  equal(await page.locator('.figure__track:not([aria-hidden=true])').count(), 0, 'drawings that screen readers meet');
  await page.locator('.lines__row', { hasText: '75 ng/mL' }).getByText('consensus, not empirically tested').waitFor();
  const mark = page.locator('.lines__row').first().locator('.grade');
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.locator('.lines__row').first().getByRole('link', { name: /clinical practice guideline/ }).waitFor();
  await app.go(page, '#/learn/vitamin-b12');
  const dots = (at) => page.locator('.figure__person').nth(at).getAttribute('d');
  await page.locator('.figure__person').nth(1).waitFor();
  equal([(await dots(0)).match(/M/g).length, (await dots(1)).match(/M/g).length], [80, 80], 'people drawn');
}

async function everyChapter(t) {
  for (const chapter of CHAPTERS) {
    const page = await open(t, { chapter, viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
    equal(await page.getByText('No trial was found in which eating particular foods').count(), 1, `${chapter}: the headline on food`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    ok(wide <= 320, `${chapter} is ${wide} px wide`);
    equal(await page.locator('.chapter__food[href^="#/food/"]').count(), chapter === 'helpers' ? 2 : 1, `${chapter}: ways to the foods`);
    const low = await page.locator('.dial input, .dial .choice').evaluateAll((all) => all.filter((one) => one.type !== 'radio' && one.getBoundingClientRect().height < 44).length);
    equal(low, 0, `${chapter}: controls of the dial below 44 px`);
  }
}

async function ironIsPaired(t) {
  for (const chapter of ['iron', 'helpers']) {
    const page = await open(t, { chapter });
    await page.getByText('Ask for a blood test and talk to a clinician before any iron tablet').waitFor();
    await page.getByText('Keep iron tablets where children cannot reach them').waitFor();
  }
}

async function night(t) {
  const page = await open(t, { theme: 'night', viewport: { width: 390, height: 844 } });
  for (const part of ['.figure', '.dial__controls', '.dial__statement', '.lines__scale']) {
    equal(bluest(await page.locator(part).first().screenshot()), 'no blue', part);
  }
  await page.getByRole('slider', { name: 'Age' }).focus();
  await page.keyboard.press('ArrowLeft');
  equal(bluest(await page.locator('.dial__controls').screenshot()), 'no blue', 'the slider in focus');
}

export default [
  { name: 'the dial turns by keyboard, says three things and keeps nothing', run: byKeyboard },
  { name: 'an upper level says what it counts', run: whatTheyCount },
  { name: 'figures and lines are drawn where they belong', run: drawn },
  { name: 'each chapter fits a narrow phone and says what food has not been shown to do', run: everyChapter },
  { name: 'iron never comes without test first and children', run: ironIsPaired },
  { name: 'no blue at night', run: night },
];
