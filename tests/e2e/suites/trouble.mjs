// Storage that is full, blocked, newer or damaged: a clear sentence each time, and nothing lost.
import * as app from '../lib/app.mjs';
import { equal, ok } from '../lib/checks.mjs';

/** Fills the origin's real room to the last character. */
const fill = (page) =>
  page.evaluate(() => {
    for (let size = 1 << 20, n = 0; size >= 1; n += 1) {
      try {
        localStorage.setItem(`filler/${n}`, 'x'.repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });

const drain = (page) =>
  page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('filler/')) localStorage.removeItem(key);
  });

async function full(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  await app.button(page, 'Going to bed').click();
  await app.saved(page);
  const before = await app.entries(page);
  await fill(page);
  await app.button(page, app.HAPPENING).click();
  await page.getByText(/no room left in this browser/).waitFor();
  await app.heading(page, 'Since 03:12').waitFor();
  equal(await app.entries(page), before, 'old entries after the refusal');
  await drain(page);
  await app.button(page, 'Try again').click();
  await app.saved(page);
  await page.getByText(/no room left in this browser/).waitFor({ state: 'detached' });
  const after = await app.entries(page);
  equal(Object.keys(after).length, 2, 'entries after making room');
  for (const [key, value] of Object.entries(before)) equal(after[key], value, 'the old entry');
}

async function blocked(t) {
  const context = await t.context({ at: app.NIGHT_AT });
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  await app.open(page, t.server.url);
  await page.getByText(/This browser blocks storage/).waitFor();
  await app.button(page, app.HAPPENING).click();
  await app.heading(page, 'Since 03:12').waitFor();
  ok((await page.locator('.status[data-state="saved"]').count()) === 0, 'the page said Saved with storage blocked');
}

async function newer(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  await app.tapHappening(page);
  await app.complete(page);
  await page.evaluate(() => {
    const words = localStorage.getItem('stillnight/meta').split(' ');
    localStorage.setItem('stillnight/meta', ['2', ...words.slice(1)].join(' '));
  });
  const before = await app.entries(page);
  await page.reload();
  await app.ready(page);
  await page.getByText(/written by a newer Stillnight/).waitFor();
  await app.go(page, `#/journal/${app.NIGHT_OF}`);
  await page.getByRole('heading', { level: 3, name: /^03:12/ }).waitFor();
  equal(await app.entries(page), before, 'entries under a newer schema');
}

async function damaged(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  await app.tapHappening(page);
  await app.complete(page);
  const before = await app.entries(page);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('stillnight/e/'));
    localStorage.setItem(key, localStorage.getItem(key).replace('"n":"2026', '"n":"2025'));
  });
  await page.goto('about:blank');
  await app.open(page, `${t.server.url}#/tonight`);
  await page.getByText(/could not be read and (was|were) set aside/).waitFor();
  await app.complete(page);
  equal(await app.entries(page), before, 'the entry, repaired from its other copy');
  await app.go(page, `#/journal/${app.NIGHT_OF}`);
  await page.getByRole('heading', { level: 3, name: /^03:12/ }).waitFor();
}

export default [
  { name: 'no room: said, old entries whole, saved once there is room', run: full },
  { name: 'storage blocked: said, usable, never "Saved"', run: blocked },
  { name: 'data of a newer version: readable, nothing written', run: newer },
  { name: 'a damaged entry is set aside and repaired from its copy', run: damaged },
];
