// Files of other apps: what is in them is shown first, nothing is written before the yes, one undo takes all of it back, the
// same file twice changes nothing. The files are those of tests/fixtures/import, all of them made up.
import { readFile } from 'node:fs/promises';
import * as app from '../lib/app.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { growth, healthFile } from '../lib/health.mjs';
import { folder } from '../lib/server.mjs';

const FIXTURES = new URL('../../fixtures/import/', import.meta.url);
/** More memory than this is too much while a file is read. Less than the file itself takes, or nobody would see that all of it is held. */
const MOST_MB = 40;
const NOON = '2026-11-22T12:00:00+01:00';

async function open(t, options = {}) {
  const page = await t.page({ at: NOON, ...options });
  await app.open(page, `${t.server.url}#/import`);
  await page.getByLabel('Choose a file').and(page.locator(':enabled')).waitFor();
  return page;
}

async function choose(page, name, buffer) {
  const bytes = buffer ?? (await readFile(new URL(name, FIXTURES)));
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

const card = (page) => page.locator('.importer .card');
const yes = (page) => app.button(page, 'Add to my journal');
const counts = async (page) => {
  await card(page).waitFor();
  const found = (await card(page).innerText()).match(/(\d+) new, (\d+) changed, (\d+) here already/);
  return found.slice(1).map(Number);
};
const keys = async (page) => Object.keys(await app.entries(page)).length;

/** One file from choosing it to taking it back. */
async function taken(t, name, answer = async () => {}) {
  const page = await open(t);
  await choose(page, name);
  await answer(page);
  const [fresh, changed] = await counts(page);
  ok(fresh > 0, `${name} brings nothing new`);
  equal(changed, 0, `entries of an empty journal that ${name} adds to`);
  equal(await keys(page), 0, `entries written before the yes, ${name}`);
  await yes(page).click();
  await page.getByText(/entries were added/).waitFor();
  await app.saved(page);
  equal(await keys(page), fresh, `entries after ${name}`);
  await app.button(page, 'Choose another file').click();
  await choose(page, name);
  await answer(page);
  await page.getByText('Nothing would change', { exact: false }).waitFor();
  ok(await yes(page).isDisabled(), `${name} can be taken twice`);
  await app.button(page, 'Undo').click();
  await app.button(page, 'Choose another file').click();
  await choose(page, name);
  await answer(page);
  await card(page).getByText(/(was|were) deleted here/).waitFor();
  match(await card(page).innerText(), /^0 new, .* (was|were) deleted here/s, `what was deleted stays so, ${name}`);
}

const FILES = ['bearable-7.csv', 'bearable-8.csv', 'daylio-3.csv', 'daylio-4.csv', 'nomie-6.json', 'nomie-6.csv', 'cronometer.csv', 'sleep-as-android.csv', 'health.xml'];

async function other(t) {
  await taken(t, 'ambiguous.csv', async (page) => {
    // Which column is which comes first, then which number of the date.
    await app.button(page, 'Go on').click();
    await page.getByText('What comes first?', { exact: false }).waitFor();
    await page.getByText('The day', { exact: true }).click();
  });
}

/** A scale is shown and can be changed before it is used; a series can be left out. */
async function scales(t) {
  const page = await open(t);
  await choose(page, 'bearable-7.csv');
  const before = await counts(page);
  const legs = page.locator('.importer__series').filter({ hasText: 'Restless legs' }).first();
  await legs.getByLabel('This becomes 10').fill('x');
  await legs.getByText('Please write a number.').first().waitFor();
  await legs.getByLabel('This becomes 10').fill('5');
  // A five lay outside the scale that was proposed.
  equal(await counts(page), [before[0] + 1, 0, 0], 'counts after a longer scale');
  for (const select of await page.locator('.importer__uses > .field select').all()) await select.selectOption('leave');
  await page.getByText('Nothing would change', { exact: false }).waitFor();
  await page.getByText('What is left out, and why').click();
  await page.getByText(/You left it out, or it cannot go there\. Row/).waitFor();
}

/** What cannot be read says so, and nothing is written. */
async function refused(t) {
  const page = await open(t);
  const check = async (name, bytes, words) => {
    await choose(page, name, bytes);
    match(await page.locator('.importer [role="alert"]').innerText(), words, name);
    await app.button(page, 'Choose another file').click();
  };
  await check('empty.csv', '', /nothing in this file/);
  await check('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff]), /not plain text in UTF-8/);
  await check('letter.txt', 'Dear reader, this is no table.\n', /do not know this kind of file/);
  await check('cut.zip', Buffer.from('504b0304140000000800', 'hex'), /ends too early|damaged/);
  equal(await keys(page), 0, 'entries after files that cannot be read');
}

/** Text that would be markup is text. */
async function hostile(t) {
  const page = await open(t);
  const nasty = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await choose(page, 'long.csv', `timestamp,name,value,unit,note\n2026-03-01T22:10:00+01:00,"${nasty.replaceAll('"', '""')}",4,,"${nasty.replaceAll('"', '""')}"\n`);
  await app.button(page, 'Go on').click();
  await counts(page);
  await yes(page).click();
  await app.saved(page);
  await app.go(page, '#/journal/2026-03-01');
  await until(async () => (await page.locator('main').innerText()).length > 0, 'the night');
  equal(await page.locator('main img, main script').count(), 0, 'elements made of text');
  ok(!['1', '2'].includes(await page.title()), 'code of a file ran');
}

/** Presses a button the moment it is there, which may not be for long. */
async function pressSoon(page, words, act) {
  const pressed = page.evaluate(
    (words) =>
      new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          const button = [...document.querySelectorAll('.page .button')].find((node) => node.textContent === words);
          if (!button) return;
          observer.disconnect();
          button.click();
          resolve();
        });
        observer.observe(document.body, { subtree: true, childList: true });
      }),
    words,
  );
  await act();
  await pressed;
}

/** Ten years of a watch in one file: read piece by piece, so the page grows by little and can be stopped. */
async function large(t) {
  const page = await open(t);
  const path = `${await folder('health')}/export.xml`;
  const nights = await healthFile(path, 50);
  const field = page.getByLabel('Choose a file');
  await pressSoon(page, 'Stop', () => field.setInputFiles(path));
  await field.waitFor();
  equal(await card(page).count(), 0, 'previews of a file that was stopped');
  const grew = await growth(page, async () => {
    await field.setInputFiles(path);
    await card(page).waitFor({ timeout: 120_000 });
  });
  equal(await counts(page), [nights, 0, 0], 'nights of ten years');
  ok(grew <= MOST_MB, `the page grew by ${grew.toFixed(0)} MB, ${MOST_MB} are the most`);
  await yes(page).click();
  await page.getByText(/entries were added/).waitFor({ timeout: 60_000 });
  await app.saved(page);
  equal(await keys(page), nights, 'entries after ten years');
  return `50 MB of text, ${grew.toFixed(0)} MB more memory`;
}

async function narrow(t) {
  const page = await open(t, { viewport: { width: 320, height: 640 } });
  await choose(page, 'wide.csv');
  await app.button(page, 'Go on').click();
  await counts(page);
  equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, 'width');
}

export default [
  ...FILES.map((name) => ({ name: `import: ${name}, seen first, taken in, undone`, run: (t) => taken(t, name) })),
  { name: 'import: a table of unknown origin, with its columns and dates asked', run: other },
  { name: 'import: scales are shown, changed, left out', run: scales },
  { name: 'import: files that cannot be read say why', run: refused },
  { name: 'import: markup in a file stays text', run: hostile },
  { name: 'import: 50 MB of a watch, in little memory', run: large },
  { name: 'import: nothing sticks out at 320 px', run: narrow },
];
