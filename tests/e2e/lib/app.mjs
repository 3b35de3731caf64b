// What a person does with the app, in the words they see.
import { until } from './checks.mjs';

export const HAPPENING = 'It’s happening now';
export const NIGHT_AT = '2026-11-22T03:12:00+01:00'; // belongs to the night of Saturday, 21 November
export const NIGHT_OF = '2026-11-21';

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const heading = (page, name) => page.getByRole('heading', { level: 1, name });
export const tab = (page, name) => page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true });
export const group = (page, name) => page.getByRole('group', { name, exact: true });

/** Picks an answer by its visible label. */
export const pick = (page, question, answer) => group(page, question).first().getByText(answer, { exact: true }).click();

/** The app has taken the shell's place, the skip link last. */
export async function ready(page) {
  await page.locator('#skip').waitFor({ state: 'detached' });
  await page.locator('#page-title').waitFor();
}

export async function open(page, url) {
  await page.goto(url);
  await ready(page);
}

/** Goes to a route inside the running app. */
export async function go(page, route) {
  await page.evaluate((to) => {
    location.hash = to;
  }, route);
  await page.locator('#page-title').waitFor();
}

export const saved = (page) => page.locator('.status[data-state="saved"]').waitFor();

/** Says it is happening, and waits for the word. */
export async function tapHappening(page) {
  await button(page, HAPPENING).click();
  await saved(page);
}

/** The offline worker is active, so every file is on the device. */
export const workerActive = (page) => page.evaluate(() => navigator.serviceWorker.ready.then((found) => Boolean(found.active)));

/** Everything the app has stored under its entry keys. */
export const entries = (page) =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('stillnight/e/'))));

/** How many notes and forms are kept that are not saved yet. */
export const drafts = (page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('stillnight/draft/')).length);

/** Every key of the app with its value. */
export const everything = (page) => page.evaluate(() => ({ ...localStorage }));

/** Opens a backup file and adds it to the journal. */
export async function importFile(page, name, text) {
  await go(page, '#/data');
  await chooseFile(page, name, text);
  await button(page, 'Add to my journal').click();
  await page.getByText(/entries were added/).waitFor();
  await saved(page);
}

export const chooseFile = (page, name, text) =>
  page.getByLabel('Choose a .stillnight file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Types the word and deletes everything. */
export async function wipe(page) {
  await go(page, '#/data');
  await page.getByLabel(/Type “delete”/).fill('delete');
  await button(page, 'Delete everything now').click();
  await page.getByText('Everything was deleted.').waitFor();
}

/** The whole journal has been read and both copies compared. */
export async function complete(page) {
  await go(page, '#/data');
  // The button is there from the start, so that nothing jumps; it works once everything has been read.
  await button(page, 'Save a file').and(page.locator(':enabled')).waitFor();
}

/** Focus, as a screen reader meets it. */
export const focused = (page) => page.evaluate(() => ({ id: document.activeElement?.id, title: document.title }));

export const focusOnHeading = (page) => until(async () => (await focused(page)).id === 'page-title', 'focus on the heading');
