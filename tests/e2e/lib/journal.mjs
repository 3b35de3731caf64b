// A plausible journal of any length, fixed by its seed, as the text of a backup file (docs/backup-format.md).
import { createHash } from 'node:crypto';
import { equal, randomFrom } from './checks.mjs';
import { id } from './codec.mjs';

const DAY = 86_400_000;
const at = (ms) => new Date(ms).toISOString().slice(0, 19);
const date = (ms) => at(ms).slice(0, 10);

const byId = (a, b) => Buffer.compare(Buffer.from(a[0], 'base64url'), Buffer.from(b[0], 'base64url'));

/**
 * Nights before `last` (a date), some quiet, some not recorded at all. All times carry the offset +01:00. `whole`
 * adds what else a journal holds: days, medicines with a change of dose, doses missed and late, lab values,
 * circumstances, a profile, a day of meals. With `entries`, days and missed doses are added until there are so many.
 */
export function journalFile({ nights = 60, last = '2026-11-20', seed = 7, whole = false, entries = 0 } = {}) {
  const random = randomFrom(seed);
  const rows = [];
  const add = (ms, content) => rows.push([id(ms, rows.length + 1), id(ms, 65536 + rows.length), content]);
  for (let back = nights - 1; back >= 0; back -= 1) {
    const evening = Date.parse(`${last}T00:00:00Z`) - back * DAY;
    if (random.below(9) === 0) continue;
    const night = date(evening);
    const feel = random.pick(['quiet', 'quiet', 'mild', 'mild', 'moderate', 'bad']);
    const bed = evening + 22 * 3_600_000 + random.below(90) * 60_000;
    const checkin = { k: 'ni', n: night, f: feel, b: `${at(bed)}+01:00`, l: 5 * random.below(14), a: random.below(5), s: 240 + 15 * random.below(16) };
    add(bed, { ...checkin, q: random.below(11) });
    for (let n = feel === 'quiet' ? 0 : 1 + random.below(2); n > 0; n -= 1) {
      const onset = bed + n * 5_400_000 + random.below(60) * 60_000;
      const length = 600 + 60 * random.below(90);
      add(onset, {
        k: 'ep',
        n: night,
        o: `${at(onset)}+01:00`,
        e: String(length),
        w: 2 + random.below(8),
        p: random.below(3) === 0,
        l: random.pick(['ll', 'rl', 'll rl', 'll rl ca', 'ca fe']),
        f: random.pick(['ur', 'cr ti', 'pu', 'ur el']),
        i: random.pick(['bed', 'rest']),
        a: [`${random.pick(['walk', 'stretch', 'heat'])} 120 ${120 + 60 * (1 + random.below(8))} ${random.pick(['y', 's', 'n'])}`],
      });
    }
  }
  if (whole) beside(add, rows, { nights, last, random });
  if (entries > 0) fillUp(rows, add, { nights, last, entries, random });
  rows.sort(byId);
  return fileOf(rows);
}

/** What is recorded beside the nights. All names and values are made up. */
function beside(add, rows, { nights, last, random }) {
  const noon = (back) => Date.parse(`${last}T12:00:00Z`) - back * DAY;
  const on = (back) => date(noon(back));
  const idOf = () => rows.at(-1)[0];
  for (let back = nights - 1; back >= 0; back -= 1) {
    if (random.below(6) === 0) continue;
    const late = random.below(3) === 0;
    const c = random.below(4) === 0 ? 'no' : `${1 + random.below(3)}@${late ? '16:30' : '10:00'}`;
    const exercise = random.below(2) === 0 ? [] : [`${random.pick(['walk', 'aerobic', 'stretch'])}@${late ? '19:30' : '08:15'}/${20 + 5 * random.below(6)}`];
    add(noon(back), { k: 'da', d: on(back), s: random.below(5), z: random.below(8), c, a: random.below(3) === 0 ? '1@20:00' : 'no', e: exercise, l: random.below(5) === 0 ? '180' : 'no', m: 3 + random.below(7), j: random.below(12) === 0, o: random.below(8) !== 0 });
  }
  const start = nights - 1;
  const change = Math.floor(nights / 3);
  add(noon(start), { k: 'su', n: 'Example tablets', c: 'm', s: '0.25', u: 'mg', f: 'tablet', b: on(start), r: [{ b: on(start), d: 1, p: ['21:00 1'] }, { b: on(change), d: 1, p: ['20:00 1', '22:00 1'] }], x: [{ b: on(change), c: 'nausea', t: 'mornings only' }] });
  const tablets = idOf();
  add(noon(start) + 60_000, { k: 'su', n: 'Iron', c: 's', s: '65', u: 'mg', f: 'tablet', b: on(start), r: [{ b: on(start), d: 2, p: ['08:00 1'] }] });
  add(noon(start) + 120_000, { k: 'su', n: 'Diphenhydramine', c: 'm', s: '25', u: 'mg', f: 'tablet', b: on(start), e: on(change), r: [{ b: on(start), d: 1, a: true }] });
  for (let back = change; back > 0; back -= 5) {
    const late = random.below(2) === 0;
    add(noon(back) + 3_600_000, { k: 'do', d: on(back), s: tablets, c: late ? 'moved' : 'missed', p: '22:00', ...(late ? { g: '23:45' } : {}) });
  }
  const lab = (back, content) => add(noon(back) + 7_200_000, { k: 'la', d: on(back), c: 'eq', ...content });
  lab(start, { a: 'ferritin', v: '38', u: 'µg/l', l: '15', h: '150', m: true, f: true, i: true, s: 'Example assay' });
  lab(change, { a: 'ferritin', v: '61', u: 'µg/l', l: '15', h: '150', m: true, f: false, i: false });
  lab(3, { a: 'ferritin', v: '74.5', u: 'µg/l', l: '15', h: '150', m: true, i: true });
  lab(start, { a: 'tsat', v: '19', u: '%' });
  lab(3, { a: 'tsat', v: '24', u: '%' });
  lab(3, { a: 'crp', c: 'lt', v: '5', u: 'mg/l' });
  lab(start, { a: 'vitd', v: '22', u: 'ng/ml' });
  add(noon(start) + 180_000, { k: 'co', c: 'family', b: on(start) });
  add(noon(start) + 240_000, { k: 'pr', a: 'y31', s: 'f', fn: 'iron vitc', fd: 'veg', fa: 'nut', fm: 'tea' });
  add(noon(start) + 300_000, { k: 'pl', n: 'A weekday', f: ['breakfast 8121 1', 'breakfast 9200 1', 'lunch 16070 2 locked', 'lunch 11090 1', 'dinner 20137 1', 'snacks 12014 1'] });
  add(noon(change) + 180_000, { k: 'co', c: 'donation', b: on(change), t: 'Told at the practice.' });
}

/** Adds what belongs to the days, evenly over all of them, until there are exactly so many entries. */
function fillUp(rows, add, { nights, last, entries, random }) {
  const noon = (back) => Date.parse(`${last}T12:00:00Z`) - back * DAY;
  const missing = entries - rows.length;
  if (missing < 0 || missing > 2 * nights + 1) throw new Error(`${nights} nights cannot make ${entries} entries`);
  const evenly = (count, each) => {
    for (let n = 0; n < count; n += 1) each(noon(Math.floor((n * nights) / count)));
  };
  evenly(Math.min(missing, nights), (ms) => add(ms, { k: 'da', d: date(ms), s: random.below(11), z: random.below(11), c: `${random.below(4)}@15:30`, m: random.below(11) }));
  if (missing <= nights) return;
  const start = noon(nights - 1) - 3_600_000;
  add(start, { k: 'su', n: 'Iron', c: 's', s: '65', u: 'mg', b: date(start), r: [{ b: date(start), d: 1, p: ['22:00 1'] }] });
  const [substance] = rows.at(-1);
  evenly(missing - nights - 1, (ms) => add(ms + 36_000_000, { k: 'do', d: date(ms), s: substance, c: 'missed', p: '22:00' }));
}

/** The file around rows of id, revision and entry. */
export function fileOf(rows) {
  const lines = rows.map((row) => JSON.stringify(row));
  const sha256 = createHash('sha256').update(lines.map((line) => `${line}\n`).join('')).digest('hex');
  const deleted = rows.filter(([, , content]) => 'x' in content).length;
  const head = { stillnight: 'backup', format: 1, schema: 1, made: '2026-11-21T08:00:00+01:00', app: '0.1.0' };
  const counts = { entries: rows.length - deleted, deleted };
  return `${JSON.stringify({ ...head, counts, sha256 }).slice(0, -1)},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

/** Entries of a backup file without their revisions, which are new after everything was deleted. */
const contents = (text) => JSON.parse(text).entries.map(([id, , content]) => [id, content]);

/** Random journals, the last of ten years; JOURNALS says how many of them. */
export function randomJournals(random, usual) {
  const small = (Number(process.env.JOURNALS) || usual) - 1;
  const sizes = [...Array.from({ length: small }, () => ({ nights: 1 + random.below(200), whole: true })), { nights: 3650, entries: 10_950 }];
  return sizes.map((size) => journalFile({ ...size, seed: random.below(2 ** 31) }));
}

/** Takes each journal in and saves a file, deletes everything, takes that file in: the next file must hold the same. */
export async function outAndIn(journals, { take, save, wipe }) {
  let entries = 0;
  for (const journal of journals) {
    await take(journal);
    const out = await save();
    await wipe();
    await take(out);
    const again = contents(await save());
    entries = again.length;
    equal(again, contents(out), `a journal of ${contents(out).length} entries`);
    await wipe();
  }
  return `${journals.length} journals out, deleted, in and out again; the last of ${entries} entries`;
}
