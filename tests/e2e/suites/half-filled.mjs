// Forms that are half filled when the page is left, loaded again or ended: there again, until they are saved or put away.
import * as app from '../lib/app.mjs';
import { equal } from '../lib/checks.mjs';

const NOON = '2026-11-22T12:00:00+01:00';
const EARLIER = /You began this earlier, and it is not saved yet/;
const LOOK_UP = 'Add or look up a name';

const field = (page, label) => page.getByLabel(label, { exact: true });
const earlier = (page) => page.getByText(EARLIER);

/** The row that shows this lab value. */
const row = (page, text) => page.locator('.lab__value', { hasText: text });

async function open(t, route) {
  const page = await t.page({ at: NOON });
  await app.open(page, `${t.server.url}${route}`);
  return page;
}

async function reload(page) {
  await page.reload();
  await app.ready(page);
}

/** From now on a page of this context says whether the list of lab values was ever in it. */
const watchList = (context) =>
  context.addInitScript(() => {
    const look = () => {
      window.sawList ||= Boolean(document.getElementById('lab-add'));
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });

const NOTE = 'two\nlines\tand \\n';

/** Half a value, as it was typed. */
async function stands(page, after) {
  await earlier(page).waitFor();
  equal(await field(page, 'Value').inputValue(), '42,', `the number after ${after}`);
  equal(await field(page, 'Note').inputValue(), NOTE, `the note after ${after}`);
  const ticked = (question, answer) => app.group(page, question).getByLabel(answer, { exact: true }).isChecked();
  equal(await ticked('What was measured?', 'Ferritin'), true, `what was measured after ${after}`);
  equal(await ticked('Fasting?', 'No'), true, `the answer after ${after}`);
  equal(await page.evaluate(() => window.sawList), false, `a moment of the list after ${after}`);
  equal(await app.entries(page), {}, `entries after ${after}`);
}

async function value(t) {
  let page = await open(t, '#/labs');
  const context = page.context();
  await app.button(page, 'Add a value').click();
  equal(await app.drafts(page), 0, 'drafts of an empty form');
  await app.pick(page, 'What was measured?', 'Ferritin');
  await app.pick(page, 'Fasting?', 'No');
  await field(page, 'Note').fill(NOTE);
  await field(page, 'Value').pressSequentially('42,');
  equal(await earlier(page).count(), 0, 'the word on what was begun earlier, in a form just opened');
  await watchList(context);
  await reload(page);
  await stands(page, 'a reload');
  await page.close();
  page = await context.newPage();
  await app.open(page, `${t.server.url}#/labs`);
  await stands(page, 'the end of the page');
  await app.go(page, '#/help');
  await app.heading(page, 'Help').waitFor();
  await app.go(page, '#/labs');
  await app.focusOnHeading(page);
  await stands(page, 'another page');

  // Another tab knows of it too, and hears when it is saved.
  const second = await context.newPage();
  await app.open(second, `${t.server.url}#/help`);
  await second.evaluate(() => {
    window.heard = new Promise((resolve) => {
      addEventListener('storage', ({ key, newValue }) => key === 'stillnight/draft/lab' && newValue === null && resolve());
    });
  });
  await field(page, 'Value').fill('42,5');
  await app.pick(page, 'Unit on the report', 'ng/mL');
  await field(page, 'Day the blood was taken').fill('2026-11-03');
  await app.button(page, 'Save, add another').click();
  await app.saved(page);
  equal(await app.drafts(page), 0, 'drafts after saving');
  equal(await earlier(page).count(), 0, 'the word on what was begun earlier, in the form of the next value');
  await second.evaluate(() => window.heard);
  await app.go(second, '#/labs');
  await row(second, '42.5 ng/mL').waitFor();

  // What is put away stays away.
  await field(page, 'Value').fill('7');
  await reload(page);
  await earlier(page).waitFor();
  equal(await field(page, 'Day the blood was taken').inputValue(), '2026-11-03', 'the day of the same report');
  await app.button(page, 'Cancel').click();
  equal(await app.drafts(page), 0, 'drafts after Cancel');
  await reload(page);
  await row(page, '42.5 ng/mL').waitFor();
  equal(await earlier(page).count(), 0, 'the form after Cancel and a reload');
}

async function deleted(t) {
  const page = await open(t, '#/labs');
  await app.button(page, 'Add a value').click();
  await app.pick(page, 'What was measured?', 'Ferritin');
  await app.pick(page, 'Unit on the report', 'ng/mL');
  await field(page, 'Day the blood was taken').fill('2026-11-03');
  await field(page, 'Value').fill('20');
  await app.button(page, 'Save').click();
  await app.saved(page);

  await page.getByRole('button', { name: /^Change: / }).click();
  await field(page, 'Value').fill('21');
  equal(await app.drafts(page), 1, 'drafts of a form that was changed');
  await field(page, 'Value').fill('20');
  equal(await app.drafts(page), 0, 'drafts of a form that says what the entry says');
  const second = await page.context().newPage();
  await app.open(second, `${t.server.url}#/labs`);
  await field(page, 'Value').fill('21');
  await second.getByRole('button', { name: /^Change: / }).click();
  await app.button(second, 'Delete this value').click();
  await app.saved(second);
  await reload(page);
  await earlier(page).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Add a value' }).waitFor();
  equal(await app.button(page, 'Delete this value').count(), 0, 'buttons to delete what is gone');
  await app.button(page, 'Save').click();
  await row(page, '21 ng/mL').waitFor();
  await app.saved(page);
  equal(Object.keys(await app.entries(page)).length, 2, 'the deleted entry and the new one');
}

async function medicine(t) {
  const page = await open(t, '#/medicines');
  await app.button(page, LOOK_UP).click();
  await page.getByText('Supplement', { exact: true }).click();
  await field(page, 'Time').fill('18:00');
  await app.button(page, 'Another time').click();
  await field(page, 'Time').last().fill('22:00');
  // The page is left with the focus in a field, which the browser takes for a change of that field.
  await field(page, 'Name, generic or brand').pressSequentially('Pramip');
  await app.go(page, '#/help');
  await app.heading(page, 'Help').waitFor();
  await app.go(page, '#/medicines');
  await earlier(page).waitFor();
  await app.focusOnHeading(page);
  equal(await field(page, 'Name, generic or brand').inputValue(), 'Pramip', 'the name');
  equal(await field(page, 'Supplement').isChecked(), true, 'the kind');
  const times = await field(page, 'Time').evaluateAll((all) => all.map((time) => time.value));
  equal(times, ['18:00', '22:00'], 'the clock times');
  await field(page, 'Name, generic or brand').fill('Pramipexole');
  await app.button(page, 'Save').click();
  await page.getByRole('heading', { level: 3, name: 'Pramipexole' }).waitFor();
  await app.saved(page);
  equal(await app.drafts(page), 0, 'drafts after saving');

  // A change begun here, and the medicine is deleted in another tab.
  const second = await page.context().newPage();
  await app.open(second, `${t.server.url}#/medicines`);
  await page.getByText('Change or add').click();
  await app.button(page, 'New dose or times').click();
  await field(page, 'How many').first().fill('2');
  await second.getByText('Change or add').click();
  await app.button(second, 'Delete with its history').click();
  await app.saved(second);
  await reload(page);
  await earlier(page).waitFor();
  await page.getByRole('heading', { level: 2, name: 'New dose or times: Pramipexole' }).waitFor();
  await app.button(page, 'Save').click();
  await page.getByText(/This is no longer in your journal/).waitFor();
  equal(await field(page, 'How many').first().inputValue(), '2', 'what was typed');
  await app.button(page, 'Cancel').click();
  await app.button(page, LOOK_UP).waitFor();
  equal(await app.drafts(page), 0, 'drafts after Cancel');
}

async function sign(t) {
  const page = await open(t, '#/context');
  await app.button(page, 'Add a circumstance').click();
  await app.pick(page, 'What is it?', 'A sign to show to someone');
  await app.pick(page, 'Which sign?', 'Nearly asleep at the wheel');
  await page.getByRole('link', { name: 'All urgent signs, and whom to call' }).click();
  await app.heading(page, 'Help').waitFor();
  await page.goBack();
  await earlier(page).waitFor();
  await page.locator('.help__urgent').getByText(/Do not drive while you are sleepy/).waitFor();
  await app.button(page, 'Cancel').click();
  await app.button(page, 'Add a circumstance').waitFor();
  equal(await app.drafts(page), 0, 'drafts after Cancel');
}

export default [
  { name: 'half a lab value outlives the page, until it is saved or put away', run: value },
  { name: 'a change to a value that is deleted meanwhile becomes a new one', run: deleted },
  { name: 'half a medicine outlives another page, and half a change the medicine', run: medicine },
  { name: 'a sign is still in the form after a look at the help page', run: sign },
];
