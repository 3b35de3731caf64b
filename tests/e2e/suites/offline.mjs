// After one visit the server may be gone: every page starts cold, and two copies on one origin keep apart.
import * as app from '../lib/app.mjs';
import { launchProfile } from '../lib/browser.mjs';
import { equal } from '../lib/checks.mjs';
import { HEADINGS, ROUTES } from '../lib/routes.mjs';
import { folder, serve } from '../lib/server.mjs';

async function cold(t) {
  const server = await serve(t.dist);
  const profile = await folder('offline');
  let browser = await launchProfile(profile);
  await app.open(browser.page, server.url);
  await app.workerActive(browser.page);
  await browser.kill();
  await server.stop();

  browser = await launchProfile(profile);
  for (const route of ROUTES) {
    await browser.page.goto('about:blank');
    await app.open(browser.page, `${server.url}${route}`);
    await app.heading(browser.page, HEADINGS[route]).waitFor();
  }
  await browser.page.goto('about:blank');
  await app.open(browser.page, `${server.url}#/learn/sources`);
  await browser.page.locator('.ledger').getByRole('listitem').first().waitFor(); // the sources come out of the cache as well
  await app.go(browser.page, '#/tonight');
  await app.tapHappening(browser.page);
  await browser.kill();
}

async function twoPaths(t) {
  const server = await serve(t.dist, ['/one/', '/deep/two/']);
  const context = await t.context({ at: app.NIGHT_AT });
  const page = await context.newPage();
  for (const { base } of server.mounts) {
    await app.open(page, `${server.origin}${base}`);
    await app.workerActive(page);
  }
  const scopes = async () => (await page.evaluate(() => caches.keys())).map((name) => name.replace(/:[0-9a-f]+$/, '')).sort();
  equal(await scopes(), ['stillnight:/deep/two/', 'stillnight:/one/'], 'caches of the two copies');
  await server.stop();
  for (const { base } of server.mounts) {
    await page.goto('about:blank');
    await app.open(page, `${server.origin}${base}#/journal`);
    await app.heading(page, 'Journal').waitFor();
  }
}

export default [
  { name: 'cold start of every page with the server stopped', run: cold },
  { name: 'two copies at two paths of one origin', run: twoPaths },
];
