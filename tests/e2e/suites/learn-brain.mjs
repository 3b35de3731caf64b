// The picture of what may be going on in the brain: walked through by keyboard alone, switched, turned by key and by
// finger. Never a line from little iron to little dopamine, and no arrow for the antihistamine.
import * as app from '../lib/app.mjs';
import { bluest } from '../lib/blue.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { useTheme } from '../lib/routes.mjs';

const NOON = '2026-11-22T12:00:00+01:00';
const SWITCHES = ['Low brain iron', 'Evening or night', 'Dopamine blocker', 'Sedating antihistamine', 'Long-term dopamine drugs'];

async function open(t, { theme = 'day', ...options } = {}) {
  const context = await t.context({ at: NOON, ...options });
  await useTheme(context, theme);
  const page = await context.newPage();
  await app.open(page, `${t.server.url}#/learn/brain`);
  await page.locator('.brain__map').waitFor();
  return page;
}

const toggle = (page, name) => page.getByRole('checkbox', { name, exact: true });

/** Puts a switch on or off by its words: the box itself is there for keys and screen readers only. */
async function put(page, name, on = true) {
  if ((await toggle(page, name).isChecked()) !== on) await page.locator('.brain__controls').getByText(name, { exact: true }).last().click();
}

const part = (page, code) => page.locator(`.brain__part[data-part="${code}"]`);
const says = (page, code) => part(page, code).locator('.brain__says').textContent();
const dial = (page) => page.getByRole('slider', { name: 'Time of day' });
const moving = (page) => page.locator('.brain__arrow[data-on]').count();
const now = (page) => page.locator('.brain__now').textContent();
const picked = (page) => page.locator('.brain__picked .brain__head').textContent();

/** Everything the picture shows but the words of the antihistamine itself. */
const look = (page) =>
  page.evaluate(() => {
    const others = [...document.querySelectorAll('.brain__part:not([data-part="antihistamine"])')];
    const arrows = [...document.querySelectorAll('.brain__arrow')];
    return [...others.map((each) => each.textContent + each.dataset.line), ...arrows.map((each) => 'on' in each.dataset)];
  });

/** Presses Tab until something is true of the page. */
async function tabTo(page, reached, what) {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(reached)) return;
  }
  throw new Error(`never reached by Tab: ${what}`);
}

async function keyboard(t) {
  const page = await open(t);
  await tabTo(page, () => document.activeElement.matches('.hours__range'), 'the dial');
  equal(await dial(page).getAttribute('aria-valuetext'), '10:00, day', 'the dial at first');
  await page.keyboard.press('End');
  equal(await dial(page).getAttribute('aria-valuetext'), '23:00, evening or night', 'the dial at its end');
  ok(await toggle(page, 'Evening or night').isChecked(), 'the evening follows the dial');
  match(await now(page), /^Established: body clock \(evening or night\), the urge to move \(more\)\./, 'what is said');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  equal(await says(page, 'brain-iron'), 'less', 'brain iron');
  await tabTo(page, () => document.activeElement.name === 'brain-pick', 'the picture');
  equal(await picked(page), 'Brain iron', 'picked at first');
  const order = [];
  for (let steps = 0; steps < 30; steps += 1) {
    await page.keyboard.press('ArrowDown');
    order.push(await picked(page));
    ok((await page.locator('.brain__picked .claim').count()) > 0, `words about ${order.at(-1)}`);
    const seen = await page.evaluate(() => {
      const label = document.activeElement.closest('label').getBoundingClientRect();
      const cover = document.querySelector('.brain__picked').getBoundingClientRect();
      return label.top >= 0 && label.bottom <= cover.top + 1;
    });
    ok(seen, `${order.at(-1)} is in sight`);
  }
  equal(new Set(order).size, 30, 'fourteen parts and sixteen arrows');
  equal(order.at(-1), 'Brain iron', 'round');
  ok(!order.some((name) => /antihistamine →|→ sedating/i.test(name)), 'no arrow at the antihistamine');

  await page.keyboard.press('Tab');
  await tabTo(page, () => document.activeElement.matches('.brain__picked .grade'), 'the mark of the claim');
  await page.keyboard.press('Enter');
  await page.locator('.brain__picked .claim__sources a').first().waitFor();
}

async function switches(t) {
  const page = await open(t);
  equal(await moving(page), 0, 'arrows that move by day');
  const before = await look(page);
  await put(page, 'Sedating antihistamine');
  equal(await says(page, 'antihistamine'), 'reported to worsen, how is not known', 'the antihistamine');
  equal(await look(page), before, 'everything else with the antihistamine');
  match(await now(page), /reported to worsen, how is not known/, 'what is said');

  await page.evaluate(() => {
    for (const each of document.querySelectorAll('.brain__map *')) each.stays = true;
  });
  for (let bits = 0; bits < 32; bits += 1) {
    for (const [at, name] of SWITCHES.entries()) await put(page, name, Boolean(bits & (1 << at)));
    match(await says(page, 'dopamine'), /^(unchanged|disturbed|direction debated)$/, `dopamine with ${bits}`);
    equal(await says(page, 'blood-iron'), 'unchanged', `blood iron with ${bits}`);
  }
  const fresh = await page.evaluate(() => [...document.querySelectorAll('.brain__map *')].filter((each) => !each.stays).length);
  equal(fresh, 0, 'elements drawn anew by a switch');
  ok((await page.locator('.brain__switched .claim').count()) >= SWITCHES.length - 1, 'words about every switch that is not picked');
}

async function finger(t) {
  const page = await open(t, { hasTouch: true });
  await dial(page).scrollIntoViewIfNeeded();
  const box = await page.locator('.hours').boundingBox();
  const at = (right, down) => [box.x + box.width * (0.5 + right), box.y + box.height * (0.5 + down)];
  await page.touchscreen.tap(...at(0.4, 0));
  await until(async () => (await dial(page).inputValue()) === '18', 'six in the evening at the right');
  await page.mouse.move(...at(0.4, 0));
  await page.mouse.down();
  await page.mouse.move(...at(0, 0.4), { steps: 6 });
  equal(await dial(page).inputValue(), '0', 'midnight at the bottom');
  await page.mouse.up();
  await page.mouse.move(...at(-0.4, 0));
  equal(await dial(page).inputValue(), '0', 'no turn without a press');
  await put(page, 'Evening or night', false);
  equal(await dial(page).inputValue(), '10', 'switched back to the day');

  await part(page, 'dopamine').tap();
  equal(await picked(page), 'Dopamine signalling', 'a part that was tapped');
  await page.locator('[data-arrow="brain-adenosine-to-dopamine"]').tap();
  equal(await picked(page), 'Adenosine → Dopamine signalling', 'an arrow that was tapped');
  equal(await page.locator('.brain__picked .brain__standing').textContent(), 'still (hypothesis)', 'what it does');
}

async function sizes(t) {
  for (const [width, height] of [[320, 640], [390, 844], [1280, 900]]) {
    const page = await open(t, { viewport: { width, height } });
    for (const name of SWITCHES) await put(page, name);
    equal(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, `beyond ${width} px`);
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll('.brain__part, .brain__way, .brain__controls .choice')];
      const small = all.filter((each) => Math.min(each.offsetWidth, each.offsetHeight) < 44);
      const boxes = [...document.querySelectorAll('.brain__box')];
      const spills = boxes.filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1);
      return [small, spills].map((some) => some.map((each) => each.textContent));
    });
    equal(found, [[], []], `targets under 44 px, words beyond their part at ${width} px`);
    const tips = await page.evaluate(() => {
      const tops = Object.fromEntries([...document.querySelectorAll('.brain__part')].map((each) => [each.dataset.part, each.getBoundingClientRect()]));
      const urge = [...document.querySelectorAll('.brain__lines .brain__arrow')].at(11).querySelector('.brain__tip path').getBoundingClientRect();
      return Math.abs(urge.bottom - tops.urge.top);
    });
    ok(tips < 8, `an arrow ends ${tips} px from its part at ${width} px`);
  }
}

async function large(t) {
  const page = await open(t, { viewport: { width: 320, height: 640 } });
  await page.evaluate(() => document.documentElement.setAttribute('data-text', '200'));
  ok(!(await page.locator('.brain__lines').isVisible()), 'no drawing where there is no room for one');
  ok(await page.getByText('Arrow from brain iron to dopamine signalling').isVisible(), 'arrows in words');
  equal(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, 'beyond the screen');
}

async function list(t) {
  const page = await open(t);
  await put(page, 'Low brain iron');
  await page.getByText('The same as a list').click();
  const rows = page.locator('.brain__row');
  const heads = await rows.locator('.brain__head').allTextContents();
  equal(heads.filter((head) => head.includes('→')).length, 16, 'arrows');
  const row = rows.filter({ hasText: 'Brain iron → Dopamine signalling' });
  equal(await row.locator('.brain__standing').textContent(), 'direction debated (supported)', 'what the arrow hands on');
  ok((await rows.locator('.grade').count()) === (await rows.count()), 'a mark for every row');
}

async function night(t) {
  const page = await open(t, { theme: 'night' });
  for (const name of SWITCHES) await put(page, name);
  equal(bluest(await page.screenshot({ fullPage: true })), 'no blue', 'everything switched on');
  await part(page, 'urge').click();
  await page.keyboard.press('ArrowDown');
  equal(bluest(await page.screenshot({ fullPage: true })), 'no blue', 'with the focus in the picture');
}

async function calm(t) {
  const page = await open(t, { reducedMotion: 'reduce' });
  await put(page, 'Low brain iron');
  const running = await page.evaluate(() => document.getAnimations().filter((each) => each.effect.getComputedTiming().duration > 1).length);
  equal(running, 0, 'motion where none is wanted');
}

export default [
  { name: 'dial, switches, parts and arrows by keyboard alone', run: keyboard },
  { name: 'switches move arrows, never towards less dopamine, and draw nothing anew', run: switches },
  { name: 'dial, parts and arrows by finger', run: finger },
  { name: 'targets and words fit at every size', run: sizes },
  { name: 'very large text turns the picture into words', run: large },
  { name: 'the list says what the picture shows', run: list },
  { name: 'no blue by night', run: night },
  { name: 'still under reduced motion', run: calm },
];
