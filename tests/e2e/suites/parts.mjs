// Pages come in parts of the program: at once when the part is here, with their heading while it is on its way, and with
// a sentence and a second try when it did not come.
import * as app from '../lib/app.mjs';
import { equal, ok, until } from '../lib/checks.mjs';
import { walk } from '../../../scripts/lib/files.mjs';
import { serve } from '../lib/server.mjs';

const PART = /\/(part-\w+|shared)-[0-9a-f]{16}\.wasm$/;
const DID_NOT_COME = /The rest of this page did not arrive/;
// Without the worker, so that every part is fetched from the server and nowhere else.
const NO_WORKER = { serviceWorkers: 'block' };

const partsOf = async (dist) => (await walk(dist)).map((path) => `/${path}`).filter((path) => PART.test(path));

/** Every part has been fetched. */
const allHere = async (page, dist) => {
  const parts = (await partsOf(dist)).length;
  await until(
    () => page.evaluate(([source, wanted]) => performance.getEntriesByType('resource').filter(({ name, responseStatus }) => responseStatus === 200 && new RegExp(source).test(name)).length === wanted, [PART.source, parts]),
    'every part on the page',
  );
  // One of them may still be compiling; a part that is here answers without a request.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
};

async function missing(t) {
  const server = await serve(t.dist);
  const [{ faults }] = server.mounts;
  for (const path of await partsOf(t.dist)) faults.set(path, { status: 503 });
  const page = await t.page({ at: app.NIGHT_AT, ...NO_WORKER });
  await app.open(page, server.url);
  for (const [route, heading] of [['#/journal', 'Journal'], ['#/about', 'About Stillnight'], ['#/data', 'Your data']]) {
    await app.go(page, route);
    await app.heading(page, heading).waitFor();
    await page.getByText(DID_NOT_COME).waitFor();
  }
  // What must be there when nothing else comes.
  await app.go(page, '#/help');
  await page.getByText(/emergency number/).first().waitFor();
  await app.go(page, '#/tonight');
  await app.tapHappening(page);

  await app.go(page, `#/journal/${app.NIGHT_OF}`);
  await page.getByText(DID_NOT_COME).waitFor();
  faults.clear();
  await app.button(page, 'Try again').click();
  await page.getByRole('heading', { level: 3, name: /^03:12/ }).waitFor();
  await page.getByText(DID_NOT_COME).waitFor({ state: 'detached' });
  await app.focusOnHeading(page);
  await page.close();
  await server.stop();
}

/** All that looks after the stores is missing: what is recorded is saved all the same, and nothing is half done. */
async function noUpkeep(t) {
  const server = await serve(t.dist);
  const [{ faults }] = server.mounts;
  for (const path of await partsOf(t.dist)) if (path.includes('upkeep')) faults.set(path, { status: 503 });
  const page = await t.page({ at: app.NIGHT_AT, ...NO_WORKER });
  await app.open(page, server.url);
  await page.getByText(/A part of the app did not arrive/).waitFor();
  await app.tapHappening(page);
  await app.saved(page);

  await app.go(page, '#/data');
  await page.getByLabel(/Type “delete”/).fill('delete');
  await app.button(page, 'Delete everything now').click();
  await page.getByText(/A part of the app did not arrive/).waitFor();
  equal(Object.keys(await app.entries(page)).length, 1, 'entries after a deletion that could not begin');
  faults.clear();
  await app.wipe(page);
  equal(Object.keys(await app.entries(page)), [], 'entries after the deletion');
  await page.close();
  await server.stop();
}

async function slow(t) {
  const page = await t.page({ at: app.NIGHT_AT, ...NO_WORKER });
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(PART, async (route) => {
    await held;
    await route.continue();
  });
  await app.open(page, t.server.url);
  await app.go(page, `#/journal/${app.NIGHT_OF}`);
  await page.locator('.page[aria-busy="true"]').waitFor();
  await app.heading(page, /21 November/).waitFor();
  await app.focusOnHeading(page);
  equal((await app.focused(page)).title, 'Journal · Stillnight', 'title while the page is on its way');
  release();
  await app.button(page, 'Add an episode').waitFor();
  equal(await page.locator('[aria-busy]').count(), 0, 'pages still on their way');
  await app.focusOnHeading(page);
}

async function atOnce(t) {
  const page = await t.page({ at: app.NIGHT_AT, ...NO_WORKER });
  await app.open(page, t.server.url);
  await allHere(page, t.dist);
  await page.evaluate(() => {
    window.waited = 0;
    new MutationObserver(() => {
      window.waited += document.querySelectorAll('.coming').length;
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  for (const [route, heading] of [['#/journal', 'Journal'], ['#/data', 'Your data'], ['#/settings', 'Settings'], ['#/about', 'About Stillnight']]) {
    await app.go(page, route);
    await app.heading(page, heading).waitFor();
  }
  equal(await page.evaluate(() => window.waited), 0, 'pages that were waited for');
}

async function first(t) {
  const page = await t.page({ at: app.NIGHT_AT, ...NO_WORKER });
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('.coming')) document.documentElement.dataset.waited = '';
    }).observe(document, { subtree: true, childList: true });
  });
  await app.open(page, `${t.server.url}#/journal`);
  await app.heading(page, 'Journal').waitFor();
  equal(await page.evaluate(() => document.documentElement.dataset.waited), undefined, 'a page in between the shell and the first page');
  ok(asked.some((path) => PART.test(path)), `no part was asked for: ${asked.join(' ')}`);
}

/** The journal is drawn once for nobody, so that it is there sooner: nothing of it comes into the page, or lives on. */
async function aside(t) {
  const page = await t.page({ at: app.NIGHT_AT, ...NO_WORKER });
  await page.addInitScript(() => {
    const { createElement } = Document.prototype;
    globalThis.calendars = [];
    Document.prototype.createElement = function create(name, ...options) {
      const made = createElement.call(this, name, ...options);
      if (name === 'table') globalThis.calendars.push(made);
      return made;
    };
  });
  const made = () => page.evaluate(() => globalThis.calendars.map((table) => table.isConnected));
  await app.open(page, t.server.url);
  await until(async () => (await made()).length > 0, 'a calendar drawn aside');
  equal(await made(), [false], 'calendars in the page');
  await app.tapHappening(page);
  await app.saved(page);
  equal(await made(), [false], 'calendars after an entry');
  await app.go(page, '#/journal');
  await page.getByRole('link', { name: /21 November/ }).first().waitFor();
  equal(await made(), [false, true], 'calendars when the journal is open');
}

/** On a wide screen a page may be wider than a column of text: what stands in for it is too, or the heading would move. */
async function wide(t) {
  const server = await serve(t.dist);
  const [{ faults }] = server.mounts;
  const page = await t.page({ at: app.NIGHT_AT, viewport: { width: 1280, height: 900 }, ...NO_WORKER });
  const routes = ['#/journal', `#/journal/${app.NIGHT_OF}`, '#/journal/paper', '#/patterns', '#/report', '#/food', '#/food/plan', '#/data'];
  const places = async (ready) => {
    const found = {};
    for (const route of routes) {
      await page.goto('about:blank');
      await app.open(page, `${server.url}${route}`);
      await ready(route);
      found[route] = await page.locator('#page-title').evaluate((title) => Math.round(title.closest('.page').getBoundingClientRect().left));
    }
    return found;
  };
  for (const path of await partsOf(t.dist)) faults.set(path, { status: 503 });
  const before = await places(() => page.getByText(DID_NOT_COME).waitFor());
  faults.clear();
  equal(await places(() => page.locator('.page:not(.coming, .tonight)').waitFor()), before, 'where pages begin');
  await page.close();
  await server.stop();
}

export default [
  { name: 'a part that does not come: said, help and tonight work, a second try brings it', allow: [/503|a part of the program/], run: missing },
  { name: 'without the part that looks after the stores: Tonight saves, a deletion does not begin', allow: [/503|a part of the program/], run: noUpkeep },
  { name: 'a part on its way: the heading has the focus and keeps it', run: slow },
  { name: 'parts that are here: no page is waited for', run: atOnce },
  { name: 'a wide page begins where its heading stood before its part came', allow: [/503|a part of the program/], run: wide },
  { name: 'the journal drawn aside: nothing of it in the page, nothing that lives on', run: aside },
  { name: 'an address of a part: its page comes in the place of the shell', run: first },
];
