// The page ends in the middle of things: what was being written, what the day's restore point holds, how to install.
import * as app from '../lib/app.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { journalFile } from '../lib/journal.mjs';

const NOTE = 'Note';
const MORNING = '2026-11-22T08:30:00+01:00';

const noteField = (page) => page.getByRole('textbox', { name: NOTE, exact: true }).last();

async function draft(t) {
  const page = await t.page({ at: MORNING });
  await app.open(page, t.server.url);
  await app.go(page, `#/journal/${app.NIGHT_OF}`);
  await noteField(page).pressSequentially('walked the hall twice');
  await page.getByText('Not saved yet').waitFor();
  equal(await app.entries(page), {}, 'entries while the note is being written');
  await page.reload();
  await app.ready(page);
  equal(await noteField(page).inputValue(), 'walked the hall twice', 'the note after a reload');
  await app.button(page, 'Save the note').click();
  await app.saved(page);
  await until(async () => (await app.drafts(page)) === 0, 'the draft to go once it is saved');
  await page.getByText('Not saved yet').waitFor({ state: 'detached' });

  // Leaving the field is enough for one that was written in.
  await noteField(page).pressSequentially(', then slept');
  await noteField(page).press('Tab');
  await until(async () => (await app.drafts(page)) === 0, 'the draft to go once the field is left');
  await page.reload();
  await app.ready(page);
  match(await noteField(page).inputValue(), /walked the hall twice/, 'the note after it was saved');
}

async function daily(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  await app.tapHappening(page);
  await page.reload();
  await app.ready(page);
  await app.complete(page);
  const point = page.getByText(/of the day/);
  await until(async () => {
    await app.go(page, '#/about');
    await app.go(page, '#/data');
    return (await point.count()) === 1;
  }, 'the restore point of the day');
  // Gone back on: the entry made since is deleted, and the state of before has its own restore point.
  await app.go(page, `#/journal/${app.NIGHT_OF}`);
  await app.button(page, 'Add an episode').click();
  await app.saved(page);
  await page.getByRole('heading', { level: 3 }).nth(1).waitFor();
  await app.go(page, '#/data');
  await page.getByRole('listitem').filter({ hasText: 'of the day' }).getByRole('button').click();
  await page.getByText('0 entries would come back, 0 would change, 1 would be deleted.').waitFor();
  await app.button(page, 'Go back to this').click();
  await page.getByRole('listitem').filter({ hasText: 'before going back' }).waitFor();
  await page.getByText(/Episode.*days left/).waitFor();
  await app.go(page, `#/journal/${app.NIGHT_OF}`);
  await until(async () => (await page.getByRole('heading', { level: 3 }).count()) === 1, 'one episode again');
}

async function install(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  await page.evaluate(() => {
    window.prompts = 0;
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    offer.prompt = () => {
      window.prompts += 1;
    };
    window.offerTaken = !window.dispatchEvent(offer);
  });
  equal(await page.evaluate(() => window.offerTaken), true, 'the browser is kept from asking by itself');
  await app.tapHappening(page);
  await app.go(page, '#/data');
  await page.getByText(/First save a file/).waitFor();
  equal(await app.button(page, 'Install').count(), 0, 'install buttons before a file was saved');
  await app.complete(page);
  await Promise.all([page.waitForEvent('download'), app.button(page, 'Save a file').click()]);
  await app.button(page, 'Install').click();
  equal(await page.evaluate(() => window.prompts), 1, 'times the browser was let ask');
  await page.getByText(/Add to Home Screen/).waitFor();
}

async function clockAndCopy(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  const clock = page.locator('.page__meta .num');
  await page.getByText('03:12').waitFor();
  await app.go(page, '#/settings');
  const face = page.getByRole('switch', { name: 'Show the clock on Tonight' });
  equal(await face.isChecked(), true, 'the clock shows unless it is switched off');
  await page.getByText('Show the clock on Tonight').click();
  equal(await face.isChecked(), false, 'the switch after a tap');
  await app.go(page, '#/tonight');
  equal(await clock.innerText(), '', 'the clock, switched off');
  await page.reload();
  await app.ready(page);
  equal(await clock.innerText(), '', 'the clock after a reload');

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.go(page, '#/about');
  await app.button(page, 'Copy').click();
  await page.getByText('Copied.').waitFor();
  match(await page.evaluate(() => navigator.clipboard.readText()), /^Stillnight \d.*\nschema 1\n/, 'the copied text');
}

/** Fields of these pages, some behind a button. */
const PLACES = [
  ['#/tonight'],
  [`#/journal/${app.NIGHT_OF}`],
  ['#/journal'],
  ['#/journal/paper'],
  ['#/labs', 'Add a value'],
  ['#/medicines', 'Add or look up a name'],
  ['#/context', 'Add a circumstance'],
  ['#/reminders'],
  ['#/report'],
  ['#/data'],
  ['#/settings'],
  ['#/food'],
  ['#/open'],
];
const MOST = 9; // of one page
const FIELDS = 'main :is(input:not([type="radio"], [type="checkbox"], [type="file"]), textarea, select):enabled';

/** Back to another page while a field is being written in, on every page that has one: the browser tells the field last. */
async function back(t) {
  const page = await t.page({ at: MORNING });
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', journalFile({ nights: 20, last: '2026-11-21', whole: true }));
  let tried = 0;
  for (const [route, opens] of PLACES) {
    let at = 0;
    for (let count = 1; at < count; at += 1) {
      await app.go(page, '#/more');
      await app.heading(page, 'More').waitFor();
      await app.go(page, route);
      await app.heading(page, 'More').waitFor({ state: 'detached' });
      const fields = page.locator(FIELDS).filter({ visible: true });
      if (opens) {
        // A form that was left half filled is open already.
        await app.button(page, opens).or(fields.first()).first().waitFor();
        if (await app.button(page, opens).count()) await app.button(page, opens).click();
      }
      await fields.first().waitFor();
      count = Math.min(await fields.count(), MOST);
      await fields.nth(at).focus();
      await page.keyboard.type('2');
      await page.evaluate(() => history.back());
      await app.heading(page, 'More').waitFor();
      tried += 1;
    }
  }
  ok(tried >= 30, `${tried} fields`);
  return `${tried} fields`;
}

export default [
  { name: 'a note outlives the page that ends before it is saved', run: draft },
  { name: 'the restore point of the day, and back to it', run: daily },
  { name: 'installing is offered after a file was saved, not before', run: install },
  { name: 'back to another page out of any field', run: back },
  { name: 'the clock can be hidden, the facts for a report copied', run: clockAndCopy },
];
