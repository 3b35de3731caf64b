// A new phone: one profile saves, another takes in, and both show the same.
import { readFile } from 'node:fs/promises';
import * as app from '../lib/app.mjs';
import { equal, match, ok } from '../lib/checks.mjs';
import { journalFile } from '../lib/journal.mjs';

const NOON = '2026-11-21T13:00:00+01:00';
const DAY_LATER = '2026-11-22T09:00:00+01:00';

const counts = async (page) => {
  await page.locator('.moving .data__counts').waitFor();
  return page.locator('.moving .data__counts dd').allInnerTexts();
};
const steps = (page) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });

async function newPhone(t) {
  const old = await t.page({ at: NOON });
  await app.open(old, t.server.url);
  await app.importFile(old, 'filled.stillnight', journalFile({ nights: 60, last: '2026-11-20', seed: 21, whole: true }));
  await app.complete(old);
  await app.go(old, '#/move');
  equal(await steps(old).count(), 6, 'steps');
  const [download] = await Promise.all([old.waitForEvent('download'), app.button(old, 'Save a file').click()]);
  await old.getByText('Done: a file was saved today', { exact: false }).waitFor();
  const here = await counts(old);
  match(here.join(' '), /^\d+ \d+ .*2026 .*2026$/, 'counts');
  const shown = await old.locator('.moving__shown').innerText();
  ok(shown.startsWith(`${here[0]} nights, ${here[1]} entries, from ${here[2]} to ${here[3]}`), `the counts to compare: ${shown}`);
  equal(await old.locator('.moving__address').innerText(), t.server.url, 'the address to type');

  const phone = await t.page({ at: DAY_LATER });
  await app.open(phone, `${t.server.url}#/move`);
  equal(await counts(phone), ['0', '0', 'none', 'none'], 'counts of an empty place');
  await phone.getByRole('link', { name: 'Choose the file' }).click();
  await app.heading(phone, 'Your data').waitFor();
  // Who comes with nothing has brought a file: that stands first.
  equal(await phone.getByRole('heading', { level: 2 }).first().innerText(), 'Open a file', 'the first part of the page');
  await app.importFile(phone, 'journal.stillnight', await readFile(await download.path(), 'utf8'));
  await app.go(phone, '#/move');
  equal(await counts(phone), here, 'counts on the new phone');
  equal(Object.keys(await app.entries(phone)).length, Object.keys(await app.entries(old)).length, 'entries stored');
  await phone.reload();
  await app.ready(phone);
  equal(await counts(phone), here, 'counts after a reload');
}

/** Into the installed app of an iPhone, which keeps a journal of its own. */
async function installed(t) {
  const context = await t.context({ at: NOON, viewport: { width: 320, height: 640 }, userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari' });
  const page = await context.newPage();
  await app.open(page, t.server.url);
  await app.tapHappening(page);
  await app.go(page, '#/move');
  await page.getByText('In Safari, tap Share, then Add to Home Screen.').waitFor();
  await page.getByText('It starts with an empty journal', { exact: false }).waitFor();
  equal(await steps(page).count(), 6, 'steps');
  equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, 'width');
  await page.getByText('Another phone or computer', { exact: true }).click();
  await page.getByText('Take the file over').waitFor();
  await app.go(page, '#/data');
  await page.getByRole('link', { name: 'Move your journal, step by step' }).click();
  await app.heading(page, 'Move your journal').waitFor();
  await app.focusOnHeading(page);
}

export default [
  { name: 'a new phone shows the same nights, entries and dates', run: newPhone },
  { name: 'into the installed app of an iPhone, at 320 px', run: installed },
];
