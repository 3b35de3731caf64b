// Files out and in, damaged ones too, and deleting everything.
import { readFile } from 'node:fs/promises';
import * as app from '../lib/app.mjs';
import { equal, match } from '../lib/checks.mjs';
import { journalFile, outAndIn, randomJournals } from '../lib/journal.mjs';

const NIGHTS = { nights: 20, last: '2026-11-20', seed: 11 };
const JOURNALS = 6;
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

/** The table out, everything deleted, the table in: the same nights. */
async function table(t) {
  const page = await t.page({ at: NOON });
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', journalFile({ ...NIGHTS, whole: true }));
  const before = await rows(page);
  const stored = Object.keys(await app.entries(page)).sort();
  await app.complete(page);
  const [download] = await Promise.all([page.waitForEvent('download'), app.button(page, 'Save a table (CSV)').click()]);
  match(download.suggestedFilename(), /^stillnight-2026-11-21\.csv$/, 'name of the table');
  const text = await readFile(await download.path(), 'utf8');
  match(text, /^night_of,at,utc_offset,kind,name,value,unit,note,source\r\n/, 'heading of the table');
  await app.wipe(page);
  await app.go(page, '#/import');
  await page.getByLabel('Choose a file').and(page.locator(':enabled')).waitFor();
  await page.getByLabel('Choose a file').setInputFiles({ name: 'journal.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await app.button(page, 'Add to my journal').click();
  await page.getByText(/entries were added/).waitFor();
  await app.saved(page);
  equal(Object.keys(await app.entries(page)).sort(), stored, 'entries by their ids');
  equal(await rows(page), before, 'the journal after the round trip');
}

async function save(page) {
  await app.complete(page);
  const [download] = await Promise.all([page.waitForEvent('download'), app.button(page, 'Save a file').click()]);
  return readFile(await download.path(), 'utf8');
}

/** Random journals through the real buttons. */
async function journals(t) {
  const page = await t.page({ at: NOON });
  await app.open(page, t.server.url);
  const take = (text) => app.importFile(page, 'a.stillnight', text);
  return outAndIn(randomJournals(t.random, JOURNALS), { take, save: () => save(page), wipe: () => app.wipe(page) });
}

/** Going back: what would change is said, one undo leads forward, and so does the state that was kept. */
async function wentBack(t) {
  const page = await t.page({ at: NOON });
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', journalFile(NIGHTS));
  const before = await rows(page);
  await app.importFile(page, 'more.stillnight', journalFile({ nights: 5, last: '2026-10-20', seed: 3 }));
  const after = await rows(page);
  const point = (why) => page.getByRole('listitem').filter({ hasText: why });
  await app.complete(page);
  await point('before something was added').getByRole('button', { name: /^See what would change/ }).click();
  await page.getByText(/^It holds \d+ entries, from .* to .*\.$/).waitFor();
  await page.getByText(/^0 entries would come back, 0 would change, \d+ would be deleted\.$/).waitFor();
  await app.button(page, 'Leave it').click();
  equal(await rows(page), after, 'the journal after looking');
  await app.go(page, '#/data');
  await point('before something was added').getByRole('button', { name: /^See what would change/ }).click();
  await app.button(page, 'Go back to this').click();
  await page.getByText('Back to an earlier state.').waitFor();
  await app.button(page, 'Undo').click();
  await app.saved(page);
  equal(await rows(page), after, 'the journal after one undo');
  await app.go(page, '#/data');
  await point('before something was added').getByRole('button', { name: /^See what would change/ }).click();
  await app.button(page, 'Go back to this').click();
  await page.getByText('Back to an earlier state.').waitFor();
  await app.saved(page);
  await page.reload();
  await app.ready(page);
  equal(await rows(page), before, 'the journal gone back');
  await app.complete(page);
  await point('before going back').getByRole('button', { name: /^See what would change/ }).click();
  await app.button(page, 'Go back to this').click();
  await app.saved(page);
  equal(await rows(page), after, 'the journal by way of the state kept before going back');
}

/** By day, and never at night, a quiet word about entries that are in no file. */
async function reminded(t) {
  const file = journalFile(NIGHTS);
  const day = await t.page({ at: NOON });
  await app.open(day, t.server.url);
  await app.importFile(day, 'filled.stillnight', file);
  await app.complete(day);
  await day.getByText('A good moment to save a new one.').waitFor();
  await app.go(day, '#/tonight');
  await day.getByText(/changes are in no file yet/).getByRole('link', { name: 'Save a file' }).click();
  await save(day);
  equal(await day.getByText('A good moment to save a new one.').count(), 0, 'words about a file after it was saved');
  await app.go(day, '#/tonight');
  await app.button(day, 'Same as yesterday').or(day.getByText('Caffeine')).first().waitFor();
  equal(await day.getByText(/in no file yet/).count(), 0, 'words on Tonight after it was saved');
  const night = await t.page({ at: app.NIGHT_AT });
  await app.open(night, t.server.url);
  await app.importFile(night, 'filled.stillnight', file);
  await app.complete(night);
  await app.go(night, '#/tonight');
  await app.button(night, app.HAPPENING).waitFor();
  equal(await night.getByText(/in no file yet/).count(), 0, 'words at night');
}

export default [
  { name: 'file out, everything deleted, file in: the same nights', run: roundTrip },
  { name: 'damaged, foreign and newer files are named and change nothing', run: refused },
  { name: 'table out, everything deleted, table in: the same nights', run: table },
  { name: 'random journals, the last of ten years, come back as they were', run: journals },
  { name: 'going back says what would change, and one undo leads forward', run: wentBack },
  { name: 'by day a quiet word about entries that are in no file', run: reminded },
  { name: 'a deleted episode is brought back days later', run: broughtBack },
];
