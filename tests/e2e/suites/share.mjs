// Nights handed on: sealed and open, as a link and as a file, from one browser to another that never met.
import { readFile } from 'node:fs/promises';
import * as app from '../lib/app.mjs';
import { bluest } from '../lib/blue.mjs';
import { equal, match, ok, until } from '../lib/checks.mjs';
import { fileOf, journalFile } from '../lib/journal.mjs';
import { tabTo, words } from '../lib/keys.mjs';
import { useTheme } from '../lib/routes.mjs';
import { FEW, NOTE, extract, openFile, openLink, plainLink, sealedLink } from '../lib/seal.mjs';

const NOON = '2026-11-21T13:00:00+01:00';
const FILLED = { nights: 40, last: '2026-11-20', whole: true };

/** Somebody with a journal, on the page that hands nights on. */
async function sender(t, file, options = {}) {
  const page = await t.page({ at: NOON, ...options });
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', file);
  await app.go(page, '#/share');
  await page.locator('.phrase__words').waitFor();
  return page;
}

const phraseOf = (page) => page.locator('.phrase__words').innerText();
const field = (page) => page.getByLabel('The link', { exact: true });

async function made(page) {
  await app.button(page, 'Make the link').click();
  await field(page).waitFor();
  return field(page).inputValue();
}

/** Opens a sealed link that is in view. */
async function unlock(page, phrase) {
  await page.getByLabel('The phrase').fill(phrase);
  await app.button(page, 'Open with this phrase').click();
}

async function add(page) {
  await app.button(page, 'See what would be added').click();
  await app.button(page, 'Add to my journal').click();
  await page.getByText(/were added|was added/).waitFor();
  await app.saved(page);
}

async function travels(t) {
  const from = await sender(t, fileOf(FEW));
  await from.getByText('2 entries, from Thu, 19 November 2026 to Fri, 20 November 2026.').waitFor();
  await from.getByText('Show every entry').click();
  await from.locator('.told__entry').first().waitFor(); // the browser tells of an opened fold a moment later
  equal(await from.locator('.told__entry').count(), 2, 'entries shown before they leave');
  equal(await from.getByText(NOTE).count(), 0, 'notes shown while they stay');
  const first = await phraseOf(from);
  await app.button(from, 'Another phrase').click();
  await until(async () => (await phraseOf(from)) !== first, 'another phrase');
  const phrase = await phraseOf(from);
  match(phrase, /^[a-z]{3,8}( [a-z]{3,8}){5}$/, 'a phrase of six words');
  const url = await made(from);
  ok(url.length <= 1200, `${url.length} characters`);
  await from.locator('.qrcode svg').waitFor();
  const inside = openLink(new URL(url).hash.slice(4), phrase);
  equal(inside.length, 3, 'lines of the extract, opened by another program');
  ok(!inside.join('\n').includes(NOTE), 'a note left with the link');

  const context = await t.context({ at: NOON });
  const page = await context.newPage();
  await app.open(page, `${t.server.url}#/tonight`);
  await app.workerActive(page);
  await context.setOffline(true);
  await page.goto('about:blank');
  await app.open(page, url);
  await app.button(page, 'Open with this phrase').click();
  await page.getByText('Please type the phrase.').waitFor();
  await unlock(page, first);
  await page.getByText(/wrong one, or what you opened is damaged/).waitFor();
  equal(await page.getByLabel('The phrase').inputValue(), first, 'what was typed after it did not fit');
  await unlock(page, ` ${phrase.toUpperCase().replaceAll(' ', ' - ')}.`);
  await page.getByText('From a link, not checked by us.').waitFor();
  equal(await page.locator('.told__entry').count(), 2, 'entries shown');
  equal(await app.entries(page), {}, 'entries of somebody who only looks');
  await app.button(page, 'See what would be added').click();
  await page.getByText('2 new, 0 changed').waitFor();
  await page.getByText(/With it, \d+ % of the room would be used/).waitFor();
  equal(await app.entries(page), {}, 'entries while it is asked');
  await app.button(page, 'Leave it').click();
  await add(page);
  const brought = await app.entries(page);
  equal(Object.keys(brought).length, 2, 'entries after they were added');
  await app.button(page, 'See what would be added').click();
  await page.getByText('All of it is in your journal already').waitFor();
  equal(await app.entries(page), brought, 'entries after the same link twice');
  await app.button(page, 'Leave it').click();
  await app.button(page, 'Undo').click();
  await app.saved(page);
  await app.go(page, '#/journal');
  await page.getByText('No night yet').waitFor();
  await context.setOffline(false);
}

async function plain(t) {
  const from = await sender(t, fileOf(FEW));
  await from.getByText('My own words (notes)').click();
  await from.getByText('1 entry holds your own words.').waitFor();
  await from.getByText('Leave it open, without a phrase').click();
  await from.getByText(/anybody can forward it/).waitFor();
  equal(await from.locator('.phrase__words').count(), 0, 'a phrase for an open link');
  const url = await made(from);
  await from.getByText('Leave it open, without a phrase').click();
  equal(await field(from).count(), 0, 'the open link after the wish for a phrase');

  const page = await t.page({ at: NOON });
  await app.open(page, t.server.url);
  const before = await app.everything(page);
  await page.goto('about:blank');
  await app.open(page, url);
  await page.getByText(NOTE).waitFor();
  await page.getByText('1 entry has notes in the sender’s words.').waitFor();
  match(page.url(), /#\/s\/$/, 'the address after it was read');
  equal(await app.everything(page), before, 'storage before and after looking');
  await add(page);
  await page.getByRole('link', { name: 'To the journal' }).click();
  await page.locator('.entry').first().waitFor();
}

async function large(t) {
  const from = await sender(t, journalFile({ nights: 400, last: '2026-11-20', whole: true }));
  await from.getByText('From – to').click();
  await from.getByLabel('First night').fill('2025-11-01');
  await from.getByLabel('First night').dispatchEvent('change');
  await until(async () => /^1?\d{3} entries/.test(await from.locator('.give [role="status"] .num').first().innerText()), 'the count');
  await app.button(from, 'Make the link').click();
  await from.getByText('This is too much for a link.').waitFor();
  equal(await field(from).count(), 0, 'links of too much');
  const phrase = await phraseOf(from);
  const [download] = await Promise.all([from.waitForEvent('download'), app.button(from, 'Save as a file instead').click()]);
  match(download.suggestedFilename(), /^stillnight-extract-2026-11-21\.stillnight$/, 'name of the file');
  const text = await readFile(await download.path(), 'utf8');
  const inside = JSON.parse(openFile(text, phrase));
  ok(inside.entries.length > 500, `${inside.entries.length} entries`);
  ok(inside.entries.every(([, , { k }]) => k && k !== 'pr' && k !== 'pl'), 'no profile, no plan, nothing deleted');
  await from.getByText('The file was made and read back.').waitFor();

  const page = await t.page({ at: NOON });
  await app.complete((await app.open(page, t.server.url), page));
  await app.chooseFile(page, 'extract.stillnight', text);
  await unlock(page, 'not these words at all');
  await page.getByText(/wrong one, or what you opened is damaged/).waitFor();
  await unlock(page, phrase);
  await page.getByText(`${inside.entries.length} new`).waitFor();
  equal(await app.entries(page), {}, 'entries while it is asked');
  await app.button(page, 'Add to my journal').click();
  await page.getByText(/entries were added/).waitFor();
  await app.saved(page);
  equal(Object.keys(await app.entries(page)).length, inside.entries.length, 'entries after they were added');
  return `${inside.entries.length} entries, ${text.length} characters`;
}

async function middle(t) {
  const from = await sender(t, journalFile(FILLED));
  await from.getByText('14 nights', { exact: true }).click();
  const url = await made(from);
  ok(url.length > 1800, `${url.length} characters`);
  await from.getByText(/some programs cut long links/).waitFor();
  equal(await from.locator('.qrcode svg').count(), 0, 'pictures of a long link');
  await from.getByText('30 nights', { exact: true }).click();
  equal(await field(from).count(), 0, 'the old link after another choice');
  return `${url.length} characters`;
}

async function backup(t) {
  const page = await t.page({ at: NOON });
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', journalFile(FILLED));
  const before = await app.entries(page);
  await app.complete(page);
  await page.getByText('Seal the file with a phrase').click();
  const type = async (first, again) => {
    await page.getByLabel('Your phrase').fill(first);
    await page.getByLabel('The same phrase again').fill(again);
    await app.button(page, 'Save a sealed file').click();
  };
  await type('short', 'short');
  await page.getByText('This phrase is too short.').waitFor();
  await type('a long enough phrase', 'a long enough phase');
  await page.getByText('The two phrases are not the same.').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), type('Grandma’s Käsekuchen 1974', 'grandma’s Ka\u0308sekuchen 1974')]);
  match(download.suggestedFilename(), /^stillnight-2026-11-21\.stillnight$/, 'name of the file');
  const text = await readFile(await download.path(), 'utf8');
  equal(JSON.parse(openFile(text, 'grandma s käsekuchen 1974')).entries.length, Object.keys(before).length, 'entries in the file');
  await page.getByText(/Last file saved today/).waitFor();

  await app.wipe(page);
  await app.chooseFile(page, 'sealed.stillnight', text);
  await page.getByText('This file is sealed.').waitFor();
  await unlock(page, 'grandma');
  await page.getByText(/wrong one, or what you opened is damaged/).waitFor();
  equal(await app.entries(page), {}, 'entries after a wrong phrase');
  await unlock(page, 'GRANDMA’S KÄSEKUCHEN 1974');
  await app.button(page, 'Add to my journal').click();
  await page.getByText(/entries were added/).waitFor();
  await app.saved(page);
  const contents = (all) => Object.fromEntries(Object.entries(all).map(([key, stored]) => [key, stored.slice(23)]));
  equal(contents(await app.entries(page)), contents(before), 'the journal after the round trip');

  await app.chooseFile(page, 'cut.stillnight', text.slice(0, Math.floor(text.length * 0.7)));
  await page.getByText(/sealed file is incomplete or was changed/).waitFor();
  await app.chooseFile(page, 'newer.stillnight', text.replace('"format":1', '"format":2'));
  await page.getByText(/saved by a newer Stillnight/).waitFor();
  await app.chooseFile(page, 'altered.stillnight', text.replace('"salt":"', '"salt":"').replace(/"salt":"(.)/, (_, c) => `"salt":"${c === 'A' ? 'B' : 'A'}`));
  await unlock(page, 'grandma’s käsekuchen 1974');
  await page.getByText(/wrong one, or what you opened is damaged/).waitFor();
  await app.button(page, 'Leave it').click();
  equal(await page.getByLabel('The phrase').count(), 0, 'fields after the file was put away');
}

async function pasted(t) {
  const page = await t.page({ at: NOON });
  await app.open(page, `${t.server.url}#/more`);
  await page.getByRole('link', { name: 'Open a link', exact: true }).click();
  await app.heading(page, 'Open a link').waitFor();
  await page.getByText(/Phones open links in the browser/).waitFor();
  const area = page.getByLabel('The link', { exact: true });
  await area.fill('Dear Bo, see you soon!');
  await app.button(page, 'Open it').click();
  await page.getByText(/There is no Stillnight link in this text/).waitFor();
  equal(await area.inputValue(), 'Dear Bo, see you soon!', 'what was typed');
  const link = plainLink(extract(FEW));
  await area.fill(`Hello!\n> <https://elsewhere.example/app/#/s/${link.slice(0, 50)}=\n> ${link.slice(50)}>\n\nBye, Bo`);
  await app.button(page, 'Open it').click();
  await page.getByText('From a link, not checked by us.').waitFor();
  equal(await page.locator('.told__entry').count(), 2, 'entries shown');
}

const whole = extract(FEW);

async function insecure(t) {
  const context = await t.context({ at: NOON });
  await context.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined }));
  const page = await context.newPage();
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', fileOf(FEW));
  await app.go(page, '#/share');
  await app.button(page, 'Make the link').click();
  await page.getByText(/not opened over a secure connection/).waitFor();
  await page.getByText('Leave it open, without a phrase').click();
  await made(page);
  await app.go(page, `#/s/${sealedLink(whole, 'x', { cheap: true })}`);
  await unlock(page, 'some words');
  await page.getByText(/not opened over a secure connection/).waitFor();
  equal(await page.getByLabel('The phrase').inputValue(), 'some words', 'what was typed');
}

async function keys(t) {
  const from = await sender(t, fileOf(FEW));
  await tabTo(from, 'Which nights');
  await from.keyboard.press('ArrowRight');
  equal(await words(from), '30 nights', 'stretch reached by arrows');
  await tabTo(from, 'Lab values');
  await from.keyboard.press('Space');
  const phrase = await phraseOf(from);
  await tabTo(from, 'Make the link');
  await from.keyboard.press('Enter');
  await field(from).waitFor();
  await tabTo(from, 'The link');
  const url = await field(from).inputValue();
  await tabTo(from, 'Copy the link');
  const page = await t.page({ at: NOON });
  await app.open(page, `${t.server.url}#/open`);
  await tabTo(page, 'The link');
  await page.keyboard.insertText(url);
  await tabTo(page, 'Open it');
  await page.keyboard.press('Enter');
  await app.focusOnHeading(page);
  await tabTo(page, 'The phrase');
  await page.keyboard.insertText(phrase);
  await page.keyboard.press('Enter');
  await page.getByText('From a link, not checked by us.').waitFor();
  await tabTo(page, 'See what would be added');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Add to my journal');
  await page.keyboard.press('Enter');
  await page.getByText(/entries were added/).waitFor();
}

async function night(t) {
  const context = await t.context({ at: app.NIGHT_AT });
  await useTheme(context, 'night');
  const page = await context.newPage();
  const found = {};
  const look = async (name) => {
    const blue = bluest(await page.screenshot({ fullPage: true }));
    if (blue !== 'no blue') found[name] = blue;
  };
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', fileOf(FEW));
  await app.go(page, '#/share');
  await page.locator('.phrase__words').waitFor();
  await page.getByText('Show every entry').click();
  const url = await made(page);
  await page.locator('.qrcode svg').waitFor();
  await look('a link that was made');
  await page.getByText('Leave it open, without a phrase').click();
  await look('the warning');
  await app.go(page, new URL(url).hash);
  await unlock(page, 'wrong');
  await page.getByText(/wrong one/).waitFor();
  await look('a wrong phrase');
  await app.go(page, `#/s/${plainLink(whole)}`);
  await app.button(page, 'See what would be added').click();
  await look('what came');
  await app.go(page, '#/open');
  await look('the page to paste on');
  equal(found, {}, 'blue pixels');
}

export default [
  { name: 'a sealed link passes from one browser to another that is offline; looked at, added, twice, undone', run: travels },
  { name: 'an open link is warned about, and goes from the address once it is read', run: plain },
  { name: 'a longer link is called long, and has no picture', run: middle },
  { name: 'what is too much for a link travels as a sealed file', run: large },
  { name: 'a sealed backup: out, everything deleted, in; wrong phrases and damaged files change nothing', run: backup },
  { name: 'a link is pasted as mail programs leave it', run: pasted },
  { name: 'where the browser cannot seal, it says so', run: insecure },
  { name: 'made and opened with the keyboard alone', run: keys },
  { name: 'no blue pixel in the night theme', run: night },
];
