// A plausible journal of any length, fixed by its seed, as the text of a backup file (docs/backup-format.md).
import { createHash } from 'node:crypto';
import { randomFrom } from './checks.mjs';
import { id } from './codec.mjs';

const DAY = 86_400_000;
const at = (ms) => new Date(ms).toISOString().slice(0, 19);
const date = (ms) => at(ms).slice(0, 10);

/** Nights before `last` (a date), some quiet, some not recorded at all. All times carry the offset +01:00. */
export function journalFile({ nights = 60, last = '2026-11-20', seed = 7 } = {}) {
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
  rows.sort((a, b) => Buffer.compare(Buffer.from(a[0], 'base64url'), Buffer.from(b[0], 'base64url')));
  return fileOf(rows);
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
