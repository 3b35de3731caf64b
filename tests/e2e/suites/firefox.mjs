// The story and five kills in Firefox, over WebDriver BiDi.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import * as app from '../lib/app.mjs';
import { firefoxPath, spawnKillable } from '../lib/browser.mjs';
import { equal, ok, otherNumber, until } from '../lib/checks.mjs';
import { missing } from '../lib/confirmed.mjs';
import { healthFile } from '../lib/health.mjs';
import { outAndIn, randomJournals } from '../lib/journal.mjs';
import { folder, serve } from '../lib/server.mjs';
import { watchPuppeteer } from '../lib/watch.mjs';

const KILLS = 5;
const JOURNALS = 3;

const PREFS = {
  'app.update.disabledForTesting': true,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-GB',
  'toolkit.telemetry.enabled': false,
};

/** A Firefox over a profile folder; `kill` is SIGKILL to the whole process group. */
async function launch(profile) {
  const lines = Object.entries(PREFS).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  for (const name of ['lock', '.parentlock', 'WebDriverBiDiServer.json']) await rm(join(profile, name), { force: true });
  const child = spawnKillable(firefoxPath(), ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile]);
  const [, address] = await child.says(/WebDriver BiDi listening on (ws:\S+)/);
  const browser = await puppeteer.connect({ browserWSEndpoint: `${address}/session`, protocol: 'webDriverBiDi' });
  return { browser, kill: child.kill, page: await watchPuppeteer(await browser.newPage()) };
}

/** Is there such an element with exactly these words on the page? */
const shows = (page, selector, words) =>
  page.evaluate((where, text) => [...document.querySelectorAll(where)].some((node) => node.textContent.trim() === text), selector, words);

const waitFor = (page, selector, words) => until(() => shows(page, selector, words), `"${words}" in Firefox`);

/** Clicks by the words on the thing, where a finger would. A thing that was drawn anew meanwhile is looked up again. */
async function click(page, selector, words) {
  const find = (where, text) => [...document.querySelectorAll(where)].find((node) => node.textContent.trim() === text);
  const found = async () => {
    const thing = (await page.evaluateHandle(find, selector, words)).asElement();
    // In the middle, where no bar lies over it.
    await thing?.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    await thing?.click();
    return Boolean(thing);
  };
  await until(found, `"${words}" to click in Firefox`);
}

async function open(page, url) {
  await page.goto(url);
  await until(() => page.evaluate(() => !document.getElementById('skip') && document.getElementById('page-title') !== null), 'the app in Firefox');
}

const saved = (page) => until(() => page.evaluate(() => document.querySelector('.status')?.dataset.state === 'saved'), 'Saved in Firefox');

const chosen = (page) => page.evaluate(() => document.querySelector('.scale input:checked')?.closest('label').textContent);

const running = (page) => page.evaluate(() => document.getElementById('page-title').textContent.startsWith('Since'));

async function go(page, route, mark) {
  await page.evaluate((to) => {
    location.hash = to;
  }, route);
  await until(() => page.evaluate((found) => Boolean(document.querySelector(found)), mark), `${route} in Firefox`);
}

async function story(t) {
  const { page, kill } = await launch(await folder('firefox'));
  await open(page, t.server.url);
  await click(page, 'button', app.HAPPENING);
  await saved(page);
  ok(await running(page), 'the running page after the tap');
  await page.reload();
  await until(() => running(page), 'the running episode after a reload');
  await click(page, '.scale__step', '7');
  await saved(page);
  await click(page, '.choice', 'Left leg');
  await saved(page);
  await click(page, 'button', 'It’s over');
  await click(page, 'button', 'Undo');
  await until(() => running(page), 'the episode after undo');
  await click(page, 'button', 'It’s over');
  await saved(page);
  await click(page, '.tabs__item', 'Journal');
  await waitFor(page, '.entry__marks', '7 at worst');
  equal(Object.keys(await app.entries(page)).length, 1, 'entries in Firefox');
  await kill();
}

async function kills(t) {
  const { random } = t;
  const server = await serve(t.dist);
  const profile = await folder('firefox-kills');
  const confirmed = new Map();
  for (let round = 0; round <= KILLS; round += 1) {
    const { page, kill } = await launch(profile);
    await open(page, server.url);
    await go(page, '#/data', '.page.data');
    await waitFor(page, 'button:enabled', 'Save a file'); // works once both copies have been compared
    equal(missing(await app.entries(page), confirmed), [], `entries lost after ${round} kills of Firefox, seed ${t.seed}`);
    await go(page, '#/tonight', '.page.tonight');
    for (let steps = 1 + random.below(4); steps > 0 && round < KILLS; steps -= 1) {
      if (await running(page)) await click(page, '.scale__step', String(otherNumber(random, await chosen(page))));
      else await click(page, 'button', app.HAPPENING);
      await saved(page);
      for (const [key, value] of Object.entries(await app.entries(page))) confirmed.set(key, value);
    }
    await kill();
  }
  await server.stop();
  return `${KILLS} kills, ${confirmed.size} entries confirmed, 0 lost`;
}

/** Keeps the text of the next file that is saved, in place of a download. */
const keepFiles = (page) =>
  page.evaluate(() => {
    const address = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      globalThis.kept = blob.text();
      return address.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });

async function saveFile(page) {
  await go(page, '#/data', '.page.data');
  await waitFor(page, 'button:enabled', 'Save a file');
  await click(page, 'button:enabled', 'Save a file');
  return page.evaluate(() => globalThis.kept);
}

const chooseFile = (page, name, text) =>
  page.evaluate(
    (name, whole) => {
      const input = document.querySelector('input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new File([whole], name));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );

async function takeFile(page, text) {
  await go(page, '#/data', '.page.data');
  await chooseFile(page, 'journal.stillnight', text);
  await click(page, 'button', 'Add to my journal');
  await until(() => page.evaluate(() => /entries were added/.test(document.body.textContent)), 'the file to be taken in');
  await saved(page);
}

async function deleteAll(page) {
  await go(page, '#/data', '.page.data');
  await page.evaluate(() => {
    const field = [...document.querySelectorAll('label')].find((label) => label.textContent.startsWith('Type “delete”')).querySelector('input');
    field.value = 'delete';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await click(page, 'button:enabled', 'Delete everything now');
  await until(() => page.evaluate(() => document.body.textContent.includes('Everything was deleted.')), 'the end of deleting');
}

/** Random journals, as in the other browser. */
async function journals(t) {
  const { page, kill } = await launch(await folder('firefox-journals'));
  await open(page, t.server.url);
  await keepFiles(page);
  const take = (text) => takeFile(page, text);
  const said = await outAndIn(randomJournals(t.random, JOURNALS), { take, save: () => saveFile(page), wipe: () => deleteAll(page) });
  await kill();
  return said;
}

/** A file of another app, longer than what is read at a time. */
async function imported(t) {
  const { page, kill } = await launch(await folder('firefox-import'));
  await open(page, `${t.server.url}#/import`);
  await until(() => page.evaluate(() => document.querySelector('input[type="file"]:enabled') !== null), 'a file to choose');
  const path = `${await folder('health')}/export.xml`;
  const nights = await healthFile(path, 3);
  await chooseFile(page, 'export.xml', await readFile(path, 'utf8'));
  await until(() => page.evaluate((count) => document.body.textContent.includes(`${count} new`), nights), 'what is in the file');
  await kill();
  return `${nights} nights in 3 MB`;
}

export default [
  { name: 'the story', run: story },
  { name: 'a file of another app, piece by piece', run: imported },
  { name: 'random journals, the last of ten years, come back as they were', run: journals },
  { name: `${KILLS} kills lose nothing confirmed`, run: kills },
];
