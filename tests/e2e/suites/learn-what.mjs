// The chapters What it is and When to get help: the walk through the five features by keyboard, the page at its end that
// judges nothing and is kept nowhere, and the help page's own rows in a chapter.
import * as app from '../lib/app.mjs';
import { bluest } from '../lib/blue.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { useTheme } from '../lib/routes.mjs';

const NOON = '2026-11-22T12:00:00+01:00';
const NAMES = ['The urge', 'Rest', 'Movement', 'Evening', 'Nothing else'];
const MORE = 'Anything else you want to say';
const OWN = 'In your own words, if you like';

async function open(t, { chapter = 'what', theme, ...options } = {}) {
  const context = await t.context({ at: NOON, ...options });
  if (theme) await useTheme(context, theme);
  const page = await context.newPage();
  await app.open(page, `${t.server.url}#/learn/${chapter}`);
  await page.locator('.chapter__section').first().waitFor();
  return page;
}

const card = (page) => page.locator('.walk__card');
const sheet = (page) => page.getByRole('group', { name: 'What I noticed' });
const step = (page, name) => card(page).getByRole('heading', { name, exact: true }).waitFor();
const question = (page) => card(page).getByRole('group').filter({ has: page.getByText('Not sure', { exact: true }) });
const answer = (page, said) => question(page).getByText(said, { exact: true }).click();
const focused = (page) => page.evaluate(() => document.activeElement?.textContent);
const shown = async (page, selector) => (await page.locator(selector).allInnerTexts()).map((text) => text.trim()).filter(Boolean);

async function walk(t) {
  const page = await open(t);
  const before = await app.everything(page);
  for (const [at, name] of NAMES.entries()) {
    await step(page, name);
    if (at === 1) await answer(page, 'Not sure');
    if (at === 2) await page.getByLabel(OWN).fill('Walking to the kitchen helps.\nOnly for a while.');
    if (at === 3) await answer(page, 'No');
    await app.button(page, at === 4 ? 'To your page' : 'Next').click();
  }
  await page.getByLabel(MORE).fill('Since spring.');
  equal(await shown(page, '.noticed__answer'), ['Not answered', 'Not sure', 'Not answered', 'No', 'Not answered'], 'answers');
  equal(await shown(page, '.noticed__own'), ['Walking to the kitchen helps.\nOnly for a while.', 'Since spring.'], 'own words');
  await app.button(page, 'Movement').click();
  await step(page, 'Movement');
  equal(await page.getByLabel(OWN).inputValue(), 'Walking to the kitchen helps.\nOnly for a while.', 'words found again');
  equal(await app.everything(page), before, 'what the device keeps');
  await app.go(page, '#/learn');
  await app.go(page, '#/learn/what');
  await step(page, 'The urge');
  equal(await page.getByLabel(OWN).inputValue(), '', 'words after the page was left');
}

/** The page at the end when every question got the same answer, the answers themselves taken out. */
async function pageAfter(t, said) {
  const page = await open(t);
  for (const name of NAMES) {
    await app.button(page, name).click();
    await answer(page, said);
  }
  await app.button(page, 'Your page').click();
  const text = await sheet(page).innerText();
  equal(text.split('\n').filter((line) => line === said).length, NAMES.length, `lines that say ${said}`);
  return text.split('\n').filter((line) => line !== said).join('\n');
}

async function noVerdict(t) {
  const yes = await pageAfter(t, 'Yes');
  equal(await pageAfter(t, 'No'), yes, 'the page after five times no');
  equal(await pageAfter(t, 'Not sure'), yes, 'the page after five times not sure');
  match(yes, /not a result/, 'what the page is');
  match(yes, /Questions alone cannot settle it/, 'why it gives no result');
  match(yes, /A clinician tells it by listening/, 'who can tell');
}

async function pictures(t) {
  const page = await open(t);
  const names = async () => shown(page, '.looks .choice');
  equal(await names(), ['Akathisia', 'Foot tapping'], 'beside the urge');
  const other = page.locator('.looks__other');
  const drawing = () => other.locator('path').evaluateAll((all) => all.map((path) => path.getAttribute('d')).join());
  const first = await drawing();
  await page.locator('.looks').getByText('Foot tapping', { exact: true }).click();
  await other.getByText(/Tapping a foot is a habit/).waitFor();
  ok((await drawing()) !== first, 'another picture');
  equal(await page.locator('.looks__panel[data-told]').allInnerTexts(), ['How it feels', 'How it feels'], 'where to look');
  await app.button(page, 'Nothing else').click();
  equal((await names()).length, 6, 'beside the last question');
  equal(await page.locator('.looks__panel[data-told]').count(), 0, 'pictures to look at first');
  for (const name of await names()) {
    await page.locator('.looks').getByText(name, { exact: true }).click();
    equal(await other.locator('svg').count(), 3, `pictures of ${name}`);
    equal(await other.locator('.claim').count(), 1, `words about ${name}`);
  }
}

async function keyboard(t) {
  const page = await open(t, { reducedMotion: 'reduce' });
  await app.button(page, 'The urge').focus();
  for (const name of NAMES.slice(1)) {
    await page.keyboard.press('Tab');
    equal(await focused(page), `${NAMES.indexOf(name) + 1}${name}`, 'the next step has the focus');
  }
  await app.button(page, 'The urge').focus();
  await page.locator('#walk-look').focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('.looks__other').getByText(/Tapping a foot is a habit/).waitFor();
  for (let presses = 0; presses < 6 && !(await page.evaluate(() => document.activeElement?.id === 'walk-answer')); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  ok(await page.locator('#walk-answer').isChecked(), 'answered by the space bar');
  await page.keyboard.press('Tab');
  await page.keyboard.type('like soda in the bones');
  await page.keyboard.press('Tab');
  equal(await focused(page), 'Next', 'after the words');
  for (const name of NAMES.slice(1)) {
    await page.keyboard.press('Enter');
    await until(async () => (await focused(page)) === name, `focus on ${name}`);
    ok(!(await page.locator('#walk-answer').isChecked()), `nothing answered yet at ${name}`);
    await app.button(page, name === 'Nothing else' ? 'To your page' : 'Next').focus();
  }
  await page.keyboard.press('Enter');
  await until(async () => (await focused(page)) === 'Your page', 'focus on the page at the end');
  equal(await shown(page, '.noticed__own'), ['like soda in the bones'], 'own words');
}

/** What would be printed, as text. */
async function onPaper(page) {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('body').innerText();
  await page.emulateMedia({ media: null }); // on screen again, and as paper when it is printed
  return text;
}

async function paper(t) {
  const page = await open(t);
  await page.evaluate(() => {
    globalThis.printed = 0;
    globalThis.print = () => (globalThis.printed += 1);
  });
  await app.button(page, 'Your page').click();
  await page.getByLabel(MORE).fill('Since spring.');
  await app.button(page, 'Print this page').click();
  await until(() => page.evaluate(() => globalThis.printed === 1), 'the print dialog');
  const alone = await onPaper(page);
  match(alone, /^What I noticed/, 'how the paper begins');
  match(alone, /Since spring\./, 'the words on paper');
  ok(!/In a few words|Who gets it|Print this page|Sources of this chapter|Tonight/.test(alone), `nothing but the page: ${alone}`);
  const pdf = await page.pdf({ format: 'A4' });
  equal((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length, 1, 'sheets of paper');

  await app.button(page, 'Rest').click();
  const whole = await onPaper(page);
  for (const heading of ['In a few words', 'Who gets it', 'Sources of this chapter']) ok(whole.includes(heading), heading);
  ok(!whole.includes('What I noticed'), 'no page of answers in the chapter');
  for (const words of ['Walking or stretching eases it', 'Tapping a foot is a habit']) ok(whole.includes(words), words);
}

async function help(t) {
  const page = await open(t, { chapter: 'seeking-help' });
  const NOW = 'Call your local emergency number now';
  const here = await page.locator('.signs__row').evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('p.signs__sign, .claim__text')].map((node) => node.firstChild.textContent.trim()).join(' ')),
  );
  equal(here.filter((text) => text.includes(NOW)).length, 0, 'rows that say again what stands above them');
  const row = page.locator('.signs__row', { hasText: 'A child has swallowed iron tablets.' });
  await row.getByRole('button').click();
  await row.getByRole('link', { name: /Code of Federal Regulations/ }).waitFor();
  equal(await row.getByRole('link').getAttribute('rel'), 'noreferrer external', 'rel of the source');
  await app.go(page, '#/help');
  const there = await shown(page, '.help__list li > p:first-child');
  equal(there.map((text) => text.replace(` ${NOW}.`, '')), here, 'the rows of the help page');
}

async function night(t) {
  const page = await open(t, { theme: 'night', at: app.NIGHT_AT });
  for (const name of [...NAMES, 'Your page']) {
    await app.button(page, name).click();
    equal(bluest(await page.screenshot({ fullPage: true })), 'no blue', name);
  }
  await app.go(page, '#/learn/seeking-help');
  await page.locator('.signs__row').first().waitFor();
  equal(bluest(await page.screenshot({ fullPage: true })), 'no blue', 'When to get help');
}

async function narrow(t) {
  const page = await open(t, { viewport: { width: 320, height: 640 } });
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const name of [...NAMES, 'Your page']) {
    await app.button(page, name).click();
    equal(await over(), 0, `pixels beyond the edge at ${name}`);
  }
  const small = await page.locator('.walk button:visible, .walk .choice:visible').evaluateAll((all) =>
    all.filter((node) => !node.matches('.grade, .term') && node.getBoundingClientRect().height < 44).map((node) => node.textContent),
  );
  equal(small, [], 'targets below 44 pixels');
}

export default [
  { name: 'a walk through the five features ends in the reader’s own words, and nothing of it is kept', run: walk },
  { name: 'the page at the end is the same whatever was answered', run: noVerdict },
  { name: 'what looks like it is switched beside each question', run: pictures },
  { name: 'by keyboard, motion reduced', run: keyboard },
  { name: 'the page is printed alone, the chapter whole', run: paper },
  { name: 'the chapter on help says what the help page says', run: help },
  { name: 'no blue pixel in the night theme', run: night },
  { name: 'nothing sticks out at 320 pixels', run: narrow },
];
