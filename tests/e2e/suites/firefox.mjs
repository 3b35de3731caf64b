// The story and five kills in Firefox, over WebDriver BiDi.
import puppeteer from 'puppeteer-core';
import * as app from '../lib/app.mjs';
import { firefoxPath } from '../lib/browser.mjs';
import { equal, ok, until } from '../lib/checks.mjs';
import { missing } from '../lib/confirmed.mjs';
import { folder, serve } from '../lib/server.mjs';
import { watchPuppeteer } from '../lib/watch.mjs';

const KILLS = 5;

async function launch(profile) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    userDataDir: profile,
    env: { ...process.env, TZ: 'Europe/Berlin' },
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB', 'browser.sessionstore.resume_from_crash': false },
  });
  const child = browser.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const kill = async () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
    await gone;
  };
  return { browser, kill, page: await watchPuppeteer(await browser.newPage()) };
}

/** Is there such an element with exactly these words on the page? */
const shows = (page, selector, words) =>
  page.evaluate((where, text) => [...document.querySelectorAll(where)].some((node) => node.textContent.trim() === text), selector, words);

const waitFor = (page, selector, words) => until(() => shows(page, selector, words), `"${words}" in Firefox`);

/** Clicks by the words on the thing, where a finger would. */
async function click(page, selector, words) {
  await waitFor(page, selector, words);
  const find = (where, text) => [...document.querySelectorAll(where)].find((node) => node.textContent.trim() === text);
  const handle = await page.evaluateHandle(find, selector, words);
  await handle.asElement().click();
}

async function open(page, url) {
  await page.goto(url);
  await until(() => page.evaluate(() => !document.getElementById('shell-now') && document.getElementById('page-title') !== null), 'the app in Firefox');
}

const saved = (page) => until(() => page.evaluate(() => document.querySelector('.status')?.dataset.state === 'saved'), 'Saved in Firefox');

const running = (page) => page.evaluate(() => document.getElementById('page-title').textContent.startsWith('Since'));

async function go(page, route, mark) {
  await page.evaluate((to) => {
    location.hash = to;
  }, route);
  await until(() => page.evaluate((found) => Boolean(document.querySelector(found)), mark), `${route} in Firefox`);
}

async function story(t) {
  const { page, browser } = await launch(await folder('firefox'));
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
  await browser.close();
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
    await waitFor(page, 'button', 'Save a file');
    equal(missing(await app.entries(page), confirmed), [], `entries lost after ${round} kills of Firefox, seed ${t.seed}`);
    await go(page, '#/tonight', '.page.tonight');
    for (let steps = 1 + random.below(4); steps > 0 && round < KILLS; steps -= 1) {
      if (await running(page)) await click(page, '.scale__step', String(random.below(11)));
      else await click(page, 'button', app.HAPPENING);
      await saved(page);
      for (const [key, value] of Object.entries(await app.entries(page))) confirmed.set(key, value);
    }
    await kill();
  }
  await server.stop();
  return `${KILLS} kills, ${confirmed.size} entries confirmed, 0 lost`;
}

export default [
  { name: 'the story', run: story },
  { name: `${KILLS} kills lose nothing confirmed`, run: kills },
];
