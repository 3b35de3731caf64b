// The file that follows the journal, over a real file of the page's private file system; and a file that opens the app.
import * as app from '../lib/app.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { journalFile } from '../lib/journal.mjs';

const NOON = '2026-11-21T13:00:00+01:00';
const FILLED = journalFile({ nights: 20, last: '2026-11-20', seed: 11 });

/** The dialog for a file gives one out of the private file system; what the browser would allow is up to the test. */
const stub = () => {
  // The page a context begins with has no files.
  if (typeof FileSystemHandle === 'undefined') return;
  globalThis.showSaveFilePicker = async () => {
    if (globalThis.picksNothing) throw new DOMException('The user aborted a request.', 'AbortError');
    return (await navigator.storage.getDirectory()).getFileHandle('follow.stillnight', { create: true });
  };
  const allowed = () => Promise.resolve(localStorage.getItem('test-permission') ?? 'granted');
  FileSystemHandle.prototype.queryPermission = allowed;
  FileSystemHandle.prototype.requestPermission = async () => {
    localStorage.setItem('test-permission', 'granted');
    return 'granted';
  };
};

async function open(t) {
  const context = await t.context({ at: NOON });
  await context.addInitScript(stub);
  const page = await context.newPage();
  await app.open(page, t.server.url);
  return page;
}

const part = (page) => page.locator('.section').filter({ has: page.getByRole('heading', { name: 'A file that follows your journal' }) });
const press = (page, name) => part(page).getByRole('button', { name, exact: true }).click();

/** What the file holds; nothing while it is missing or empty. */
const held = (page) =>
  page.evaluate(async () => {
    try {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('follow.stillnight');
      const text = await (await handle.getFile()).text();
      return text && JSON.parse(text);
    } catch {
      return undefined;
    }
  });
const holds = (page, entries) => until(async () => (await held(page))?.counts.entries === entries, `a file with ${entries} entries`);

async function choose(page) {
  await app.complete(page);
  await press(page, 'Choose a file');
  await part(page).getByText('On: follow.stillnight').waitFor();
  await part(page).getByText(/Last written: .*13:0/).waitFor();
}

/** The clock jumps on, so that the minute between two writes is over. */
const jump = () => {
  // The clock of a test hands out its own `now`; under it lies the one it asks.
  const now = Object.getOwnPropertyDescriptor(Date, 'now').value;
  Date.now = () => now.call(Date) + 120_000;
};

async function follows(t) {
  const page = await open(t);
  await app.importFile(page, 'filled.stillnight', FILLED);
  const count = Object.keys(await app.entries(page)).length;
  await page.evaluate(() => {
    globalThis.picksNothing = true;
  });
  await app.complete(page);
  await press(page, 'Choose a file');
  await part(page).getByRole('button', { name: 'Choose a file' }).waitFor();
  await page.evaluate(() => {
    globalThis.picksNothing = false;
  });
  await choose(page);
  await holds(page, count);
  await page.getByText(/Last file saved today; 0 changes since/).waitFor();
  // The next visit goes on with it, and writes what came since the last turn.
  await app.go(page, '#/tonight');
  await app.button(page, 'Going to bed').click();
  await app.saved(page);
  equal((await held(page)).counts.entries, count, 'entries in the file within the minute');
  await page.addInitScript(jump);
  await page.reload();
  await app.ready(page);
  await holds(page, count + 1);
  await app.go(page, '#/data');
  await part(page).getByText('On: follow.stillnight').waitFor();
  await press(page, 'Switch off');
  await part(page).getByRole('button', { name: 'Choose a file' }).waitFor();
  await page.reload();
  await app.ready(page);
  await app.complete(page);
  await part(page).getByRole('button', { name: 'Choose a file' }).waitFor();
}

async function guarded(t) {
  const page = await open(t);
  await app.importFile(page, 'filled.stillnight', FILLED);
  await choose(page);
  const before = await held(page);
  // Another journal, all but empty, is pointed at the file of the full one.
  await app.wipe(page);
  await app.go(page, '#/tonight');
  await app.button(page, 'Calm so far').click();
  await app.saved(page);
  await app.complete(page);
  await press(page, 'Choose a file');
  await part(page).getByText(/follow\.stillnight holds \d+ entries, your journal 1\. Nothing was written/).waitFor();
  equal(await held(page), before, 'the file after the question');
  await press(page, 'Write it all the same');
  await holds(page, 1);
}

async function permission(t) {
  const page = await open(t);
  await app.importFile(page, 'filled.stillnight', FILLED);
  await choose(page);
  const { counts } = await held(page);
  await page.evaluate(() => localStorage.setItem('test-permission', 'prompt'));
  await page.reload();
  await app.ready(page);
  await app.complete(page);
  await part(page).getByText(/asks again before follow\.stillnight is written/).waitFor();
  await app.go(page, '#/tonight');
  await app.button(page, 'Calm so far').click();
  await app.saved(page);
  equal((await held(page)).counts, counts, 'the file without permission');
  await app.go(page, '#/data');
  await press(page, 'Allow it again');
  await holds(page, counts.entries + 1);
  // A file that does not read back as it was written is no backup.
  await page.evaluate(() => {
    const whole = FileSystemFileHandle.prototype.getFile;
    FileSystemFileHandle.prototype.getFile = async function getFile() {
      return new File([(await (await whole.call(this)).text()).slice(0, -9)], this.name);
    };
    globalThis.mend = () => {
      FileSystemFileHandle.prototype.getFile = whole;
    };
  });
  await page.evaluate(jump);
  await app.go(page, '#/tonight');
  await app.button(page, 'Going to bed').click();
  await app.saved(page);
  await app.go(page, '#/data');
  await part(page).getByText(/follow\.stillnight could not be written, or did not read back/).waitFor();
  await page.evaluate(() => globalThis.mend());
  await press(page, 'Try again');
  await part(page).getByText('On: follow.stillnight').waitFor();
}

/** Where the browser cannot do it nothing is offered. */
async function missing(t) {
  const context = await t.context({ at: NOON });
  await context.addInitScript(() => {
    delete globalThis.showSaveFilePicker;
  });
  const page = await context.newPage();
  await app.open(page, t.server.url);
  await app.complete(page);
  equal(await part(page).count(), 0, 'parts of the page that this browser has no use for');
}

/** The system opens the app with a file: it is seen first, as if it had been chosen. */
async function launched(t) {
  const context = await t.context({ at: NOON });
  await context.addInitScript((text) => {
    const file = { getFile: async () => new File([text], 'journal.stillnight') };
    Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (take) => take({ files: [file] }) } });
  }, FILLED);
  const page = await context.newPage();
  const manifest = await (await page.request.get(`${t.server.url}manifest.webmanifest`)).json();
  equal(manifest.file_handlers, [{ action: './#/data', accept: { 'application/x-stillnight+json': ['.stillnight'] } }], 'what the app says it opens');
  await app.open(page, `${t.server.url}#/data`);
  const card = page.locator('.card').filter({ hasText: 'What would be added' });
  match(await card.innerText(), /\d+ new, 0 changed/, 'the preview');
  equal(Object.keys(await app.entries(page)).length, 0, 'entries before the yes');
  await app.button(page, 'Add to my journal').click();
  await page.getByText(/entries were added/).waitFor();
  await app.go(page, '#/journal');
  await app.go(page, '#/data');
  ok((await page.locator('.card').filter({ hasText: 'What would be added' }).count()) === 0, 'the file is taken once');
}

export default [
  { name: 'a chosen file is written, gone on with at the next visit, switched off', run: follows },
  { name: 'a far emptier journal asks before it is written over', run: guarded },
  { name: 'permission that is asked again, and a file that does not read back', run: permission },
  { name: 'a browser without it shows nothing of it', run: missing },
  { name: 'a file that opens the app is seen first', run: launched },
];
