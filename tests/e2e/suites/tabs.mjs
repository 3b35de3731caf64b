// Two tabs of one browser.
import * as app from '../lib/app.mjs';
import { equal, until } from '../lib/checks.mjs';
import { launchProfile } from '../lib/browser.mjs';
import { folder, serve } from '../lib/server.mjs';

async function seen(t) {
  const context = await t.context({ at: app.NIGHT_AT });
  const [one, two] = [await context.newPage(), await context.newPage()];
  await app.open(one, t.server.url);
  await app.open(two, t.server.url);
  await app.button(one, 'Calm so far').click();
  await app.saved(one);
  await two.getByText('Calm at 03:12').waitFor();
  await app.tapHappening(two);
  await app.heading(one, 'Since 03:12').waitFor();
}

/** The stored number of the only episode, as both tabs see storage. */
const worst = async (page) => Object.values(await app.entries(page)).map((text) => JSON.parse(text.slice(23)).w);

async function edited(t) {
  const context = await t.context({ at: app.NIGHT_AT });
  const [one, two] = [await context.newPage(), await context.newPage()];
  await app.open(one, t.server.url);
  await app.open(two, t.server.url);
  await app.tapHappening(one);
  await app.heading(two, 'Since 03:12').waitFor();
  await Promise.all([app.pick(one, 'How strong at worst?', '3'), app.pick(two, 'How strong at worst?', '8')]);
  // Either one edit came to the other tab in time, or one of the tabs asks which should stay.
  const settled = async () => {
    for (const page of [one, two]) {
      const mine = app.button(page, 'Keep mine');
      if (await mine.isVisible()) await mine.click();
    }
    const [a, b] = [await worst(one), await worst(two)];
    const shown = await Promise.all([one, two].map((page) => page.locator('.scale input:checked').evaluateAll((all) => all.map((n) => n.closest('label').textContent))));
    const numbers = new Set([String(a[0]), String(b[0]), ...shown.flat()]);
    return a.length === 1 && b.length === 1 && numbers.size === 1 && ['3', '8'].includes(String(a[0]));
  };
  await until(settled, 'one number in both tabs and in storage');
}

/** A tab that hears nothing from the others, as one that was frozen in the background. */
const deaf = () => {
  addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
  globalThis.BroadcastChannel = class extends EventTarget {
    postMessage() {}
    close() {}
  };
};

async function asked(t) {
  for (const [answer, number] of [['Keep the other', '3'], ['Keep mine', '8']]) {
    const context = await t.context({ at: app.NIGHT_AT });
    const [one, two] = [await context.newPage(), await context.newPage()];
    await two.addInitScript(deaf);
    await app.open(one, t.server.url);
    await app.tapHappening(one);
    await app.open(two, t.server.url);
    await app.pick(one, 'How strong at worst?', '3');
    await app.saved(one);
    await app.pick(two, 'How strong at worst?', '8');
    await two.getByRole('dialog', { name: 'Changed in two places' }).waitFor();
    await app.button(two, answer).click();
    const shown = () => two.locator('.scale input:checked').evaluateAll((all) => all.map((n) => n.closest('label').textContent).join());
    await until(async () => (await shown()) === number && String(await worst(two)) === number, `${number} after "${answer}"`);
    await one.reload();
    await app.ready(one);
    await until(async () => String(await worst(one)) === number, `${number} in the first tab`);
  }
}

async function wiped(t) {
  const server = await serve(t.dist);
  const profile = await folder('wipe');
  let browser = await launchProfile(profile);
  const one = browser.page;
  const two = await browser.context.newPage();
  await app.open(one, server.url);
  await app.tapHappening(one);
  await app.open(two, server.url);
  await app.heading(two, /^Since/).waitFor();
  await app.wipe(one);
  await app.heading(two, /^Since/).waitFor({ state: 'detached' });
  await browser.kill();

  browser = await launchProfile(profile);
  await app.open(browser.page, server.url);
  await app.go(browser.page, '#/journal');
  await browser.page.getByText('No night yet').waitFor();
  await app.complete(browser.page);
  equal(Object.keys(await app.entries(browser.page)), [], 'entries after the wipe, the kill and the restart');
  await browser.kill();
  await server.stop();
}

export default [
  { name: 'what one saves the other shows', run: seen },
  { name: 'both edit one entry: one answer everywhere', run: edited },
  { name: 'an edit on an old state asks which should stay', run: asked },
  { name: 'deleted with a second tab open, killed, started again: empty', run: wiped },
];
