// The big button works before the program has arrived, and without it.
import * as app from '../lib/app.mjs';
import { equal } from '../lib/checks.mjs';

/** Holds the program back until `release` is called. */
async function held(page) {
  let release;
  const gate = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(/\.wasm$/, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

async function early(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  const release = await held(page);
  await page.goto(t.server.url, { waitUntil: 'commit' });
  await app.button(page, app.HAPPENING).click();
  await page.locator('#shell-status').getByText('Kept: 03:12').waitFor();
  release();
  await app.ready(page);
  await app.saved(page);
  await app.heading(page, 'Since 03:12').waitFor();
  equal(Object.keys(await app.entries(page)).length, 1, 'episodes from one tap');
  const taps = Object.keys(await app.everything(page)).filter((key) => key.startsWith('stillnight/tap'));
  equal(taps, [], 'taps left behind');
}

async function missing(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await page.route(/\.wasm$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(t.server.url);
  await page.getByRole('heading', { name: 'The app could not start' }).waitFor();
  await app.button(page, app.HAPPENING).click();
  await page.locator('#shell-status').getByText('Kept: 03:12').waitFor();
  await page.unroute(/\.wasm$/);
  await app.button(page, 'Try again').click();
  await app.ready(page);
  await app.saved(page);
  await app.heading(page, 'Since 03:12').waitFor();
}

async function still(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  const release = await held(page);
  await page.goto(t.server.url, { waitUntil: 'commit' });
  await app.heading(page, 'Awake with your legs?').waitFor();
  const places = () => Promise.all(['h1', '.tabs', '.tabs__item[aria-current="page"]'].map((name) => page.locator(name).boundingBox()));
  const shell = await places();
  release();
  await app.ready(page);
  equal(await places(), shell, 'places of heading and tabs before and after');
}

async function withoutScript(t) {
  const page = await t.page({ javaScriptEnabled: false });
  await page.goto(t.server.url);
  await page.getByText(/needs JavaScript and WebAssembly/).waitFor();
  await page.getByRole('heading', { name: 'When to get help' }).waitFor();
}

export default [
  { name: 'a tap before the wasm is kept, then saved, once', run: early },
  { name: 'a tap without the wasm is kept until the app can start', allow: [/404/, /could not start/], run: missing },
  { name: 'heading and tabs stand where the shell had them', run: still },
  { name: 'without JavaScript the page says what it is and when to get help', run: withoutScript },
];
