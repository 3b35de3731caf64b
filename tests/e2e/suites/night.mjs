// The night theme has no blue in any painted pixel.
import * as app from '../lib/app.mjs';
import { bluest } from '../lib/blue.mjs';
import { equal } from '../lib/checks.mjs';
import { journalFile } from '../lib/journal.mjs';
import { ROUTES, useTheme } from '../lib/routes.mjs';

async function noBlue(t) {
  const context = await t.context({ at: app.NIGHT_AT });
  await useTheme(context, 'night');
  const page = await context.newPage();
  await app.open(page, t.server.url);
  const found = {};
  const look = async (name) => {
    const seen = bluest(await page.screenshot({ fullPage: true }));
    if (seen !== 'no blue') found[name] = seen;
  };
  await look('first visit');
  await app.importFile(page, 'filled.stillnight', journalFile());
  for (const route of ROUTES) {
    await app.go(page, route);
    await look(route);
    await page.keyboard.press('Tab');
    await look(`${route} with focus`);
  }
  await app.go(page, '#/tonight');
  await app.tapHappening(page);
  await app.button(page, 'Walking').click();
  await look('running');
  equal(found, {}, 'blue pixels');
}

/** Texts that stand on a ground of their own, and would be covered by the page's colour in forced colours. */
const covered = () => {
  const probe = document.createElement('p');
  probe.style.setProperty('background', 'Canvas');
  document.body.append(probe);
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const bare = (ground) => ground === canvas || /, 0\)$/.test(ground);
  return [...document.querySelectorAll('main *, nav *, .skip')]
    .filter((node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
    .filter((node) => !bare(getComputedStyle(node).backgroundColor))
    .filter((node) => getComputedStyle(node).forcedColorAdjust !== 'none')
    .map((node) => node.textContent.trim());
};

async function forcedColours(t) {
  for (const theme of ['day', 'dark', 'night']) {
    const context = await t.context({ at: app.NIGHT_AT, forcedColors: 'active' });
    await useTheme(context, theme);
    const page = await context.newPage();
    await app.open(page, t.server.url);
    equal(await page.evaluate(covered), [], `texts covered on the first visit, ${theme}`);
    await app.importFile(page, 'filled.stillnight', journalFile());
    for (const route of ROUTES) {
      await app.go(page, route);
      equal(await page.evaluate(covered), [], `texts covered on ${route}, ${theme}`);
    }
  }
}

export default [
  { name: 'blue channel 0 on every page, focus rings and native controls too', run: noBlue },
  { name: 'forced colours: no text is covered by the ground laid behind it', run: forcedColours },
];
