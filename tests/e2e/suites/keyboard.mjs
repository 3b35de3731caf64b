// Everything by keyboard: the story, the skip link, focus and title after each route.
import * as app from '../lib/app.mjs';
import { equal, match, until } from '../lib/checks.mjs';
import { tabTo, words } from '../lib/keys.mjs';

async function story(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  await tabTo(page, app.HAPPENING);
  await page.keyboard.press('Enter');
  await app.saved(page);
  await app.heading(page, 'Since 03:12').waitFor();
  await tabTo(page, '0');
  for (let presses = 0; presses < 7; presses += 1) await page.keyboard.press('ArrowRight');
  equal(await words(page), '7', 'number reached by arrows');
  await app.saved(page);
  await tabTo(page, 'Walking');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Left leg');
  await page.keyboard.press('Space');
  await app.saved(page);
  await tabTo(page, 'It’s over');
  await page.keyboard.press('Space');
  await app.heading(page, 'Awake with your legs?').waitFor();
  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await app.heading(page, 'Since 03:12').waitFor();
}

const ROUTES = [
  ['Journal', /^Journal/],
  ['Help', /^Help/],
  ['More', /^More/],
  ['Settings', /^Settings/],
  ['More', /^More/],
  ['Your data', /^Your data/],
  ['More', /^More/],
  ['About Stillnight', /^About Stillnight/],
  ['Tonight', /^Tonight/],
];

async function routes(t) {
  const page = await t.page({ at: '2026-11-22T13:00:00+01:00' });
  await app.open(page, `${t.server.url}#/journal`);
  await app.go(page, '#/tonight');
  for (const [name, title] of ROUTES) {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
    await until(async () => title.test((await app.focused(page)).title), `title of ${name}`);
    await app.focusOnHeading(page);
  }
}

async function skip(t) {
  const page = await t.page({ at: '2026-11-22T13:00:00+01:00' });
  await app.open(page, t.server.url);
  await page.keyboard.press('Tab');
  equal(await words(page), 'Skip to the page', 'first stop of Tab');
  await page.keyboard.press('Enter');
  await app.focusOnHeading(page);
  match(page.url(), /\/(#\/tonight)?$/, 'address after skipping');
}

export default [
  { name: 'the story', run: story },
  { name: 'focus on the heading and a title after each route', run: routes },
  { name: 'the skip link', run: skip },
];
