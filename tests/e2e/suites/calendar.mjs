// Calendar files: what was asked for stands in them, in lines every calendar reads, and no word about illness.
import { readFile } from 'node:fs/promises';
import * as app from '../lib/app.mjs';
import { equal, match, ok } from '../lib/checks.mjs';
import { journalFile } from '../lib/journal.mjs';

const NOON = '2026-11-21T13:00:00+01:00';
const FORBIDDEN = /leg|rls|restless|iron|tablet|medicine|dose|blood|doctor|stillnight|illness/i;

async function open(t, options = {}) {
  const page = await t.page({ at: NOON, ...options });
  await app.open(page, t.server.url);
  await app.importFile(page, 'filled.stillnight', journalFile({ nights: 20, last: '2026-11-20', seed: 5, whole: true }));
  await app.go(page, '#/reminders');
  return page;
}

const section = (page, name) => page.locator('.section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

async function save(page, what) {
  const button = page.getByRole('button', { name: `Save calendar file: ${what}` });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The properties of each event and of its alarm; holds the file to RFC 5545's rules for lines on the way. */
function events(bytes) {
  const text = bytes.toString('utf8');
  ok(text.endsWith('\r\n'), 'the last line ends');
  ok(!text.replaceAll('\r\n', '').includes('\n'), 'every line ends with CR LF');
  for (const line of text.split('\r\n')) ok(Buffer.byteLength(line) <= 75, `line of at most 75 bytes: ${line}`);
  const lines = text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  const stack = [];
  const found = [];
  for (const line of lines) {
    const [name, value] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)];
    if (name === 'BEGIN') {
      stack.push(value);
      if (value === 'VEVENT') found.push({});
    } else if (name === 'END') equal(stack.pop(), value, 'what ends');
    else if (stack.includes('VEVENT')) found.at(-1)[stack.at(-1) === 'VALARM' ? `ALARM ${name}` : name] = value;
  }
  equal(stack, [], 'what is left open');
  for (const event of found) {
    for (const name of ['UID', 'DTSTAMP', 'SUMMARY', 'URL', 'ALARM TRIGGER']) ok(event[name], `${name} in ${JSON.stringify(event)}`);
    ok(!FORBIDDEN.test(event.SUMMARY) && !FORBIDDEN.test(event['ALARM DESCRIPTION']), `a neutral title: ${event.SUMMARY}`);
  }
  return found;
}

async function evening(t) {
  const page = await open(t);
  const part = section(page, 'Evening note');
  await part.getByText('Every evening at 21:30, from today.').waitFor();
  await part.getByLabel('Time').fill('20:45');
  await part.getByText('Every evening at 20:45, from today.').waitFor();
  const file = await save(page, 'Evening note');
  equal(file.name, 'evening.ics', 'name');
  const [event, ...more] = events(file.bytes);
  equal(more, [], 'further events');
  equal([event.DTSTART, event.RRULE, event.SUMMARY], ['20261121T204500', 'FREQ=DAILY;INTERVAL=1', 'Evening note'], 'the event');
  equal(event.URL, `${t.server.url}#/tonight`, 'where it leads');
  await part.getByText('The file is in your downloads.', { exact: false }).waitFor();
  // The same wish is the same event, so that a calendar can replace it.
  const [again] = events((await save(page, 'Evening note')).bytes);
  equal(again.UID, event.UID, 'UID of the second file');
  // What is no time is said beside its field, and nothing is made.
  await part.getByLabel('Time').fill('');
  await page.getByRole('button', { name: 'Save calendar file: Evening note' }).click();
  await part.getByText('Choose a time.').waitFor();
}

async function doses(t) {
  const page = await open(t);
  const part = section(page, 'Doses');
  const rows = await part.getByRole('listitem').allInnerTexts();
  equal(rows.map((row) => row.slice(0, 22)), ['08:00, every other day', '20:00, every day, from', '22:00, every day, from'], 'doses listed');
  const found = events((await save(page, 'Doses')).bytes);
  equal(found.map((event) => event.RRULE), ['FREQ=DAILY;INTERVAL=2', 'FREQ=DAILY;INTERVAL=1', 'FREQ=DAILY;INTERVAL=1'], 'rules');
  equal([...new Set(found.map((event) => event.SUMMARY))], ['Reminder'], 'titles');
}

async function dates(t) {
  const page = await open(t);
  const day = async (name, date) => section(page, name).getByLabel('Day').fill(date);
  await page.getByRole('button', { name: 'Save calendar file: Blood test' }).click();
  await section(page, 'Blood test').getByText('Choose the day.').waitFor();
  equal((await app.focused(page)).id, 'reminder-bloods', 'focus');
  await day('Blood test', '2026-11-20');
  await section(page, 'Blood test').getByText('This day is over.').waitFor();
  await day('Blood test', '2026-12-01');
  await section(page, 'Blood test').getByText(/all day\. The calendar calls at 9 the morning before/).waitFor();
  const [bloods] = events((await save(page, 'Blood test')).bytes);
  equal([bloods['DTSTART;VALUE=DATE'], bloods['ALARM TRIGGER'], bloods.RRULE], ['20261201', '-PT900M', undefined], 'blood test');
  match(bloods.URL, /#\/labs$/, 'where it leads');
  await day('Appointment', '2026-12-03');
  await section(page, 'Appointment').getByLabel('Time, if known').fill('10:15');
  const [visit] = events((await save(page, 'Appointment')).bytes);
  equal([visit.DTSTART, visit['ALARM TRIGGER']], ['20261203T101500', '-PT1440M'], 'appointment');
  match(visit.URL, /#\/report$/, 'where it leads');
}

/** By keyboard alone, at 320 px, with no plan to remind of. */
async function narrow(t) {
  const page = await t.page({ at: NOON, viewport: { width: 320, height: 640 } });
  await app.open(page, `${t.server.url}#/medicines`);
  await page.getByRole('link', { name: 'Reminders for your calendar' }).focus();
  await page.keyboard.press('Enter');
  await app.heading(page, 'Reminders').waitFor();
  await app.focusOnHeading(page);
  await section(page, 'Doses').getByText('There is no plan with clock times yet.').waitFor();
  equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, 'width');
  const button = page.getByRole('button', { name: 'Save calendar file: Evening note' });
  for (let steps = 0; !(await button.evaluate((node) => node === document.activeElement)); steps += 1) {
    ok(steps < 12, 'the button is reached by Tab');
    await page.keyboard.press('Tab');
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  equal(events(await readFile(await download.path())).length, 1, 'events');
  for (const route of ['#/labs', '#/report', '#/more']) {
    await app.go(page, route);
    await page.getByRole('link', { name: /^Reminders/ }).first().waitFor();
  }
}

/** Where the device's sheet takes files it gets them; where it does not open, the file is saved. */
async function shared(t) {
  const context = await t.context({ at: NOON });
  await context.addInitScript(() => {
    globalThis.handed = [];
    navigator.canShare = (what) => what.files?.[0]?.type === 'text/calendar';
    navigator.share = async (what) => {
      if (globalThis.refuses) throw new DOMException('no', 'DataError');
      globalThis.handed.push([what.files[0].name, await what.files[0].text()]);
    };
  });
  const page = await context.newPage();
  await app.open(page, `${t.server.url}#/reminders`);
  await app.button(page, 'Save calendar file: Evening note').and(page.locator(':enabled')).waitFor();
  await app.button(page, 'Share: Evening note').click();
  await page.waitForFunction(() => globalThis.handed.length === 1);
  const [[name, text]] = await page.evaluate(() => globalThis.handed);
  equal([name, events(Buffer.from(text)).length], ['evening.ics', 1], 'the file handed over');
  await page.evaluate(() => {
    globalThis.refuses = true;
  });
  const [download] = await Promise.all([page.waitForEvent('download'), app.button(page, 'Share: Evening note').click()]);
  equal(download.suggestedFilename(), 'evening.ics', 'saved instead');
}

export default [
  { name: 'the evening note: every day, the same again replaces it, no time is said', run: evening },
  { name: 'doses as planned, every other day too', run: doses },
  { name: 'a blood test and an appointment, days that cannot be are said', run: dates },
  { name: 'by keyboard at 320 px, from where one would look for it', run: narrow },
  { name: 'the device’s own sheet takes the file, or it is saved', run: shared },
];
