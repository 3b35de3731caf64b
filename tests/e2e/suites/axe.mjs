// WCAG 2.2 AA by axe-core, target sizes on: every page, theme and width, and the states a page can be in.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as app from '../lib/app.mjs';
import { equal } from '../lib/checks.mjs';
import { journalFile } from '../lib/journal.mjs';
import { HEADINGS, ROUTES, THEMES, useTheme } from '../lib/routes.mjs';
import { FEW, extract, plainLink, sealedLink } from '../lib/seal.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDTHS = [320, 1280];
// Taller than any page with all of it open: what the tabs cover can be scrolled to, which is not judged here.
const HEIGHT = 14_000;

/** Violations in one line each. */
const judge = (page) =>
  page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).slice(0, 4).join('; ')}`);
  }, TAGS);

/** Opens every part of the page that opens, also those that come with the opening of another. */
async function openAll(page) {
  const closed = page.locator('details:not([open]) > summary:visible');
  while ((await closed.count()) > 0) await closed.first().click();
}

const theme = (name) => async (t) => {
  // axe itself reads style sheets in ways the page's policy forbids; the app runs under the policy everywhere else.
  const context = await t.context({ at: app.NIGHT_AT, bypassCSP: true });
  await useTheme(context, name);
  const page = await context.newPage();
  const found = {};
  const both = async (what) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      const seen = await judge(page);
      if (seen.length > 0) found[`${what} at ${width}`] = seen;
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found[`${what} at ${width}, width`] = [`${wide} px too wide`];
    }
  };
  await app.open(page, t.server.url);
  await page.evaluate(AXE);
  await both('first visit');
  await app.importFile(page, 'filled.stillnight', journalFile({ nights: 40, whole: true }));
  for (const route of ROUTES) {
    await app.go(page, route);
    await app.heading(page, HEADINGS[route]).waitFor();
    await openAll(page);
    await both(route);
  }
  await app.go(page, '#/share');
  await app.button(page, 'Make the link').click();
  await page.getByLabel('The link', { exact: true }).waitFor();
  await openAll(page);
  await both('a link that was made');
  await page.getByText('Leave it open, without a phrase').click();
  await both('an open link');
  await app.go(page, `#/s/${sealedLink(extract(FEW), '', { cheap: true })}`);
  await app.button(page, 'Open with this phrase').click();
  await both('a sealed link that came');
  await app.go(page, `#/s/${plainLink(extract(FEW))}`);
  await app.button(page, 'See what would be added').click();
  await both('nights that came');
  await app.go(page, '#/tonight');
  await app.tapHappening(page);
  await app.button(page, 'Walking').click();
  await both('running');
  equal(found, {}, `violations in theme ${name}`);
};

export default THEMES.map((name) => ({ name: `every page in theme ${name} at ${WIDTHS.join(' and ')} px`, run: theme(name) }));
