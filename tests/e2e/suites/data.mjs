// Files out and in, damaged ones too, and deleting everything.
import { readFile } from 'node:fs/promises';
import * as app from '../lib/app.mjs';
import { equal, match } from '../lib/checks.mjs';
import { journalFile } from '../lib/journal.mjs';

const NIGHTS = { nights: 20, last: '2026-11-20', seed: 11 };
const NOON = '2026-11-21T13:00:00+01:00';

/** The rows of the journal as a person reads them. */
async function rows(page) {
  await app.go(page, '#/journal');
  await page.locator('.entry').first().waitFor();
  return page.locator('.entry').allInnerTexts();
}

async function roundTrip(t) {
  const page = await t.page({ at: NOON });
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', journalFile(NIGHTS));
  const before = await rows(page);

  await app.complete(page);
  const [download] = await Promise.all([page.waitForEvent('download'), app.button(page, 'Save a file').click()]);
  match(download.suggestedFilename(), /^stillnight-2026-11-21\.stillnight$/, 'name of the file');
  const text = await readFile(await download.path(), 'utf8');

  await app.wipe(page);
  equal(Object.keys(await app.entries(page)).length, 0, 'entries after deleting everything');
  await app.go(page, '#/journal');
  await page.getByText('No night yet').waitFor();

  await app.importFile(page, 'again.stillnight', text);
  equal(await rows(page), before, 'the journal after the round trip');
  await page.reload();
  await app.ready(page);
  equal(await rows(page), before, 'the journal after a reload');
}

async function refused(t) {
  const page = await t.page({ at: NOON });
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', journalFile(NIGHTS));
  await app.complete(page);
  const before = await app.entries(page);
  const sound = journalFile({ ...NIGHTS, seed: 12 });
  const check = async (name, text, words) => {
    await app.chooseFile(page, name, text);
    await page.getByText(words).waitFor();
    equal(await app.entries(page), before, `entries after ${name}`);
  };
  await check('empty', '', /This file is empty/);
  await check('foreign', '{"notes":[]}', /not a Stillnight file/);
  await check('words', 'Dear diary', /not a Stillnight file/);
  await check('newer', sound.replace('"format":1', '"format":2'), /saved by a newer Stillnight/);
  await check('cut', sound.slice(0, Math.floor(sound.length * 0.6)), /ends too early/);
  await app.button(page, 'Leave it').click();
  await check('altered', sound.replace('"k":"ni"', '"k":"nI"'), /changed after it was saved/);
  await app.button(page, 'Leave it').click();
  equal(await app.entries(page), before, 'entries in the end');
}

async function broughtBack(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  await app.tapHappening(page);
  await app.go(page, `#/journal/${app.NIGHT_OF}`);
  await page.getByText('More about this episode').click();
  await app.button(page, 'Delete this episode').click();
  await app.saved(page);
  await page.reload();
  await app.ready(page);
  await app.go(page, '#/data');
  await page.getByText(/Episode.*days left/).waitFor();
  await app.button(page, 'Bring back').click();
  await app.saved(page);
  await app.go(page, `#/journal/${app.NIGHT_OF}`);
  await page.getByRole('heading', { level: 3, name: /^03:12/ }).waitFor();
}

export default [
  { name: 'file out, everything deleted, file in: the same nights', run: roundTrip },
  { name: 'damaged, foreign and newer files are named and change nothing', run: refused },
  { name: 'a deleted episode is brought back days later', run: broughtBack },
];
