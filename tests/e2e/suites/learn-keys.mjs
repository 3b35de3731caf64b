// Every chapter of the explainer by keyboard alone, motion reduced: Tab comes to all that can be worked, the focus is seen
// there, its own keys work it, and nothing moves by itself.
import * as app from '../lib/app.mjs';
import { equal, ok } from '../lib/checks.mjs';
import { ROUTES } from '../lib/routes.mjs';

const CHAPTERS = ROUTES.filter((route) => route.startsWith('#/learn/'));
const MOST = 1500; // presses of Tab in one chapter: the sources are many

/** To be added to a context: what the walk asks of the page. */
const eyes = () => {
  const reached = new Set();
  // Radios of one name are one stop.
  const stop = (node) => (node.type === 'radio' ? `radio ${node.name}` : node);
  const words = (node) => (node.getAttribute('aria-label') || node.closest('label')?.textContent || node.textContent).trim();
  const name = (node) => `${node.localName} "${words(node).slice(0, 60)}"`;
  const ringed = ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  // The ring of a box that only keys and screen readers meet is drawn by what stands around it.
  const ring = (node) => {
    const around = [node, ...(node.closest('label')?.querySelectorAll('*') ?? [])];
    for (let each = node.parentElement; each && around.length < 60 && each.localName !== 'main'; each = each.parentElement) around.push(each);
    return around.some((each) => [null, '::before', '::after'].some((part) => ringed(getComputedStyle(each, part))));
  };
  let changes = 0;
  globalThis.print = () => (changes += 1);
  addEventListener('DOMContentLoaded', () => {
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const all = () => [...document.querySelectorAll('main :is(a[href], button, input, select, textarea, summary)')];
  const state = () => JSON.stringify([changes, all().map((node) => [node.value, node.checked, node === document.activeElement])]);
  let before = '';
  globalThis.eyes = {
    /** What has the focus, while it is in the page; remembered. */
    here: () => {
      const node = document.activeElement;
      if (!node?.closest('main')) return undefined;
      const fresh = !reached.has(stop(node));
      reached.add(stop(node));
      before = state();
      const { top, bottom } = (node.closest('label') ?? node).getBoundingClientRect();
      const kind = node.ariaCurrent ? 'here' : node.localName === 'input' ? node.type : node.localName;
      return { name: name(node), kind, fresh, seen: ring(node) && bottom > 0 && top < innerHeight, last: node.value === node.max };
    },
    /** Whether the key did anything, once the page has been drawn. */
    changed: () => new Promise((tell) => requestAnimationFrame(() => setTimeout(() => tell(state() !== before), 0))),
    moving: () => document.getAnimations().map((each) => each.animationName ?? each.transitionProperty),
    /** What can be worked now and was never come to. */
    missed: () => all().filter((node) => !node.disabled && node.checkVisibility() && !reached.has(stop(node))).map(name),
  };
};

/** The keys that work a kind of thing, and those that put it back. A link is left alone, it leads away; so is the step one is at. */
const keys = ({ kind, last }) =>
  ({
    radio: ['ArrowRight', 'ArrowLeft'],
    checkbox: ['Space', 'Space'],
    range: last ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'],
    select: ['ArrowDown', 'ArrowUp'],
    text: ['x', 'Backspace'],
    search: ['x', 'Backspace'],
    textarea: ['x', 'Backspace'],
    summary: ['Enter'],
    button: ['Enter'],
    a: [],
    here: [],
  })[kind];

async function walk(page, chapter) {
  await app.go(page, chapter);
  await page.locator('.chapter__foot').waitFor();
  await app.focusOnHeading(page);
  const [unseen, idle, moving] = [[], [], new Set()];
  let stops = 0;
  for (let presses = 0; presses < MOST; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => globalThis.eyes.here());
    if (!here) break;
    if (!here.seen) unseen.push(here.name);
    if (!here.fresh) continue;
    stops += 1;
    const known = keys(here);
    ok(known, `no keys are known for ${here.name}, ${here.kind}`);
    const [works, back] = known;
    if (!works) continue;
    await page.keyboard.press(works);
    if (!(await page.evaluate(() => globalThis.eyes.changed()))) idle.push(here.name);
    for (const each of await page.evaluate(() => globalThis.eyes.moving())) moving.add(each);
    if (back) await page.keyboard.press(back);
  }
  equal(unseen, [], `${chapter}: no focus to be seen`);
  equal(idle, [], `${chapter}: nothing done by its own key`);
  equal([...moving], [], `${chapter}: moving`);
  equal(await page.evaluate(() => globalThis.eyes.missed()), [], `${chapter}: never come to`);
  return stops;
}

async function chapters(t) {
  const context = await t.context({ at: '2026-11-22T12:00:00+01:00', reducedMotion: 'reduce' });
  await context.addInitScript(eyes);
  const page = await context.newPage();
  await app.open(page, `${t.server.url}#/learn`);
  const stops = [];
  for (const chapter of CHAPTERS) stops.push(`${chapter.split('/').at(-1)} ${await walk(page, chapter)}`);
  return `stops of Tab: ${stops.join(', ')}`;
}

export default [{ name: 'every chapter by keyboard alone, motion reduced', run: chapters }];
