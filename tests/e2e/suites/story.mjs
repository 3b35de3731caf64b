// The night the app is made for: twelve minutes past three, one tap, and everything after it.
import * as app from '../lib/app.mjs';
import { equal, match } from '../lib/checks.mjs';
import { journalFile } from '../lib/journal.mjs';

async function story(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  await app.heading(page, 'Awake with your legs?').waitFor();
  await app.tapHappening(page);
  await page.getByText(/in this browser only/).waitFor();
  await app.heading(page, 'Since 03:12').waitFor();

  await page.reload();
  await app.ready(page);
  await app.heading(page, 'Since 03:12').waitFor();

  await app.pick(page, 'How strong at worst?', '7');
  await app.saved(page);
  await app.pick(page, 'Where?', 'Left leg');
  await app.saved(page);
  await app.button(page, 'Walking').click();
  await app.button(page, 'It eased').click();
  await app.saved(page);
  await app.button(page, 'It’s over').click();
  await app.heading(page, 'Awake with your legs?').waitFor();
  await app.button(page, 'Undo').click();
  await app.heading(page, 'Since 03:12').waitFor();
  await app.button(page, 'It’s over').click();
  await app.saved(page);

  await app.tab(page, 'Journal').click();
  await page.getByRole('link', { name: /21 Nov.*1 episode.*7 at worst/ }).click();
  await app.heading(page, /21 November/).waitFor();
  match(page.url(), new RegExp(`#/journal/${app.NIGHT_OF}$`), 'address of the night');
  const card = page.getByRole('heading', { level: 3, name: /^03:12 –/ });
  await card.waitFor();
  await page.getByText('Walking').waitFor();
  await page.getByText('More about this episode').click();
  await app.button(page, 'Delete this episode').click();
  await page.getByText('No episode recorded for this night.').waitFor();
  await app.button(page, 'Undo').click();
  await card.waitFor();
  await app.saved(page);

  await page.reload();
  await app.ready(page);
  await card.waitFor();
  equal(Object.keys(await app.entries(page)).length, 1, 'stored entries');
}

async function morning(t) {
  const page = await t.page({ at: '2026-11-22T07:40:00+01:00' });
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', journalFile({ nights: 9 })); // a first visit is not asked yet
  await app.go(page, '#/tonight');
  await app.heading(page, 'How was last night?').waitFor();
  await page.getByText('Quiet', { exact: true }).click();
  await app.saved(page);
  await app.tab(page, 'Journal').click();
  await page.getByRole('link', { name: /21 Nov.*Quiet/ }).waitFor();
}

async function settings(t) {
  const page = await t.page({ at: '2026-11-22T13:00:00+01:00' });
  await app.open(page, `${t.server.url}#/settings`);
  await app.pick(page, 'Colours', 'Dark');
  await app.pick(page, 'Text size', 'Largest');
  await app.pick(page, 'Clock', '12 hours');
  await page.locator('html[data-theme="dark"][data-text="200"]').waitFor();
  await page.reload();
  await app.ready(page);
  await page.locator('html[data-theme="dark"][data-text="200"]').waitFor();
  await app.go(page, '#/tonight');
  await page.locator('.page__meta').getByText(/1:\d\d\s*pm/i).waitFor();
}

export default [
  { name: 'one tap at 03:12, undone, ended, found under the night before, deleted, brought back', run: story },
  { name: 'a quiet night in the morning', run: morning },
  { name: 'settings hold and stay', run: settings },
];
