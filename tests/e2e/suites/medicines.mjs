// Medicines and supplements: a name is looked up as it is typed, what is taken is noted, a day is one tap.
import * as app from '../lib/app.mjs';
import { bluest } from '../lib/blue.mjs';
import { equal, match } from '../lib/checks.mjs';
import { launchProfile } from '../lib/browser.mjs';
import { useTheme } from '../lib/routes.mjs';
import { folder, serve } from '../lib/server.mjs';

const AT = '2026-11-22T13:00:00+01:00';
const PHONE = { width: 390, height: 844 };
const ADD = 'Add or look up a name';

const field = (page, label) => page.getByLabel(label, { exact: true });
const shown = (page, text) => page.getByText(text).first().waitFor();

async function fill(page, texts) {
  for (const [label, text] of Object.entries(texts)) await field(page, label).fill(text);
}

/** Adds one medicine taken at 22:00. */
async function add(page, name) {
  await app.button(page, ADD).click();
  await fill(page, { 'Name, generic or brand': name, 'Strength of one': '0,125', Unit: 'mg', Time: '22:00', 'How many': '1' });
  await app.button(page, 'Save').click();
  await page.getByRole('heading', { level: 3, name, exact: true }).last().waitFor();
  await app.saved(page);
}

async function lookUp(t) {
  const page = await t.page({ at: AT, viewport: PHONE });
  await app.open(page, `${t.server.url}#/medicines`);
  await app.button(page, ADD).click();
  const name = field(page, 'Name, generic or brand');
  await name.fill('Benadril');
  await app.button(page, 'Did you mean Benadryl (US)?').waitFor();
  await shown(page, 'Listed among medicines that can start or worsen restless legs.');
  await shown(page, 'Ask the prescriber or pharmacist; do not stop or change it on your own.');
  await app.button(page, 'Benadryl Allergy Relief (UK)').waitFor();
  await page.getByRole('link', { name: 'AASM25' }).waitFor();
  await app.button(page, 'Did you mean Benadryl (US)?').click();
  equal(await name.inputValue(), 'Benadryl', 'the name that was meant');
  await name.fill('lorat');
  await shown(page, 'Not on our list; that does not mean it cannot.');
  equal(await page.getByText('loratadine').count(), 0, 'suggestions of a medicine nobody named');
  await name.fill('omeprazole');
  await page.getByText('More: weak or conflicting reports').click();
  await shown(page, 'Reports on this one and restless legs are few, or point both ways.');
}

async function wrong(t) {
  const page = await t.page({ at: AT, viewport: PHONE });
  await app.open(page, `${t.server.url}#/medicines`);
  await app.button(page, ADD).click();
  await fill(page, { 'Strength of one': '-1', 'First day taken, if you know it': '2031-01-01' });
  await app.button(page, 'Save').click();
  await shown(page, 'Please write a name.');
  await shown(page, 'This cannot be below nought.');
  await shown(page, 'This day is more than a year ahead.');
  equal(await app.focused(page).then(({ id }) => id), 'medicine-name', 'focus on the first wrong field');
  equal(await field(page, 'Strength of one').inputValue(), '-1', 'what was typed');
  equal(Object.keys(await app.entries(page)).length, 0, 'stored entries');
}

async function taken(t) {
  const page = await t.page({ at: AT, viewport: PHONE });
  await app.open(page, `${t.server.url}#/medicines`);
  await add(page, 'Pramipexole');
  await shown(page, /22:00 \(1\), every day/);
  await shown(page, /new strong urges/);
  const planned = app.button(page, 'All as planned').first();
  await planned.click();
  await app.saved(page);
  equal(await planned.getAttribute('aria-pressed'), 'true', 'as planned');
  await app.button(page, 'Undo').click();
  await page.locator('[aria-pressed="false"]').first().waitFor();
  equal(await planned.getAttribute('aria-pressed'), 'false', 'as planned after undo');

  await page.getByText('Something was different').first().click();
  const missed = app.button(page, 'Not taken').first();
  await missed.click();
  await page.locator('[aria-pressed="true"]').first().waitFor();
  await app.button(page, 'At another time').first().click();
  await field(page, 'Taken at').first().fill('23:40');
  await app.saved(page);

  await page.getByText('Change or add').click();
  await app.button(page, 'No longer taken').click();
  await field(page, 'First day without it').fill('2026-11-22');
  await app.button(page, 'Save').click();
  await page.getByRole('heading', { level: 2, name: 'Stopped' }).waitFor();
  await app.saved(page);
  await page.reload();
  await app.ready(page);
  await page.getByRole('heading', { level: 2, name: 'Stopped' }).waitFor();
  equal(Object.keys(await app.entries(page)).length, 3, 'a medicine, a dose and the emptied day');
}

/** A side effect is noted, over, and taken out again by keyboard: the focus stays where it was. */
async function noticed(t) {
  const page = await t.page({ at: AT, viewport: PHONE });
  await app.open(page, `${t.server.url}#/medicines`);
  await add(page, 'Ropinirole');
  await app.button(page, 'I noticed new strong urges').click();
  await app.button(page, 'Save').click();
  await app.button(page, 'Gone now').focus();
  await page.keyboard.press('Enter');
  await app.button(page, 'Gone now').waitFor({ state: 'detached' });
  match((await app.focused(page)).id, /^effect-/, 'focus on what is over');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.medicine__effect').waitFor({ state: 'detached' });
  match((await app.focused(page)).id, /^medicine-/, 'focus on the medicine');
}

async function keyboard(t) {
  const page = await t.page({ at: AT, viewport: PHONE });
  await app.open(page, `${t.server.url}#/medicines`);
  await app.button(page, ADD).focus();
  await page.keyboard.press('Enter');
  await page.locator('.medicine__form h2:focus').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('sertralin');
  await app.button(page, 'sertraline').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shown(page, 'Listed among medicines that can start or worsen restless legs.');
  await app.button(page, 'Save').focus();
  await page.keyboard.press('Space');
  await page.getByRole('heading', { level: 3, name: 'sertraline' }).waitFor();
  await app.focusOnHeading(page);
}

async function night(t) {
  const context = await t.context({ at: app.NIGHT_AT, viewport: PHONE });
  await useTheme(context, 'night');
  const page = await context.newPage();
  await app.open(page, `${t.server.url}#/medicines`);
  const found = {};
  const look = async (name) => {
    const seen = bluest(await page.screenshot({ fullPage: true }));
    if (seen !== 'no blue') found[name] = seen;
  };
  await look('empty');
  await add(page, 'Ropinirole');
  await page.getByText('Something was different').first().click();
  await app.button(page, 'Not taken').first().click();
  await look('list');
  await app.button(page, ADD).click();
  await field(page, 'Name, generic or brand').fill('Benadril');
  await field(page, 'Strength of one').fill('-1');
  await app.button(page, 'Save').click();
  await shown(page, 'This cannot be below nought.');
  await look('form');
  equal(found, {}, 'blue pixels');
}

async function offline(t) {
  const server = await serve(t.dist);
  const profile = await folder('medicines');
  let browser = await launchProfile(profile);
  await app.open(browser.page, server.url);
  await app.workerActive(browser.page);
  await browser.kill();
  await server.stop();
  browser = await launchProfile(profile);
  await app.open(browser.page, `${server.url}#/medicines`);
  await app.button(browser.page, ADD).click();
  await field(browser.page, 'Name, generic or brand').fill('Zoloft');
  await shown(browser.page, 'Zoloft (US) holds sertraline.');
  match(browser.page.url(), /#\/medicines$/, 'address');
  await browser.kill();
}

export default [
  { name: 'a brand with a slip shows its note at once, and its namesake abroad', run: lookUp },
  { name: 'what is wrong is said beside its field and nothing is saved', run: wrong },
  { name: 'noted, all as planned in one tap, undone, late, stopped', run: taken },
  { name: 'by keyboard alone', run: keyboard },
  { name: 'a side effect comes and goes under the same focus', run: noticed },
  { name: 'no blue at night', run: night },
  { name: 'the list of names without a server', run: offline },
];
